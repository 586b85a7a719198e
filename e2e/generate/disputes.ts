import { disputeColumns, disputes2019 } from '../../src/forms/disputes.ts';
import type { ReportOptions } from './options.ts';
import type { Random } from './random.ts';
import { type Figures, makeTable, type TrueTable } from './truth.ts';

const columns = disputeColumns.map((column) => column.id);

/** 四、政府信息公开行政复议、行政诉讼情况: each of the three groups of five adds up (R11). */
export function makeDisputes(options: ReportOptions, random: Random): TrueTable {
  const rows = disputes2019.rows.map(({ id, stub }) => ({ id, stub, columns }));
  const figures: Record<string, Figures[string]> = {};
  for (const { id } of rows) figures[id] = group(options, random);
  return makeTable('disputes', options.form, rows, figures);
}

function group(options: ReportOptions, random: Random): Figures[string] {
  const total = options.size === 'city' ? random.whole(0, 160) : random.chance(0.35) ? random.whole(1, 3) : 0;
  const [upheld = 0, corrected = 0, other = 0, pending = 0] = random.deal(total, [5, 2, 2, 1]);
  return { upheld, corrected, other, pending, total };
}
