import type { Known } from '../fixes/corrector.ts';
import type { Sum } from '../fixes/sums.ts';
import type { Ground } from '../fixes/system.ts';
import { type UnreadCell, unreadCells } from '../fixes/unread.ts';
import { isOtherYears, parseCellId } from '../forms/form.ts';
import type { CellId } from '../tables/cells.ts';

/** What the sums tell of a cell that was not read. */
export interface Told {
  readonly cell: CellId;
  /** 按这一行的总计应为 5。 — simplified Chinese, ends with a full stop. */
  readonly words: string;
  /** What can be filled in at a click; null where the sums leave a choice, or may be wrong themselves. */
  readonly to: number | null;
  /** It was read as this value, without being sure. */
  readonly isRead: boolean;
}

/**
 * What the sums tell of cells that were not read, as a proposal beside their place in the source. A value that rests on
 * a figure which a correction would change is said, not offered; nothing is as long as corrections are searched for.
 */
export function toldOf(ground: Ground, { sets, isWhole }: Known): readonly Told[] {
  const cells = unreadCells(ground);
  if (cells.length === 0) return [];
  const open = new Set(
    sets.flatMap(({ corrections }) => corrections.flatMap(({ edits }) => edits.map(({ cell }) => cell))),
  );
  const isOffered = ({ agreed, from }: UnreadCell) =>
    agreed && isWhole && ![...from].some((key) => open.has(key));
  return cells.flatMap((unread): Told[] => {
    const words = wordsOf(unread);
    if (words === '') return [];
    const { cell, low } = unread;
    const isRead = ground.tables.some(({ cells }) => cells[cell]?.value === low);
    return [{ cell, words, to: isOffered(unread) ? low : null, isRead }];
  });
}

const ways: Readonly<Record<Exclude<Sum['by'], 'stated'>, string>> = {
  'requests.balance': '本列平衡',
  'requests.outcomes': '办理结果之和',
  'requests.total': '这一行之和',
  'requests.groups': '小计',
  'disputes.total': '这一组之和',
  'statistics.sum': '合计',
};

function wayOf({ by, terms }: Sum): string {
  if (by !== 'stated') return ways[by];
  const [[key] = ['']] = terms;
  return isOtherYears(parseCellId(key).table) ? '上年报告' : '正文';
}

function wordsOf({ told, low, high }: UnreadCell): string {
  const values = [...new Set(told.map(({ value }) => value))];
  const [value] = values;
  if (value === undefined)
    return high < Number.POSITIVE_INFINITY ? `按勾稽关系，可填 ${low} 至 ${high}。` : '';
  const by = values.map((each) => [each, waysTo(each, told)] as const);
  if (values.length > 1)
    return `${by.map(([each, way]) => `按${way}得 ${each}`).join('，')}，两者不一，请看原件。`;
  if (value < 0) return `按${waysTo(value, told)}得 ${value}，相关的数字里有错，请看原件。`;
  return `按${waysTo(value, told)}应为 ${value}。`;
}

const waysTo = (value: number, told: UnreadCell['told']): string =>
  [...new Set(told.flatMap((each) => (each.value === value ? [wayOf(each.sum)] : [])))].join('、');
