import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumeral } from '../text/numerals.ts';
import { respell } from './respell.ts';

describe('a figure that takes another value', () => {
  it.each([
    ['57件', 75, '75件'],
    ['1,295件', 1304, '1,304件'],
    ['995件', 1304, '1304件'],
    ['1，295 条', 12, '12 条'],
    ['５７件', 60, '６０件'],
    ['1.2万条', 13_600, '1.4万条'],
    ['18万元', 200_000, '20万元'],
    ['48.2537万元', 482_637, '48.2637万元'],
    ['96000元', 96_100, '96100元'],
    ['33.9%', 34.66, '34.7%'],
    ['十二件', 21, '二十一件'],
    ['一百零三件', 110, '一百一十件'],
    ['三件', 0, '零件'],
    ['两件', 2, '两件'],
  ])('%s → %d stands as %s', (printed, value, written) => {
    expect(respell(printed, value)).toBe(written);
  });

  it.each(['均已办结', '', '约', '无'])('is not written into the words “%s”', (printed) => {
    expect(respell(printed, 3)).toBeUndefined();
  });

  it('in words reads as what it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (value) => {
        expect(parseNumeral(respell('十二', value) ?? '')?.value).toBe(value);
      }),
    );
  });
});
