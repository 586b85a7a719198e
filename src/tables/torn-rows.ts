import { likenessTo, type NearWording, type RowWording } from '../forms/request-labels.ts';
import type { Normaliser } from '../text/normalise.ts';
import { type Deal, dealLines, isGroup, type Side } from './deal-lines.ts';
import type { ReadToken, Segment, Token } from './tokens.ts';
import { type Figures, type Region, regionOf, type TokenLine, type Unit } from './torn-region.ts';
import { makeUnitTexts, type UnitTexts } from './unit-texts.ts';

/** The rows of table 三 among lines, and the lines that they are made of: `from` up to `to`. */
export interface TornTable {
  readonly segments: readonly Segment[];
  readonly from: number;
  readonly to: number;
}

/**
 * Table 三 without borders: labels torn over lines stand before, behind or around the figures of their row. Every
 * figures' label is a run of lines beside them, and together these are all the lines of the table; of all ways to deal
 * the lines out the one is taken whose labels come closest to those that the form prints in front of its rows.
 * Undefined if there is no such table; unclear if another dealing is nearly as good, or a row stays without figures.
 */
export function findTornTable(
  lines: readonly TokenLine[],
  normalise: Normaliser,
  read: ReadToken,
): TornTable | 'unclear' | undefined {
  const region = regionOf(lines);
  if (!region) return undefined;
  const table = region.isWhole ? readTable(region, normalise, read) : undefined;
  return table ?? (region.figures.some((each) => each.isLine && !each.isBeside) ? 'unclear' : undefined);
}

function readTable(region: Region, normalise: Normaliser, read: ReadToken): TornTable | undefined {
  const texts = makeUnitTexts(region.units, normalise);
  const deals = sidesOf(region).flatMap((side) =>
    [true, false].flatMap((sums) => {
      const deal = dealLines(region, texts, side, sums);
      return deal && !(sums && isMixed(rowsOf(region, deal, texts))) ? [deal] : [];
    }),
  );
  const deal = deals.reduce<Deal | undefined>(
    (best, each) => (best && best.cost <= each.cost ? best : each),
    undefined,
  );
  const bounds = deal && boundsOf(region, deal);
  if (!deal || !bounds) return undefined;
  const rows = rowsOf(region, deal, texts);
  const isClear = deals.every(
    (other) => other.cost >= deal.cost + leastMargin || sameNames(rows, rowsOf(region, other, texts)),
  );
  if (!isClear || !isNamed(rows) || !isWhole(region, deal, texts) || hasTwoLabels(region, deal, texts))
    return undefined;
  return { ...bounds, segments: rows.map((row) => toSegment(row, normalise, read)) };
}

/** Some groups with figures of their own and others without: no form prints that, a label was lost instead. */
function isMixed(rows: readonly DealtRow[]): boolean {
  const wordings = rows.flatMap(({ wording }) => wording ?? []);
  const sums = new Set(
    wordings
      .filter(isGroup)
      .flatMap(({ meanings }) => meanings.flatMap((each) => ('group' in each ? [each.group] : []))),
  );
  return (
    sums.size > 0 && wordings.some(({ group }) => group !== null && group !== 'other' && !sums.has(group))
  );
}

/** Only figures on a line of their own can stand before their label: where every cell has a line, the label comes first. */
function sidesOf({ figures }: Region): readonly Side[] {
  return figures.some((each) => each.isLine && !each.isBeside) ? ['behind', 'before', 'around'] : ['behind'];
}

/** Characters that must speak against dealing the lines out in another way. */
const leastMargin = 4;

/** The labels of one row as they were dealt out. */
interface DealtRow {
  readonly figures: Figures;
  readonly units: readonly Unit[];
  readonly wording: RowWording | undefined;
}

function rowsOf({ figures, units }: Region, { cuts }: Deal, texts: UnitTexts): readonly DealtRow[] {
  return figures.map((each, index) => {
    const [from, to] = [cuts[index] ?? 0, cuts[index + 1] ?? 0];
    const wording = from < to ? texts.near(from, to)?.wording : undefined;
    return { figures: each, units: units.slice(from, to), wording };
  });
}

function sameNames(a: readonly DealtRow[], b: readonly DealtRow[]): boolean {
  return a.every((row, index) => row.wording?.meanings === b[index]?.wording?.meanings);
}

/** Most rows have a name, and none has that of another. */
function isNamed(rows: readonly DealtRow[]): boolean {
  const names = rows.flatMap(({ wording }) => wording?.meanings.map((each) => JSON.stringify(each)) ?? []);
  return names.length * 3 >= rows.length * 2 && new Set(names).size === names.length;
}

