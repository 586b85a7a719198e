import type { Verdict } from './judge.ts';
import type { Request } from './render.ts';

/** What came out of all reports of one shape × noise × form. */
export interface Tally {
  readonly shape: string;
  readonly noise: string;
  readonly form: string;
  readonly columnsKnown: boolean;
  readonly reports: number;
  readonly cells: number;
  readonly right: number;
  readonly marked: number;
  readonly avoidable: number;
  readonly wrong: number;
  readonly lost: number;
  readonly crashed: number;
  /** Consistent reports in which the reviewer claims an error. */
  readonly accused: number;
  readonly milliseconds: number;
}

export interface Outcome {
  readonly verdict: Verdict | undefined;
  readonly accused: boolean;
  readonly milliseconds: number;
}

/** The demands of issue «Every shape of a table». */
export function misses(tally: Tally): readonly string[] {
  const rightShare = tally.cells === 0 ? 1 : tally.right / (tally.right + tally.avoidable + tally.wrong || 1);
  return [
    ...(tally.wrong > 0 ? [`${tally.wrong} silently wrong`] : []),
    ...(tally.columnsKnown && rightShare < 0.99 ? [`${percent(rightShare)} right of what can be known`] : []),
    ...(tally.crashed > 0 ? [`${tally.crashed} not read`] : []),
    ...(tally.accused > 0 ? [`${tally.accused} consistent reports accused`] : []),
  ];
}

export function percent(share: number): string {
  return `${(Math.floor(share * 10_000) / 100).toFixed(2)} %`;
}

export function keyOf({ shape, noises, form }: Request): string {
  return `${shape.name} × ${noises.map((noise) => noise.name).join('+')} × ${form}`;
}

export function emptyTally({ shape, noises, form }: Request): Tally {
  const names = { shape: shape.name, noise: noises.map((noise) => noise.name).join('+'), form };
  const counts = { reports: 0, cells: 0, right: 0, marked: 0, avoidable: 0, wrong: 0 };
  return {
    ...names,
    ...counts,
    columnsKnown: shape.columnsKnown,
    lost: 0,
    crashed: 0,
    accused: 0,
    milliseconds: 0,
  };
}

export function addOutcome(tally: Tally, { verdict, accused, milliseconds }: Outcome): Tally {
  return {
    ...tally,
    reports: tally.reports + 1,
    cells: tally.cells + (verdict?.cells ?? 0),
    right: tally.right + (verdict?.right ?? 0),
    marked: tally.marked + (verdict?.marked ?? 0),
    avoidable: tally.avoidable + (verdict?.avoidable ?? 0),
    wrong: tally.wrong + (verdict?.wrong.length ?? 0),
    lost: tally.lost + (verdict?.lost.length ?? 0),
    crashed: tally.crashed + (verdict ? 0 : 1),
    accused: tally.accused + (accused ? 1 : 0),
    milliseconds: tally.milliseconds + milliseconds,
  };
}

/** Sums over tallies that share a name: all forms and noises of a shape, for instance. */
export function sumBy(tallies: readonly Tally[], name: (tally: Tally) => string): ReadonlyMap<string, Tally> {
  const sums = new Map<string, Tally>();
  for (const tally of tallies) {
    const key = name(tally);
    const before = sums.get(key);
    sums.set(key, before ? addTallies(before, tally) : tally);
  }
  return sums;
}

function addTallies(a: Tally, b: Tally): Tally {
  return {
    ...a,
    reports: a.reports + b.reports,
    cells: a.cells + b.cells,
    right: a.right + b.right,
    marked: a.marked + b.marked,
    avoidable: a.avoidable + b.avoidable,
    wrong: a.wrong + b.wrong,
    lost: a.lost + b.lost,
    crashed: a.crashed + b.crashed,
    accused: a.accused + b.accused,
    milliseconds: a.milliseconds + b.milliseconds,
  };
}
