import { describe, expect, it } from 'vitest';
import { setExcerpt } from './excerpt.ts';

const text = [
  '松桥县林业局2022年报告',
  '',
  '三、收到和处理情况',
  '| 申请人 | 自然人 |',
  '| --- | --- |',
  '| 一、本年新收 |  |',
  '新收申请 3 件。',
].join('\n');

describe('an excerpt of a report', () => {
  it('is set as title, headings, tables and paragraphs', () => {
    expect(setExcerpt(text, []).map(({ kind }) => kind)).toEqual(['title', 'heading', 'table', 'paragraph']);
  });

  it('marks a cell, blank as it may be, and the words that are quoted', () => {
    const blank = text.indexOf('|  |') + 2;
    const words = text.indexOf('3 件');
    const [, , table, paragraph] = setExcerpt(text, [
      { start: blank, end: blank },
      { start: words, end: words + 3 },
    ]);
    expect(table).toEqual({
      kind: 'table',
      rows: [
        [
          { text: '申请人', marked: false },
          { text: '自然人', marked: false },
        ],
        [
          { text: '一、本年新收', marked: false },
          { text: '', marked: true },
        ],
      ],
    });
    expect(paragraph).toEqual({
      kind: 'paragraph',
      pieces: [
        { text: '新收申请 ', marked: false },
        { text: '3 件', marked: true },
        { text: '。', marked: false },
      ],
    });
  });
});
