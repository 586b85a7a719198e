import type { FormTable } from '../forms/form.ts';
import { hasOrdinal, labelKey, labelMeanings } from '../forms/labels.ts';
import { closestLength } from '../forms/near-labels.ts';
import { statisticsUnits } from '../forms/statistics.ts';
import type { PrintedRow } from './printed.ts';

export function isFilled(row: PrintedRow): boolean {
  return row.tail.some((token) => token.kind === 'content' || token.kind === 'words');
}

export function isInForm(id: string, form: FormTable): boolean {
  return form.rows.some((each) => each.id === id);
}

/** A row of the form, or the one beside them that has an id of its own: 其他主动公开文件. */
export function mayBePrinted(id: string, form: FormTable): boolean {
  return isInForm(id, form) || (id === 'otherDocuments' && form.form === '2019');
}

/** Part of a label, with the figures beside it: the form's only row that contains it. */
export function tornLabel(row: PrintedRow, form: FormTable): string | undefined {
  if (!isFilled(row) || row.key.length < 4) return undefined;
  const [only, other] = form.rows.filter((each) => ownKey(each.stub).includes(row.key));
  return other ? undefined : only?.id;
}

export function ownKey(stub: readonly string[]): string {
  return labelKey((stub[stub.length - 1] ?? '').normalize('NFKC'));
}

/** Figures that a blank line parts from their label, made one row with it. */
export function joinParted(rows: readonly PrintedRow[], form: FormTable): readonly PrintedRow[] {
  return rows.flatMap((row, at) => {
    const [above, below] = [rows[at - 1], rows[at + 1]];
    if (below && isParted(row, below, rows[at + 2], form)) return [];
    if (!above || !isParted(above, row, below, form)) return [row];
    const { key, label, group, row: id } = above;
    // Whether a dash below a heading of the form of 2014 stands for its unit or its figure cannot be known.
    const open = row.open || (form.table === 'statistics' && id !== null && statisticsUnits[id] === null);
    return [{ ...row, key, label, group, row: id, open }];
  });
}

/** Figures without a name right below a label without any cell, where behind them the next row of the form follows. */
function isParted(
  label: PrintedRow,
  figures: PrintedRow,
  next: PrintedRow | undefined,
  form: FormTable,
): boolean {
  if (label.row === null || label.alignment === 'loose' || label.tail.length > 0) return false;
  const order = form.rows.map((each) => each.id);
  const at = order.indexOf(label.row);
  const isBare = isFilled(figures) && figures.key === '' && figures.row === null;
  return isBare && at >= 0 && order[at + 1] === (next?.row ?? undefined);
}

/** A label cut by a page break: one half has the figures, both get the row that only the whole names. */
export function joinTorn(rows: readonly PrintedRow[], form: FormTable): readonly PrintedRow[] {
  const joined = [...rows];
  for (let at = 0; at + 1 < joined.length; at++) {
    const [first, second] = [joined[at], joined[at + 1]];
    if (!first || !second || isFilled(first) === isFilled(second)) continue;
    const row = rowOfHalves(first, second, form);
    if (row === undefined) continue;
    joined[at] = { ...first, row };
    joined[at + 1] = { ...second, row };
  }
  return joined;
}

function rowOfHalves(first: PrintedRow, second: PrintedRow, form: FormTable): string | undefined {
  if (second.key === '' || hasOrdinal(second.label.normalize('NFKC'))) return undefined;
  if (second.row === null && first.row !== null && hasOpenBracket(first.label)) return first.row;
  const key = first.key + second.key;
  const meanings = labelMeanings(key).filter((each) => each.kind === 'row' && each.table === form.table);
  const [only] = meanings;
  const isWhole = meanings.length === 1 && Math.abs(closestLength(key, meanings) - key.length) <= 1;
  if (!isWhole || only?.kind !== 'row' || !mayBePrinted(only.row, form)) return undefined;
  // 反复申请, the end of 无正当理由大量反复申请, looks like 重复申请 misspelt: what the halves make together counts.
  const halves = [first.row, second.row];
  return halves.includes(null) || halves.includes(only.row) ? only.row : undefined;
}

function hasOpenBracket(label: string): boolean {
  return /[（(][^）)]*$/.test(label);
}

/** Half a printed label is no row of its own; which row it belongs to cannot be known. */
export function isFragment(row: PrintedRow, form: FormTable): boolean {
  return form.rows.some((each) => each.stub.some((label) => labelKey(label).includes(row.key)));
}
