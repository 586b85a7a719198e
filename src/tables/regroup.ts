import type { TableName } from '../forms/form.ts';
import { cutLabels } from '../forms/pieces.ts';
import { statisticsUnits } from '../forms/statistics.ts';
import type { SourceCell } from '../sources/source.ts';
import type { Normaliser } from '../text/normalise.ts';
import { hasLine, type JoinedLabel, type LabelSet, labelSets, type Run } from './label-sets.ts';
import { type MatchedRow, matchRuns } from './match-runs.ts';
import { type ReadToken, readToken, type Segment, type Token } from './tokens.ts';
import { findTornHead } from './torn-head.ts';
import { isTornReading, withoutTornReadings } from './torn-readings.ts';
import type { TokenLine } from './torn-region.ts';
import { findTornTable } from './torn-rows.ts';
import { findUpright } from './upright.ts';

/**
 * Where nothing bounds a cell (alignment `loose`), labels may be torn over lines and stand before, behind or around
 * their figures. Joins the torn labels, gathers the figures into runs, and gives every run to the label it can only
 * belong to; what comes out are rows as any other shape has them. A label whose figures cannot be told apart from its
 * neighbour's says so (`open`).
 */
export function regroup(
  rows: readonly (readonly SourceCell[])[],
  normalise: Normaliser,
  tables: ReadonlySet<TableName>,
): readonly Segment[] {
  const read = (cell: SourceCell) => readToken(cell, normalise, tables);
  const lines = rows.map((cells) => cells.map(read));
  const rest = (from: number, to: number) => regroupTable(lines.slice(from, to), normalise, read, tables);
  const upright = findUpright(lines);
  if (upright === 'unclear') return rest(0, lines.length).map(unread);
  const found = upright ?? (tables.has('disputes') ? findNameless(lines, normalise, read) : undefined);
  if (!found) return rest(0, lines.length);
  return [...rest(0, found.from), ...found.segments, ...rest(found.to, lines.length)];
}

/** Table 四 under a torn head, if its figures have no column by any other way. */
function findNameless(lines: readonly TokenLine[], normalise: Normaliser, read: ReadToken) {
  const found = findTornHead(lines, read);
  if (!found) return undefined;
  const plain = regroupLines(lines.slice(found.from, found.to), normalise, read);
  return plain.some(({ tail }) => tail.length > 0) ? undefined : found;
}

function regroupTable(
  lines: readonly TokenLine[],
  normalise: Normaliser,
  read: ReadToken,
  tables: ReadonlySet<TableName>,
): readonly Segment[] {
  const found = tables.has('requests') ? findTornTable(lines, normalise, read) : undefined;
  if (!found) return regroupLines(lines, normalise, read);
  if (found === 'unclear') return regroupLines(lines, normalise, read).map(opened);
  return [
    ...regroupLines(lines.slice(0, found.from), normalise, read),
    ...found.segments,
    ...regroupLines(lines.slice(found.to), normalise, read),
  ];
}

/** Nothing that stands there is known to be a row's. */
function unread(segment: Segment): Segment {
  return { ...segment, tail: [], open: true };
}

/** Figures on lines of their own whose labels cannot be told. */
function opened(segment: Segment): Segment {
  return segment.torn ? { ...segment, tail: [], open: true } : segment;
}

function regroupLines(
  lines: readonly TokenLine[],
  normalise: Normaliser,
  read: ReadToken,
): readonly Segment[] {
  const { words, runs, cells } = gather(lines, read);
  const pieces = joinWords(words, normalise, read);
  const sets = labelSets(pieces, runs);
  return matchRuns(sets, runs, cells).flatMap(toSegments);
}

/** A word of a label with its line. */
interface Word {
  readonly token: Token;
  readonly line: number;
}

/** Words one after another, the runs of figures between them, and how many cells, blanks and units too, stand before a word. */
function gather(lines: readonly TokenLine[], read: ReadToken) {
  const words: Word[] = [];
  const runs: Run[] = [];
  const cells = new Map<number, number>();
  let run: { token: Token; line: number }[] = [];
  const endRun = () => {
    const first = run.find(({ token }) => token.kind === 'content');
    if (first) {
      const before = words[words.length - 1];
      runs.push({
        at: words.length,
        figures: run,
        isBeside: before !== undefined && before.line === first.line,
      });
    }
    run = [];
  };
  const hasUnits = lines.some((tokens) => tokens.some(isOfStatistics));
  lines.forEach((tokens, line) => {
    for (const token of tokens) {
      const isOwn = token.kind === 'content' || token.kind === 'blank';
      if (isOwn || (hasUnits && isUnit(token))) cells.set(words.length, (cells.get(words.length) ?? 0) + 1);
      if (isOwn && !(hasUnits && isHalfDash(run[run.length - 1], token, line))) run.push({ token, line });
      else if (isOwn) continue;
      else if (!hasUnits || !isUnit(token)) {
        endRun();
        const before = words[words.length - 1];
        const isTorn = before && goesOn(before.token, token) && runs[runs.length - 1]?.at !== words.length;
        if (isTorn) words[words.length - 1] = { token: joined([before.token, token], read), line };
        else words.push({ token, line });
      }
    }
  });
  endRun();
  return { words, runs, cells };
}

