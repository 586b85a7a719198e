import { describe, expect, it } from 'vitest';
import type { ReviewedFinding } from '../findings/review.ts';
import { findingAfter } from './walk.ts';

const finding = (key: string): ReviewedFinding => ({
  kind: 'finding',
  check: 'requests.total',
  severity: 'error',
  cells: [],
  related: [],
  stated: null,
  expected: null,
  quotes: [],
  key,
  message: '',
  cluster: 0,
  proposals: [],
});

describe('walking through the findings', () => {
  const all = ['a', 'b', 'c'].map(finding);
  const from = (chosen: string | null, by: 1 | -1) => findingAfter(all, chosen, by)?.key;

  it('begins with the first, or backwards with the last', () => {
    expect(from(null, 1)).toBe('a');
    expect(from(null, -1)).toBe('c');
  });

  it('goes round at both ends', () => {
    expect(from('c', 1)).toBe('a');
    expect(from('a', -1)).toBe('c');
    expect(from('b', 1)).toBe('c');
  });

  it('begins anew when the chosen finding is gone', () => {
    expect(from('solved', 1)).toBe('a');
  });

  it('goes nowhere when nothing is wrong', () => {
    expect(findingAfter([], null, 1)).toBeUndefined();
  });
});
