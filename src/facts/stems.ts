import { stems } from './vocabulary/stems.ts';

interface Stem {
  readonly text: string;
  readonly value: string;
}

/** By the first character, the longest first. */
const byFirst = new Map<string, readonly Stem[]>();

for (const [value, words] of Object.entries(stems))
  for (const text of words.split(/\s+/).filter(Boolean)) {
    const alike = [...(byFirst.get(text.charAt(0)) ?? []), { text, value }];
    byFirst.set(
      text.charAt(0),
      alike.sort((one, other) => other.text.length - one.text.length),
    );
  }

/** What the stems in a few words say; of those that begin at one place all of the longest count. */
export function stemsIn(words: string): ReadonlySet<string> {
  const said = new Set<string>(/20[0-9]{2}年/.test(words) ? ['year'] : []);
  for (let at = 0; at < words.length; ) {
    const found = byFirst.get(words.charAt(at))?.filter(({ text }) => words.startsWith(text, at)) ?? [];
    const length = found[0]?.text.length ?? 0;
    for (const { text, value } of found) if (text.length === length) said.add(value);
    at += Math.max(1, length);
  }
  return said;
}
