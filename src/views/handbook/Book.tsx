import { type RefObject, useEffect, useRef, useState } from 'react';
import { Contents } from './Contents.tsx';
import { FirstPage } from './FirstPage.tsx';
import { closeHandbook, turnTo, useHandbook } from './handbook.ts';
import { RulePage } from './RulePage.tsx';
import { findRule, type Rule } from './rules.ts';
import type { SettingsDesk } from './setting.ts';
import { WholeBook } from './WholeBook.tsx';
import './handbook.css';

/** 勾稽规则手册, over whatever is open: the contents on the left, one page on the right. */
export function Book({ desk }: { readonly desk: SettingsDesk }) {
  const page = useHandbook((state) => state.page);
  const rule = findRule(page);
  const box = useRef<HTMLElement>(null);
  useKeys(box);
  const [isWhole, setWhole] = useState(false);
  const choose = (id: string | null) => {
    setWhole(false);
    turnTo(id);
  };
  useEffect(() => firstFocus(box.current)?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the report's own main waits behind the book
    <section
      role="main"
      className="handbook"
      aria-label="勾稽规则手册"
      tabIndex={-1}
      ref={box}
      onKeyDown={keepInside}
    >
      <header className="handbook-head">
        <button type="button" onClick={closeHandbook}>
          ← 返回
        </button>
        <h1>勾稽规则手册</h1>
        <span className="grow" />
        <button type="button" disabled={isWhole} onClick={() => window.print()}>
          {rule ? '打印这一条' : '打印目录'}
        </button>
        <button type="button" disabled={isWhole} onClick={() => setWhole(true)}>
          打印全部
        </button>
      </header>
      <div className="handbook-body">
        <Contents chosen={rule?.check.id ?? null} levels={desk.settings.severities} onChoose={choose} />
        <div className="handbook-page" key={page} tabIndex={-1}>
          <Page
            rule={rule}
            desk={desk}
            isWhole={isWhole}
            onChoose={choose}
            onPrinted={() => setWhole(false)}
          />
        </div>
      </div>
    </section>
  );
}

/** Who came for one rule reads it; who came for the book looks for something. */
const firstFocus = (box: HTMLElement | null) =>
  box?.querySelector<HTMLElement>(
    useHandbook.getState().page === null ? 'input[type=search]' : '.handbook-page',
  );

interface PageProps {
  readonly rule: Rule | undefined;
  readonly desk: SettingsDesk;
  readonly isWhole: boolean;
  readonly onChoose: (page: string) => void;
  readonly onPrinted: () => void;
}

function Page({ rule, desk, isWhole, onChoose, onPrinted }: PageProps) {
  if (isWhole) return <WholeBook onPrinted={onPrinted} />;
  return rule ? <RulePage rule={rule} desk={desk} /> : <FirstPage desk={desk} onChoose={onChoose} />;
}

/**
 * Esc closes the book, also when the focus was lost with a button that is out of use now; the keys of the workbench
 * behind do nothing while it is open.
 */
function useKeys(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isClosing = event.key === 'Escape' && !event.isComposing;
      const isInside = event.target instanceof Node && box.current?.contains(event.target);
      if (isInside && !isClosing) return;
      event.stopImmediatePropagation();
      if (!isClosing) return;
      event.preventDefault();
      closeHandbook();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [box]);
}

const keepInside = (event: { stopPropagation: () => void }): void => event.stopPropagation();
