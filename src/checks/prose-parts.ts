import type { Breakdown } from '../facts/fact.ts';
import { mentionsOf } from '../facts/mentions.ts';
import { judge, sumOf } from '../facts/sums.ts';
import { heldByTables, suspectsOf } from '../facts/suspects.ts';
import type { Check, Finding } from './check.ts';
import { makeFinding } from './finding.ts';

/** Where the tables hold each figure of a list, the list is read wrongly or the tables themselves are: their checks say so. */
export const proseParts: Check = {
  id: 'prose.parts',
  rule: 'R65、R68、R69',
  title: '正文里的分项与总数',
  run(evidence) {
    const held = heldByTables(mentionsOf(evidence));
    return evidence.breakdowns
      .filter((breakdown) => suspectsOf(breakdown, held).length > 0)
      .flatMap((breakdown) => judgeList(this.id, breakdown));
  },
};

/** Parts that stay below the total are only a hint, unless the list claims to name them all (其中 often does not). */
function judgeList(check: string, breakdown: Breakdown): readonly Finding[] {
  const { total, parts, exhaustive } = breakdown;
  const verdict = judge(breakdown);
  if (verdict === 'agrees') return [];
  const open = verdict === 'under' && !exhaustive;
  return [
    makeFinding(check, open ? 'hint' : 'warning', {
      stated: total.value,
      expected: sumOf(parts),
      quotes: [total.span, ...parts.map((part) => part.span)],
      variant: open ? 'open' : verdict,
    }),
  ];
}
