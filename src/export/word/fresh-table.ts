import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { xmlText } from '../../text/xml-text.ts';
import type { PrintedCell, PrintedRow, PrintedTable } from '../printed-table.ts';

/** Faces that Windows, WPS and the Linux desktops of offices all have or know a stand-in for. */
export const faces = {
  body: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '仿宋' },
  heading: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '黑体' },
  table: { ascii: '宋体', hAnsi: '宋体', cs: '宋体', eastAsia: '宋体' },
};

/** Text widths of a page in twentieths of a point: A4 less the margins of an official document (28 mm and 26 mm). */
export const textWidth = 11906 - 1587 - 1474;

/** Half points: 小五 where seven or fifteen columns of figures stand side by side, 五号 elsewhere. */
const sizeOf = ({ columns }: PrintedTable): number => (columns > 6 ? 18 : 21);

/** The rows that one page holds: a table of no more is not broken, so that 三、本年度办理结果 stands in one piece. */
const rowsOfPage = 34;

/** A printed table: widths fixed, header on every page, no row torn by a page's end. */
export function freshTable(table: PrintedTable): Table {
  const look = { widths: widthsOf(table), size: sizeOf(table) };
  const stays = table.rows.length <= rowsOfPage;
  const air = table.rows.length <= rowsOfPage ? 45 : 20;
  return new Table({
    rows: table.rows.map((row, index) =>
      rowOf(row, index < table.headRows, { ...look, keepNext: stays && index < table.rows.length - 1 }),
    ),
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [...look.widths],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { top: air, bottom: air, left: 40, right: 40, marginUnitType: WidthType.DXA },
  });
}

/** Of the width that labels take: 三、本年度办理结果 stands upright in a narrow one, the innermost is the widest. */
const stubShares: Readonly<Record<number, readonly number[]>> = {
  1: [1],
  2: [0.3, 0.7],
  3: [0.1, 0.24, 0.66],
};

function widthsOf({ columns, stub }: PrintedTable): readonly number[] {
  const figures = columns - stub;
  const share = stub === 0 ? 1 / figures : Math.min(0.2, (figures > 4 ? 0.52 : 0.57) / figures);
  const labels = 1 - share * figures;
  const stubs = stubShares[stub] ?? Array<number>(stub).fill(1 / stub);
  const shares = [...stubs.map((each) => each * labels), ...Array<number>(figures).fill(share)];
  return shares.map((each) => Math.floor(each * textWidth));
}

interface Look {
  readonly widths: readonly number[];
  readonly size: number;
  /** The row stays on the page of the one below it. */
  readonly keepNext: boolean;
}

function rowOf(row: PrintedRow, isHead: boolean, look: Look): TableRow {
  return new TableRow({
    children: row.map((cell) => cellOf(cell, look)),
    ...(isHead ? { tableHeader: true } : {}),
    cantSplit: true,
  });
}

function cellOf(cell: PrintedCell, { widths, size, keepNext }: Look): TableCell {
  const { kind, text, column, colSpan, rowSpan, upright } = cell;
  const width = widths.slice(column, column + colSpan).reduce((sum, each) => sum + each, 0);
  return new TableCell({
    children: [
      new Paragraph({
        alignment: kind === 'label' && !upright ? AlignmentType.LEFT : AlignmentType.CENTER,
        spacing: { line: 240 },
        ...(keepNext ? { keepNext } : {}),
        children: [new TextRun({ text: xmlText(text), font: faces.table, size })],
      }),
    ],
    columnSpan: colSpan,
    rowSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(upright ? { textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT } : {}),
  });
}
