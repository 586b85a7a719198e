import type { Evidence } from './evidence.ts';
import type { Breakdown, Figure, FigureVerdict } from './fact.ts';
import type { JudgedRemark } from './judged-remark.ts';
import { mentionsOf } from './mentions.ts';
import { judgeRemarks } from './remarks.ts';
import { judge } from './sums.ts';
import { figuresOf, heldByTables, suspectsOf } from './suspects.ts';

/**
 * What is known of each figure, in the order of `figures`. A figure that agrees in one way and disagrees in another is
 * as doubtful as the worse of them; one that restates nothing stays unchecked. Of a list that does not add up the
 * figures that the tables hold are above doubt.
 */
export function figureVerdicts(
  evidence: Pick<
    Evidence,
    | 'figures'
    | 'breakdowns'
    | 'statements'
    | 'narrative'
    | 'remarks'
    | 'enumerations'
    | 'tables'
    | 'facts'
    | 'lastYear'
  >,
): readonly FigureVerdict[] {
  const verdicts = new Map<Figure, FigureVerdict>();
  const note = (figure: Figure | null, verdict: FigureVerdict) => {
    if (figure && weight[verdict] > weight[verdicts.get(figure) ?? 'unchecked'])
      verdicts.set(figure, verdict);
  };
  const held = heldByTables(mentionsOf(evidence));
  for (const breakdown of evidence.breakdowns) {
    const verdict = verdictOf(breakdown);
    for (const figure of verdict === 'disagrees' ? suspectsOf(breakdown, held) : figuresOf(breakdown))
      note(figure, verdict);
  }
  for (const { figure, verdict } of mentionsOf(evidence)) note(figure, verdict);
  for (const { remark, verdict } of judgeRemarks(evidence)) note(remark.figure, ofRemark[verdict]);
  for (const { figure, verdict } of evidence.enumerations)
    note(figure, verdict === 'agrees' ? 'agrees' : 'disagrees');
  return evidence.figures.map((figure) => verdicts.get(figure) ?? 'unchecked');
}

const ofRemark: Readonly<Record<JudgedRemark['verdict'], FigureVerdict>> = {
  agrees: 'agrees',
  disagrees: 'disagrees',
  other: 'disagrees',
  impossible: 'disagrees',
  unchecked: 'unchecked',
};

const weight: Readonly<Record<FigureVerdict, number>> = { unchecked: 0, agrees: 1, disagrees: 2 };

/** A list that names only some of its parts and stays below its total proves nothing. */
function verdictOf(breakdown: Breakdown): FigureVerdict {
  const sum = judge(breakdown);
  if (sum === 'agrees') return 'agrees';
  return sum === 'under' && !breakdown.exhaustive ? 'unchecked' : 'disagrees';
}
