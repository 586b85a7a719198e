import { describe, expect, it } from 'vitest';
import type { ReviewedFinding } from '../findings/review.ts';
import { sameFindings } from './same.ts';

const finding: ReviewedFinding = {
  kind: 'finding',
  check: 'requests.total',
  severity: 'error',
  cells: ['requests.partial.total'],
  related: [],
  stated: 2,
  expected: 3,
  quotes: [{ start: 4, end: 6 }],
  key: 'requests.total 2',
  message: '合计为 3，总计为 2，差 1。',
  cluster: 0,
  proposals: [],
};

describe('findings that stay the same while the prose is edited', () => {
  it('may move in the text', () => {
    expect(sameFindings([finding], [{ ...finding, quotes: [{ start: 9, end: 11 }] }])).toBe(true);
  });

  it('differ when another figure or proposal is meant', () => {
    const proposals = [{ label: '总计改为 3', edits: [] }];
    expect(sameFindings([finding], [{ ...finding, key: 'requests.total 5' }])).toBe(false);
    expect(sameFindings([finding], [{ ...finding, proposals }])).toBe(false);
    expect(sameFindings([finding], [])).toBe(false);
  });
});
