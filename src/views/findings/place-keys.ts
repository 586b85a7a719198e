import type { Finding } from '../../checks/check.ts';

/**
 * Names for the findings of a list by what they are about, not by what stands there: while somebody types, a card that
 * stays in its place is written anew instead of being taken away and put back. Two of one kind are counted.
 */
export function placeKeys(findings: readonly (Finding | undefined)[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const place = finding ? `${finding.check} ${finding.cells.join(' ')}` : '';
    const times = (seen.get(place) ?? 0) + 1;
    seen.set(place, times);
    return `${place} ${times}`;
  });
}
