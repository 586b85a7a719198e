import type { Evidence } from '../facts/evidence.ts';
import { parseCellId } from '../forms/form.ts';
import { cellName, columnName, rowName, tableTitle } from './names.ts';
import type { Proposal, ProposedEdit, ProposedWords } from './review.ts';

/** So many changes can be said on a button. */
const mostOnButton = 3;

/** What a proposal is called: every change by its name, or where there are many of them, how many, and a list. */
export function labelled(
  edits: readonly ProposedEdit[],
  words: readonly ProposedWords[],
  evidence: Evidence,
): Pick<Proposal, 'label' | 'changes'> {
  const same = sameInOneRow(edits, evidence);
  const named = same ? [same] : edits.map(({ cell, to }) => `${cellName(cell, evidence)} 改为 ${to}`);
  const told = wordsNamed(words);
  if (named.length + told.length <= mostOnButton)
    return { label: [...named, ...(told.length > 0 ? [`正文${told.join('，')}`] : [])].join('，') };
  const places = [
    ...(edits.length > 0 ? [`${placeOf(edits, evidence)}改 ${edits.length} 格`] : []),
    ...(words.length > 0 ? [`正文改 ${words.length} 处`] : []),
  ];
  return {
    label: places.join('，'),
    changes: [...changesIn(edits, evidence), ...told.map((each) => `正文${each}`)],
  };
}

/** （七）总计改为 2（2 处） for one figure in several cells of a row. */
function sameInOneRow(edits: readonly ProposedEdit[], evidence: Evidence): string | undefined {
  const [first, ...others] = edits;
  if (!first || others.length === 0) return undefined;
  const { table, row } = parseCellId(first.cell);
  const isSame = ({ cell, to }: ProposedEdit) => parseCellId(cell).row === row && to === first.to;
  return others.every(isSame)
    ? `${rowName(table, row, evidence)}改为 ${first.to}（${edits.length} 处）`
    : undefined;
}

type Place = ReturnType<typeof parseCellId>;

const isOneRow = ([first, ...others]: readonly Place[]): boolean =>
  others.every(({ table, row }) => table === first?.table && row === first.row);

const isOneColumn = ([first, ...others]: readonly Place[]): boolean =>
  others.every(({ table, column }) => table === first?.table && column === first.column);

/** （一）予以公开一行, 自然人一列, 表三. */
function placeOf(edits: readonly ProposedEdit[], evidence: Evidence): string {
  const places = edits.map(({ cell }) => parseCellId(cell));
  const [first] = places;
  if (!first) return '';
  if (isOneRow(places)) return `${rowName(first.table, first.row, evidence)}一行`;
  if (isOneColumn(places)) return `${columnName(first.table, first.column, evidence)}一列`;
  return [...new Set(places.map(({ table }) => tableTitle(table)))].join('、');
}

/** 自然人：2 → 5 where the label names the row, （一）予以公开：2 → 5 where it names the column, else both. */
function changesIn(edits: readonly ProposedEdit[], evidence: Evidence): readonly string[] {
  const places = edits.map(({ cell }) => parseCellId(cell));
  const nameOf = isOneRow(places)
    ? ({ table, column }: Place) => columnName(table, column, evidence)
    : isOneColumn(places)
      ? ({ table, row }: Place) => rowName(table, row, evidence)
      : undefined;
  return edits.map(({ cell, from, to }) => {
    const name = nameOf ? nameOf(parseCellId(cell)) : cellName(cell, evidence);
    return `${name}：${from ?? '空'}\u00a0→\u00a0${to}`;
  });
}

/** “57件”改为“75件”; the same replacement in several places is said once. */
function wordsNamed(words: readonly ProposedWords[]): readonly string[] {
  const said = words.map(({ from, to }) => `“${from}”改为“${to}”`);
  return [...new Set(said)].map((one) => {
    const times = said.filter((other) => other === one).length;
    return times > 1 ? `${one}（${times} 处）` : one;
  });
}
