import { type FocusEvent, useEffect, useMemo, useRef } from 'react';
import { cardsOf } from '../../findings/cards.ts';
import type { Review, ReviewedFinding } from '../../findings/review.ts';
import { unreadTables } from '../../findings/unread.ts';
import { commands } from '../commands.ts';
import type { Desk } from '../desk.ts';
import { concerned, usePointing } from '../pointing.ts';
import { Beside } from './beside.tsx';
import { CardView } from './card.tsx';
import { attributesOf } from './finding.tsx';
import { AgreedFold, LockedFold, NotCheckedFold } from './folds.tsx';
import { placeKeys } from './place-keys.ts';
import { SeverityChips, SeveritySign } from './severity.tsx';
import { UnreadCards } from './unread.tsx';
import './findings.css';

/** What is wrong, one card per cause; then what was put aside, what agrees, and what could not be checked. */
export function Findings({ desk }: { readonly desk: Desk }) {
  const { review, actions } = desk;
  const open = useMemo(() => review.findings.filter((finding) => !finding.dismissed), [review]);
  const dismissed = useMemo(() => review.findings.filter((finding) => finding.dismissed), [review]);
  const cards = useMemo(() => cardsOf(review).filter((card) => !card.dismissed), [review]);
  const places = useMemo(() => placeKeys(cards.map(({ findings }) => findings[0])), [cards]);
  const unread = useMemo(() => unreadTables(review).reduce((sum, { count }) => sum + count, 0), [review]);
  const chosen = usePointing((pointing) => pointing.chosen);
  const word = usePointing((pointing) => pointing.word);
  const active = usePointing((pointing) => pointing.active);
  const lit = useMemo(() => concerned(open, { chosen, word, active }), [open, chosen, word, active]);
  const { list, hold, release } = useKeptFocus(review);
  return (
    <section className="pane findings" aria-label="问题">
      <div className="pane-head findings-head">
        <h2>问题</h2>
        <SeverityChips findings={open} unread={unread} />
        <span className="grow" />
        {open.length > 0 && (
          <button
            type="button"
            className="ghost"
            title="下一处"
            onClick={() => commands.nextFinding.perform(desk)}
          >
            <kbd>{commands.nextFinding.keys[0]}</kbd> <span className="next-word">下一处</span>
          </button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only keeps the focus that its buttons had */}
      <div className="findings-list" ref={list} tabIndex={-1} onFocus={hold} onBlur={release}>
        <Beside desk={desk} />
        {open.length === 0 && <Calm unread={unread} />}
        {cards.map((card, index) => (
          <CardView
            key={places[index]}
            card={card}
            review={review}
            lit={lit}
            chosen={chosen}
            actions={actions}
          />
        ))}
        <UnreadCards review={review} onFill={actions.editCells} />
        <DismissedFold dismissed={dismissed} onTakeBack={actions.takeBack} />
        <LockedFold review={review} onUnlock={actions.lock} />
        <AgreedFold review={review} />
        <NotCheckedFold review={review} />
      </div>
    </section>
  );
}

/** A button that goes with its card leaves the focus in the list, not lost in the page. */
function useKeptFocus(review: Review) {
  const list = useRef<HTMLDivElement>(null);
  const held = useRef(false);
  useEffect(() => {
    if (review && held.current && document.activeElement === document.body) list.current?.focus();
  }, [review]);
  const hold = () => {
    held.current = true;
  };
  const release = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget) held.current = list.current?.contains(relatedTarget) ?? false;
  };
  return { list, hold, release };
}

/** A sentence where the list would be empty. */
function Calm({ unread }: { readonly unread: number }) {
  return (
    <p className="calm">
      <b>{unread === 0 ? '没有发现问题' : '读准的数字没有发现问题'}</b>
      改动任何数字，都会马上重新核对。
    </p>
  );
}

interface DismissedProps {
  readonly dismissed: readonly ReviewedFinding[];
  readonly onTakeBack: Desk['actions']['takeBack'];
}

function DismissedFold({ dismissed, onTakeBack }: DismissedProps) {
  if (dismissed.length === 0) return null;
  return (
    <details className="fold">
      <summary>已忽略 {dismissed.length} 项</summary>
      <ul>
        {dismissed.map((finding) => (
          <li key={finding.key} {...attributesOf(finding)}>
            <SeveritySign severity={finding.severity} /> {finding.message}
            <br />
            理由：{finding.dismissed?.reason}{' '}
            <button type="button" className="ghost" onClick={() => onTakeBack(finding)}>
              恢复
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
