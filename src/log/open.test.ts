import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../sources/source.ts';
import { findCell } from './changes.ts';
import { openExport } from './open.ts';

/** The smallest file that says something: no key of this app's own, as another program might write it. */
const file = {
  format: 'gouji-report',
  version: 1,
  report: {
    title: '临溪市水务局2020年政府信息公开工作年度报告',
    agency: '临溪市水务局',
    year: 2020,
    publishedOn: null,
    form: '2019',
    sections: [
      { kind: 'preface', heading: '', text: '临溪市水务局2020年政府信息公开工作年度报告' },
      { kind: 'overview', heading: '一、总体情况', text: '公开58条。' },
    ],
  },
  tables: { requests: { received: { natural: 3, business: 0, total: 3 }, 'denied.x1': { natural: 1 } } },
  otherTables: {},
  cells: { 'requests.received.business': { raw: '无', state: 'none' } },
  findings: [],
  notChecked: [],
  edits: [
    { cell: 'requests.received.natural', from: 2, to: 3 },
    { section: 'overview', in: 0, start: 2, from: '57', to: '58' },
  ],
};

const open = (value: unknown) => openExport(JSON.stringify(value));

function refusalOf(text: string): string {
  try {
    openExport(text);
    return 'opened';
  } catch (error) {
    return error instanceof Refusal ? error.reason : `threw ${String(error)}`;
  }
}

const refused = (change: object) => refusalOf(JSON.stringify({ ...file, ...change }));

describe('an exported report opened', () => {
  const { reading, changes } = open(file);

  it('has its narrative, before and after the edits', () => {
    expect(changes.narrative).toBe('临溪市水务局2020年政府信息公开工作年度报告\n一、总体情况\n公开58条。');
    expect(reading.narrative).toBe(changes.narrative.replace('58', '57'));
    expect(reading.lines).toHaveLength(3);
  });

  it('has its figures, before and after the edits', () => {
    expect(findCell(reading, 'requests.received.natural')).toMatchObject({ raw: '2', value: 2 });
    expect(changes.cells['requests.received.natural']).toEqual({ raw: '3', value: 3, state: 'figure' });
  });

  it('knows that rows and columns which the file lacks are missing', () => {
    const [table] = reading.tables;
    expect(table?.rows).toHaveLength(24);
    expect(table?.rows[0]).toBe('received');
    expect(table?.rows[1]).toBe('denied.x1');
    expect(table?.missingRows).toContain('processed');
    expect(table?.missingColumns).toContain('research');
    expect(table?.cells['requests.processed.natural']?.state).toBe('missing');
  });

  it('takes a byte order mark for what it is', () => {
    expect(refusalOf(`\ufeff${JSON.stringify(file)}`)).toBe('opened');
  });

  it('ignores findings, and edits of places that are not there', () => {
    const edits = [
      { section: 'overview', in: 7, start: 2, from: '57', to: '58' },
      { section: 'overview', in: 0, start: 2, from: '57', to: '60' },
      { cell: 'requests.nowhere.natural', from: 2, to: 3 },
    ];
    const draft = open({ ...file, edits, findings: [{ check: 7 }, null] });
    expect(draft.log.steps).toEqual([]);
    expect(draft.changes.narrative).toContain('58');
  });

  it('believes the value when a state contradicts it', () => {
    const cells = { 'requests.received.total': { raw: '3', state: 'dash' } };
    expect(findCell(open({ ...file, cells }).reading, 'requests.received.total')?.state).toBe('figure');
  });

  it('drops tables, rows and columns that no form knows', () => {
    const tables = {
      requests: { received: { natural: 1, sideways: 2 }, 'evil.row': { natural: 1 } },
      budget: { all: { total: 1 } },
    };
    const { reading: opened } = open({ ...file, tables, edits: [] });
    expect(opened.tables.map((table) => table.id)).toEqual(['requests']);
    const names = Object.keys(opened.tables[0]?.cells ?? {});
    expect(names.filter((id) => /sideways|evil/.test(id))).toEqual([]);
  });
});

describe('a file that is no exported report', () => {
  it('is refused in one word', () => {
    for (const text of ['', '{', '[', 'NaN', '{"format":"gouji-report","version":1,"tables":NaN}'])
      expect(refusalOf(text)).toBe('brokenJson');
    for (const text of ['null', '[]', '7', '"gouji-report"', '{}', '{"format":"other","version":1}'])
      expect(refusalOf(text)).toBe('foreignJson');
    for (const version of [0, 2, '1', null]) expect(refused({ version })).toBe('foreignJson');
  });

  it('is refused when a known place holds the wrong kind of thing', () => {
    expect(refused({ report: null })).toBe('brokenJson');
    expect(refused({ tables: { requests: { received: { natural: '3' } } } })).toBe('brokenJson');
    expect(refused({ edits: [{ cell: 'requests.received.natural' }] })).toBe('brokenJson');
    expect(refused({ cells: { a: 1 } })).toBe('brokenJson');
    const huge = JSON.stringify(file).replace('"natural":3', '"natural":1e999');
    expect(refusalOf(huge)).toBe('brokenJson');
  });

  it('is refused when it is deeper or larger than any report', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(['brokenJson', 'foreignJson']).toContain(refusalOf(deep));
    const nested = JSON.stringify(file).replace('"findings":[]', `"findings":${deep}`);
    expect(['brokenJson', 'opened']).toContain(refusalOf(nested));
    const rows = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`x${i}`, { natural: 1 }]));
    expect(refused({ tables: { requests: rows } })).toBe('tooManyCells');
    expect(refusalOf(' '.repeat(20_000_001))).toBe('tooLarge');
  });

  it('costs no more than a moment with a million findings', () => {
    const text = JSON.stringify(file).replace('"findings":[]', `"findings":[${'{},'.repeat(999_999)}{}]`);
    expect(refusalOf(text)).toBe('opened');
  });

  it('pollutes no prototype', () => {
    const evil = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
    const parts = ['tables', 'otherTables', 'cells', 'layout'];
    for (const part of parts)
      refusalOf(JSON.stringify({ ...file, [part]: 0 }).replace(`"${part}":0`, `"${part}":${evil}`));
    const inside = JSON.stringify(file).replace(
      '"denied.x1":{"natural":1}',
      `"__proto__":{"natural":1},"received":${evil}`,
    );
    refusalOf(inside);
    const decisions = ['__proto__', 'constructor', 'toString'].map((key) => ({
      key,
      reason: '一',
      on: '2021-01-12',
    }));
    expect(open({ ...file, decisions }).changes.decisions).toEqual({});
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('never throws anything but a refusal', () => {
    const anything = fc.anything({ maxDepth: 3 });
    const places = ['report', 'tables', 'otherTables', 'cells', 'layout', 'edits', 'decisions'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...places), anything, (part, value) => {
        expect(refused({ [part]: value })).not.toContain('threw');
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(refusalOf(text)).not.toContain('threw');
      }),
    );
  });
});
