import type { Evidence } from '../facts/evidence.ts';
import type { Figure } from '../facts/fact.ts';
import { isLikely } from '../facts/likely.ts';
import { type Mention, mentionsOf } from '../facts/mentions.ts';
import { respell } from '../facts/respell.ts';
import { compareSum, judge } from '../facts/sums.ts';
import { figuresOf } from '../facts/suspects.ts';
import type { Term } from '../facts/terms.ts';
import type { CorrectionEdit } from '../fixes/corrections.ts';
import { isRounded, toldFacts } from '../fixes/stated.ts';
import type { CellId } from '../tables/cells.ts';
import { worth } from '../tables/equations.ts';
import { type ChangedMention, sharesAfter } from './proposed-shares.ts';
import type { ProposedWords } from './review.ts';

/**
 * What a correction changes in the prose, in the order of the text, each figure in its own spelling: the facts that it
 * corrects, and rounded figures that its cells would leave behind. Undefined where one cannot be written, or where what
 * the prose says is borne out by its own list.
 */
export function wordsFor(
  edits: readonly CorrectionEdit[],
  cells: readonly CorrectionEdit[],
  evidence: Evidence,
): readonly ProposedWords[] | undefined {
  const facts = toldFacts(evidence);
  const told = edits.filter((edit) => !cells.includes(edit));
  if (told.some(({ cell }) => !facts.has(cell))) return undefined;
  const wanted = [
    ...told.flatMap(({ cell, to }) => facts.get(cell)?.mentions.map((mention) => ({ mention, to })) ?? []),
    ...leftBehind(cells, evidence),
  ];
  if (breaksLists(wanted, evidence)) return undefined;
  const words = wanted.map(({ mention, to }) => wordsOf(mention, to, evidence));
  if (!words.every((each) => each !== undefined)) return undefined;
  return [...words, ...sharesAfter(wanted, evidence)].sort((a, b) => a.start - b.start);
}

function wordsOf(mention: Mention, to: number, evidence: Evidence): ProposedWords | undefined {
  const { figure, span, rule } = mention;
  // 办结率100% stands for words: no other percentage would say what is meant.
  if (!figure || rule === 'R75') return undefined;
  const from = evidence.narrative.slice(span.start, span.end);
  const written = respell(from, to * scaleOf(mention));
  return written === undefined || written === from ? undefined : { start: span.start, from, to: written };
}

/**
 * A figure becomes another that nobody would have miswritten as what stands there, and a list that adds up with it would
 * no longer: the list says that it is right.
 */
function breaksLists(changed: readonly ChangedMention[], { breakdowns }: Evidence): boolean {
  const next = new Map(
    changed.flatMap(({ mention, to }) =>
      mention.figure ? [[mention.figure, { mention, to }] as const] : [],
    ),
  );
  const after = (figure: Figure): Figure => {
    const change = next.get(figure);
    return change ? { ...figure, value: change.to * scaleOf(change.mention) } : figure;
  };
  const isFarOff = (figure: Figure) => {
    const change = next.get(figure);
    return change !== undefined && !isLikely(change.mention.value, change.to);
  };
  return breakdowns.some(
    (list) =>
      list.unsaid !== true &&
      figuresOf(list).some(isFarOff) &&
      judge(list) === 'agrees' &&
      compareSum(after(list.total), list.parts.map(after)) !== 'agrees',
  );
}

/** Amounts are 万元 in the cells and 元 in the figure. */
function scaleOf({ figure, value }: Mention): number {
  return value === figure?.value ? 1 : 10_000;
}

/** Rounded figures that agree with the cells as they are, and would not with the new ones. */
function leftBehind(cells: readonly CorrectionEdit[], evidence: Evidence): readonly ChangedMention[] {
  const next = new Map(cells.map(({ cell, to }) => [cell, to]));
  return mentionsOf(evidence).flatMap((mention): ChangedMention[] => {
    const touched = mention.reading.some(({ cell }) => next.has(cell));
    if (!touched || mention.verdict !== 'agrees' || !isRounded(mention)) return [];
    const to = sumOf(mention.reading, next, evidence);
    return to < mention.low || to > mention.high ? [{ mention, to }] : [];
  });
}

function sumOf(terms: readonly Term[], next: ReadonlyMap<CellId, number>, { tables }: Evidence): number {
  return terms.reduce((sum, { cell, sign }) => {
    const printed = tables.find((table) => cell in table.cells)?.cells[cell];
    return sum + sign * (next.get(cell) ?? worth(printed) ?? 0);
  }, 0);
}
