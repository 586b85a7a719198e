/** A stretch of the old sequence and the stretch of the new one that stands in its place. */
export interface Hunk {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** Beyond this many insertions and deletions a stretch counts as rewritten: one hunk. */
const mostChanges = 1000;

/** The shortest way from one sequence to the other (Myers 1986), as hunks in order. */
export function findHunks(old: readonly string[], next: readonly string[]): readonly Hunk[] {
  const head = commonHead(old, next);
  const tail = commonTail(old, next, head);
  const whole = { oldStart: head, oldEnd: old.length - tail, newStart: head, newEnd: next.length - tail };
  if (whole.oldStart === whole.oldEnd && whole.newStart === whole.newEnd) return [];
  if (whole.oldStart === whole.oldEnd || whole.newStart === whole.newEnd) return [whole];
  const changes = findChanges(old.slice(head, whole.oldEnd), next.slice(head, whole.newEnd));
  return changes ? joinChanges(changes, head) : [whole];
}

export function commonHead(old: ArrayLike<string>, next: ArrayLike<string>): number {
  const most = Math.min(old.length, next.length);
  let head = 0;
  while (head < most && old[head] === next[head]) head++;
  return head;
}

export function commonTail(old: ArrayLike<string>, next: ArrayLike<string>, head: number): number {
  const most = Math.min(old.length, next.length) - head;
  let tail = 0;
  while (tail < most && old[old.length - 1 - tail] === next[next.length - 1 - tail]) tail++;
  return tail;
}

/** One element inserted before `old[x]` (it is `next[y]`) or deleted (it was `old[x]`). */
interface Change {
  readonly x: number;
  readonly y: number;
  readonly inserted: boolean;
}

/** Undefined when the two are too different to be worth pairing up. */
function findChanges(old: readonly string[], next: readonly string[]): readonly Change[] | undefined {
  const most = Math.min(mostChanges, old.length + next.length);
  const zero = most + 1;
  // furthest[zero + k]: how far the best path reaches in `old` on the diagonal x - y = k.
  const furthest = new Int32Array(2 * most + 3);
  const rounds: Int32Array[] = [];
  for (let changes = 0; changes <= most; changes++) {
    rounds.push(furthest.slice(zero - changes - 1, zero + changes + 2));
    for (let k = -changes; k <= changes; k += 2) {
      const x = followEqual(old, next, firstStep(furthest, zero, k, changes), k);
      furthest[zero + k] = x;
      if (x >= old.length && x - k >= next.length) return walkBack(rounds, old.length, next.length);
    }
  }
  return undefined;
}

function firstStep(furthest: Int32Array, zero: number, k: number, changes: number): number {
  const [left = 0, right = 0] = [furthest[zero + k - 1], furthest[zero + k + 1]];
  if (changes === 0) return 0;
  return isInsertion(left, right, k, changes) ? right : left + 1;
}

function isInsertion(left: number, right: number, k: number, changes: number): boolean {
  return k === -changes || (k !== changes && left < right);
}

function followEqual(old: readonly string[], next: readonly string[], start: number, k: number): number {
  let x = start;
  while (x < old.length && x - k < next.length && old[x] === next[x - k]) x++;
  return x;
}

function walkBack(rounds: readonly Int32Array[], oldEnd: number, newEnd: number): readonly Change[] {
  const found: Change[] = [];
  let [x, y] = [oldEnd, newEnd];
  for (let changes = rounds.length - 1; changes > 0; changes--) {
    const k = x - y;
    const round = rounds[changes];
    const [left = 0, right = 0] = [round?.[k + changes], round?.[k + changes + 2]];
    const inserted = isInsertion(left, right, k, changes);
    x = inserted ? right : left;
    y = inserted ? right - k - 1 : left - k + 1;
    found.push({ x, y, inserted });
  }
  return found.reverse();
}

function joinChanges(changes: readonly Change[], offset: number): readonly Hunk[] {
  const hunks: Hunk[] = [];
  for (const { x, y, inserted } of changes) {
    const last = hunks[hunks.length - 1];
    const [oldStart, newStart] = [x + offset, y + offset];
    const [oldEnd, newEnd] = [oldStart + (inserted ? 0 : 1), newStart + (inserted ? 1 : 0)];
    if (last?.oldEnd === oldStart && last.newEnd === newStart)
      hunks[hunks.length - 1] = { ...last, oldEnd, newEnd };
    else hunks.push({ oldStart, newStart, oldEnd, newEnd });
  }
  return hunks;
}
