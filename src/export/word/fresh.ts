import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import type { Review } from '../../findings/review.ts';
import type { Reading } from '../../tables/reading.ts';
import { xmlText } from '../../text/xml-text.ts';
import { type FreshBlock, freshBlocks } from './fresh-blocks.ts';
import { faces, freshTable } from './fresh-table.ts';

/**
 * The report as it stands as a new .docx in the official format: title, parts with their tables as the form prints
 * them, signature on the right; A4 upright with the margins and faces of GB/T 9704. Bytes of the package.
 */
export async function writeFreshWord(reading: Reading, review: Review): Promise<Uint8Array<ArrayBuffer>> {
  const { title, agency } = review.facts;
  const document = new Document({
    ...(title === null ? {} : { title: xmlText(title) }),
    creator: xmlText(agency ?? '勾稽'),
    lastModifiedBy: '勾稽',
    styles: {
      default: {
        document: { run: { font: faces.body, size: 32, language: { eastAsia: 'zh-CN', value: 'en-US' } } },
        heading1: { run: { font: faces.heading, size: 32, bold: false, color: '000000' } },
      },
    },
    sections: [
      {
        properties: { page },
        footers: { default: pageNumber() },
        children: freshBlocks(reading, review).map(childOf),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** A4 in twentieths of a point; 37 mm above, 35 below, 28 left, 26 right. */
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, bottom: 1984, left: 1587, right: 1474, footer: 1418 },
};

function pageNumber(): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: faces.table, size: 28 });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

function childOf(block: FreshBlock): Paragraph | Table {
  return block.kind === 'table' ? freshTable(block.table) : paragraphOf(block);
}

/** 28 points from line to line; two characters of 16 points in front of a paragraph. */
const line = { line: 560, lineRule: 'exact' } as const;
const twoCharacters = 640;

const looks: Readonly<Record<Exclude<FreshBlock['kind'], 'table'>, IParagraphOptions>> = {
  title: { alignment: AlignmentType.CENTER, spacing: { line: 640, after: 200 }, keepNext: true },
  heading: {
    heading: HeadingLevel.HEADING_1,
    spacing: { ...line, before: 120, after: 60 },
    indent: { firstLine: twoCharacters },
    keepNext: true,
  },
  caption: { alignment: AlignmentType.CENTER, spacing: { ...line, before: 200, after: 60 }, keepNext: true },
  text: { alignment: AlignmentType.BOTH, spacing: line, indent: { firstLine: twoCharacters } },
  signature: { alignment: AlignmentType.RIGHT, spacing: line, indent: { right: twoCharacters } },
};

function paragraphOf({ kind, text }: Exclude<FreshBlock, { readonly kind: 'table' }>): Paragraph {
  const run = kind === 'title' ? { font: titleFace, size: 44, bold: true } : {};
  return new Paragraph({ ...looks[kind], children: [new TextRun({ text: xmlText(text), ...run })] });
}

/** 小标宋 belongs to few machines; 宋体 in bold stands in for it everywhere. */
const titleFace = faces.table;
