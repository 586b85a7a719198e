import { describe, expect, it } from 'vitest';
import { Bytes } from './bytes.ts';
import { codes, isOn, numberOf, sprmsIn } from './sprms.ts';

const bytes = (...values: readonly number[]) => new Bytes(Uint8Array.from(values));

describe('changes of properties in a binary Word file', () => {
  it('have operands of the length that their code says', () => {
    const sprms = sprmsIn(bytes(0x16, 0x24, 1, 0x0b, 0x46, 3, 0, 0x49, 0x66, 2, 0, 0, 0));
    expect(sprms.map(({ code, operand }) => [code, operand.length])).toEqual([
      [codes.inTable, 1],
      [codes.list, 2],
      [codes.depth, 4],
    ]);
    expect(numberOf(sprms, codes.depth)).toBe(2);
  });

  it('say their own length when it varies, the cells of a row in two bytes', () => {
    const sprms = sprmsIn(bytes(0x2b, 0xd6, 2, 4, 1, 0x08, 0xd6, 4, 0, 0, 5, 0, 0x16, 0x24, 1));
    expect(sprms.map(({ code, operand }) => [code, operand.length])).toEqual([
      [codes.mergedBelow, 2],
      [codes.rowCells, 3],
      [codes.inTable, 1],
    ]);
  });

  it('count the last time they are made', () => {
    const sprms = sprmsIn(bytes(0x3c, 0x08, 1, 0x3c, 0x08, 0));
    expect(isOn(sprms, codes.hidden)).toBe(false);
  });

  it('are left out where they are cut off', () => {
    expect(sprmsIn(bytes(0x16, 0x24, 1, 0x49, 0x66, 2))).toHaveLength(1);
    expect(sprmsIn(bytes(0x08, 0xd6, 0xff))).toEqual([]);
  });
});
