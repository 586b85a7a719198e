import { describe, expect, it } from 'vitest';
import { formatNumber } from './number-format.ts';

const written = (format: string, ...values: number[]) =>
  values.map((value) => formatNumber(value, format)).join(' ');

describe('the number of a list', () => {
  it('is counted in Chinese', () => {
    expect(written('chineseCounting', 1, 2, 10, 11, 20, 21, 99)).toBe('一 二 十 十一 二十 二十一 九十九');
    expect(written('chineseCountingThousand', 100, 101, 110, 111, 120, 1000, 1001, 1010, 1100)).toBe(
      '一百 一百零一 一百一十 一百一十一 一百二十 一千 一千零一 一千零一十 一千一百',
    );
    expect(written('japaneseCounting', 3, 12)).toBe('三 十二');
    expect(written('chineseLegalSimplified', 1, 10, 21)).toBe('壹 壹拾 贰拾壹');
    expect(written('ideographDigital', 1, 10, 12)).toBe('一 一〇 一二');
    expect(written('ideographTraditional', 1, 10, 11)).toBe('甲 癸 甲');
  });

  it('is circled, bracketed or full-width as far as there are characters', () => {
    expect(written('decimalEnclosedCircle', 1, 20, 21, 35, 36, 50, 51)).toBe('① ⑳ ㉑ ㉟ ㊱ ㊿ 51');
    expect(written('decimalEnclosedCircleChinese', 9)).toBe('⑨');
    expect(written('decimalEnclosedParen', 2, 21)).toBe('⑵ 21');
    expect(written('decimalEnclosedFullstop', 3)).toBe('⒊');
    expect(written('decimalFullWidth', 12)).toBe('１２');
  });

  it('is a letter or a Roman numeral', () => {
    expect(written('lowerLetter', 1, 26, 27, 53)).toBe('a z aa aaa');
    expect(written('upperLetter', 3)).toBe('C');
    expect(written('upperRoman', 1, 4, 9, 14, 40, 1994)).toBe('I IV IX XIV XL MCMXCIV');
    expect(written('lowerRoman', 3)).toBe('iii');
  });

  it('is written in figures by formats that are not known, and beyond what a format can write', () => {
    expect(written('decimal', 0, 7)).toBe('0 7');
    expect(written('decimalZero', 7, 12)).toBe('07 12');
    expect(written('thaiLetters', 7)).toBe('7');
    expect(written('chineseCounting', 0, 10000)).toBe('0 10000');
    expect(written('upperRoman', 0, 4000)).toBe('0 4000');
    expect(written('lowerLetter', 0, 99_999)).toBe('0 99999');
    expect(written('none', 1)).toBe('');
  });
});
