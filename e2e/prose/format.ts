import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The corpus of prose: paragraphs as different offices write them, every figure marked by hand with what it is.
 * A file (`e2e/prose/*.txt`, `e2e/prose/unseen/*.txt`) holds several cases:
 *
 *     === 云岭县林业局2021年政府信息公开工作年度报告        the title: it gives office, year and form
 *     requests received 5 0 0 0 0 1 6                     a row of a table, columns in the order of contract §1…
 *     requests granted 6                                  …or one figure alone: 自然人 and 总计; rows not named are 0
 *     disputes review 1 0 0 0 1                           维持 纠正 其他 尚未审结 总计
 *     proactive normativeDocuments 3 1 12                 the row's own columns (form 2021: 制发 废止 现行有效)
 *     statistics r22 5                                    form 2014; a case that names no row of a table has none of it
 *     requests none                                       …and so has one that says so
 *     lastYear requests received 5                        of last year's report, if that is loaded too
 *     ---
 *     （二）依申请公开。2021年共收到申请[6件|=received.total]，[均已办结|=carriedOut.total]，办结率[100%|?]。
 *
 * Without a heading line of its own (一、总体情况) the text stands in part 一. A mark is `[words|verdict cells]`; what
 * is not marked is not a figure and must not be taken for one (dates, document numbers, phones, set phrases).
 *
 * - `=` agrees, `!` disagrees, `?` cannot be checked. A range (约, 余) that its cell fits agrees; one that it does not
 *   fit cannot be checked.
 * - Behind it the cells that the figure restates, as `row.column`: of table 三 unless a table is named
 *   (`disputes.review.total`, `proactive.regulations.issued`). A sum is written with `+`, `denied.*` is all rows of the
 *   group: `=granted.total+partial.total`, `=denied.*.total`, `=received.total+carriedIn.total`.
 *   Alternatives that would both be right are parted by `,`.
 * - No cells: the figure restates none (`=`, `!`: it is head, part, share or growth of a list that adds up or does
 *   not).
 * - Statements without a figure are marked as well: `[未收到政府信息公开申请|=received.total]`,
 *   `[均已办结|!carriedOut.total]`. Two objects in one statement are joined by `&`:
 *   `[未发生行政复议、行政诉讼|=disputes.review.total&disputes.suitDirect.total+disputes.suitAfterReview.total]`.
 * - `~` behind the verdict: one of a list whose fault may be reported at any of its figures (`[5件|!~]`).
 */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly verdict: 'agrees' | 'disagrees' | 'unchecked';
  /** Alternatives; each is what a statement restates (one for each object), each of these a set of cell ids. */
  readonly cells: readonly (readonly (readonly string[])[])[];
  /** Some figure of its list, not necessarily this one, is reported. */
  readonly loose: boolean;
}

export interface ProseCase {
  /** File and place in it, for messages. */
  readonly name: string;
  readonly title: string;
  /** Rows of tables as written: table, row, figures. */
  readonly rows: readonly TableRow[];
  readonly lastYear: readonly TableRow[];
  /** The text without its marks. */
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface TableRow {
  readonly table: string;
  readonly row: string;
  readonly values: readonly number[];
}

/** All cases of a folder. */
export function readCases(folder: string): readonly ProseCase[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => parseCases(readFileSync(join(folder, name), 'utf8'), name));
}

/**
 * The faults of the reader in a folder's cases that are known and not yet mended, as `scoreOf` words them: they count in
 * every score. One that is mended must be struck from `known-faults.md`, a new one mended.
 */
export function readKnownFaults(folder: string): readonly string[] {
  const lines = readFileSync(join(folder, 'known-faults.md'), 'utf8').split('\n');
  return lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2));
}

export function parseCases(content: string, file: string): readonly ProseCase[] {
  const [, ...parts] = `\n${content}`.split(/\n=== */);
  return parts.map((part, index) => parseCase(part, `${file} ${index + 1}`));
}

function parseCase(part: string, name: string): ProseCase {
  const [head = '', ...body] = part.split(/\n---\n/);
  const [title = '', ...lines] = head.split('\n').map((line) => line.trim());
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const last = rows.filter((line) => line.startsWith('lastYear '));
  return {
    name: `${name} ${title}`,
    title,
    rows: rows.filter((line) => !line.startsWith('lastYear ')).map(parseRow),
    lastYear: last.map((line) => parseRow(line.slice('lastYear '.length))),
    ...parseText(body.join('\n---\n').trim()),
  };
}

function parseRow(line: string): TableRow {
  const [table = '', row = '', ...values] = line.split(/\s+/);
  return { table, row, values: values.map(Number) };
}

const marked = /\[([^[\]|]+)\|([^[\]|]*)\]/g;

function parseText(body: string): Pick<ProseCase, 'text' | 'marks'> {
  const marks: Mark[] = [];
  let text = '';
  let last = 0;
  for (const match of body.matchAll(marked)) {
    const [whole, words = '', told = ''] = match;
    text += body.slice(last, match.index);
    marks.push({ start: text.length, end: text.length + words.length, ...parseTold(told) });
    text += words;
    last = (match.index ?? 0) + whole.length;
  }
  return { text: text + body.slice(last), marks };
}

const verdicts: Readonly<Record<string, Mark['verdict']>> = {
  '=': 'agrees',
  '!': 'disagrees',
  '?': 'unchecked',
};

function parseTold(told: string): Omit<Mark, 'start' | 'end'> {
  const verdict = verdicts[told.charAt(0)];
  if (!verdict) throw new Error(`a mark begins with = ! or ?, not ${told}`);
  const loose = told.charAt(1) === '~';
  const cells = told
    .slice(loose ? 2 : 1)
    .split(',')
    .filter(Boolean)
    .map((each) => each.split('&').map((sum) => sum.split('+').map(fullName)));
  return { verdict, cells, loose };
}

function fullName(cell: string): string {
  const table = cell.split('.')[0] ?? '';
  return ['requests', 'disputes', 'proactive', 'statistics'].includes(table) ? cell : `requests.${cell}`;
}
