import type { TableName } from '../forms/form.ts';
import type { Token } from './tokens.ts';

/** A label put together again; `start`–`end` are the words it is made of. */
export interface JoinedLabel {
  readonly token: Token;
  readonly start: number;
  readonly end: number;
}

/** Figures that follow one another, standing before word `at`. */
export interface Run {
  readonly at: number;
  readonly figures: readonly { readonly token: Token; readonly line: number }[];
  /** Its first figure stands on the line of the word before it. */
  readonly isBeside: boolean;
}

/** Several figures on one line. */
export function hasLine(run: Run): boolean {
  const printed = run.figures.filter(({ token }) => token.kind !== 'blank');
  return printed.some(({ line }, index) => line === printed[index + 1]?.line);
}

/**
 * The labels of one printed row, outer ones first, or one label of a column head. `start`–`end` are the words they are
 * made of. Under the head of table 四 its figures follow at once (`feeds`).
 */
export interface LabelSet {
  readonly kind: 'row' | 'head';
  readonly labels: readonly JoinedLabel[];
  readonly start: number;
  readonly end: number;
  readonly feeds: boolean;
  /** Words that name nothing known stand beside its labels: they may be figures too damaged to know. */
  readonly hasUnknown: boolean;
}

/** Gathers labels into those of whole rows. Labels that name no row do so where figures have no other name. */
export function labelSets(labels: readonly JoinedLabel[], runs: readonly Run[]): readonly LabelSet[] {
  const places = runPlaces(runs);
  const context: Context = { table: null, inBody: false, inOther: false, last: 'head' };
  const sets: LabelSet[] = [];
  let open: JoinedLabel[] = [];
  for (const [index, label] of labels.entries()) {
    const isRow = isOtherRow(label.token, labels[index + 1]?.token);
    const role = isRow ? 'row' : roleOf(label.token, context);
    context.last = role;
    if (role === 'head') {
      markUnknown(sets, open);
      sets.push(makeSet('head', [label], context.table === 'disputes'));
      open = [];
      continue;
    }
    if (places.ends(open, label, sets)) {
      sets.push(makeSet('row', open, false));
      open = [];
    }
    open.push(label);
    if (role === 'row' || places.isAmid(label)) {
      sets.push(makeSet('row', open, false));
      open = [];
    }
  }
  if (places.ends(open, undefined, sets)) sets.push(makeSet('row', open, false));
  else markUnknown(sets, open);
  return sets;
}

/** Unknown words behind the last row of a table may be its figures. */
function markUnknown(sets: LabelSet[], open: readonly JoinedLabel[]): void {
  const last = sets.pop();
  if (!last) return;
  const hasUnknown = last.hasUnknown || open.some(({ token }) => token.meanings.length === 0);
  sets.push({ ...last, hasUnknown });
}

function makeSet(kind: LabelSet['kind'], labels: readonly JoinedLabel[], feeds: boolean): LabelSet {
  const start = labels[0]?.start ?? 0;
  const end = labels[labels.length - 1]?.end ?? start;
  const hasUnknown = labels.some(({ token }) => token.meanings.length === 0);
  return { kind, labels, start, end, feeds, hasUnknown };
}

function runPlaces(runs: readonly Run[]) {
  const at = new Map(runs.map((run) => [run.at, run]));
  return {
    /** Figures stand among the words of a label that no form knows. */
    isAmid: ({ token, start, end }: JoinedLabel) => token.meanings.length === 0 && hasBetween(at, start, end),
    /** Labels that name no row are at their end: figures stand right beside them, or before and behind them. */
    ends: (open: readonly JoinedLabel[], next: JoinedLabel | undefined, sets: readonly LabelSet[]) => {
      const [first] = open;
      const last = open[open.length - 1];
      const behind = last && at.get(last.end);
      if (!first || !behind || next?.start === last.start) return false;
      const ownWords = (sets[sets.length - 1]?.end ?? 0) <= first.start;
      return behind.isBeside || (at.has(first.start) && ownWords);
    },
  };
}

function hasBetween(at: ReadonlyMap<number, Run>, start: number, end: number): boolean {
  for (let place = start + 1; place < end; place++) if (at.has(place)) return true;
  return false;
}

interface Context {
  table: TableName | null;
  /** A row of table 三 was seen: 总计 and 其他 are rows now. */
  inBody: boolean;
  /** Within （六）其他处理. */
  inOther: boolean;
  last: Role;
}

/** `outer` is a label over several rows, or words that name nothing known. */
type Role = 'head' | 'row' | 'outer';

function roleOf(token: Token, context: Context): Role {
  enterTable(token, context);
  const { meanings } = token;
  // What is left of （三）其他情形数: that form has no column of this name.
  if (context.table === 'statistics' && token.key === '其他') return 'outer';
  if (meanings.some((each) => each.kind === 'group' && each.group === 'other')) context.inOther = true;
  const mayHead = meanings.some((each) => each.kind === 'column');
  const row = meanings.find((each) => each.kind === 'row' && each.table === context.table);
  if (mayHead && (row || token.key === '小计')) return mayBeRow(token, context) ? 'row' : 'head';
  if (row?.kind === 'row') {
    context.inBody = true;
    context.inOther = row.row.startsWith('other');
    return 'row';
  }
  return meanings.length === 0 || meanings.some(isOuter) ? 'outer' : 'head';
}

/** （六）其他处理 has no rows of its own in form 2019: it is one. */
function isOtherRow(token: Token, next: Token | undefined): boolean {
  const isGroup = token.meanings.some((each) => each.kind === 'group' && each.group === 'other');
  return isGroup && !next?.meanings.some((each) => each.kind === 'row' && each.row.startsWith('other.'));
}

function isOuter(meaning: Token['meanings'][number]): boolean {
  return meaning.kind === 'group' || (meaning.kind === 'heading' && meaning.place === 'stub');
}

/** 其他, 总计 and 小计 name columns in the head, rows in the body. */
function mayBeRow(token: Token, context: Context): boolean {
  const inBody = context.table === 'requests' && context.inBody && context.last !== 'head';
  return inBody && (token.key !== '其他' || context.inOther);
}

function enterTable(token: Token, context: Context): void {
  const tables = new Set(token.meanings.flatMap((each) => (each.kind === 'copy' ? [] : [each.table])));
  const [only] = tables;
  if (tables.size !== 1 || !only || only === context.table || token.key === '其他') return;
  Object.assign(context, { table: only, inBody: false, inOther: false });
}
