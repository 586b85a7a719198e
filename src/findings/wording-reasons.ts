import type { Reason } from '../fixes/reasons.ts';

/** How a figure probably came to be wrong, as a clerk says it; '' where nothing speaks for one way or another. */
const words: Readonly<Record<Reason, string>> = {
  leftBlank: '漏填',
  leftZero: '合计填成了 0',
  yuan: '按元填了，应按万元',
  lastYear: '沿用了上年的数',
  swappedDigits: '数字颠倒',
  lostDigit: '少一位数字',
  extraDigit: '多一位数字',
  tenfold: '多或少了 0',
  mistypedDigit: '一位数字打错',
  swappedCells: '两格填反',
  shiftedRow: '整行错了一列',
  shiftedColumn: '整列错了一行',
  movedOne: '一件填错了申请人',
  sums: '',
};

/** 漏填；数字颠倒 — each once; '' when one of the figures has no explanation. */
export function whyWords(reasons: readonly Reason[]): string {
  const said = reasons.map((reason) => words[reason]);
  return said.includes('') ? '' : [...new Set(said)].join('；');
}
