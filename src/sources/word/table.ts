import type { XmlPlace } from '../origins.ts';
import { childOf, type XmlElement } from '../package/xml.ts';
import { type PageCell, parseSpan } from '../page.ts';
import { isOn, valueIn } from './properties.ts';

/** Content controls, custom XML and insertions may stand around rows and cells. */
const wrappers: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

function childrenThrough(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (child.name === name) return [child];
    return wrappers.has(child.name) ? childrenThrough(child, name) : [];
  });
}

/** A cell of a row with its place in the grid; `element` leads to what stands in it. */
export interface TableCell<Element = XmlElement> {
  readonly element: Element;
  readonly column: number;
  readonly colSpan: number;
  /** Whether it goes on into the row below, or is itself what goes on from above. */
  readonly merge: 'begins' | 'goesOn' | null;
}

/** The rows of a w:tbl that are printed, with the cells that are: deleted and hidden ones are left out. */
export function rowsOf(table: XmlElement): readonly (readonly TableCell[])[] {
  return childrenThrough(table, 'w:tr').filter(isPrinted).map(cellsOf);
}

function isPrinted(row: XmlElement): boolean {
  const properties = childOf(row, 'w:trPr');
  return !childOf(properties, 'w:del') && isOn(properties, 'w:hidden') !== true;
}

function cellsOf(row: XmlElement): readonly TableCell[] {
  const cells: TableCell[] = [];
  const before = valueIn(row, 'w:trPr', 'w:gridBefore');
  let column = before === undefined || Number(before) === 0 ? 0 : parseSpan(before, 'columns');
  for (const element of childrenThrough(row, 'w:tc')) {
    const properties = childOf(element, 'w:tcPr');
    if (childOf(properties, 'w:cellDel')) continue;
    const colSpan = parseSpan(valueIn(properties, 'w:gridSpan'), 'columns');
    const last = cells[cells.length - 1];
    if (last && mergeOf(properties, 'w:hMerge') === 'goesOn')
      cells[cells.length - 1] = { ...last, colSpan: last.colSpan + colSpan };
    else cells.push({ element, column, colSpan, merge: mergeOf(properties, 'w:vMerge') });
    column += colSpan;
  }
  return cells;
}

function mergeOf(properties: XmlElement | undefined, name: string): TableCell['merge'] {
  if (!childOf(properties, name)) return null;
  return valueIn(properties, name) === 'restart' ? 'begins' : 'goesOn';
}

interface GrowingCell extends PageCell {
  rowSpan: number;
}

/**
 * The cells of a page from those of Word: what goes on from the row above adds to the cell there, and its own content
 * is not printed. `fill` is asked in reading order, once for every cell that is printed.
 */
export function joinRows<Element>(
  rows: readonly (readonly TableCell<Element>[])[],
  fill: (cell: Element) => Pick<PageCell, 'content' | 'origin'>,
): readonly (readonly PageCell[])[] {
  let above = new Map<number, GrowingCell>();
  return rows.map((row) => {
    const open = new Map<number, GrowingCell>();
    const printed: PageCell[] = [];
    for (const { element, column, colSpan, merge } of row) {
      const begun = merge === 'goesOn' ? above.get(column) : undefined;
      const cell = begun ?? { column, colSpan, rowSpan: 0, ...fill(element) };
      cell.rowSpan++;
      if (!begun) printed.push(cell);
      if (merge !== null) open.set(column, cell);
    }
    above = open;
    return printed;
  });
}

/** Where a w:tc stands in its part. */
export function originOf({ start, end }: XmlElement, part: string): XmlPlace {
  return { part, xml: { start, end } };
}
