import type { Token } from './figures.ts';
import type { Meaning } from './meaning.ts';
import type { Reading } from './statement.ts';
import { findWord } from './words.ts';

const columns: Readonly<Record<string, readonly string[]>> = {
  upheld: ['upheld'],
  won: ['upheld'],
  corrected: ['corrected'],
  lost: ['corrected'],
  dismissed: ['upheld', 'other'],
  other: ['other'],
  pending: ['pending'],
};
const leadsTo = /^(?:已经?|被|获得?|予以|尚|仍|还|结果|得到|经|依法|系|为)+/;
const settled = /^(?:已经?|均已|都已)?(?:判决|审结|结案|宣判|裁决|办结|了结|作出决定)/;
const others =
  /^[^,;。:、()0-9]{0,10}[,、;](?:还有|另有?|尚有|其[余他它]的?|剩[余下]的?|余下的?|有)?(?:[0-9]|均|全|都|皆)/;
const LONGEST = 24;

/**
 * 行政复议2件维持，1件纠正: what became of the cases stands right behind their figure, so that it counts these; 行政复议1件被纠正
 * alone may count all there were as well. Null if no cell holds it (诉讼4件已判决，2件未判决).
 */
export function withResult(meaning: Meaning | null, { end }: Token, text: string): Meaning | null {
  if (meaning?.role !== 'case' || meaning.columns.join() !== 'total') return meaning;
  const behind = text.slice(end, end + LONGEST);
  const isPart = others.test(behind);
  if (isPart && settled.test(behind)) return null;
  const named = columnsAt(text, end) ?? columnsAt(text, end + (leadsTo.exec(behind)?.[0].length ?? 0));
  if (!named) return meaning;
  const results = meaning.readings.flatMap(({ sum }) =>
    named.map((column): Reading => ({ sum: sum.map((each) => ({ ...each, columns: [column] })) })),
  );
  return isPart
    ? { ...meaning, columns: named.slice(0, 1), readings: results }
    : { ...meaning, readings: [...meaning.readings, ...results] };
}

function columnsAt(text: string, at: number): readonly string[] | undefined {
  const word = findWord(text, at);
  return word?.kind === 'result' ? columns[word.value] : undefined;
}
