import type { SourceCell } from './source.ts';
import type { Vocabulary } from './vocabulary.ts';

export type Row = readonly SourceCell[];

/** Rows `first` to `last`, both included. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/** A statutory table prints at least this many different labels; 其他 or 总计 alone prove nothing. */
const fewestLabels = 3;
const shortestProof = 3;

/** More cells than this are no report; no reader takes them in. */
export const mostCells = 200_000;

/** No cell of a statutory table is longer, not even with a definition in brackets. */
const longestCell = 600;

/**
 * Finds the statutory tables among rows that look like a table. A section heading or a paragraph of prose standing in
 * a row of its own parts two tables; title rows above a table and remarks below it do not belong to it. `continues` says
 * that the rows stand right behind a statutory table, as after a page break: then a single label, or nothing but
 * figures, is proof enough. A row that is null is known to be none and parts tables too.
 */
export function findStatutory(
  rows: readonly (Row | null)[],
  vocabulary: Vocabulary,
  continues = false,
): readonly RowRange[] {
  const found: RowRange[] = [];
  let first = 0;
  for (let at = 0; at <= rows.length; at++) {
    const row = rows[at];
    if (row && !partsTables(rows, at, vocabulary)) continue;
    const range = { first, last: at - 1 };
    const table = trimmed(rows, range, vocabulary, continues && first === 0);
    if (table) found.push(table);
    first = at + 1;
  }
  return found;
}

function partsTables(rows: readonly (Row | null)[], at: number, vocabulary: Vocabulary): boolean {
  const row = rows[at] ?? [];
  const printed = row.filter((cell) => cell.text !== '');
  if (printed.some((cell) => cell.text.length > longestCell)) return true;
  const [only, second] = printed;
  if (!only || second || endsWithUnit(only.text) || !isHeading(only.text, vocabulary)) return false;
  if (
    row.length === 1 &&
    isRowBehind(
      only.text,
      (rows[at + 1] ?? []).map((cell) => cell.text),
    )
  )
    return false;
  return !beginsTornLabel((nth) => fragmentIn(rows[at + nth]), vocabulary);
}

/** The words of a row that holds nothing else, '' for figures alone. */
function fragmentIn(row: Row | null | undefined): string | undefined {
  const printed = (row ?? []).filter((cell) => cell.text !== '');
  if (printed.length > 0 && printed.every((cell) => figure.test(cell.text))) return '';
  return printed.length === 1 ? printed[0]?.text : undefined;
}

const mostFragments = 12;
const longestFragment = 16;

/**
 * Whether a line that looks like a heading is the first of a label that a narrow column tore: 二、上年洁 | 转政府信息 |
 * 公开申请数量. `textAt` gives the words of the line so many lines below, '' for figures between them.
 */
export function beginsTornLabel(
  textAt: (nth: number) => string | undefined,
  vocabulary: Vocabulary,
): boolean {
  let text = '';
  for (let nth = 0; nth < mostFragments; nth++) {
    const own = textAt(nth);
    if (own === undefined || own.length > longestFragment) return false;
    text += own;
    if (nth > 0 && own !== '' && vocabulary.labelOf(text) !== undefined) return true;
  }
  return false;
}

const units = /(?:^|\s)(?:条|件|次|篇|个|人|人次|万元|元)$/;
const fewestInLine = 3;
const partHeading = /^\s*[一二三四五六七]\s*[、.．].*(?:情\s*[况況]|事\s*[项項])\s*$/u;

/**
 * Whether what stands right behind a line that looks like a heading makes it a row of a table: the unit of the form of
 * 2014, or a line of figures. One figure alone does not: it may be a page number. 三、……情况 is the heading of a part,
 * whose table may have lost its head.
 */
export function isRowBehind(text: string, texts: readonly string[]): boolean {
  if (partHeading.test(text)) return false;
  const isFigures = texts.length >= fewestInLine && texts.every((text) => figure.test(text));
  return isFigures || units.test(texts[0] ?? '');
}

/** （四）接受咨询次数 次: what looks like a heading ends with the unit of a row of the form of 2014. */
export function endsWithUnit(text: string): boolean {
  return /\s/.test(text) && units.test(text);
}

/** A heading has more than one character behind its ordinal. */
const headingOrdinal =
  /^[（(]?[一二三四五六七八九十]{1,3}[）)、.．，,]\s*[、.．，,]?\s*\p{Script=Han}\P{Script=Han}*\p{Script=Han}/u;

/** 三、收到和处理政府信息公开申请情况 and the like: an ordinal and words, but no label of a row nor the beginning of one. */
export function isHeading(text: string, vocabulary: Vocabulary): boolean {
  return (
    headingOrdinal.test(text.replace(/\s+/g, '')) &&
    vocabulary.labelOf(text) === undefined &&
    !vocabulary.begins(text)
  );
}

/** A table goes on behind a page break when no more lines than this stand between its halves. */
export const longestBreak = 2;

