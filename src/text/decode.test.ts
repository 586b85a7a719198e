import { describe, expect, it } from 'vitest';
import { decodeText } from './decode.ts';

const text = '云溪县水利局2022年政府信息公开工作年度报告\r\n一、总体情况\r\n收到申请3件。';
/** 申请情况 in GB18030. */
const gb = Uint8Array.from([0xc9, 0xea, 0xc7, 0xeb, 0xc7, 0xe9, 0xbf, 0xf6]);

function wide(content: string, isLittle: boolean, mark: boolean): Uint8Array {
  const bytes = [...(mark ? '\ufeff' : ''), ...content].flatMap((character) => {
    const unit = character.charCodeAt(0);
    return isLittle ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff];
  });
  return Uint8Array.from(bytes);
}

describe('A text file', () => {
  it('is read as UTF-8 with or without a mark, whatever it claims', () => {
    const bytes = new TextEncoder().encode(text);
    expect(decodeText(bytes)).toEqual({ text, encoding: 'utf-8', isText: true });
    expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes])).text).toBe(text);
    expect(decodeText(bytes, 'gb2312').text).toBe(text);
  });

  it('is read as GB18030 when it is no UTF-8', () => {
    expect(decodeText(gb)).toEqual({ text: '申请情况', encoding: 'gb18030', isText: true });
    expect(decodeText(gb, 'utf-8').text).toBe('申请情况');
  });

  it('is read as Big5 only when it says so', () => {
    const big5 = Uint8Array.from([0xa5, 0xd3, 0xbd, 0xd0, 0xb1, 0xa1, 0xaa, 0x70]);
    expect(decodeText(big5, 'Big5').text).toBe('申請情況');
  });

  it.each([
    ['little', true],
    ['big', false],
  ])('is read as UTF-16, %s end first, with or without a mark', (_, isLittle) => {
    expect(decodeText(wide(text, isLittle, true)).text).toBe(text);
    expect(decodeText(wide(text, isLittle, false)).text).toBe(text);
    expect(decodeText(wide('政府信息公开工作情况报告', isLittle, false)).text).toBe(
      '政府信息公开工作情况报告',
    );
  });

  it('loses no more than its spoilt bytes', () => {
    const bytes = new TextEncoder().encode(text.repeat(3));
    const cut = decodeText(bytes.subarray(0, bytes.length - 1));
    expect(cut.isText).toBe(true);
    expect(cut.text.startsWith(text)).toBe(true);
  });
});

describe('What is no text', () => {
  it('is said to be none', () => {
    const noise = Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919 + ((at * at) >> 3)) % 256);
    expect(decodeText(noise).isText).toBe(false);
    expect(decodeText(new Uint8Array(100)).isText).toBe(false);
  });

  it('never throws', () => {
    for (let length = 0; length < 40; length++) {
      decodeText(Uint8Array.from({ length }, (_, at) => (at * 91 + length * 37) % 256));
    }
    expect(decodeText(new Uint8Array(0)).text).toBe('');
  });
});
