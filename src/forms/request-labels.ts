import { formTables } from './forms.ts';
import type { LabelMeaning } from './printed-labels.ts';

/** What the labels in front of a row of table 三 say when they are read as one text, the row's own last. */
export interface RowWording {
  /** Han characters and digits only: 三不予公开1属于国家秘密. */
  readonly letters: string;
  /** The same without the outer labels: 1属于国家秘密. */
  readonly own: string;
  readonly meanings: readonly LabelMeaning[];
  /** The group that an outer label opens, if one is read. */
  readonly group: string | null;
}

/** A text beside its nearest wording; `errors` are characters wrong, wanting or too many. */
export interface NearWording {
  readonly wording: RowWording;
  readonly errors: number;
}

/** Fewer common characters than this part of the longer text, and it is another label. */
const leastLikeness = 0.6;

/** Letters as they are compared: a narrow column may break them anywhere, and punctuation is lost first. */
export function lettersOf(normalised: string): string {
  return normalised.replace(/[^\p{Script=Han}\d]/gu, '');
}

/** The wording of table 三 that a text comes closest to, undefined if it is like none. Takes normalised text. */
export function nearestWording(normalised: string): NearWording | undefined {
  const whole = nearest(lettersOf(normalised));
  const bare = normalised.replace(/\([^()]{3,}(?:\)|$)/g, '');
  if (bare === normalised || whole?.errors === 0) return whole;
  const plain = nearest(lettersOf(bare));
  return plain && (!whole || plain.errors < whole.errors) ? plain : whole;
}

function nearest(letters: string): NearWording | undefined {
  const counts = countLetters(letters);
  let best: NearWording | undefined;
  for (const each of wordings()) {
    const length = each.wording.letters.length;
    const longer = Math.max(letters.length, length);
    const most = Math.min(best?.errors ?? Number.POSITIVE_INFINITY, (1 - leastLikeness) * longer + 0.001);
    if (longer - Math.min(letters.length, length) > most || longer - sharedAtMost(counts, each) > most)
      continue;
    const errors = longer - sharedInOrder(letters, each.wording.letters);
    if (errors <= most && errors < (best?.errors ?? Number.POSITIVE_INFINITY))
      best = { wording: each.wording, errors };
  }
  return best;
}

/** How many characters of an own label a text shares with it at its end, as a part of the longer: 0 to 1. */
export function likenessTo(wording: RowWording, normalised: string): number {
  const letters = lettersOf(normalised);
  return sharedInOrder(letters, wording.own) / Math.max(letters.length, wording.own.length, 1);
}

/** A wording with its letters, each once, and how often each of them stands in it. */
interface Counted {
  readonly wording: RowWording;
  readonly counts: readonly (readonly [letter: string, count: number])[];
}

/** More than this cannot stand in the same order. */
function sharedAtMost(letters: ReadonlyMap<string, number>, { counts }: Counted): number {
  let shared = 0;
  for (const [letter, count] of counts) shared += Math.min(count, letters.get(letter) ?? 0);
  return shared;
}

function countLetters(letters: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** The longest common subsequence. One row of its table at a time, written over the one before. */
function sharedInOrder(a: string, b: string): number {
  const row = new Uint16Array(b.length + 1);
  for (let from = 0; from < a.length; from++) {
    const letter = a.charCodeAt(from);
    let diagonal = 0;
    for (let at = 0; at < b.length; at++) {
      const above = row[at + 1] ?? 0;
      row[at + 1] = b.charCodeAt(at) === letter ? diagonal + 1 : Math.max(above, row[at] ?? 0);
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}

/** Wordings beside those of the forms (layouts.md §3), by row. */
const others: Readonly<Record<string, readonly string[]>> = {
  'other.overdueCorrection': ['1.逾期不补正'],
  'other.overdueFee': ['2.逾期不缴费'],
  carriedOut: ['四、结转下一年度继续办理'],
};

let known: readonly Counted[] | undefined;

function wordings(): readonly Counted[] {
  known ??= [...new Map(allWordings().map((each) => [each.letters, each])).values()].map(counted);
  return known;
}

function counted(wording: RowWording): Counted {
  return { wording, counts: [...countLetters(wording.letters)] };
}

function allWordings(): readonly RowWording[] {
  const rows = [...formTables['2021'], ...formTables['2019']]
    .filter((table) => table.table === 'requests')
    .flatMap((table) => table.rows);
  return [
    ...rows.flatMap(groupWordings),
    ...rows.flatMap((row) => rowWordings(row.id, row.stub)),
    subtotal,
    ...unfinished,
  ];
}

/** 三、本年度办理结果 stands in front of the label of its first row; alone that label is lost. */
const unfinished: readonly RowWording[] = [
  { letters: '三本年度办理结果', own: '', meanings: [], group: null },
];

const subtotal: RowWording = { letters: '小计', own: '小计', meanings: [], group: null };

function rowWordings(id: string, stub: readonly string[]): readonly RowWording[] {
  const own = stub[stub.length - 1] ?? '';
  const outer = stub.slice(0, -1);
  const meanings: readonly LabelMeaning[] =
    id === 'other' ? [groupMeaning('other')] : [{ kind: 'row', table: 'requests', row: id }];
  return [own, ...(others[id] ?? [])].flatMap((label) =>
    bracketless(label).flatMap((text) =>
      outers(outer).map(
        ({ text: front, group }): RowWording => ({
          letters: lettersOf(front + text),
          own: lettersOf(text),
          meanings,
          group: group && id.includes('.') ? (id.split('.')[0] ?? null) : null,
        }),
      ),
    ),
  );
}

/** （三）不予公开 with figures of its own. */
function groupWordings(row: {
  readonly id: string;
  readonly stub: readonly string[];
}): readonly RowWording[] {
  const label = row.stub[row.stub.length - 2];
  const group = row.id.split('.')[0] ?? '';
  if (label === undefined || !row.id.includes('.')) return [];
  const letters = lettersOf(label);
  return [{ letters, own: letters, meanings: [groupMeaning(group)], group: null }];
}

function groupMeaning(group: string): LabelMeaning {
  return { kind: 'group', table: 'requests', group };
}

/** No outer label, the nearest, or all of them. */
function outers(outer: readonly string[]): readonly { readonly text: string; readonly group: boolean }[] {
  return Array.from({ length: outer.length + 1 }, (_, count) => ({
    text: outer.slice(outer.length - count).join(''),
    group: count > 0,
  }));
}

function bracketless(label: string): readonly string[] {
  const bare = label.replace(/（[^（）]{3,}）/g, '');
  return bare === label ? [label] : [label, bare];
}
