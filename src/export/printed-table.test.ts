import { describe, expect, it } from 'vitest';
import type { FormId } from '../forms/form.ts';
import { formTables } from '../forms/forms.ts';
import { read } from '../pipeline.ts';
import type { StatTable } from '../tables/cells.ts';
import { filledTable } from '../tables/filled.testkit.ts';
import { copyTable } from './copied-table.ts';
import { type PrintedTable, printTable } from './printed-table.ts';

const forms: readonly FormId[] = ['2014', '2019', '2021'];

/** Every figure is another one, so that none can stand in another's place. */
const numbered = (form: FormId): readonly StatTable[] =>
  formTables[form].map((table) => {
    const ids = Object.keys(filledTable(table).cells);
    return filledTable(table, Object.fromEntries(ids.map((id, i) => [id, i + 1])));
  });

/** How often each place of the grid is covered. */
function cover({ rows, columns }: PrintedTable): readonly (readonly number[])[] {
  const grid = rows.map(() => Array<number>(columns).fill(0));
  rows.forEach((row, top) => {
    for (const { column, colSpan, rowSpan } of row)
      for (let down = 0; down < rowSpan; down++)
        for (let right = 0; right < colSpan; right++) {
          const line = grid[top + down];
          if (line) line[column + right] = (line[column + right] ?? 0) + 1;
        }
  });
  return grid;
}

describe('a printed table', () => {
  it('covers its grid without gaps or overlaps in every form', () => {
    for (const form of forms)
      for (const table of numbered(form)) {
        const printed = printTable(table);
        expect(cover(printed)).toEqual(printed.rows.map(() => Array<number>(printed.columns).fill(1)));
      }
  });

  it('prints every cell of the table once', () => {
    for (const form of forms)
      for (const table of numbered(form)) {
        const figures = printTable(table).rows.flatMap((row) => row.filter(({ kind }) => kind === 'figure'));
        const texts = figures.map(({ text }) => text).filter((text) => /^\d+$/.test(text));
        expect(texts.sort()).toEqual(
          Object.values(table.cells)
            .map(({ raw }) => raw)
            .sort(),
        );
      }
  });

  it('merges the header of table 三 as the form prints it', () => {
    const [, requests] = numbered('2021');
    const printed = requests && printTable(requests);
    expect(printed?.headRows).toBe(3);
    const shown = printed?.rows
      .slice(0, 3)
      .map((row) => row.map(({ text, colSpan, rowSpan }) => `${text.slice(0, 6)} ${colSpan}×${rowSpan}`));
    expect(shown).toEqual([
      ['（本列数据的 3×3', '申请人情况 7×1'],
      ['自然人 1×2', '法人或其他组 5×1', '总计 1×2'],
      ['商业企业 1×1', '科研机构 1×1', '社会公益组织 1×1', '法律服务机构 1×1', '其他 1×1'],
    ]);
  });

  it('prints the unit of each figure in the form of 2014', () => {
    const [statistics] = numbered('2014');
    const rows = statistics ? printTable(statistics).rows : [];
    expect(rows[0]?.map(({ text }) => text)).toEqual(['统计指标', '单位', '统计数']);
    expect(rows[1]?.[1]?.text).toBe('—');
    expect(rows[2]?.[1]?.text).toBe('条');
  });
});

describe('a table on the clipboard', () => {
  it('is read back from HTML with the same figures in the same cells', async () => {
    for (const form of forms) {
      const tables = numbered(form);
      const clip = tables.map(
        (table) => `<p>${printTable(table).title}</p>${copyTable(printTable(table)).html}`,
      );
      const reading = await read({ kind: 'paste', text: '', html: clip.join('\n') });
      expect(reading.form).toBe(form);
      for (const table of tables) {
        const again = reading.tables.find(({ id }) => id === table.id);
        for (const { id, raw } of Object.values(table.cells))
          expect([id, again?.cells[id]?.raw]).toEqual([id, raw]);
      }
    }
  });

  it('has one line per row and one field per column as text', () => {
    for (const table of numbered('2019')) {
      const printed = printTable(table);
      const lines = copyTable(printed).text.split('\r\n');
      expect(lines.length).toBe(printed.rows.length);
      for (const line of lines) expect(line.split('\t').length).toBe(printed.columns);
    }
  });

  it('carries no formula in either flavour, and leaves plain numbers and lone signs alone', () => {
    const [, requests] = formTables['2021'];
    const table = requests ? filledTable(requests) : undefined;
    const say = (raw: string) => {
      const cells = Object.values(table?.cells ?? {}).map((cell) => [cell.id, { ...cell, raw }] as const);
      const printed = table && printTable({ ...table, cells: Object.fromEntries(cells) });
      const copied = printed && copyTable(printed);
      const last = copied?.text.split('\t').pop();
      return [last, copied?.html.includes(`>${last?.replace(/</g, '&lt;')}</td>`)];
    };
    for (const formula of ['=HYPERLINK(1)', '+1+cmd', '-2+3', '@SUM(1)', '＝1'])
      expect(say(formula)).toEqual([`'${formula}`, true]);
    for (const plain of ['-8', '+14', '1,295', '-', '—', '无', '1<2'])
      expect(say(plain)).toEqual([plain, true]);
  });
});
