import { commonHead, commonTail } from '../../log/difference.ts';

/** Index of an old line and of the new one that it became; null where one was removed or added. */
export type LinePair = readonly [from: number | null, to: number | null];

/** Beyond this many pairs to compare, lines are taken in order. */
const mostPairs = 10_000;

/** Which old line became which new one: the pairing, in order, under which most characters stay. */
export function pairLines(old: readonly string[], next: readonly string[]): readonly LinePair[] {
  if (old.length === next.length || old.length * next.length > mostPairs) return inOrder(old, next);
  // kept[i][j]: characters that can stay when the first i old and j new lines are paired.
  const kept: number[][] = [Array<number>(next.length + 1).fill(0)];
  for (const line of old) kept.push(nextRow(kept[kept.length - 1] ?? [], line, next));
  return walkBack(kept, old, next);
}

function inOrder(old: readonly string[], next: readonly string[]): readonly LinePair[] {
  const most = Math.max(old.length, next.length);
  return Array.from({ length: most }, (_, i) => [i < old.length ? i : null, i < next.length ? i : null]);
}

function nextRow(above: readonly number[], line: string, next: readonly string[]): number[] {
  const row = [0];
  next.forEach((other, j) => {
    const paired = (above[j] ?? 0) + alike(line, other);
    row.push(Math.max(paired, above[j + 1] ?? 0, row[j] ?? 0));
  });
  return row;
}

function walkBack(
  kept: readonly (readonly number[])[],
  old: readonly string[],
  next: readonly string[],
): readonly LinePair[] {
  const pairs: LinePair[] = [];
  let [i, j] = [old.length, next.length];
  while (i > 0 || j > 0) {
    const best = kept[i]?.[j] ?? 0;
    const same = i > 0 && j > 0 ? alike(old[i - 1] ?? '', next[j - 1] ?? '') : 0;
    if (same > 0 && best === (kept[i - 1]?.[j - 1] ?? 0) + same) pairs.push([--i, --j]);
    else if (i > 0 && best === (kept[i - 1]?.[j] ?? 0)) pairs.push([--i, null]);
    else pairs.push([null, --j]);
  }
  return pairs.reverse();
}

/** How many characters two lines share at their ends; none when they are mere neighbours. */
function alike(one: string, other: string): number {
  const head = commonHead(one, other);
  const shared = head + commonTail(one, other, head);
  return shared * 3 >= Math.min(one.length, other.length) ? shared : 0;
}
