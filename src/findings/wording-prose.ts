import type { Finding } from '../checks/check.ts';
import type { Evidence } from '../facts/evidence.ts';
import { cellName } from './names.ts';
import type { Wording } from './wording.ts';

/** Sentences about figures of the prose beside the tables and beside each other. */

function quoted({ quotes }: Finding, { narrative }: Evidence, at = 0): string {
  const quote = quotes[at];
  return quote ? narrative.slice(quote.start, quote.end).replace(/\s+/g, '') : '';
}

const namedInFull = 3;

/** 一、本年新收 · 总计; of a long sum the first cell and how many there are. */
function cellWords({ cells }: Finding, evidence: Evidence): string {
  const names = cells.map((id) => cellName(id, evidence));
  if (names.length <= namedInFull) return `“${names.join('”加“')}”`;
  return `“${names[0]}”等 ${names.length} 格合计`;
}

export const table: Wording = {
  title: (finding, evidence) => `正文“${quoted(finding, evidence)}”与表格不符`,
  message(finding, evidence) {
    const gap = Number(Math.abs((finding.expected ?? 0) - (finding.stated ?? 0)).toFixed(6));
    return `正文写的是“${quoted(finding, evidence)}”，表格中${cellWords(finding, evidence)}是 ${finding.expected}，差 ${gap}。请核对哪一处写错了。`;
  },
};

export const settled: Wording = {
  title: (finding, evidence) => `正文写“${quoted(finding, evidence)}”，表格还有结转`,
  message: (finding, evidence) =>
    `正文写的是“${quoted(finding, evidence)}”，表格中${cellWords(finding, evidence)}是 ${finding.expected}。都已办结的，结转应为 0。`,
};

export const percent: Wording = {
  title: (finding, evidence) => `“${quoted(finding, evidence)}”算不出来`,
  message(finding, evidence) {
    const { variant, words, expected } = finding;
    const said = `正文写的是“${quoted(finding, evidence)}”`;
    if (variant === 'impossible') return `${said}，总数是 ${words?.base} 时得不出这个百分比。`;
    const part = quoted(finding, evidence, 1);
    const due = `“${part}”按 ${words?.base} 计算是 ${expected}%`;
    if (variant === 'other')
      return `${said}，是按 ${words?.base} 计算的，这里一般按另一个总数计算，得 ${expected}%。`;
    return `${said}，${due}。`;
  },
};

/** 件 of 6件, % of 3.1%. */
function unitOf(said: string): string {
  return said.replace(/^[-+－−＋0-9０-９.．,，零〇一二两三四五六七八九十百千万亿]+/, '');
}

export const growth: Wording = {
  title: (finding, evidence) => `“${quoted(finding, evidence)}”与上年的数字不符`,
  message(finding, evidence) {
    const said = quoted(finding, evidence);
    const { variant, words, expected } = finding;
    const [way, other] = variant === 'falling' ? ['减少', '增加'] : ['增加', '减少'];
    // A loss that was a gain is no figure below 0 to anyone; one that says -3.1% itself speaks of a sign.
    const turned = (expected ?? 0) < 0 && !/^[-－−]/.test(said);
    const result = turned ? `实际${other} ${-(expected ?? 0)}` : `算出来是 ${expected}`;
    return `正文写的是${way}“${said}”，本年“${quoted(finding, evidence, 1)}”、上年 ${words?.last}，${result}${unitOf(said)}。`;
  },
};

export const repeat: Wording = {
  title: (finding, evidence) => `“${quoted(finding, evidence)}”与前文不一致`,
  message: (finding, evidence) =>
    `同一个数，这里写的是“${quoted(finding, evidence)}”，前面写的是“${quoted(finding, evidence, 1)}”。请核对哪一处写错了。`,
};

export const count: Wording = {
  title: (finding, evidence) => `“${quoted(finding, evidence)}”与列出的个数不符`,
  message: (finding, evidence) =>
    `正文写的是“${quoted(finding, evidence)}”，列出的是 ${finding.expected} 个。请看看是否漏写或多写。`,
};