/** Labels of two rows stand beside the figures of one: the others are lost, or left blank. */
function hasTwoLabels({ figures }: Region, { cuts }: Deal, texts: UnitTexts): boolean {
  return figures.some((_, index) => {
    const [from, to] = [cuts[index] ?? 0, cuts[index + 1] ?? 0];
    const whole = texts.near(from, to);
    const splits = Array.from({ length: Math.max(0, to - from - 1) }, (_none, nth) => from + nth + 1);
    if (splits.some((at) => isOtherLabel(texts.near(at, to), whole))) return true;
    if (isClose(whole)) return false;
    return splits.some((at) => isRowLabel(texts.near(from, at)) && isRowLabel(texts.near(at, to)));
  });
}

/** 1.信访举报投诉 · 2.重复申请 is like 信访举报投诉类申请, but ends with the whole label of another row. */
function isOtherLabel(end: NearWording | undefined, whole: NearWording | undefined): boolean {
  if (!end || end.errors > 0 || end.wording.own.length < shortestLabel || !isRowLabel(end)) return false;
  return end.wording.meanings !== whole?.wording.meanings;
}

/** （六）其他处理 has no rows below it in form 2019: it is one. */
function isRowLabel(near: NearWording | undefined): boolean {
  const isRow = near?.wording.meanings.some(
    (each) => each.kind === 'row' || (each.kind === 'group' && each.group === 'other'),
  );
  return isRow === true && isClose(near);
}

/** A wrong character in four at most. */
function isClose(near: NearWording | undefined): boolean {
  return near !== undefined && near.errors * 4 <= near.wording.letters.length;
}

/** No label of a row stands right above or below: then some row has figures that were not taken for a row's. */
function isWhole({ low, high }: Region, { cuts }: Deal, texts: UnitTexts): boolean {
  const [first, last] = [cuts[0] ?? 0, cuts[cuts.length - 1] ?? 0];
  const above = Array.from({ length: Math.min(first - low, mostLines) }, (_, nth) =>
    texts.near(first - nth - 1, first),
  );
  const below = Array.from({ length: Math.min(high - last, mostLines) }, (_, nth) =>
    texts.near(last, last + nth + 1),
  );
  return [...above, ...below].every(
    (near) => !isClose(near) || (near?.wording.own.length ?? 0) < shortestLabel,
  );
}

const mostLines = 12;
/** 其他 and 总计 name columns too. */
const shortestLabel = 4;

/** The lines of the table, unless they hold something beside it. */
function boundsOf({ units, figures, start, end }: Region, { cuts }: Deal) {
  const [first, last] = [cuts[0] ?? 0, cuts[cuts.length - 1] ?? 0];
  const [head, foot] = [figures[0], figures[figures.length - 1]];
  if (!head || !foot) return undefined;
  const from = Math.min(head.firstLine, units[first]?.line ?? head.firstLine);
  const to = Math.max(foot.lastLine, units[last - 1]?.line ?? foot.lastLine) + 1;
  const isApart =
    from >= start && to <= end && units[first - 1]?.line !== from && units[last]?.line !== to - 1;
  return isApart ? { from, to } : undefined;
}

function toSegment({ figures, units, wording }: DealtRow, normalise: Normaliser, read: ReadToken): Segment {
  const tokens = units.flatMap((unit) => unit.tokens);
  const torn = figures.isLine && !figures.isBeside;
  return { stub: stubOf(tokens, wording, normalise, read), tail: figures.tokens, ...(torn ? { torn } : {}) };
}

function stubOf(
  tokens: readonly Token[],
  wording: RowWording | undefined,
  normalise: Normaliser,
  read: ReadToken,
): readonly Token[] {
  if (tokens.length === 0 || wording?.own === '') return [];
  if (!wording) return [{ ...joined(tokens, read), kind: 'words', meanings: [] }];
  const own = ownStart(tokens, wording, normalise);
  const outer = tokens.slice(0, own);
  const label: Token = { ...joined(tokens.slice(own), read), kind: 'label', meanings: wording.meanings };
  if (outer.length === 0 || wording.group === null) return [label];
  const meanings = [{ kind: 'group', table: 'requests', group: wording.group }] as const;
  return [{ ...joined(outer, read), kind: 'label', meanings }, label];
}

/** The word with which the row's own label begins behind those of its groups. */
function ownStart(tokens: readonly Token[], wording: RowWording, normalise: Normaliser): number {
  if (wording.own === wording.letters) return 0;
  let [best, start] = [0, 0];
  for (let at = 0; at < tokens.length; at++) {
    const text = tokens.slice(at).map((token) => token.cell.text);
    const likeness = likenessTo(wording, normalise(text.join('')).text);
    if (likeness > best) [best, start] = [likeness, at];
  }
  return start;
}

function joined(parts: readonly Token[], read: ReadToken): Token {
  const [first] = parts;
  const last = parts[parts.length - 1];
  const text = parts.map((part) => part.cell.text).join('');
  const span = { start: first?.cell.span.start ?? 0, end: last?.cell.span.end ?? 0 };
  return read({ text, span });
}
