import type { TableName } from '../forms/form.ts';
import { labelKey } from '../forms/labels.ts';
import type { Normaliser } from '../text/normalise.ts';
import type { PrintedRow } from './printed.ts';
import { readToken, type Token } from './tokens.ts';

/** For tests: folds widths and nothing else. */
export const plain: Normaliser = (text) => ({
  text: text.normalize('NFKC'),
  starts: new Uint32Array(),
  ends: new Uint32Array(),
});

const tables: ReadonlySet<TableName> = new Set<TableName>([
  'proactive',
  'requests',
  'disputes',
  'statistics',
]);

/** For tests: a printed cell as the recogniser looks at it. */
export function token(text: string): Token {
  return readToken({ text, span: { start: 0, end: text.length } }, plain, tables);
}

/** For tests: a row of table 三 under its label; what is not said is as in a PDF text of one block. */
export function requestRow(
  label: string,
  figures: readonly string[],
  traits: Partial<PrintedRow> = {},
): PrintedRow {
  return {
    table: 'requests',
    row: null,
    group: '',
    key: labelKey(plain(label).text),
    label,
    columns: [],
    copies: [''],
    tail: figures.map(token),
    alignment: 'right',
    stubShape: '1/1',
    block: 0,
    open: false,
    torn: false,
    merged: false,
    ...traits,
  };
}
