import type { Token } from './tokens.ts';

/** What stands on one line where nothing bounds a cell. */
export type TokenLine = readonly Token[];

/** The words of one line, or those on one side of its figures. */
export interface Unit {
  readonly tokens: readonly Token[];
  readonly line: number;
}

/** The figures of one row, standing before unit `at`. */
export interface Figures {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly firstLine: number;
  readonly lastLine: number;
  /** On the line of the words before them. */
  readonly isBeside: boolean;
  /** Several on one line. */
  readonly isLine: boolean;
}

/**
 * The figures of table 三 and the words that may name them: those from unit `low` up to `high`, on the lines from
 * `start` up to `end`.
 */
export interface Region {
  readonly units: readonly Unit[];
  readonly figures: readonly Figures[];
  readonly low: number;
  readonly high: number;
  readonly start: number;
  readonly end: number;
  /** No row of the table was left out, as far as its surroundings tell. */
  readonly isWhole: boolean;
}

/**
 * The longest stretch of rows with about seven figures, one after another: only table 三 has them (five a row are
 * too many for table 二, fifteen are table 四).
 */
export function regionOf(lines: readonly TokenLine[]): Region | undefined {
  const { units, figures: all } = gather(lines);
  // Where every cell has a line of its own, lines without words are a row left blank; elsewhere they are a gap.
  const figures = all.some((each) => each.isLine) ? all.filter((each) => !isBlank(each)) : all;
  let best: readonly [number, number] = [0, 0];
  for (let from = 0; from < figures.length; ) {
    const to = endOfRows(figures, from);
    if (to - from > best[1] - best[0]) best = [from, to];
    from = Math.max(to, from + 1);
  }
  const [from, to] = best;
  if (to - from < fewestRows) return undefined;
  const [before, behind] = [figures[from - 1], figures[to]];
  const [low, high] = [before?.at ?? 0, behind ? behind.at - (behind.isBeside ? 1 : 0) : units.length];
  return {
    units,
    figures: figures.slice(from, to),
    low,
    high,
    start: before ? before.lastLine + 1 : 0,
    end: behind?.firstLine ?? lines.length,
    isWhole:
      isAfterHead(units.slice(low, figures[from]?.at), before) &&
      isBeforeDisputes(units.slice(figures[to - 1]?.at, behind?.at), behind),
  };
}

/**
 * Behind the last row of a stretch that begins at `from`. Rows in which the report leaves most cells blank stand among the
 * others; those at its end are its own if nothing but table 四 follows.
 */
function endOfRows(figures: readonly Figures[], from: number): number {
  let [end, to] = [from, from];
  while (to < figures.length && (isOfRequests(figures[to]) || (to > from && isShort(figures[to])))) {
    to++;
    if (isOfRequests(figures[to - 1])) end = to;
  }
  const behind = figures[to];
  return behind === undefined || behind.tokens.length > mostFigures ? to : end;
}

function isShort(figures: Figures | undefined): boolean {
  return figures !== undefined && figures.tokens.length < fewestFigures;
}

/** Between the last figures of table 二 and the first of table 三 stands a head; other figures are rows of its own. */
function isAfterHead(between: readonly Unit[], before: Figures | undefined): boolean {
  return before === undefined || between.some((unit) => unit.tokens.some(isOfHead));
}

/** Behind the last row of table 三 nothing follows, or the head and the fifteen figures of table 四. */
function isBeforeDisputes(between: readonly Unit[], behind: Figures | undefined): boolean {
  if (behind === undefined) return true;
  const isHead = between.some((unit) => unit.tokens.some(isOfDisputes));
  return isHead && behind.tokens.length > mostFigures;
}

function isOfDisputes(token: Token): boolean {
  return token.meanings.some((meaning) => 'table' in meaning && meaning.table === 'disputes');
}

/** A label of a column, of table 四 or of a block of table 二. */
export function isOfHead(token: Token): boolean {
  return token.meanings.some((meaning) => meaning.kind !== 'row' && meaning.kind !== 'group');
}

const [fewestFigures, mostFigures] = [5, 14];
const fewestRows = 8;

function isBlank({ tokens }: Figures): boolean {
  return tokens.every((token) => token.kind === 'blank');
}

function isOfRequests(figures: Figures | undefined): boolean {
  return (
    figures !== undefined && figures.tokens.length >= fewestFigures && figures.tokens.length <= mostFigures
  );
}

interface Figure {
  readonly token: Token;
  readonly line: number;
}

function gather(lines: readonly TokenLine[]): {
  readonly units: readonly Unit[];
  readonly figures: readonly Figures[];
} {
  const units: Unit[] = [];
  const figures: Figures[] = [];
  let open: Figure[] = [];
  const close = () => {
    const before = units[units.length - 1];
    figures.push(...figuresOf(open, units.length, before?.line));
    open = [];
  };
  lines.forEach((tokens, line) => {
    let words: Token[] = [];
    for (const token of tokens) {
      if (token.kind !== 'content' && token.kind !== 'blank') {
        if (words.length === 0) close();
        words.push(token);
        continue;
      }
      if (words.length > 0) units.push({ tokens: words, line });
      words = [];
      open.push({ token, line });
    }
    if (words.length > 0) units.push({ tokens: words, line });
  });
  close();
  return { units, figures };
}

const fewestOnLine = 3;

/** Figures without words between them: a row a line if several stand on each, else one row. */
function figuresOf(all: readonly Figure[], at: number, lineBefore: number | undefined): readonly Figures[] {
  const printed = all.filter(({ token }) => token.kind !== 'blank');
  const lines = new Map<number, Figure[]>();
  for (const figure of printed) lines.set(figure.line, [...(lines.get(figure.line) ?? []), figure]);
  const isLines = lines.size > 0 && [...lines.values()].every((line) => line.length >= fewestOnLine);
  const rows = isLines ? [...lines.values()] : [all];
  return rows.flatMap((row): readonly Figures[] => {
    const first = row.find(({ token }) => token.kind !== 'blank') ?? row[0];
    const last = row[row.length - 1];
    if (!first || !last || (printed.length === 0 && all.length < fewestFigures)) return [];
    const tokens = row.map(({ token }) => token);
    const isBeside = first.line === lineBefore;
    return [{ tokens, at, firstLine: first.line, lastLine: last.line, isBeside, isLine: isLines }];
  });
}