/** A page number, a running title or half a label, but no heading and no sentence. */
export function isBreakLine(text: string, vocabulary: Vocabulary): boolean {
  return text.length <= 40 && !/[。；;]/.test(text) && !isHeading(text, vocabulary);
}

/** The rows from the first with a label (with a figure, if the table goes on) to the last with a label or a figure. */
function trimmed(
  rows: readonly (Row | null)[],
  range: RowRange,
  vocabulary: Vocabulary,
  continues: boolean,
): RowRange | undefined {
  const labels = new Set<string>();
  let first = -1;
  let last = -1;
  for (let at = range.first; at <= range.last; at++) {
    const row = rows[at] ?? [];
    const own = labelsIn(row, vocabulary);
    for (const label of own) labels.add(label);
    const belongs = own.length > 0 || ((first >= 0 || continues) && holdsFigures(row));
    if (belongs) last = at;
    if (belongs && first < 0) first = at;
  }
  const proofs = [...labels].filter((label) => label.length >= shortestProof).length;
  const isProved = continues ? proofs > 0 || isFigures(rows, range) : proofs >= fewestLabels;
  return isProved && first >= 0 ? withTornEnds(rows, { first, last }, range, vocabulary) : undefined;
}

const fewestTorn = 3;

/** Figures above the first label and fragments of the first and the last label belong to the table as well. */
function withTornEnds(
  rows: readonly (Row | null)[],
  { first, last }: RowRange,
  range: RowRange,
  vocabulary: Vocabulary,
): RowRange {
  const begin = withTornStart(rows, first, range, vocabulary);
  const isTorn = begin > range.first && isLineOfFigures(rows[begin - 1]);
  const heads = ['', ...tornBefore(rows, last)];
  let end = last;
  let text = '';
  for (let at = last + 1; at <= Math.min(range.last, last + mostFragments); at++) {
    const [only, second] = rows[at] ?? [];
    if (!only || second) break;
    text += only.text;
    if (heads.some((head) => vocabulary.begins(head + text) || vocabulary.labelOf(head + text))) end = at;
  }
  return { first: isTorn ? begin - 1 : begin, last: end };
}

/** Rows above the first whole label whose own labels are torn, as where the head of the table is lost. */
function withTornStart(
  rows: readonly (Row | null)[],
  first: number,
  range: RowRange,
  vocabulary: Vocabulary,
): number {
  let begin = first;
  let text = '';
  for (let at = first - 1, fragments = 0; at >= range.first && fragments <= mostFragments; at--) {
    if (isLineOfFigures(rows[at])) continue;
    const own = fragmentIn(rows[at]);
    if (!own || own.length > longestFragment) break;
    text = own + text;
    fragments++;
    if (vocabulary.labelOf(text) === undefined) continue;
    [begin, text, fragments] = [at, '', 0];
  }
  return begin;
}

function isLineOfFigures(row: Row | null | undefined): boolean {
  return (
    row !== null &&
    row !== undefined &&
    row.length >= fewestTorn &&
    row.every((cell) => figure.test(cell.text))
  );
}

/** What ends with the last line, or stands above it if it is one of figures, and may go on below: its last words, its last lines. */
function tornBefore(rows: readonly (Row | null)[], last: number): readonly string[] {
  const isFigures = (rows[last] ?? []).every((cell) => figure.test(cell.text));
  const above = isFigures ? (rows[last - 1] ?? []) : [];
  const heads = [above[above.length - 1]?.text ?? ''];
  let text = '';
  for (let at = isFigures ? last - 1 : last; at >= last - mostFragments; at--) {
    const own = fragmentIn(rows[at]);
    if (!own || own.length > longestFragment) break;
    text = own + text;
    heads.push(text);
  }
  return heads;
}

function labelsIn(row: Row, vocabulary: Vocabulary): string[] {
  return row.flatMap((cell) => vocabulary.labelOf(cell.text) ?? []);
}

const figure = /^(?:[+\-－−]?[\d０-９]|(?:[-—–―－/／\\]+|无|無|不适用|不適用)$)/;

/** A figure, or what stands in its place: a dash, 无, 不适用. */
export function isFigure(text: string): boolean {
  return figure.test(text);
}

/** A row of table 四 holds figures only, blank or not; an unknown sub-row holds words and figures. */
function holdsFigures(row: Row): boolean {
  const printed = row.filter((cell) => cell.text !== '');
  return printed.length === 0 ? row.length > 1 : printed.some((cell) => figure.test(cell.text));
}

const fewestFigures = 5;

function isFigures(rows: readonly (Row | null)[], { first, last }: RowRange): boolean {
  const printed = rows
    .slice(first, last + 1)
    .flatMap((row) => (row ?? []).filter((cell) => cell.text !== ''));
  return printed.length >= fewestFigures && printed.every((cell) => figure.test(cell.text));
}
