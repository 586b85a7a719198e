import { sampleTable } from '../../src/checks/sample.testkit.ts';
import type { FigureVerdict } from '../../src/facts/fact.ts';
import { type Mention, mentionsOf } from '../../src/facts/mentions.ts';
import type { Review } from '../../src/findings/review.ts';
import type { FormId } from '../../src/forms/form.ts';
import { cellId } from '../../src/forms/form.ts';
import { findFormTable } from '../../src/forms/forms.ts';
import { noChanges } from '../../src/log/changes.ts';
import { makeReviewer } from '../../src/pipeline.ts';
import type { CellId, StatTable } from '../../src/tables/cells.ts';
import { cellKind } from '../../src/tables/content.ts';
import type { Reading } from '../../src/tables/reading.ts';
import type { Mark, ProseCase, TableRow } from './format.ts';

/** A case of the corpus as the app sees it: its text under its title, its tables filled. */
export function readingOf({ title, rows, text }: ProseCase): Reading {
  const narrative = `${openingOf(title, text)}${text}`;
  const form = formOf(title);
  return {
    source: { kind: 'text', name: 'prose.txt', text: narrative },
    script: { traditional: false, pinyin: false, markdown: false },
    form,
    narrative,
    lines: [],
    tables: form === null ? [] : tablesOf(form, rows),
    pageDate: null,
  };
}

/** What stands before the text: the title, and the heading of part 一 unless the text has headings of its own. */
export function openingOf(title: string, text: string): string {
  return `${title}\n${/^[一二三四五六]、/m.test(text) ? '' : '一、总体情况\n'}`;
}

function formOf(title: string): FormId | null {
  const year = Number(/20[0-9]{2}(?=年)/.exec(title)?.[0] ?? 0);
  if (year >= 2021) return '2021';
  if (year >= 2019) return '2019';
  return year >= 2014 ? '2014' : null;
}

function tablesOf(form: FormId, rows: readonly TableRow[]): readonly StatTable[] {
  return [...new Set(rows.map(({ table }) => table))].flatMap((table) => {
    const own = rows.filter((row) => row.table === table);
    if (own.some(({ row }) => row === 'none') || !findFormTable(form, table)) return [];
    return [sampleTable(table, form, Object.fromEntries(own.flatMap((row) => cellsOf(form, row))))];
  });
}

function cellsOf(form: FormId, { table, row, values }: TableRow): readonly (readonly [string, string])[] {
  const columns = findFormTable(form, table)?.rows.find(({ id }) => id === row)?.columns;
  if (!columns) throw new Error(`form ${form} has no row ${table}.${row}`);
  const named =
    values.length === 1 ? columns.filter((_, index) => index === 0 || index === columns.length - 1) : columns;
  return named.map((column, index) => [
    `${row}.${column}`,
    printed(cellId(table, row, column), values[values.length === 1 ? 0 : index] ?? 0),
  ]);
}

function printed(cell: CellId, value: number): string {
  return cellKind(cell) === 'money' ? `${value}万元` : String(value);
}

export function reviewOf(each: ProseCase): Review {
  const reading = readingOf(each);
  return makeReviewer(reading).review({ ...noChanges(reading), lastYear: lastYearOf(each) });
}

/** The report of the year before, if the case names rows of it: the same office, tables only. */
function lastYearOf({ title, lastYear, ...rest }: ProseCase): Reading | null {
  if (lastYear.length === 0) return null;
  const before = title.replace(/20[0-9]{2}(?=年)/, (year) => String(Number(year) - 1));
  return readingOf({ ...rest, title: before, rows: lastYear, lastYear: [], text: '' });
}

/** What the app makes of a place: its class, and the cells of the mention there. */
export interface Answer {
  readonly found: boolean;
  readonly verdict: FigureVerdict;
  readonly mention: Mention | undefined;
}

