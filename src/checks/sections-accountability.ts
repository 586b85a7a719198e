import type { Check } from './check.ts';
import { makeFinding, notChecked } from './finding.ts';
import { bodyIn, perPassage } from './part-text.ts';
import { firstYear } from './six-parts.ts';

/** What a government adds (《条例》第五十条), and the words by which it is known. */
const results: readonly (readonly [name: string, words: RegExp])[] = [
  ['工作考核', /考核|考评/],
  ['社会评议', /评议|满意度|测评/],
  ['责任追究', /责任追究|追究.{0,6}责任|追责|问责/],
];

const mentioned = perPassage((text) => results.map(([, words]) => words.test(text)));

export const sectionsAccountability: Check = {
  id: 'sections.accountability',
  rule: 'R35',
  title: '政府的报告写明工作考核、社会评议和责任追究结果',
  run(evidence) {
    const { year, agency } = evidence.facts;
    if (year !== null && year < firstYear) return [];
    if (agency === null) return [notChecked(this.id, 'noAgency')];
    const body = bodyIn(evidence);
    if (body === null || body === 'department' || body === 'street') return [];
    if (year === null) return [notChecked(this.id, 'noYear')];
    const missing = results
      .map(([name]) => name)
      .filter((_, index) => !evidence.passages.some((passage) => mentioned(passage)[index]));
    if (missing.length === 0 || evidence.passages.length === 0) return [];
    return [makeFinding(this.id, 'hint', { words: { results: missing.join('、') } })];
  },
};
