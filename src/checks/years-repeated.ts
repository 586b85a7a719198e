import type { PartKind } from '../document/document.ts';
import type { Evidence, LastYear } from '../facts/evidence.ts';
import { type PlainPassage, spanIn } from '../facts/plain.ts';
import type { Check } from './check.ts';
import { makeFinding, notChecked } from './finding.ts';
import { whyNot } from './last-year.ts';
import { passagesIn, perPassage } from './part-text.ts';

export const yearsRepeated: Check = {
  id: 'years.repeated',
  rule: 'R48',
  title: '与上年报告雷同的段落',
  run(evidence) {
    const { lastYear } = evidence;
    if (!lastYear) return [];
    const reason = whyNot(evidence, lastYear);
    if (reason) return [notChecked(this.id, reason)];
    const known = wordsOf(lastYear);
    const quotes = told(evidence)
      .filter((passage) => known.has(comparable(passage)))
      .map((passage) => spanIn(passage, 0, passage.plain.text.length));
    return quotes.length > 0 ? [makeFinding(this.id, 'hint', { quotes })] : [];
  },
};

/** The parts in which an office tells of its work; preface, part 六 and annexes are the same every year. */
const telling: readonly PartKind[] = ['overview', 'proactive', 'requests', 'disputes', 'problems'];

/** Shorter ones (全年未收到政府信息公开申请) may be true of both years. */
const shortest = 40;

/** The long paragraphs of these parts; kept as long as the text stays the same. */
function told(report: Evidence): readonly PlainPassage[] {
  const before = read.get(report.passages);
  if (before) return before;
  const passages = telling
    .flatMap((kind) => passagesIn(report, kind))
    .filter((passage) => comparable(passage).length >= shortest);
  read.set(report.passages, passages);
  return passages;
}

const read = new WeakMap<Evidence['passages'], readonly PlainPassage[]>();

/** The words without the years. */
const comparable = perPassage((text) =>
  text.replace(/[12]\d{3}(?=年)|[一二][〇零○一二三四五六七八九]{3}(?=年)/g, ''),
);

function wordsOf(lastYear: LastYear): ReadonlySet<string> {
  const words = known.get(lastYear) ?? new Set(told(lastYear).map(comparable));
  known.set(lastYear, words);
  return words;
}

const known = new WeakMap<LastYear, ReadonlySet<string>>();