/** — — in place of a unit and its figure: the dash of a heading row of the form of 2014, torn apart by spaces. */
function isHalfDash(before: { token: Token; line: number } | undefined, token: Token, line: number): boolean {
  return before?.line === line && isDash(before) && isDash({ token, line });
}

/** Nothing but half a reading or brackets is no word of its own: 罰 | (fá | ) goes on with its character. */
function goesOn(first: Token, second: Token): boolean {
  return (
    isTornReading(first.cell.text, second.cell.text) ||
    !/[\p{Script=Han}\d]/u.test(second.cell.text.normalize('NFKC'))
  );
}

function isOfStatistics(token: Token): boolean {
  return token.meanings.some((meaning) => meaning.kind === 'row' && meaning.table === 'statistics');
}

/** The unit that the form of 2014 prints between a label and its figure. */
function isUnit(token: Token): boolean {
  return token.kind === 'words' && /^(?:条|件|次|篇|个|人|人次|万元)$/.test(token.key);
}

function joinWords(words: readonly Word[], normalise: Normaliser, read: ReadToken): readonly JoinedLabel[] {
  const printed = words.map(({ token }) => token.cell.text);
  const texts = printed.map((text) => normalise(text).text);
  return cutLabels(withoutTornReadings(texts, printed)).map(({ start, end }) => {
    const parts = words.slice(start, end).map(({ token }) => token);
    return { token: joined(parts, read), start, end };
  });
}

function joined(parts: readonly Token[], read: ReadToken): Token {
  const [first] = parts;
  const last = parts[parts.length - 1];
  if (first && parts.length === 1) return first;
  const text = parts.map((part) => part.cell.text).join('');
  const span = { start: first?.cell.span.start ?? 0, end: last?.cell.span.end ?? 0 };
  return read({ text, span });
}

/** Figures of later lines than the label's own are those of rows that lost their labels. */
function toSegments({ set, run, open }: MatchedRow): Segment[] {
  const stub = set.labels.map((label) => label.token);
  const isTorn = run !== undefined && isHeadingOfStatistics(set) && hasTornDash(run);
  if (!run || isTorn) return [{ stub, tail: [], ...(open || isTorn ? { open: true } : {}) }];
  const lines = run.isBeside && set.kind === 'row' ? linesOf(run) : [run.figures.map(({ token }) => token)];
  const [own = [], ...others] = lines;
  const torn = !run.isBeside && set.kind === 'row' && hasLine(run);
  return [{ stub, tail: own, ...(torn ? { torn } : {}) }, ...others.map((tail) => ({ stub: [], tail }))];
}

function isHeadingOfStatistics({ labels }: LabelSet): boolean {
  const last = labels[labels.length - 1];
  return (
    last?.token.meanings.some((each) => each.kind === 'row' && statisticsUnits[each.row] === null) === true
  );
}

/** — | — on two lines are the dash of one cell, or those of two. */
function hasTornDash({ figures }: Run): boolean {
  const [first, second, ...others] = figures.filter(({ token }) => token.kind === 'content');
  return others.length === 0 && isDash(first) && isDash(second) && first?.line !== second?.line;
}

function isDash(figure: Run['figures'][number] | undefined): boolean {
  return figure !== undefined && /^[-—–―]$/.test(figure.token.cell.text);
}

const fewestBeside = 3;

/** The figures line by line, if they stand several on a line. */
function linesOf(run: Run): readonly (readonly Token[])[] {
  const lines = new Map<number, Token[]>();
  for (const { token, line } of run.figures) {
    if (token.kind === 'blank') continue;
    lines.set(line, [...(lines.get(line) ?? []), token]);
  }
  const all = [...lines.values()];
  return all.every((line) => line.length >= fewestBeside) ? all : [all.flat()];
}
