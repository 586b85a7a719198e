import { useDeferredValue, useEffect, useMemo } from 'react';
import { type FigureWords, figureWordsAt } from '../../findings/figure-words.ts';
import type { CellId } from '../../tables/cells.ts';
import type { Desk, DeskActions } from '../desk.ts';
import { usePointing } from '../pointing.ts';
import { classNames } from './classes.ts';
import { LinkQuestion } from './link-question.tsx';
import './figures.css';

interface Props {
  readonly desk: Desk;
  readonly at: number;
}

/** At the foot of the prose: what the number at the caret restates or why it cannot be checked, and what it really is. */
export function AtCaret({ desk, at }: Props) {
  const { review, actions, words } = useWords(desk, at);
  const linking = usePointing((pointing) => pointing.linking);
  useRestated(words?.cells ?? []);
  useEffect(keepCaretInView, []);
  if (!words) return null;
  const { span, of, sentence, key } = words;
  const name = classNames.find(([each]) => each === of)?.[1];
  return (
    <section className="figure-bar" aria-label="光标处的数字">
      <p aria-live="polite">
        <b className={`mark-${of}`}>{review.narrative.slice(span.start, span.end)}</b> <b>{name}</b>：
        {sentence}
      </p>
      {key !== null && linking && (
        <LinkQuestion
          review={review}
          onLink={(cells) => link(actions, key, cells)}
          onCancel={() => usePointing.setState({ linking: false })}
        />
      )}
      {key !== null && !linking && <Choices words={words} figure={key} actions={actions} />}
    </section>
  );
}

/** While somebody types in the figure, text and marks come first: what is told of it may follow a moment later. */
function useWords({ review, actions }: Desk, at: number) {
  const now = useMemo(() => ({ review, actions, at }), [review, actions, at]);
  const shown = useDeferredValue(now);
  const words = useMemo(() => figureWordsAt(shown.review, shown.at), [shown]);
  return { ...shown, words };
}

/** The bar takes the last lines of the prose away: the number that it speaks of must not be among them. */
function keepCaretInView(): void {
  const node = getSelection()?.focusNode;
  const element = node instanceof Element ? node : node?.parentElement;
  element?.closest('[data-narrative] [class^="mark-"]')?.scrollIntoView({ block: 'nearest' });
}

function link(actions: DeskActions, key: string, cells: readonly CellId[]): void {
  usePointing.setState({ linking: false });
  actions.decideFigure(key, { kind: 'linked', cells });
}

interface ChoicesProps {
  readonly words: FigureWords;
  readonly figure: string;
  readonly actions: DeskActions;
}

function Choices({ words: { decided, isCount }, figure, actions }: ChoicesProps) {
  if (decided !== null)
    return (
      <button type="button" onClick={() => actions.decideFigure(figure, null)}>
        恢复自动核对
      </button>
    );
  return (
    <>
      {isCount && (
        <button type="button" onClick={() => usePointing.setState({ linking: true })}>
          这是…
        </button>
      )}
      <button type="button" onClick={() => actions.decideFigure(figure, { kind: 'notFigure' })}>
        不是数字
      </button>
      <button type="button" onClick={() => actions.decideFigure(figure, { kind: 'setAside' })}>
        不核对
      </button>
    </>
  );
}

/** Lights the cells up; typing that leaves them as they are leaves the grid alone. */
function useRestated(cells: readonly CellId[]): void {
  const named = cells.join(' ');
  useEffect(() => {
    usePointing.setState({ restated: named === '' ? [] : named.split(' ') });
    return () => usePointing.setState({ restated: [] });
  }, [named]);
}
