import { describe, expect, it } from 'vitest';
import { placeAfter } from './go-through.ts';

describe('going through the numbers of a class', () => {
  const places = [3, 10, 20].map((start) => ({ start, end: start + 2 }));

  it('goes on from where the person looks, and from the last to the first', () => {
    expect(placeAfter(places, -1, 1)?.start).toBe(3);
    expect(placeAfter(places, 3, 1)?.start).toBe(10);
    expect(placeAfter(places, 12, 1)?.start).toBe(20);
    expect(placeAfter(places, 20, 1)?.start).toBe(3);
  });

  it('goes back, and from the first to the last', () => {
    expect(placeAfter(places, 20, -1)?.start).toBe(10);
    expect(placeAfter(places, 3, -1)?.start).toBe(20);
  });

  it('goes nowhere when there are none', () => {
    expect(placeAfter([], 5, 1)).toBeUndefined();
    expect(placeAfter([], 5, -1)).toBeUndefined();
  });
});
