import { describe, expect, it } from 'vitest';
import { sectionAt } from './marks.ts';

describe('the look of the narrative', () => {
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
