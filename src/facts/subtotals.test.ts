import { describe, expect, it } from 'vitest';
import { makeNormaliser } from '../text/normalise.ts';
import { makeFactReader } from './read-prose.ts';
import { judge } from './sums.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, (text) => text);

describe('a list with a subtotal in it', () => {
  it.each([
    '答复的56件中，同意19件、部分同意5件，两类共24件，退回6件，转办26件。',
    '检查56家，其中优秀19家、良好5家，合计24家，合格32家。',
    '公开信息90条，其中动态40条、公告20条，两项合计60条，其他30条。',
  ])('adds up without it: %s', (text) => {
    const { breakdowns } = makeFactReader(normalise)(text, []);
    expect(breakdowns.some(({ total }) => total.span.start < 6)).toBe(true);
    expect(breakdowns.every((list) => judge(list) === 'agrees')).toBe(true);
  });

  it('leaves figures that count for several names at once out of any sum', () => {
    const { breakdowns } = makeFactReader(normalise)('检查9家，其中甲区、乙区各3家，丙区3家。', []);
    expect(breakdowns.filter((list) => judge(list) !== 'agrees')).toEqual([]);
  });
});
