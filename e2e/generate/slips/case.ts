import type { Stated } from '../../../src/fixes/system.ts';
import { type FormTable, parseCellId } from '../../../src/forms/form.ts';
import { formTables } from '../../../src/forms/forms.ts';
import { organisationColumns } from '../../../src/forms/requests.ts';
import type { CellId, StatTable } from '../../../src/tables/cells.ts';
import { filledTable } from '../../../src/tables/filled.testkit.ts';
import { makeRandom, type Random } from '../random.ts';
import { makeRequests } from '../requests.ts';
import type { TrueTable } from '../truth.ts';
import { type Figures, type Mistake, mistakes, type Setting } from './mistakes.ts';

/** A consistent table 三 with the figures its prose states, and mistakes made in it. */
export interface Case {
  readonly table: StatTable;
  readonly stated: readonly Stated[];
  readonly lastYear: (id: CellId) => number | null;
  readonly kinds: readonly Mistake[];
  /** Every figure that is wrong, and what it should be. */
  readonly truth: ReadonlyMap<string, number>;
  /** Cells that could not be read, and what stands in them. */
  readonly unread: ReadonlyMap<CellId, number>;
}

type Mention = Pick<Stated, 'key' | 'terms'>;

/** The figures of table 三 that prose restates, with how often it does. */
const sayings: readonly (readonly [share: number, rows: readonly string[], columns: readonly string[]])[] = [
  [0.9, ['received'], ['total']],
  [0.3, ['carriedIn'], ['total']],
  [0.6, ['processed'], ['total']],
  [0.3, ['carriedOut'], ['total']],
  [0.6, ['granted'], ['total']],
  [0.4, ['partial'], ['total']],
  [0.4, ['denied.'], ['total']],
  [0.5, ['unavailable.'], ['total']],
  [0.3, ['notProcessed.'], ['total']],
  [0.3, ['received'], ['natural']],
  [0.2, ['received'], organisationColumns],
];

export interface Wanted {
  /** Every mistake is of this kind. */
  readonly only?: Mistake;
  /** So many cells of the table, or the cells of one row, cannot be read. */
  readonly unread?: number | 'row';
}

/** The same seed makes the same case; undefined where a mistake found no place or none is visible. */
export function makeCase(seed: number, count: number, { only, unread = 0 }: Wanted = {}): Case | undefined {
  const random = makeRandom(seed);
  const form = random.pick(['2019', '2021'] as const);
  const options = { form, size: random.pick(['office', 'city'] as const), spread: random.chance(0.5) };
  const clean = makeRequests(options, random.fork('this'));
  const before = makeRequests(options, random.fork('last'));
  const mentions = mentionsOf(clean, random.fork('prose'));
  const figures = figuresOf(clean, mentions);
  const setting: Setting = {
    rows: clean.rows.map(({ id }) => id),
    lastYear: figuresOf(before, []),
  };
  const spoilt = spoil(figures, setting, count, random.fork('mistakes'), only);
  const printed = formTables[form].find(({ table }) => table === 'requests');
  const made = spoilt && printed && assemble(printed, spoilt, figures, setting, mentions);
  return made && blur(made, figures, unread, random.fork('unread'));
}

/** Cells that hold what they should are made unreadable: whether one that nobody can read is wrong cannot be known. */
function blur(made: Case, clean: Figures, unread: number | 'row', random: Random): Case {
  if (unread === 0) return made;
  const { table, truth } = made;
  const right = Object.keys(table.cells).filter((id) => !truth.has(id));
  const row = random.pick(table.rows);
  const lost =
    unread === 'row'
      ? right.filter((id) => parseCellId(id).row === row)
      : Array.from({ length: unread }, () => random.pick(right));
  const blurred = lost.flatMap((id) => {
    const cell = table.cells[id];
    return cell ? [[id, { ...cell, raw: '', value: null, state: 'unreadable' as const }] as const] : [];
  });
  return {
    ...made,
    table: { ...table, cells: { ...table.cells, ...Object.fromEntries(blurred) } },
    unread: new Map(lost.map((id) => [id, clean.get(id) ?? 0])),
  };
}

function mentionsOf(table: TrueTable, random: Random): readonly Mention[] {
  return sayings
    .filter(([share]) => random.chance(share))
    .map(([, rows, columns], at) => {
      const ids = [...table.cells.keys()].filter((id) => {
        const name = id.slice('requests.'.length, id.lastIndexOf('.'));
        const isRow = rows.some((row) => (row.endsWith('.') ? name.startsWith(row) : name === row));
        return isRow && columns.includes(id.slice(id.lastIndexOf('.') + 1));
      });
      return { key: `prose ${at}`, terms: ids.map((id) => [id, 1] as const) };
    });
}

function figuresOf(table: TrueTable, mentions: readonly Mention[]): Figures {
  const cells = new Map([...table.cells].map(([id, { value }]) => [id, value ?? 0]));
  const told = mentions.map(({ key, terms }): [string, number] => [
    key,
    terms.reduce((sum, [id]) => sum + (cells.get(id) ?? 0), 0),
  ]);
  return new Map<string, number | null>([...cells, ...told]);
}

interface Spoilt {
  readonly figures: Figures;
  readonly kinds: readonly Mistake[];
}

/** Mistakes that touch no figure twice. */
function spoil(
  clean: Figures,
  setting: Setting,
  count: number,
  random: Random,
  only: Mistake | undefined,
): Spoilt | undefined {
  const figures = new Map(clean);
  const kinds: Mistake[] = [];
  for (let tries = 0; kinds.length < count && tries < 20; tries++) {
    const mistake = only ?? pickMistake(random);
    const wrong = makeOne(mistake, figures, clean, setting, random);
    if (!wrong) continue;
    for (const [id, value] of wrong) figures.set(id, value);
    kinds.push(mistake);
  }
  return kinds.length === count ? { figures, kinds } : undefined;
}

/** Many places are tried, so that the kinds that fit in few come as often as the others. */
function makeOne(mistake: Mistake, figures: Figures, clean: Figures, setting: Setting, random: Random) {
  for (let tries = 0; tries < 80; tries++) {
    const wrong = mistake.make(figures, setting, random);
    if (wrong && wrong.size > 0 && [...wrong.keys()].every((id) => figures.get(id) === clean.get(id)))
      return wrong;
  }
  return undefined;
}

function pickMistake(random: Random): Mistake {
  return random.pick(mistakes.flatMap((mistake) => Array.from({ length: mistake.share }, () => mistake)));
}

function assemble(
  form: FormTable,
  { figures, kinds }: Spoilt,
  clean: Figures,
  { lastYear }: Setting,
  mentions: readonly Mention[],
): Case {
  const wrong = [...figures].filter(([id, value]) => value !== clean.get(id));
  return {
    table: filledTable(form, Object.fromEntries([...figures].filter(([id]) => id.startsWith('requests.')))),
    stated: mentions.map((mention) => ({ ...mention, value: figures.get(mention.key) ?? 0, weight: 1 })),
    lastYear: (id) => lastYear.get(id) ?? null,
    kinds,
    truth: new Map(wrong.map(([id]) => [id, clean.get(id) ?? 0])),
    unread: new Map(),
  };
}
