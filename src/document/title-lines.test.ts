import { describe, expect, it } from 'vitest';
import { titleLines } from './title-lines.ts';

describe('the lines of the title', () => {
  it('finds a title printed on two lines', () => {
    const narrative = '首页\n云岭县林业局\n2020年政府信息公开工作年度报告\n一、总体情况';
    expect(titleLines(narrative, '云岭县林业局2020年政府信息公开工作年度报告')).toEqual([3, 10]);
  });

  it('finds a title with spaces and signs of Markdown', () => {
    expect(titleLines('\n# 云岭县林业局 2020 年**报告**', '云岭县林业局2020年报告')).toEqual([1]);
  });

  it('marks nothing as title when it is printed only in part', () => {
    expect(titleLines('云岭县\n正文', '云岭县林业局2020年报告')).toEqual([]);
  });
});
