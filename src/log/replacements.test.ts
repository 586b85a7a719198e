import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth, modest } from '../text/growth.testkit.ts';
import { findReplacements, undoReplacements } from './replacements.ts';

const edits = (old: string, next: string) => findReplacements(old, next).map(({ from, to }) => [from, to]);

describe('net edits of the prose', () => {
  it('replace numbers whole', () => {
    expect(edits('公开57条。', '公开58条。')).toEqual([['57', '58']]);
    expect(edits('公开1,295条', '公开1,395条')).toEqual([['1,295', '1,395']]);
    expect(edits('增长3.5%', '增长3.6%')).toEqual([['3.5', '3.6']]);
    expect(edits('共二十一件', '共二十二件')).toEqual([['二十一', '二十二']]);
  });

  it('keep apart what was changed in two places of one line', () => {
    expect(edits('收到12件，办结9件。', '收到13件，办结10件。')).toEqual([
      ['12', '13'],
      ['9', '10'],
    ]);
    expect(edits('分别为1、2', '分别为2、3')).toEqual([
      ['1', '2'],
      ['2', '3'],
    ]);
  });

  it('take a sentence written anew as one', () => {
    expect(edits('公开的内容还不够细。', '内容更新不及时。')).toHaveLength(1);
  });

  it('see lines that were put in, taken out and changed', () => {
    expect(edits('甲\n乙\n丙', '甲\n丁\n乙\n丙')).toEqual([['', '丁\n']]);
    expect(edits('甲\n乙\n丙', '甲\n丙')).toEqual([['乙\n', '']]);
    expect(edits('甲', '甲\n乙')).toEqual([['', '\n乙']]);
    expect(edits('同', '同')).toEqual([]);
  });

  it('are placed in the new text, in order, and undone exactly', () => {
    const text = fc.string({
      unit: fc.constantFrom('1', '2', '3', ',', '条', '、', '\n', '十', '𬭎'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, text, (old, next) => {
        const found = findReplacements(old, next);
        for (const { start, to } of found) expect(next.slice(start, start + to.length)).toBe(to);
        expect([...found].sort((a, b) => a.start - b.start)).toEqual(found);
        expect(undoReplacements(next, found)).toBe(old);
      }),
      { numRuns: 300 },
    );
  });

  it('are found in time that grows with the text only, however much was rewritten', async () => {
    const find = (lines: number) => {
      const old = Array.from({ length: lines }, (_, i) => `第${i}行原来的话`).join('\n');
      const next = Array.from({ length: lines }, (_, i) => `第${i}行后来写的`).join('\n');
      expect(undoReplacements(next, findReplacements(old, next))).toBe(old);
    };
    expect(await growth(find, 1000)).toBeLessThan(modest);
  });

  it('do not touch a text where they no longer fit', () => {
    expect(undoReplacements('公开58条', [{ start: 2, from: '57', to: '60' }])).toBe('公开58条');
    expect(undoReplacements('公开58条', [{ start: -5, from: '57', to: '58' }])).toBe('公开58条');
  });
});
