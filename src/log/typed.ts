import type { Cell, CellContent } from '../tables/cells.ts';
import { cellKind, readCellContent } from '../tables/content.ts';
import { contentOf, meansTheSame } from './changes.ts';

type TypedInto = Pick<Cell, 'id' | 'headerUnit'> & Partial<Pick<Cell, 'state' | 'value'>>;

/**
 * What a person types or pastes into a cell, read as the same characters would be read in a report. A bare amount
 * typed over one whose unit is known is in 万元, as the cell shows it.
 */
export function readTyped(text: string, cell: TypedInto): CellContent {
  const shown = cell.state === 'figure' && cell.value !== 0 ? '万元' : undefined;
  return readCellContent(text, cellKind(cell.id), cell.headerUnit ?? shown);
}

/** A figure as a proposal writes it. */
export function figureContent(value: number): CellContent {
  return { raw: writeDecimal(value), value, state: 'figure' };
}

/** A number in plain decimal digits, without an exponent: what a cell shows and takes. */
export function writeDecimal(value: number): string {
  const short = String(value);
  const [, sign = '', digits = '', decimals = '', exponent] =
    /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(short) ?? [];
  if (exponent === undefined) return short;
  const places = Number(exponent);
  const all = digits + decimals;
  const point = digits.length + places;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${all}`;
  return sign + all.padEnd(point, '0');
}

/**
 * What a cell is to hold so that it says `wanted`: undefined when it already says so, the source's own characters
 * when the person came back to its value.
 */
export function changeTo(wanted: CellContent, cell: Cell, current: CellContent): CellContent | undefined {
  const after = meansTheSame(wanted, cell) ? contentOf(cell) : wanted;
  return meansTheSame(after, current) ? undefined : after;
}
