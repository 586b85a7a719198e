import type { FormTable } from '../forms/form.ts';
import { hasOrdinal } from '../forms/labels.ts';
import { likeness } from '../forms/near-labels.ts';
import type { PrintedRow } from './printed.ts';
import {
  isFilled,
  isFragment,
  isInForm,
  joinParted,
  joinTorn,
  mayBePrinted,
  ownKey,
  tornLabel,
} from './torn-labels.ts';
import { withoutUnit } from './walk-statistics.ts';

/** A printed row under its final id. */
export interface NamedRow {
  readonly id: string;
  readonly label: string;
  readonly printed: PrintedRow;
  /** No label names it: it stands where the form has this row (must agree with the sums). */
  readonly isPlaced: boolean;
  /** Known by its order only, while some row of the form is not printed (prove.ts). */
  readonly needsProof: boolean;
}

type Ids = readonly (string | null)[];

/**
 * Gives every printed row its id: by its label; by two halves of a label that a page break cut; by its place between
 * two neighbours of the form, if as many rows lack a name there as the form has rows left; else as a row of its own
 * (`denied.x1`). Figures without any name are left out.
 */
export function nameRows(all: readonly PrintedRow[], form: FormTable): readonly NamedRow[] {
  const printed = firstReport(joinTorn(joinParted(withoutRepeatedGroups(all), form), form), form);
  const ids = firstOfGroups(
    printed.map((row) => knownId(row, form)),
    printed,
    form,
  );
  const placed = placeByOrder(printed, ids, form);
  const extras = new Map<string, string>();
  const final = printed.map((row, index) => ids[index] ?? placed[index] ?? extraId(row, extras));
  // Figures told by their order alone are known only if no label of the form is lost, or the sums prove them.
  // In table 二 the heads of its blocks keep them apart (match-runs.ts).
  const isShort =
    form.table !== 'proactive' &&
    printed.some((row) => row.torn) &&
    !final.includes('') &&
    form.rows.some((row) => !final.includes(row.id));
  return printed.flatMap((row, index) => {
    const id = final[index];
    if (id === undefined || id === null) return [];
    const needsProof = isShort && (row.torn || !isFilled(row));
    const beside = [index - 1, index + 1];
    const isLeft = !isFilled(row) && beside.some((at) => isNameless(printed[at], final[at], form));
    const isHalf = isNameless(row, id, form) && beside.some((at) => isCutOff(printed[at], form));
    const open = row.open || isLeft || isHalf || isPart(row, ids[index] ?? placed[index], form);
    const isPlaced = ids[index] === null && row.key === '';
    const tail = ids[index] === null && form.table === 'statistics' ? withoutUnit(row.tail, id) : row.tail;
    return [{ id, label: row.label, printed: { ...row, tail, open }, isPlaced, needsProof }];
  });
}

/** Figures without a name, or under words that no form knows and no number counts, may be those of the row beside. */
function isNameless(row: PrintedRow | undefined, id: string | null | undefined, form: FormTable): boolean {
  if (!row || !isFilled(row)) return false;
  if (id === undefined || id === null) return true;
  return row.row === null && !isInForm(id, form) && !hasOrdinal(row.label.normalize('NFKC'));
}

/** A row of the form without figures, where pages or lines cut rows: what stands beside it may be its other half. */
function isCutOff(row: PrintedRow | undefined, form: FormTable): boolean {
  if (!row || isFilled(row) || row.row === null || !isInForm(row.row, form)) return false;
  return row.alignment === 'right' || row.alignment === 'loose';
}

function knownId(row: PrintedRow, form: FormTable): string | null {
  if (row.row === '') return '';
  if (row.row === null) return tornLabel(row, form) ?? null;
  if (mayBePrinted(row.row, form)) return row.row;
  if (row.row === 'other.sum' && isInForm('other', form)) return 'other';
  return row.row.endsWith('.sum') && (isFilled(row) || row.open) ? row.row : null;
}

/**
 * Another report in the same text prints the rows once more: the first report counts. Rows printed again after a page
 * break are few; a table that repeats most of its rows belongs to another report, with all that follows.
 */
