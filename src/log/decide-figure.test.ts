import { describe, expect, it } from 'vitest';
import { type FigureWord, figureLabel, figurePatches } from './decide-figure.ts';
import { type Draft, newDraft, takeStep, undoStep } from './draft.ts';
import { inventReading } from './invented-report.testkit.ts';

const key = 'figure:全年窗口登记□';

function say(draft: Draft, word: FigureWord): Draft {
  const patches = figurePatches(draft, key, word, '2021-01-12');
  return takeStep(draft, { label: figureLabel(word), patches, time: 0 }) ?? draft;
}

describe('what is said of a figure', () => {
  const linked: FigureWord = { kind: 'linked', cells: ['requests.processed.total'] };

  it('is a decision in the log, and one step back takes it away', () => {
    const draft = say(newDraft(inventReading()), linked);
    expect(draft.changes.decisions[key]).toEqual({ ...linked, reason: '', on: '2021-01-12' });
    expect(undoStep(draft)?.changes.decisions).toEqual({});
  });

  it('can be said otherwise, and one step back brings back what was said first', () => {
    const draft = say(say(newDraft(inventReading()), linked), { kind: 'notFigure' });
    expect(draft.changes.decisions[key]?.kind).toBe('notFigure');
    expect(undoStep(draft)?.changes.decisions[key]?.cells).toEqual(linked.cells);
  });

  it('is no step when nothing changes', () => {
    const draft = newDraft(inventReading());
    expect(figurePatches(draft, key, null, '2021-01-12')).toEqual([]);
    expect(figurePatches(say(draft, linked), key, linked, '2021-01-12')).toEqual([]);
  });
});
