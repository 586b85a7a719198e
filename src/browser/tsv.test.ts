import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTsv, writeTsv } from './tsv.ts';

describe('cells on the clipboard', () => {
  it('are read as Excel and WPS write them', () => {
    expect(parseTsv('1\t2\r\n3\t\r\n')).toEqual([
      ['1', '2'],
      ['3', ''],
    ]);
    expect(parseTsv('"其中\n修订"\t"说""明"""')).toEqual([['其中\n修订', '说"明"']]);
    expect(parseTsv('12')).toEqual([['12']]);
    expect(parseTsv('')).toEqual([['']]);
    expect(parseTsv('"没有结束\t2')).toEqual([['"没有结束', '2']]);
  });

  it('come back as they were written', () => {
    const text = fc.string({ unit: fc.constantFrom('1', '\t', '\n', '\r', '"', '件'), maxLength: 4 });
    const rows = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([height, width]) =>
        fc.array(fc.array(text, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      );
    fc.assert(
      fc.property(rows, (written) => {
        // A single blank column cannot tell its last row from the end.
        fc.pre(written[0]?.length !== 1);
        expect(parseTsv(writeTsv(written))).toEqual(written);
      }),
    );
  });
});
