import { describe, expect, it } from 'vitest';
import type { Finding } from '../checks/check.ts';
import { makeFinding } from '../checks/finding.ts';
import { sampleEvidence, sampleTable, withTable } from '../checks/sample.testkit.ts';
import { messageOf, reasonOf, titleOf } from './sentences.ts';

const evidence = withTable(
  sampleTable('proactive', '2019', { 'licensing.previousYear': '3', 'licensing.decisions': '2' }),
);

/** A check that nobody has written sentences for. */
const finding = (told: Partial<Finding>): Finding => makeFinding('proactive.new', 'warning', told);

describe('A rule without sentences of its own', () => {
  it('is said by its name and the live numbers', () => {
    const told = finding({
      cells: ['proactive.licensing.decisions'],
      related: ['proactive.licensing.previousYear'],
      bound: '≥',
      stated: 2,
      expected: 3,
    });
    expect(titleOf(told, evidence)).toBe('proactive.new');
    expect(messageOf(told, evidence)).toBe('proactive.new：2 < 3，差 1，请核对。');
  });

  it('is said by its name and the cell or the words concerned', () => {
    const cell = finding({ cells: ['proactive.licensing.decisions'] });
    expect(messageOf(cell, evidence)).toBe('proactive.new：“行政许可 · 处理决定数量”，请核对。');
    const { narrative } = sampleEvidence();
    const words = finding({ quotes: [{ start: 0, end: 6 }] });
    expect(messageOf(words, sampleEvidence())).toBe(
      `proactive.new：正文“${narrative.slice(0, 6)}”，请核对。`,
    );
    expect(messageOf(finding({}), evidence)).toBe('proactive.new，请核对。');
  });
});

describe('What was not checked', () => {
  it('is said with the offices that are missing', () => {
    const missing = { kind: 'notChecked', check: 'levels.sum', cells: [], names: ['松桥县司法局'] } as const;
    expect(reasonOf({ ...missing, reason: 'missingReports' }, evidence)).toBe(
      '“汇总的报告等于各下级报告之和”没有核对：下级单位的报告没有到齐，缺松桥县司法局。',
    );
  });
});
