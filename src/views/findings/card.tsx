import { type MouseEvent, useEffect, useRef } from 'react';
import { allChecks } from '../../checks/all.ts';
import type { Card } from '../../findings/cards.ts';
import { formulaOf, formulaText } from '../../findings/formula.ts';
import type { Review, ReviewedFinding } from '../../findings/review.ts';
import type { DeskActions } from '../desk.ts';
import { chooseFinding } from '../pointing.ts';
import { attributesOf, BriefFinding, FullFinding, type Words } from './finding.tsx';
import { placeKeys } from './place-keys.ts';
import { SeveritySign } from './severity.tsx';

interface Props {
  readonly card: Card;
  readonly review: Review;
  /** The findings that what is pointed at has to do with. */
  readonly lit: readonly ReviewedFinding[];
  readonly chosen: string | null;
  readonly actions: DeskActions;
}

const AFTER_A_FRAME = 30;

/** One cause: its first or chosen finding in full, the others on a line each. */
export function CardView({ card, review, lit, chosen, actions }: Props) {
  const box = useRef<HTMLElement>(null);
  const open = card.findings.filter((finding) => !finding.dismissed);
  const on = open.some((finding) => lit.includes(finding));
  useEffect(() => {
    if (!on) return;
    // Once the figure that was typed is painted: to scroll is to lay out the page, and typing comes first.
    const later = setTimeout(() => box.current?.scrollIntoView({ block: 'nearest' }), AFTER_A_FRAME);
    return () => clearTimeout(later);
  }, [on]);
  const [first] = open;
  const shown = open.find((finding) => finding.key === chosen) ?? first;
  if (!first || !shown) return null;
  const places = placeKeys(open);
  const words = shown === first ? card : ownWords(shown, review);
  return (
    <article className={`card card-${card.severity}${on ? ' card-on' : ''}`} ref={box}>
      <h3>
        <button type="button" className="card-title" onClick={() => chooseFinding(shown)}>
          <SeveritySign severity={card.severity} />
          {card.title}
        </button>
      </h3>
      {card.place !== '' && <p className="card-place">{card.place}</p>}
      {open.map((finding, index) => (
        <Clickable key={places[index]} finding={finding} full={finding === shown}>
          {finding === shown ? (
            <FullFinding
              finding={finding}
              words={words}
              check={allChecks.find((each) => each.id === finding.check)}
              atHand={on}
              actions={actions}
            />
          ) : (
            <BriefFinding finding={finding} actions={actions} />
          )}
        </Clickable>
      ))}
    </article>
  );
}

function ownWords(finding: ReviewedFinding, review: Review): Words {
  const formula = formulaOf(finding, review);
  return { formula: formula ? formulaText(formula) : '', message: finding.message };
}

interface ClickableProps {
  readonly finding: ReviewedFinding;
  readonly full: boolean;
  readonly children: React.ReactNode;
}

/** The element by which the page knows a finding; a click on its words chooses it. */
function Clickable({ finding, full, children }: ClickableProps) {
  const choose = (event: MouseEvent) => {
    if (!isControl(event.target) && window.getSelection()?.isCollapsed !== false) chooseFinding(finding);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has the button in the card's heading
    // biome-ignore lint/a11y/noStaticElementInteractions: a second way, for the mouse
    <div className={full ? 'full' : 'brief'} {...attributesOf(finding)} onClick={choose}>
      {children}
    </div>
  );
}

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('button, input, label, a') !== null;
