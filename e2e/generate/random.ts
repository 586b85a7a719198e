/** Chance from a seed: the same seed gives the same report for ever, so a failure can be replayed by its number. */
export interface Random {
  /** 0 ≤ x < 1. */
  readonly next: () => number;
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly shuffle: <T>(list: readonly T[]) => readonly T[];
  /** Deals `total` out over the weights: whole parts that add up to it. */
  readonly deal: (total: number, weights: readonly number[]) => readonly number[];
  /** A stream of its own, so that a new use of chance in one place does not move another. */
  readonly fork: (name: string) => Random;
}

/** Mulberry32: small, fast, and good enough to invent offices with. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: (list) => at(list, whole(0, list.length - 1)),
    shuffle: (list) => shuffle(list, whole),
    deal: (total, weights) => deal(total, weights, next),
    fork: (name) => makeRandom(hash(`${seed} ${name}`)),
  };
}

/** A seed from words: 'html traditional 3' always starts the same stream. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

function at<T>(list: readonly T[], index: number): T {
  if (index >= list.length || index < 0) throw new Error('Nothing to pick from');
  return list[index] as T;
}

function shuffle<T>(list: readonly T[], whole: Random['whole']): readonly T[] {
  const mixed = [...list];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = whole(0, i);
    const held = at(mixed, i);
    mixed[i] = at(mixed, j);
    mixed[j] = held;
  }
  return mixed;
}

/** Small totals are dealt one by one, large ones by share: both leave many places empty when weights are small. */
function deal(total: number, weights: readonly number[], next: () => number): readonly number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const parts = weights.map((weight) => (total > 60 ? Math.floor((total * weight) / sum) : 0));
  for (let left = total - parts.reduce((a, b) => a + b, 0); left > 0; left--) {
    const chosen = weighted(next() * sum, weights);
    parts[chosen] = (parts[chosen] ?? 0) + 1;
  }
  return parts;
}

/** The index on whose share of the weights `place` falls. */
function weighted(place: number, weights: readonly number[]): number {
  let end = 0;
  const index = weights.findIndex((weight) => {
    end += weight;
    return place < end;
  });
  return Math.max(0, index);
}
