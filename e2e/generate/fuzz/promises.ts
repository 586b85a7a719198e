import { findFormTable } from '../../../src/forms/forms.ts';
import type { Cell, CellState, StatTable } from '../../../src/tables/cells.ts';
import type { Reading } from '../../../src/tables/reading.ts';

/** What a reading promises of any text whatever; each broken promise is one line. */
export function brokenPromises(reading: Reading): readonly string[] {
  return [
    ...reading.tables.flatMap((table) => tablePromises(table, reading.source.text)),
    ...readTwice(reading),
  ];
}

function tablePromises(table: StatTable, source: string): readonly string[] {
  const cells = Object.values(table.cells);
  return [
    ...cells.flatMap((cell) => cellPromises(cell, source)),
    ...strayPlaces(table),
    ...formPromises(table),
  ];
}

const withoutValue: ReadonlySet<CellState> = new Set([
  'blank',
  'dash',
  'none',
  'notApplicable',
  'text',
  'unreadable',
  'missing',
]);

function cellPromises(cell: Cell, source: string): readonly string[] {
  const { id, state, value, raw, span } = cell;
  const place = span && source.slice(span.start, span.end);
  const broken: string[] = [];
  if (value !== null && withoutValue.has(state)) broken.push(`${id} is ${state} and has the value ${value}`);
  if (value === null && !withoutValue.has(state) && !isDoubtedNothing(cell))
    broken.push(`${id} is ${state} and has no value`);
  if (value !== null && !Number.isFinite(value)) broken.push(`${id} is no number: ${value}`);
  if (value !== null && place === null)
    broken.push(`${id} has the value ${value} and no place in the source`);
  if (value !== null && place !== null && !standsIn(value, place))
    broken.push(`${id} is ${value}, its place says ${JSON.stringify(place)}`);
  if (raw !== '' && place !== null && !(state === 'unreadable' ? isQuoted(place, raw) : holds(place, raw)))
    broken.push(`${id} is printed as ${JSON.stringify(raw)}, its place says ${JSON.stringify(place)}`);
  if (state === 'blank' && place !== null && /\d/.test(place.normalize('NFKC')))
    broken.push(`${id} is blank, its place says ${JSON.stringify(place)}`);
  return broken;
}

/** A blank, a dash or 无 may be doubtful too: it may belong to another row. */
function isDoubtedNothing({ state, raw }: Cell): boolean {
  return state === 'doubtful' && !/[\d零〇]/.test(raw.normalize('NFKC'));
}

/** The digits of the value stand in its place, in this order, together but for what tears figures apart. */
function standsIn(value: number, place: string): boolean {
  const digits = place.normalize('NFKC').replace(/[^\d.]/g, '');
  const significant = (text: string) => text.replace(/\D/g, '').replace(/^0+|0+$/g, '');
  const plain = Number.isInteger(value) ? BigInt(value).toString() : String(value);
  return value === 0
    ? /0|零|〇/.test(place.normalize('NFKC'))
    : significant(digits).includes(significant(plain));
}

/** What stands between cells: white space, pipes, lines, commas, quotation marks, invisible characters. */
const borders = /[\s|｜│┃,"\u00ad\u200b-\u200d\ufeff]+/gu;
const pageMarks = /^[^\S\n]*(?:第[^\S\n]*\d+[^\S\n]*页.*|[-—–][^\S\n]*\d+[^\S\n]*[-—–])[^\S\n]*$/gmu;
/** Before a blank line a bare number may be that of a page. */
const barePage = /^[^\S\n]*\d{1,3}[^\S\n]*(?=\n[^\S\n]*\n)/gmu;

/** `raw` is what the place holds, borders and page marks aside. */
function holds(place: string, raw: string): boolean {
  const tight = (text: string) => text.replace(pageMarks, '').replace(borders, '');
  return tight(place).includes(tight(raw));
}

/**
 * An unreadable row is quoted by its cells: each of them stands in its place, in this order. Units and fragments of
 * labels between them are left out, but no figure is.
 */
function isQuoted(place: string, raw: string): boolean {
  if (place === raw) return true;
  const printed = place.replace(pageMarks, '');
  return quotes(printed, raw) || quotes(printed.replace(barePage, ''), raw);
}

function quotes(printed: string, raw: string): boolean {
  let from = 0;
  for (const piece of raw.split(borders).filter(Boolean)) {
    const at = printed.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  const quoted = new Set(figuresIn(raw));
  return figuresIn(printed).every((figure) => quoted.has(figure));
}

function figuresIn(text: string): readonly string[] {
  return text.split(borders).filter((piece) => /^\d+$/.test(piece));
}

/** A printed cell, blank or not, has its place within its table: a place elsewhere was made up. */
function strayPlaces(table: StatTable): readonly string[] {
  const { start, end } = table.span;
  return Object.values(table.cells)
    .filter(({ span, state }) => span && state !== 'missing' && (span.start < start || span.end > end))
    .map(
      ({ id, state, span }) => `${id} is ${state} at ${span?.start}, outside its table at ${start}–${end}`,
    );
}

/** Every row and column of the form is there (contract §2). */
function formPromises(table: StatTable): readonly string[] {
  return cellsOfForm(table)
    .filter((id) => table.cells[id] === undefined)
    .map((id) => `${id} is not there`);
}

const known = new Map<string, readonly string[]>();

/** The ids of all cells that the form prints, under the name of the table. */
function cellsOfForm({ id, form }: StatTable): readonly string[] {
  const key = `${form} ${id}`;
  const before = known.get(key);
  if (before) return before;
  const rows = findFormTable(form, id)?.rows ?? [];
  const ids = rows.flatMap((row) => row.columns.map((column) => `${id}.${row.id}.${column}`));
  known.set(key, ids);
  return ids;
}

/** No two cells take their value from the same characters. */
function readTwice(reading: Reading): readonly string[] {
  const read = reading.tables
    .flatMap((table) => Object.values(table.cells))
    .flatMap(({ id, value, span, state }) =>
      value === null || !span || state === 'doubtful' ? [] : [{ id, span }],
    )
    .sort((a, b) => a.span.start - b.span.start);
  return read.flatMap(({ id, span }, index) => {
    const before = read[index - 1];
    return before && before.span.end > span.start
      ? [`${id} and ${before.id} were read from the same place`]
      : [];
  });
}
