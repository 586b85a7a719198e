import type { Breakdown, Figure } from '../facts/fact.ts';
import { mentionsOf } from '../facts/mentions.ts';
import { judge, sumOf } from '../facts/sums.ts';
import type { Check, Finding } from './check.ts';
import { makeFinding } from './finding.ts';

export const proseParts: Check = {
  id: 'prose.parts',
  rule: 'R65、R68、R69',
  title: '正文里的分项与总数',
  run(evidence) {
    const agreed = new Set(
      mentionsOf(evidence).flatMap(({ figure, verdict }) => (figure && verdict === 'agrees' ? [figure] : [])),
    );
    return evidence.breakdowns.flatMap((breakdown) => judgeList(this.id, breakdown, agreed));
  },
};

/**
 * Parts that stay below the total are only a hint, unless the list claims to name them all (其中 often does not).
 * Nothing at all where the tables hold each of the figures.
 */
function judgeList(check: string, breakdown: Breakdown, agreed: ReadonlySet<Figure>): readonly Finding[] {
  const { total, parts, exhaustive } = breakdown;
  const verdict = judge(breakdown);
  if (verdict === 'agrees') return [];
  const open = verdict === 'under' && !exhaustive;
  if (open && [total, ...parts].every((figure) => agreed.has(figure))) return [];
  return [
    makeFinding(check, open ? 'hint' : 'warning', {
      stated: total.value,
      expected: sumOf(parts),
      quotes: [total.span, ...parts.map((part) => part.span)],
      variant: open ? 'open' : verdict,
    }),
  ];
}
