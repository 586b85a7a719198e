import { cellName } from '../../findings/names.ts';
import { amend } from '../../log/amend.ts';
import { findCell } from '../../log/changes.ts';
import type { Changes } from '../../log/step.ts';
import type { Cell, CellContent } from '../../tables/cells.ts';
import { cellKind } from '../../tables/content.ts';
import type { Reading } from '../../tables/reading.ts';
import { proseChanges } from './prose-changes.ts';
import type { WordChange } from './word-edit.ts';

/** Everything the person changed, net, as it is to be written into the file that the report came from. */
export function wordChanges(reading: Reading, changes: Changes): readonly WordChange[] {
  return [...cellChanges(reading, changes), ...proseChanges(reading, changes)];
}

function cellChanges(reading: Reading, changes: Changes): readonly WordChange[] {
  const amended = amend(reading, changes);
  return Object.entries(changes.cells).flatMap(([id, content]): readonly WordChange[] => {
    const cell = findCell(amended, id);
    if (!cell) return [];
    const words = `${cellName(id, amended)}：${content.raw === '' ? '清空' : `改为 ${content.raw}`}`;
    const { span } = cell;
    if (!span) return [{ edit: null, words }];
    const to = printedAnew(cell, content, reading.source.text.slice(span.start, span.end));
    return [{ edit: { kind: 'replace', span, to }, words }];
  });
}

const bareNumber = /^[+-]?[\d,]+(?:\.\d+)?$/;
const printedNumber = /[+\-＋－]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?/;

/**
 * What is to stand in the cell of the file. A bare number takes the place of the printed one: its unit and a remark
 * behind it stay; an amount is in 万元, whatever unit was printed before.
 */
function printedAnew(cell: Cell, content: CellContent, printed: string): string {
  const { raw, value } = content;
  const number = printedNumber.exec(printed);
  if (!bareNumber.test(raw) || !number || cell.value === null) return raw;
  const rest = printed.slice(number.index + number[0].length);
  const isMoney = cellKind(cell.id) === 'money' && value !== 0;
  const unit = isMoney && cell.headerUnit === undefined ? rest.replace(/^\s*(?:亿|万)?元/, '万元') : rest;
  return printed.slice(0, number.index) + raw + unit;
}
