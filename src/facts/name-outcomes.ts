import type { Entry } from './entries.ts';
import { countOf, type Meaning, total } from './meaning.ts';
import { familyOf, isBesidePublic, isHalf } from './outcome-words.ts';
import { isOther, joined, ofKind, type Phrase } from './phrase.ts';
import { reasonsNamed } from './stem-rules.ts';
import { stemsIn } from './stems.ts';

interface Judged {
  readonly judged: boolean;
  readonly afterOther: boolean;
}

/** 无法提供4件、其他1件: 其他处理, or whatever outcomes were not named; 逾期不补正4件、其他2件: the last reason of 其他处理. */
export function nameOtherOutcomes(phrase: Phrase, { judged, afterOther }: Judged): Meaning | null {
  if (!judged || !isOther(phrase)) return null;
  const [row, ...others] = afterOther ? ['other.misc', 'other.*'] : ['other.*'];
  const readings = others.map((each) => [each]);
  return { ...countOf('outcome', 'R64', [row ?? ''], total, readings), part: true };
}

/** Outcomes by name; a reason with its outcome (因涉密不予公开) is that row or, with 等, the whole outcome. */
export function nameOutcome(phrase: Phrase, columns: readonly string[]): Meaning | null {
  const meaning = outcomeOf(phrase, columns);
  return meaning && isVague(phrase) ? { ...meaning, guess: true } : meaning;
}

/** 提供信息86条, 全部公开12项 may be said of anything. */
function isVague({ text, entries }: Phrase): boolean {
  const outcomes = entries.filter(({ kind }) => kind === 'outcome');
  return outcomes.every(({ start }) =>
    /^(?:提供|给的|给了|已经?公开|全部公开|完全公开|已主动|属于主动|属于已主|告知获|告知查)/.test(
      text.slice(start, start + 4),
    ),
  );
}

function outcomeOf(phrase: Phrase, columns: readonly string[]): Meaning | null {
  const named = ofKind(phrase, 'outcome');
  if (named.length === 0) return null;
  const together = joined(phrase, named);
  const isGroup = ({ value }: Entry) => value.endsWith('.*') || !value.includes('.');
  const groups = named.filter(isGroup);
  if (together.every(({ value }) => value === 'partial') && isBesidePublic(phrase, together[0]))
    return countOf('outcome', 'R64', ['granted', 'partial'], columns);
  const reasons = named.filter((each) => !isGroup(each));
  if (together.length > 1 && together.every((each) => isGroup(each) === isGroup(named[0] ?? each)))
    return countOf('outcome', 'R64', [...new Set(together.map(({ value }) => value))], columns);
  const group = groups[groups.length - 1]?.value;
  const reason = reasons[reasons.length - 1];
  if (!group && reason)
    return {
      ...countOf('outcome', 'R64', [reason.value], columns),
      part: isHalf(phrase, reason),
    };
  if (group === 'notProcessed.*' && !reason && saysPetition(phrase))
    return countOf('outcome', 'R64', ['notProcessed.petition'], columns, [[group]]);
  if (!group || !reason)
    return { ...countOf('outcome', 'R64', [group ?? ''], columns), part: hasReason(phrase, groups[0]) };
  const several = reasonsOf(joined(phrase, reasons), group);
  if (several.length > 1) return countOf('outcome', 'R64', several, columns, [[group]]);
  if (phrase.text.charAt(reason.end) === '等') return countOf('outcome', 'R64', [group], columns);
  if (familyOf(reason.value) !== familyOf(group))
    return countOf('outcome', 'R64', [group], columns, [[reason.value]]);
  return countOf('outcome', 'R64', [reason.value], columns, [[group]]);
}

/** 涉及国家秘密、商业秘密不予公开3件, 属于执法案卷和内部事务而不予公开3件: reasons of one outcome that are named together. */
function reasonsOf(together: readonly Entry[], group: string): readonly string[] {
  const own = together.filter(({ value }) => familyOf(value) === familyOf(group));
  return [...new Set(own.map(({ value }) => value))];
}

/** 实为信访、不予处理. */
function saysPetition({ text, entries }: Phrase): boolean {
  return entries.some(
    ({ kind, start }) => kind === 'object' && /^(?:信访|投诉|举报)/.test(text.slice(start, start + 2)),
  );
}

/** 法律法规不让公开的2件: stems of a reason stand before the outcome. */
function saysReason(lead: string, group: string): boolean {
  const clause = /[^,;:。()0-9]*$/.exec(lead)?.[0] ?? '';
  return reasonsNamed(stemsIn(clause)).some((row) => familyOf(row) === familyOf(group));
}

const reasonBefore = /(?:因|由于|鉴于|属于?|涉及|以(?!上))[^,，;:。、()0-9]{1,14}$/;
const LONGEST_REASON = 18;

/** 因信访不予处理2件: a reason in words that the form does not know makes it one of the group's rows. */
function hasReason({ text }: Phrase, group: Entry | undefined): boolean {
  if (group === undefined) return false;
  const lead = text.slice(Math.max(0, group.start - LONGEST_REASON), group.start);
  return reasonBefore.test(lead) || saysReason(lead, group.value);
}
