import { describe, expect, it } from 'vitest';
import type { Cell, StatTable } from '../../src/tables/cells.ts';
import type { Reading } from '../../src/tables/reading.ts';
import { judge } from './judge.ts';
import { plan } from './plan.ts';
import { type Rendered, render } from './render.ts';

const [request] = plan({ reports: 1, shape: 'html', noise: 'none', form: '2021' });
if (!request) throw new Error('no plan');
const rendered: Rendered = render(request);

/** A reading that is the truth but for what `change` says of a cell. */
function readingWith(change: (cell: Cell) => Cell | undefined): Reading {
  const tables = rendered.report.tables.map((table): StatTable => {
    const cells = [...table.cells.values()].flatMap(
      ({ id, printed, value, state }): readonly (readonly [string, Cell])[] => {
        const cell = change({ id, raw: printed, value, state, span: null });
        return cell ? [[id, cell]] : [];
      },
    );
    const rows = table.rows.map((row) => row.id);
    const lost = { missingRows: [], missingColumns: [] };
    return {
      id: table.id,
      form: table.form,
      rows,
      columns: [],
      labels: {},
      cells: Object.fromEntries(cells),
      ...lost,
      span: { start: 0, end: 0 },
    };
  });
  const script = { traditional: false, pinyin: false, markdown: false };
  return {
    source: { kind: 'html', name: '', text: '' },
    script,
    form: '2021',
    narrative: '',
    lines: [],
    tables,
    pageDate: null,
  };
}

const target = 'requests.received.total';
const only = (change: Partial<Cell>) =>
  readingWith((cell) => (cell.id === target ? { ...cell, ...change } : cell));

describe('The judge', () => {
  it('finds nothing wrong in the truth', () => {
    const verdict = judge(
      rendered,
      readingWith((cell) => cell),
    );
    expect(verdict).toMatchObject({ marked: 0, avoidable: 0, wrong: [], lost: [] });
    expect(verdict.right).toBe(verdict.cells);
  });

  it('calls another value, a blank or a dash shown as sure wrong', () => {
    for (const change of [
      { value: 12345 },
      { value: null, state: 'blank' },
      { value: null, state: 'dash' },
    ] as const)
      expect(judge(rendered, only(change)).wrong.map(({ id }) => id)).toEqual([target]);
  });

  it('calls an unreadable, doubtful or absent cell marked, and avoidable where the shape tells it', () => {
    for (const state of ['unreadable', 'doubtful', 'missing'] as const)
      expect(judge(rendered, only({ state, value: null }))).toMatchObject({
        marked: 1,
        avoidable: 1,
        wrong: [],
      });
    const open = { ...rendered, unsure: new Set([target]) };
    expect(judge(open, only({ state: 'unreadable', value: null }))).toMatchObject({
      marked: 1,
      avoidable: 0,
    });
  });

  it('calls a row misfiled that is shown under its printed label beside a missing row of the form', () => {
    const made = readingWith((cell) =>
      cell.id === target ? { ...cell, state: 'missing', value: null } : cell,
    );
    const [first, ...rest] = made.tables.filter(({ id }) => id === 'requests');
    const value = rendered.cells.get(target)?.value ?? null;
    const extra: Cell = { id: 'requests.x1.total', raw: String(value), value, state: 'figure', span: null };
    if (!first) throw new Error('no table');
    const tables = [
      { ...first, cells: { ...first.cells, [extra.id]: extra } },
      ...rest,
      ...made.tables.filter(({ id }) => id !== 'requests'),
    ];
    expect(judge(rendered, { ...made, tables })).toMatchObject({ misfiled: 1, marked: 1, wrong: [] });
  });

  it('calls a printed cell wrong that its table does not show at all', () => {
    const made = readingWith((cell) => (cell.id === target ? undefined : cell));
    expect(judge(rendered, made).wrong).toMatchObject([{ id: target, shown: 'not shown' }]);
  });

  it('calls a figure wrong that the report does not print', () => {
    const made = readingWith((cell) =>
      cell.id === target ? { ...cell, id: 'requests@city.received.total' } : cell,
    );
    const [table] = made.tables.filter(({ id }) => id === 'requests');
    expect(table).toBeDefined();
    expect(judge(rendered, made).wrong.map(({ id }) => id)).toContain('requests@city.received.total');
  });
});
