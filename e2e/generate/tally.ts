import type { Measured } from './measure.ts';

/** What is counted; the names are those of Verdict and Measured. */
const counted = [
  'reports',
  'cells',
  'right',
  'marked',
  'avoidable',
  'misfiled',
  'wrong',
  'lost',
  /** Reports that could not be read or reviewed. */
  'unread',
  /** Reports whose office, year or date was read wrongly. */
  'misnamed',
  /** Consistent reports in which the reviewer claims an error. */
  'accused',
  'milliseconds',
] as const;

type Counts = Readonly<Record<(typeof counted)[number], number>>;

/** What came out of all reports of one shape × noise × form. */
export interface Tally extends Counts {
  readonly shape: string;
  readonly noise: string;
  readonly form: string;
  readonly columnsKnown: boolean;
}

/** The demands of issue «Every shape of a table». */
export function misses(tally: Tally): readonly string[] {
  const known = tally.right + tally.avoidable + tally.wrong;
  const rightShare = known === 0 ? 1 : tally.right / known;
  return [
    ...(tally.wrong > 0 ? [`${tally.wrong} silently wrong`] : []),
    ...(tally.columnsKnown && rightShare < 0.99 ? [`${percent(rightShare)} right of what can be known`] : []),
    ...(tally.unread > 0 ? [`${tally.unread} not read`] : []),
    ...(tally.accused > 0 ? [`${tally.accused} consistent reports accused`] : []),
  ];
}

export function percent(share: number): string {
  return `${(Math.floor(share * 10_000) / 100).toFixed(2)} %`;
}

export function combinationOf({ shape, noise, form }: Tally): string {
  return `${shape} × ${noise} × ${form}`;
}

/** One report as a tally of its own. */
export function tallyOf({ request, verdict, accusations, misnamed, milliseconds }: Measured): Tally {
  const { shape, noises, form } = request;
  return {
    shape: shape.name,
    noise: noises.map((noise) => noise.name).join('+'),
    form,
    columnsKnown: shape.columnsKnown,
    reports: 1,
    cells: verdict?.cells ?? 0,
    right: verdict?.right ?? 0,
    marked: verdict?.marked ?? 0,
    avoidable: verdict?.avoidable ?? 0,
    misfiled: verdict?.misfiled ?? 0,
    wrong: verdict?.wrong.length ?? 0,
    lost: verdict?.lost.length ?? 0,
    unread: verdict ? 0 : 1,
    misnamed: misnamed.length > 0 ? 1 : 0,
    accused: accusations.length > 0 ? 1 : 0,
    milliseconds,
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
  const sums = Object.fromEntries(counted.map((count) => [count, a[count] + b[count]])) as Counts;
  return { ...a, ...sums };
}
