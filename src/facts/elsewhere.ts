import { isLikely } from './likely.ts';
import type { Mention } from './mentions.ts';

/**
 * A figure that differs from its cells wildly while another place of the prose restates these very cells rightly is
 * hardly the clerk's error: the words mean another thing by the same name (全局各类行政复议案件263件). Not where its own
 * clause says whose applications they are: 收到政府信息公开申请263件 is a contradiction however far off. Far below its cells and
 * restated nowhere it may be a part of what they count (此类申请6件), far from its outcome several together: a hint.
 */
export function apartFromOthers(mentions: readonly Mention[], narrative: string): readonly Mention[] {
  const isDoubtful = (mention: Mention) => isWild(mention) && !namesApplications(mention, narrative);
  if (!mentions.some(isDoubtful)) return mentions;
  const right = new Set(mentions.filter(({ verdict }) => verdict === 'agrees').map(cellsOf));
  return mentions.map((mention) => {
    if (!isDoubtful(mention)) return mention;
    if (right.has(cellsOf(mention))) return { ...mention, verdict: 'unchecked', reason: 'elsewhere' };
    return mayCountOthers(mention) ? { ...mention, mild: true } : mention;
  });
}

/** A part of what the cells count, or several outcomes taken together. */
function mayCountOthers({ rule, value, sum }: Mention): boolean {
  return rule === 'R64' || (ofApplications.has(rule) && value < (sum ?? 0));
}

const cellsOf = ({ reading }: Mention): string => reading.map(({ cell }) => cell).join(' ');

function isWild({ verdict, figure, value, sum }: Mention): boolean {
  return verdict === 'disagrees' && figure !== null && sum !== null && !isLikely(value, sum);
}

const clauseLength = 40;

const ofApplications: ReadonlySet<string> = new Set(['R61', 'R62', 'R63', 'R64']);

function namesApplications({ span, rule }: Mention, narrative: string): boolean {
  if (!ofApplications.has(rule)) return false;
  const before = narrative.slice(Math.max(0, span.start - clauseLength), span.start);
  return /(?<![此该这几各]类|相关|有关|其中)申[请請][^，,。；;、\n]*$/.test(before);
}
