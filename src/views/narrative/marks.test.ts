import { describe, expect, it } from 'vitest';
import { sectionAt, titleLines } from './marks.ts';

describe('the look of the narrative', () => {
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

  it('names the part that holds a place', () => {
    const part = (heading: string, start: number) =>
      ({
        kind: 'overview',
        nth: 0,
        heading,
        ordinal: null,
        text: '',
        start,
        textStart: start,
        end: start + 5,
      }) as const;
    const sections = [part('一、总体情况', 0), part('二、主动公开', 40)];
    expect(sectionAt(sections, 39)?.heading).toBe('一、总体情况');
    expect(sectionAt(sections, 40)?.heading).toBe('二、主动公开');
  });
});
