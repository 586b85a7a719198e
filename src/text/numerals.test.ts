import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseValue, parseNumeral, readChineseNumeral, readNumeral, scaleDecimal } from './numerals.ts';

describe('A printed number', () => {
  it.each([
    ['12', '12', 1],
    ['0', '0', 1],
    ['007', '7', 1],
    ['1,295', '1295', 1],
    ['1，295', '1295', 1],
    ['+4', '4', 1],
    ['-8', '-8', 1],
    ['12.50', '12.5', 0.01],
    ['1.2万', '12000', 1000],
    ['3456.78万', '34567800', 100],
    ['113.5631万', '1135631', 1],
    ['1.1066亿', '110660000', 10000],
    ['3千', '3000', 1000],
    ['2百万', '2000000', 1000000],
    ['十二', '12', 1],
    ['一百零三', '103', 1],
    ['一千零二十', '1020', 1],
    ['两千', '2000', 1],
    ['十二万', '120000', 10000],
    ['二〇二〇', '2020', 1],
    ['零', '0', 1],
  ])('%s is worth %s, to the nearest %s', (printed, decimal, step) => {
    const numeral = parseNumeral(printed);
    expect([numeral?.decimal, numeral?.step]).toEqual([decimal, step]);
    expect(numeral?.value).toBe(Number(decimal));
    expect(numeral?.approximate).toBe(false);
  });

  it.each(['18万余', '18余万', '270余', '十余万', '三十多', '6000多'])(
    'is a range with 余 or 多: %s',
    (printed) => {
      expect(parseNumeral(printed)?.approximate).toBe(true);
    },
  );

  it.each([
    '',
    '件',
    '12件',
    '1,29',
    '12,5',
    '1 2',
    '三百五',
    '一二三百',
    '十十',
    '1.2.3',
    '第三',
    '.5',
    '--3',
  ])('is not read from %j', (printed) => {
    expect(parseNumeral(printed)).toBeUndefined();
  });

  it('ends before its unit', () => {
    expect(readNumeral('收到57条', 2)?.end).toBe(4);
    expect(readNumeral('48.2537万元')?.end).toBe(8);
    expect(readNumeral('3千克')?.decimal).toBe('3');
    expect(readNumeral('5百分点')?.decimal).toBe('5');
    expect(readNumeral('1,295,33件')?.end).toBe(1);
    expect(readChineseNumeral('共十二件', 1)?.end).toBe(3);
    expect(readChineseNumeral('件')).toBeUndefined();
  });
});

describe('A decimal point', () => {
  it('is moved exactly', () => {
    expect(scaleDecimal('96000', -4)).toBe('9.6');
    expect(scaleDecimal('-5', -3)).toBe('-0.005');
    expect(scaleDecimal('+1.10', 1)).toBe('11');
    expect(scaleDecimal('0.00', 5)).toBe('0');
    expect(scaleDecimal('-0', 2)).toBe('0');
  });

  it('comes back where it was', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -12, max: 12 }), (value, shift) => {
        expect(scaleDecimal(scaleDecimal(String(value), shift), -shift)).toBe(String(value));
      }),
    );
  });
});

describe('Chinese numerals', () => {
  it('of headings and figures are read back from how they are written', () => {
    const digits = '零一二三四五六七八九';
    for (let value = 1; value < 10_000; value++) {
      expect(chineseValue(written(value, digits))).toBe(value);
    }
  });

  it('may be written 一十 or 十, 二 or 两', () => {
    expect([chineseValue('一十五'), chineseValue('十五'), chineseValue('两万三千')]).toEqual([15, 15, 23000]);
    expect(chineseValue('一亿二千万零三百')).toBe(120000300);
  });
});

/** 1020 → 一千零二十, 15 → 十五. */
function written(value: number, digits: string): string {
  const units = ['', '十', '百', '千'];
  const places = [...String(value)].map((digit, at, all) => ({
    digit: Number(digit),
    unit: units[all.length - 1 - at] ?? '',
  }));
  const full = places.map(({ digit, unit }) => (digit === 0 ? '零' : `${digits[digit]}${unit}`)).join('');
  return full.replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十');
}