export interface Judged {
  readonly mark: Mark;
  readonly words: string;
  readonly answer: Answer;
  readonly rightClass: boolean;
  /** `linked`: rightly; `wrong`: to other cells; `missed`: not at all; `false`: linked though it restates nothing. */
  readonly link: 'linked' | 'wrong' | 'missed' | 'false' | 'none';
}

export interface JudgedCase {
  readonly name: string;
  readonly marks: readonly Judged[];
  /** Figures that are not marked: taken for figures though they are none. */
  readonly extra: readonly string[];
  /** Mentions in words that are not marked. */
  readonly extraWords: readonly string[];
  readonly review: Review;
}

export function judgeCase(each: ProseCase, review = reviewOf(each)): JudgedCase {
  const shift = openingOf(each.title, each.text).length;
  const mentions = mentionsOf(review);
  const marks = each.marks.map((mark): Judged => {
    const place = { start: mark.start + shift, end: mark.end + shift };
    return judgeMark(mark, each.text.slice(mark.start, mark.end), answerAt(place, review, mentions));
  });
  const isMarked = (place: { start: number; end: number }) =>
    each.marks.some(({ start, end }) => place.start < end + shift && place.end > start + shift);
  const words = ({ start, end }: { start: number; end: number }) => review.narrative.slice(start, end);
  const own = ({ start }: { start: number }) => start >= shift;
  return {
    name: each.name,
    marks,
    extra: review.figures
      .map(({ span }) => span)
      .filter((span) => own(span) && !isMarked(span))
      .map(words),
    extraWords: mentions
      .filter(({ figure, span }) => figure === null && !isMarked(span))
      .map(({ span }) => words(span)),
    review,
  };
}

function answerAt(
  place: { start: number; end: number },
  review: Review,
  mentions: readonly Mention[],
): Answer {
  const within = ({ span }: { span: { start: number; end: number } }) =>
    span.start < place.end && span.end > place.start;
  const index = review.figures.findIndex(within);
  const own = mentions.filter(within);
  const mention =
    own.find(({ verdict }) => verdict === 'disagrees') ??
    own.find(({ verdict }) => verdict === 'agrees') ??
    own[0];
  const ofWords: FigureVerdict = mention?.verdict ?? 'unchecked';
  return {
    found: index >= 0 || mention !== undefined,
    verdict: index >= 0 ? (review.verdicts[index] ?? 'unchecked') : ofWords,
    mention,
  };
}

function judgeMark(mark: Mark, words: string, answer: Answer): Judged {
  const rightClass = answer.found && (mark.loose || answer.verdict === mark.verdict);
  return { mark, words, answer, rightClass, link: linkOf(mark, answer) };
}

function linkOf({ cells }: Mark, { mention }: Answer): Judged['link'] {
  if (cells.length === 0) return mention && !isSetAside(mention) ? 'false' : 'none';
  if (!mention) return 'missed';
  const said = mention.readings.map((terms) => terms.map(({ cell }) => cell));
  const sums = cells.flat();
  return sums.some((sum) =>
    isSame(
      sum,
      said[0] ?? [],
      mention.reading.map(({ cell }) => cell),
    ),
  )
    ? 'linked'
    : 'wrong';
}

/** Another year's or another body's figure: read, and not compared. */
function isSetAside({ verdict, reason }: Mention): boolean {
  return verdict === 'unchecked' && (reason === 'period' || reason === 'scope');
}

/** `denied.*` is every row of the group. */
function isSame(sum: readonly string[], first: readonly string[], chosen: readonly string[]): boolean {
  return [first, chosen].some((cells) => {
    const patterns = sum.map((id) => id.split('.*.'));
    const covers = ([head = '', tail]: readonly string[], cell: string) =>
      tail === undefined ? cell === head : cell.startsWith(head) && cell.endsWith(`.${tail}`);
    return (
      cells.every((cell) => patterns.some((pattern) => covers(pattern, cell))) &&
      patterns.every((pattern) => cells.some((cell) => covers(pattern, cell)))
    );
  });
}
