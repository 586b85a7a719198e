import { type MouseEvent, useEffect, useRef } from 'react';
import { checks } from '../../checks/all.ts';
import type { Card } from '../../findings/cards.ts';
import type { ReviewedFinding } from '../../findings/review.ts';
import type { DeskActions } from '../desk.ts';
import { chooseFinding } from '../pointing.ts';
import { attributesOf, BriefFinding, FullFinding } from './finding.tsx';
import { SeveritySign } from './severity.tsx';

interface Props {
  readonly card: Card;
  /** The findings that what is pointed at has to do with. */
  readonly lit: readonly ReviewedFinding[];
  readonly chosen: string | null;
  readonly actions: DeskActions;
}

/** One cause: its first or chosen finding in full, the others on a line each. */
export function CardView({ card, lit, chosen, actions }: Props) {
  const box = useRef<HTMLElement>(null);
  const on = card.findings.some((finding) => lit.includes(finding));
  useEffect(() => {
    if (on) box.current?.scrollIntoView({ block: 'nearest' });
  }, [on]);
  const shown = card.findings.find((finding) => finding.key === chosen) ?? card.findings[0];
  if (!shown) return null;
  const classes = `card card-${shown.severity}${on ? ' card-on' : ''}`;
  return (
    <article className={classes} ref={box}>
      <h3>
        <button type="button" className="card-title" onClick={() => chooseFinding(shown)}>
          <SeveritySign severity={shown.severity} />
          {card.title}
        </button>
      </h3>
      {card.findings.map((finding) => (
        <One key={finding.key} finding={finding} full={finding === shown} actions={actions} />
      ))}
    </article>
  );
}

interface OneProps {
  readonly finding: ReviewedFinding;
  readonly full: boolean;
  readonly actions: DeskActions;
}

function One({ finding, full, actions }: OneProps) {
  const choose = (event: MouseEvent) => {
    if (!isControl(event.target) && window.getSelection()?.isCollapsed !== false) chooseFinding(finding);
  };
  const check = checks.find((each) => each.id === finding.check);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has the button in the card's heading
    // biome-ignore lint/a11y/noStaticElementInteractions: a second way, for the mouse
    <div className={full ? 'full' : 'brief'} {...attributesOf(finding)} onClick={choose}>
      {full ? (
        <FullFinding finding={finding} formula={undefined} check={check} actions={actions} />
      ) : (
        <BriefFinding finding={finding} words={finding.message} actions={actions} />
      )}
    </div>
  );
}

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('button, input, label, a') !== null;
