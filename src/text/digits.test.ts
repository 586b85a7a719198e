import { describe, expect, it } from 'vitest';
import { digitSlip } from './digits.ts';

describe('a figure written for another', () => {
  it.each([
    [120, 12, 'tenfold'],
    [3, 300, 'tenfold'],
    [21, 12, 'swappedDigits'],
    [12, 132, 'lostDigit'],
    [1295, 129, 'extraDigit'],
    [45, 46, 'mistypedDigit'],
  ])('%d for %d: %s', (written, meant, slip) => expect(digitSlip(written, meant)).toBe(slip));

  it.each([
    [4, 7],
    [263, 17],
    [0, 5],
    [5, 5],
  ])('%d has too little in common with %d', (written, meant) => expect(digitSlip(written, meant)).toBeNull());
});
