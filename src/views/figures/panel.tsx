import { useMemo } from 'react';
import { coverageOf, placesOf } from '../../facts/coverage.ts';
import type { DecidedFigure } from '../../facts/decided.ts';
import type { FigureClass } from '../../facts/fact.ts';
import { namesOf } from '../../findings/figure-words.ts';
import type { Review } from '../../findings/review.ts';
import type { Desk } from '../desk.ts';
import { usePointing } from '../pointing.ts';
import { classNames } from './classes.ts';
import { goThrough } from './go-through.ts';
import './figures.css';

interface Props {
  readonly desk: Desk;
  readonly of: FigureClass;
}

const close = (): void => usePointing.setState({ figureClass: null });

/** What the lines under the numbers mean, the way through the numbers of one class, and what the person said of them. */
export function Panel({ desk, of }: Props) {
  const { review, actions } = desk;
  return (
    <div
      className="coverage"
      role="dialog"
      aria-label="逐处看正文数字"
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      <Walk review={review} of={of} />
      <Legend review={review} of={of} />
      <Decided review={review} onTakeBack={(key) => actions.decideFigure(key, null)} />
    </div>
  );
}

function Walk({ review, of }: { readonly review: Review; readonly of: FigureClass }) {
  const figure = usePointing((pointing) => pointing.figure);
  const places = useMemo(() => placesOf(review, of), [review, of]);
  const here = places.findIndex(({ start }) => start === figure);
  const name = classNames.find(([each]) => each === of)?.[1];
  const where = here < 0 ? `${places.length} 处` : `第 ${here + 1} 处，共 ${places.length} 处`;
  return (
    <div className="coverage-walk">
      <p role="status">
        <b>{name}</b> {where}
      </p>
      <button
        type="button"
        title="Shift+F9"
        disabled={places.length === 0}
        onClick={() => goThrough(review, -1)}
      >
        上一处
      </button>
      <button type="button" title="F9" disabled={places.length === 0} onClick={() => goThrough(review, 1)}>
        下一处
      </button>
      <button type="button" className="ghost" aria-label="关闭" onClick={close}>
        ×
      </button>
    </div>
  );
}

const meanings: Readonly<Record<FigureClass, string>> = {
  agrees: '与表格、明细或者计算结果一致',
  disagrees: '与表格、明细或者计算结果不一致',
  unchecked: '报告里没有可以对照的数',
  notFigure: '日期、文号、序号、电话、固定说法',
};

function Legend({ review, of }: { readonly review: Review; readonly of: FigureClass }) {
  const counts = coverageOf(review);
  return (
    <ul className="coverage-legend">
      {classNames.map(([each, name]) => (
        <li key={each}>
          <button
            type="button"
            className="ghost"
            aria-pressed={each === of}
            onClick={() => goThrough(review, 1, each)}
          >
            <span className={`coverage-line mark-${each}`}>12件</span>
            <span>
              <b>{name}</b> {counts[each]}
              <small>{meanings[each]}</small>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

interface DecidedProps {
  readonly review: Review;
  readonly onTakeBack: (key: string) => void;
}

function Decided({ review, onTakeBack }: DecidedProps) {
  const { decided = [] } = review;
  if (decided.length === 0) return null;
  return (
    <ul className="coverage-decided" aria-label="您指定的">
      {decided.map((each) => (
        <li key={each.key}>
          <span>
            “{review.narrative.slice(each.figure.span.start, each.figure.span.end)}” {saidOf(each, review)}
          </span>
          <button type="button" className="ghost" onClick={() => onTakeBack(each.key)}>
            恢复
          </button>
        </li>
      ))}
    </ul>
  );
}

function saidOf({ kind, cells }: DecidedFigure, review: Review): string {
  if (kind === 'linked') return `对应${namesOf(cells, review)}`;
  return kind === 'notFigure' ? '不是数字' : '不核对';
}