function firstReport(rows: readonly PrintedRow[], form: FormTable): readonly PrintedRow[] {
  const seen = new Set<string>();
  const blocks = [...new Set(rows.map((row) => row.block))];
  for (const block of blocks) {
    const own = rows.filter((row) => row.block === block && isFilled(row));
    const ids = own.flatMap((row) => row.row ?? []).filter((id) => id === '' || isInForm(id, form));
    const again = ids.filter((id) => seen.has(id)).length;
    if (again * 2 > ids.length) return rows.filter((row) => row.block < block);
    for (const id of ids) seen.add(id);
  }
  return rows;
}

/** Where every row repeats its group label, figures behind it alone are those of a row that lost its own. */
function withoutRepeatedGroups(rows: readonly PrintedRow[]): readonly PrintedRow[] {
  const begun = new Set<string>();
  return rows.map((row) => {
    const isRepeated = row.row?.endsWith('.sum') === true && begun.has(row.group) && row.key !== '小计';
    begun.add(row.group);
    return isRepeated ? { ...row, row: null, key: '', label: '' } : row;
  });
}

/** （三）不予公开 with figures, while 1.属于国家秘密 is not printed: the row that lost its label, not the group's sum. */
function firstOfGroups(ids: Ids, rows: readonly PrintedRow[], form: FormTable): Ids {
  const printed = new Set(ids);
  return ids.map((id, index) => {
    if (!id?.endsWith('.sum')) return id;
    const group = form.rows.filter((row) => row.group === id.slice(0, -4));
    const [first, second] = group;
    const isFirst = first && !printed.has(first.id) && ids[index + 1] === second?.id;
    if (isFirst) return first.id;
    // Where a line tells its figures by its place alone, those of the rows below may all stand one row too low.
    return rows[index]?.torn && group.some((row) => !printed.has(row.id)) ? null : id;
  });
}

const leastLikeness = 0.6;

/** Rows without a known name, between two that have one: the rows of the form left there, if they are as many. */
function placeByOrder(rows: readonly PrintedRow[], ids: Ids, form: FormTable): Ids {
  const order = form.rows.map((row) => row.id);
  const printed = new Set(ids);
  const placed: (string | null)[] = ids.map(() => null);
  let before = -1;
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at];
    if (id !== null && id !== undefined) {
      before = order.includes(id) ? order.indexOf(id) : before;
      continue;
    }
    let end = at;
    while (end < ids.length && ids[end] === null) end++;
    const next = ids.slice(end).find((each) => each !== null && order.includes(each));
    const left = order.slice(before + 1, next ? order.indexOf(next) : order.length);
    const free = left.filter((each) => !printed.has(each));
    fillGap(rows, at, end, free, form, placed);
    at = end - 1;
  }
  return placed;
}

function fillGap(
  rows: readonly PrintedRow[],
  from: number,
  to: number,
  free: readonly string[],
  form: FormTable,
  placed: (string | null)[],
): void {
  const unnamed = Array.from({ length: to - from }, (_, i) => from + i).filter((at) => {
    const row = rows[at];
    return row !== undefined && isFilled(row);
  });
  if (unnamed.length !== free.length) return;
  const fits = unnamed.every((at, nth) => isLike(rows[at]?.key ?? '', free[nth] ?? '', form));
  if (!fits) return;
  unnamed.forEach((at, nth) => {
    placed[at] = free[nth] ?? null;
  });
}

function isLike(key: string, id: string, form: FormTable): boolean {
  const row = form.rows.find((each) => each.id === id);
  if (key === '' || !row) return key === '';
  const own = ownKey(row.stub);
  const isCut = key.length >= shortestCut && own.startsWith(key);
  return isCut || likeness(key, own) >= leastLikeness;
}

/** 申请: what is left of 申请办结数 where every other row is known. */
const shortestCut = 2;

/** Half a label with figures: they are shown as they are, but no sum may count on them. */
function isPart(row: PrintedRow, id: string | null | undefined, form: FormTable): boolean {
  return (id ?? null) === null && isFragment(row, form);
}

/** `denied.x1`, `x2`: rows that no form knows, numbered within their group, the same label keeping its number. */
function extraId(row: PrintedRow, extras: Map<string, string>): string | undefined {
  if (row.key === '' || !isFilled(row)) return undefined;
  const name = `${row.group}|${row.key}`;
  const prefix = row.group === '' ? '' : `${row.group}.`;
  const count = [...extras.values()].filter((id) => id.startsWith(`${prefix}x`)).length;
  const id = extras.get(name) ?? `${prefix}x${count + 1}`;
  extras.set(name, id);
  return id;
}
