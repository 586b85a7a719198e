import type { ProseCase } from './format.ts';
import { type Judged, type JudgedCase, judgeCase, reviewOf } from './judge.ts';

/** How well the prose of a corpus is read, in counts. */
export interface Score {
  readonly cases: number;
  readonly sentences: number;
  readonly figures: number;
  readonly rightClass: number;
  readonly links: Readonly<Record<Judged['link'], number>>;
  /** Cases without a false claim, and those of them with a warning. */
  readonly consistent: number;
  readonly accused: number;
  /** Linked mentions that were given another figure, and those that are then found. */
  readonly seeded: number;
  readonly found: number;
  /** Figures that are not as their marks say, in words. */
  readonly faults: readonly string[];
}

export function scoreOf(cases: readonly ProseCase[]): Score {
  const judged = cases.map((each) => judgeCase(each));
  const marks = judged.flatMap((each) => each.marks);
  const clean = judged.filter((_, index) =>
    cases[index]?.marks.every(({ verdict }) => verdict !== 'disagrees'),
  );
  const seeds = cases.map(seedFalseClaims);
  const extra = judged.reduce((sum, each) => sum + each.extra.length + each.extraWords.length, 0);
  return {
    cases: cases.length,
    sentences: cases.reduce((sum, { text }) => sum + sentencesIn(text), 0),
    figures: marks.length + extra,
    rightClass: marks.filter(({ rightClass }) => rightClass).length,
    links: linksOf(marks),
    consistent: clean.length,
    accused: clean.filter(hasWarning).length,
    seeded: seeds.reduce((sum, { seeded }) => sum + seeded, 0),
    found: seeds.reduce((sum, { found }) => sum + found, 0),
    faults: judged.flatMap((each, index) => faultsOf(each, cases[index]?.text ?? '')),
  };
}

function sentencesIn(text: string): number {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .reduce((sum, line) => sum + Math.max(1, line.match(/[。；！？]/g)?.length ?? 0), 0);
}

function linksOf(marks: readonly Judged[]): Score['links'] {
  const links = { linked: 0, wrong: 0, missed: 0, false: 0, none: 0 };
  for (const { link } of marks) links[link]++;
  return links;
}

function hasWarning({ review }: JudgedCase): boolean {
  return review.findings.some(({ check, severity }) => check.startsWith('prose.') && severity !== 'hint');
}

function faultsOf({ name, marks, extra, extraWords }: JudgedCase, text: string): readonly string[] {
  const bad = marks.filter(
    ({ rightClass, link }) => !rightClass || link === 'wrong' || link === 'missed' || link === 'false',
  );
  return [
    ...bad.map(({ mark, words, answer, link }) => {
      const got = answer.found ? `${answer.verdict}, ${link}` : 'not found';
      const around = text.slice(Math.max(0, mark.start - 14), mark.end + 8).replace(/\n/g, '⏎');
      return `${name}: ${words} (${around}) is ${mark.verdict} ${mark.cells.flat(2).join(' ')}, got ${got}`;
    }),
    ...[...extra, ...extraWords].map((words) => `${name}: ${words} is not marked`),
  ];
}

/** Every linked figure that agrees is given another value, one at a time: a warning must quote it. */
function seedFalseClaims(each: ProseCase): { readonly seeded: number; readonly found: number } {
  const targets = each.marks.filter(
    ({ verdict, cells, start, end }) =>
      verdict === 'agrees' && cells.length > 0 && /^[0-9]+[^0-9.%]*$/.test(each.text.slice(start, end)),
  );
  const found = targets.filter((target) => isFoundChanged(each, target));
  return { seeded: targets.length, found: found.length };
}

function isFoundChanged(each: ProseCase, { start, end }: ProseCase['marks'][number]): boolean {
  const printed = each.text.slice(start, end);
  const changed = printed.replace(/^[0-9]+/, (digits) => String(Number(digits) + 3));
  const text = each.text.slice(0, start) + changed + each.text.slice(end);
  const review = reviewOf({ ...each, text });
  const shift = review.narrative.length - text.length;
  return review.findings.some(
    ({ check, severity, quotes }) =>
      check.startsWith('prose.') &&
      severity === 'warning' &&
      quotes.some((quote) => quote.start < shift + start + changed.length && quote.end > shift + start),
  );
}

const share = (part: number, all: number) => (all === 0 ? '—' : `${((100 * part) / all).toFixed(1)} %`);

export const precisionOf = ({ links }: Score) => links.linked / (links.linked + links.wrong + links.false);
export const recallOf = ({ links }: Score) => links.linked / (links.linked + links.wrong + links.missed);

/** Lines for `npm run accuracy`. */
export function proseTable(title: string, score: Score): string {
  const { links } = score;
  const named = links.linked + links.wrong;
  return [
    `${title}: ${score.cases} offices, ${score.sentences} sentences, ${score.figures} figures and statements`,
    `  linked to the right cells, of those linked   ${share(links.linked, named + links.false)}`,
    `  linked to the right cells, of those to link  ${share(links.linked, named + links.missed)}`,
    `  class of figure right                        ${share(score.rightClass, score.figures)}`,
    `  seeded false claims found                    ${share(score.found, score.seeded)} of ${score.seeded}`,
    `  consistent texts with a warning              ${score.accused} of ${score.consistent}`,
  ].join('\n');
}
