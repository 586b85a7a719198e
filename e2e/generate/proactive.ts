import { isMoney, proactive2019, proactive2021 } from '../../src/forms/proactive.ts';
import type { ReportOptions } from './options.ts';
import type { Random } from './random.ts';
import {
  type Figures,
  figureCell,
  makeTable,
  type TrueCell,
  type TrueRow,
  type TrueTable,
  worthOf,
} from './truth.ts';

/** 二、主动公开政府信息情况: no rule R15–R23 is touched. */
export function makeProactive(options: ReportOptions, government: boolean, random: Random): TrueTable {
  const rows = printedRows(options);
  const many = options.size === 'city' ? 3000 : 40;
  const figures: Record<string, Figures[string]> = {};
  for (const row of rows) figures[row.id] = carryOn(row.id, line(row, many, government, random), options);
  const money = rows.flatMap((row) =>
    row.columns
      .filter((column) => isMoney(row.id, column))
      .map((column) => amount(row.id, column, figures, options, random)),
  );
  return makeTable('proactive', options.form, rows, figures, money);
}

function printedRows(options: ReportOptions): readonly TrueRow[] {
  const form = options.form === '2021' ? proactive2021 : proactive2019;
  const rows: TrueRow[] = form.rows.map(({ id, stub, columns }) => ({ id, stub, columns }));
  if (!options.extraRows || options.form !== '2019') return rows;
  const columns = rows[0]?.columns ?? [];
  return rows.flatMap((row) =>
    row.id === 'normativeDocuments'
      ? [row, { id: 'otherDocuments', stub: ['其他主动公开文件'], columns }]
      : [row],
  );
}

function line(row: TrueRow, many: number, government: boolean, random: Random): Figures[string] {
  if (row.id === 'regulations' && !government) return {};
  const busy = random.chance(0.6);
  const first = busy ? random.whole(0, many) : 0;
  const columns = new Set(row.columns);
  if (columns.has('made')) return documents(first, many, random);
  if (columns.has('issued')) return stock(first, many, random);
  if (columns.has('projects')) return { projects: first };
  if (!columns.has('change')) return { decisions: first };
  const change = busy ? random.whole(-Math.min(first, 9), 12) : 0;
  return { previousYear: first, change, decisions: busy ? random.whole(0, many * 5) : 0 };
}

/** A report after another one goes on where that one ended: documents in force, items of 权力事项. */
function carryOn(row: string, own: Figures[string] = {}, { after }: ReportOptions): Figures[string] {
  const last = after?.tables.find((table) => table.id === 'proactive');
  if (!last) return own;
  const of = (column: string) => worthOf(last, row, column);
  const { issued = 0, repealed = 0, change = 0 } = own;
  if ('inForce' in own) {
    const stood = of(after?.facts.form === '2019' ? 'totalDisclosed' : 'inForce');
    const gone = Math.min(repealed, stood + issued);
    return { ...own, repealed: gone, inForce: stood + issued - gone };
  }
  if (!('change' in own)) return own;
  const previousYear = of('previousYear') + of('change');
  return { ...own, previousYear, change: Math.max(change, -previousYear) };
}

function documents(made: number, many: number, random: Random): Figures[string] {
  const newlyDisclosed = random.whole(0, made);
  return { made, newlyDisclosed, totalDisclosed: newlyDisclosed + random.whole(0, many) };
}

function stock(issued: number, many: number, random: Random): Figures[string] {
  const repealed = random.whole(0, Math.ceil(many / 4));
  return { issued, repealed, inForce: Math.max(0, issued - repealed) + random.whole(0, many) };
}

/** Amounts are printed with their unit in the cell, in the column heading, or without one (forms.md §2, §3). */
function amount(
  row: string,
  column: string,
  figures: Figures,
  options: ReportOptions,
  random: Random,
): TrueCell {
  const id = `proactive.${row}.${column}`;
  const none = row === 'procurement' ? (figures[row]?.projects ?? 0) === 0 : random.chance(0.4);
  if (none) return figureCell(id, 0);
  const tenths = random.whole(1, options.size === 'city' ? 99_999_999 : 2_000_000);
  const value = tenths / 10_000;
  if (row === 'fees') return { id, printed: String(value), value, state: 'figure' };
  return procurement(id, tenths, options.money ?? random.pick(['unit', 'yuan']));
}

function procurement(id: string, yuan: number, money: NonNullable<ReportOptions['money']>): TrueCell {
  const value = yuan / 10_000;
  if (money === 'yuan') return { id, printed: `${yuan}元`, value, state: 'figure' };
  if (money === 'unit') return { id, printed: `${value}万元`, value, state: 'figure' };
  return { id, printed: String(value), value, state: money === 'header' ? 'figure' : 'unitUnknown' };
}
