import { describe, expect, it } from 'vitest';
import { addsUp, bySum, type Slot } from './row-sums.ts';
import type { Token } from './tokens.ts';

const slots = (...ids: readonly string[]): readonly Slot[] =>
  ids.map((id) => ({ row: 'granted', column: { id }, copy: '' }));
const figures = (...texts: readonly (string | null)[]) =>
  texts.map((text): Token | null =>
    text === null
      ? null
      : {
          cell: { text, span: { start: 0, end: text.length } },
          kind: 'content',
          key: '',
          meanings: [],
          text: '',
        },
  );

describe('The sum of a row', () => {
  const columns = slots('natural', 'business', 'other', 'total');

  it('takes blanks and dashes for nothing, but no words', () => {
    expect(addsUp(figures('3', null, '1', '4'), columns)).toBe(true);
    expect(addsUp(figures('3', '—', '无', '3'), columns)).toBe(true);
    expect(addsUp(figures('3', '若干', '1', '4'), columns)).toBe(false);
    expect(addsUp(figures('3', null, '1', '5'), columns)).toBe(false);
  });

  it('leaves the readings in which it holds, and all of them where it holds in none', () => {
    const [first, second, third] = [
      figures('3', '1', null, '4'),
      figures('1', '3', '4', null),
      figures('1', '1'),
    ];
    expect(bySum([first, second], columns)).toEqual([first]);
    expect(bySum([second, third], columns)).toEqual([second, third]);
  });

  it('holds for every copy of a row by itself, and for a printed 小计', () => {
    const copies = columns.flatMap((slot) => [
      { ...slot, copy: 'city' },
      { ...slot, copy: 'own' },
    ]);
    expect(addsUp(figures('3', '1', '1', '0', '1', '0', '5', '1'), copies)).toBe(true);
    expect(addsUp(figures('3', '1', '1', '0', '1', '0', '5', '2'), copies)).toBe(false);
    const withSum = slots('natural', 'business', 'orgSum', 'total');
    expect(addsUp(figures('3', '1', '1', '4'), withSum)).toBe(true);
    expect(addsUp(figures('3', '1', '2', '4'), withSum)).toBe(false);
  });
});
