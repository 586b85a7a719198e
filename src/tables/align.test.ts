import { describe, expect, it } from 'vitest';
import { makeNormaliser } from '../text/normalise.ts';
import { identity } from '../text/simplify.ts';
import { arrangements } from './align.ts';
import { readToken } from './tokens.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, identity);

function readings(printed: string, width: number): readonly string[] {
  const texts = printed.split(' ');
  const tail = texts.map((text, at) =>
    readToken(
      { text, span: { start: at * 9, end: at * 9 + text.length } },
      normalise,
      new Set(['requests'] as const),
    ),
  );
  return arrangements(tail, width, 'loose').map((row) =>
    row.map((token) => token?.cell.text ?? '_').join(' '),
  );
}

describe('A row with a figure too many', () => {
  it('may hold a figure torn apart', () => {
    expect(readings('1 9 4', 2)).toContain('19 4');
  });

  it('never joins what another figure keeps apart', () => {
    expect(readings('1 0 9', 1)).not.toContain('19');
    expect(readings('5 0 7 4', 2)).not.toContain('57 4');
  });
});
