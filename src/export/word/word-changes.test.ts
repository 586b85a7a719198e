import { describe, expect, it } from 'vitest';
import { formTables } from '../../forms/forms.ts';
import { noChanges } from '../../log/changes.ts';
import type { Changes } from '../../log/step.ts';
import { emptyTable } from '../../tables/empty.ts';
import { filledTable } from '../../tables/filled.testkit.ts';
import type { Reading } from '../../tables/reading.ts';
import { pairLines } from './pair-lines.ts';
import { wordChanges } from './word-changes.ts';

const lines = ['一、总体情况', '公开57条。', '规章 1', '行政许可 2', '无。'];
const text = lines.join('\n');
const [form] = formTables['2021'];

const reading: Reading = {
  source: { kind: 'docx', name: '年报.docx', text },
  script: { traditional: false, pinyin: false, markdown: false },
  form: '2021',
  narrative: text,
  lines: lines.map((line) => ({ start: text.indexOf(line), end: text.indexOf(line) + line.length })),
  tables: [],
  pageDate: null,
};

const changed = (changes: Partial<Changes>) => wordChanges(reading, { ...noChanges(reading), ...changes });

describe('what is to be written into a Word file', () => {
  it('is a figure of the prose at its place in the source', () => {
    const start = text.indexOf('57');
    expect(changed({ narrative: text.replace('57', '58') })).toEqual([
      { edit: { kind: 'replace', span: { start, end: start + 2 }, to: '58' }, words: '“57”改为“58”' },
    ]);
  });

  it('takes no lines away that were pointed out as a table', () => {
    const span = { start: text.indexOf('规章'), end: text.indexOf('\n无') };
    const table = form && { ...filledTable(form), span };
    const narrative = text.replace('\n规章 1\n行政许可 2', '');
    expect(changed({ narrative, tables: { proactive: table ?? null } })).toEqual([]);
    expect(changed({ narrative }).map(({ words }) => words)).toEqual(['删去“规章 1”', '删去“行政许可 2”']);
  });

  it('names the figures of a table that was added by hand: the file has no place for them', () => {
    const tables = { proactive: form ? emptyTable(form) : null };
    const cells = { 'proactive.licensing.decisions': { raw: '9', value: 9, state: 'figure' as const } };
    expect(changed({ tables, cells })).toEqual([
      { edit: null, words: '行政许可 · 本年处理决定数量：改为 9' },
    ]);
  });
});

describe('lines before and after', () => {
  it('are paired by what they share, in order', () => {
    const old = ['今年公开信息57条。', '举办培训3次。', '无。'];
    expect(pairLines(old, ['今年公开信息58条。', '无。'])).toEqual([
      [0, 0],
      [1, null],
      [2, 1],
    ]);
    expect(pairLines([], ['新的一段'])).toEqual([[null, 0]]);
  });
});
