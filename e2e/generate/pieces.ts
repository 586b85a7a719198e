import { makeRandom, type Random } from './random.ts';
import type { Sheet } from './sheet.ts';
import { annexSheet, layOut } from './sheets.ts';
import type { Section, TrueReport } from './truth.ts';

/** A report in the order it is printed: lines of text, and tables. */
export type Piece =
  | { readonly kind: 'text'; readonly role: TextRole; readonly text: string }
  /** `foreign`: a table of another report in the same text; its figures are none of this one's. */
  | { readonly kind: 'sheet'; readonly sheet: Sheet; readonly foreign?: boolean };

export type TextRole = 'title' | 'heading' | 'paragraph' | 'signature' | 'furniture';

export function piecesOf(report: TrueReport): readonly Piece[] {
  const { facts } = report;
  const random = makeRandom(report.seed).fork('layout');
  const sections = report.sections.map((section) => sectionPieces(section, report, random));
  const signature = [text('signature', facts.agency), text('signature', printedDate(facts.publishedOn))];
  const head = [
    text('title', facts.title),
    ...report.preface.map((paragraph) => text('paragraph', paragraph)),
  ];
  // The statistics of 2014–2018 are an annex: it follows the signature.
  const signed = facts.form === '2014' ? sections.length - 1 : sections.length;
  const body = [...head, ...sections.slice(0, signed).flat(), ...signature, ...sections.slice(signed).flat()];
  return [...body, ...annexPieces(report)];
}

/** 全市 and 市本级 beside each other. */
function annexPieces({ annex }: TrueReport): readonly Piece[] {
  if (!annex) return [];
  const lines = ['附件', '年报数据汇总表格', '表2：依申请公开情况汇总表'];
  return [
    ...lines.map((line) => text('paragraph', line)),
    { kind: 'sheet', sheet: annexSheet(annex.city, annex.own) },
  ];
}

function sectionPieces(section: Section, report: TrueReport, random: Random): readonly Piece[] {
  const tables = report.tables.filter((table) => section.tables.includes(table.id));
  return [
    text('heading', section.heading),
    ...section.paragraphs.map((paragraph) => text('paragraph', paragraph)),
    ...tables.map((table): Piece => ({ kind: 'sheet', sheet: layOut(table, report, random) })),
  ];
}

function text(role: TextRole, content: string): Piece {
  return { kind: 'text', role, text: content };
}

function printedDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/** Every piece of text and every cell changed by `change`. */
export function mapText(pieces: readonly Piece[], change: (text: string) => string): readonly Piece[] {
  return pieces.map((piece) =>
    piece.kind === 'text'
      ? { ...piece, text: change(piece.text) }
      : {
          ...piece,
          sheet: {
            ...piece.sheet,
            rows: piece.sheet.rows.map((row) => ({
              ...row,
              cells: row.cells.map((cell) => ({ ...cell, text: change(cell.text) })),
            })),
          },
        },
  );
}
