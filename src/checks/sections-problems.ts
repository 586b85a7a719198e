import type { Check, Finding } from './check.ts';
import { makeFinding, notChecked } from './finding.ts';
import { meaningful, wordsOf } from './part-text.ts';
import { firstYear, headingSpan } from './six-parts.ts';

const problems =
  /问题|不足|差距|短板|薄弱|欠缺|缺乏|不够|不高|不强|不到位|不及时|不规范|不平衡|滞后|困难|有待|有所欠/;
const improvements =
  /改进|整改|下一?步|今后|将|措施|打算|加强|加大|强化|完善|健全|优化|提升|提高|拓宽|推进|规范/;
/** Fewer characters than this say nothing. */
const SHORTEST = 10;

export const sectionsProblems: Check = {
  id: 'sections.problems',
  rule: 'R40',
  title: '第五部分写出问题和改进情况',
  run(evidence) {
    const { year } = evidence.facts;
    const part = evidence.sections.find(({ kind }) => kind === 'problems');
    if (!part || (year !== null && year < firstYear)) return [];
    if (year === null) return [notChecked(this.id, 'noYear')];
    const variant = whatLacks(wordsOf(evidence, 'problems'));
    if (!variant) return [];
    return [makeFinding(this.id, 'warning', { part: 'problems', quotes: [headingSpan(part)], variant })];
  },
};

function whatLacks(words: string): Finding['variant'] {
  const said = meaningful(words);
  if (said.length < SHORTEST || /^(?:本.{0,8})?(?:暂?无|没有)[^,。]{0,12}$/.test(said)) return 'empty';
  if (!problems.test(words)) return 'noProblems';
  return improvements.test(words) ? undefined : 'noImprovements';
}
