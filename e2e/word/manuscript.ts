import { buildDocx, escapeXml, partXml } from '../../src/sources/word/word.testkit.ts';
import { type Piece, piecesOf } from '../generate/pieces.ts';
import { hash, makeRandom, type Random } from '../generate/random.ts';
import { gridOf, type Place, type Sheet } from '../generate/sheet.ts';
import type { TrueReport } from '../generate/truth.ts';

/** Whose habits a file shows. */
export type Producer = 'word' | 'wps';

/** A report as the .docx of a word processor, with what it leaves in a file that was worked on for weeks. */
export function writeManuscript(report: TrueReport, producer: Producer): Uint8Array {
  const writer = new Writer(producer, makeRandom(hash(`${report.facts.title} ${producer}`)));
  const body = piecesOf(report)
    .map((piece) => writer.piece(piece))
    .join('');
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="900" w:bottom="1440" w:left="900" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';
  return buildDocx({
    body: body + page,
    styles,
    numbering,
    others: { 'word/settings.xml': partXml('settings', '<w:trackRevisions/>') },
  });
}

const numberFormats: readonly (readonly [format: string, text: string])[] = [
  ['chineseCounting', '%1、'],
  ['chineseCounting', '（%2）'],
  ['decimal', '%3.'],
];

/** Level by level; the style 标题 1 is numbered by the first one. */
const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>' +
  numberFormats
    .map(
      ([format, text], level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${level === 0 ? '<w:pStyle w:val="1"/>' : ''}<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`,
    )
    .join('') +
  '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

const styles =
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:rPr><w:sz w:val="21"/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>';

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');

const width = 9600;
const session = '00A2315D';

class Writer {
  private readonly producer: Producer;
  private readonly random: Random;

  constructor(producer: Producer, random: Random) {
    this.producer = producer;
    this.random = random;
  }

  piece(piece: Piece): string {
    if (piece.kind === 'sheet') return this.table(piece.sheet);
    const numbered = piece.role === 'heading' ? /^[一二三四五六]、(.+)$/.exec(piece.text)?.[1] : undefined;
    if (numbered !== undefined && this.producer === 'word') return this.paragraph(numbered, 'w:val="1"');
    return this.paragraph(piece.text, piece.role === 'title' ? 'w:val="t"' : undefined);
  }

  private paragraph(text: string, style?: string): string {
    const properties = style ? `<w:pPr><w:pStyle ${style}/></w:pPr>` : '';
    const ids = this.producer === 'word' ? ` w:rsidR="${session}" w:rsidRDefault="${session}"` : '';
    return `<w:p${ids}>${properties}${this.runs(text)}</w:p>`;
  }

  private runs(text: string): string {
    if (text === '') return '';
    return this.producer === 'word' ? this.wordRuns(text) : wpsRun(text);
  }

  /** Split wherever the hand once stopped, with marks of spelling, smart tags, revisions and bookmarks between. */
  private wordRuns(text: string): string {
    const parts: string[] = [];
    for (let at = 0; at < text.length; ) {
      const length = this.random.whole(1, 12);
      const run = `<w:r w:rsidR="${session}">${this.random.chance(0.3) ? '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>' : ''}<w:t xml:space="preserve">${escapeXml(text.slice(at, at + length))}</w:t></w:r>`;
      parts.push(this.random.chance(0.15) ? this.around(run) : run);
      at += length;
    }
    const marks = [
      '<w:proofErr w:type="gramStart"/>',
      '<w:bookmarkStart w:id="7" w:name="_GoBack"/><w:bookmarkEnd w:id="7"/>',
      '',
    ];
    return parts.map((part) => this.random.pick(marks) + part).join('');
  }

  private around(run: string): string {
    return this.random.pick([
      `<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="chsdate">${run}</w:smartTag>`,
      `<w:ins w:id="1" w:author="甲" w:date="2024-01-08T09:00:00Z">${run}</w:ins>`,
      `<w:sdt><w:sdtPr><w:alias w:val="数"/></w:sdtPr><w:sdtContent>${run}</w:sdtContent></w:sdt>`,
      `${run}<w:del w:id="2" w:author="甲" w:date="2024-01-08T09:00:00Z"><w:r><w:delText>99</w:delText></w:r></w:del>`,
      `<w:r><w:lastRenderedPageBreak/></w:r>${run}`,
    ]);
  }

  private table(sheet: Sheet): string {
    const rows = sheet.rows.filter(({ kind }) => kind !== 'furniture');
    const each = Math.floor(width / sheet.width);
    const grid = `<w:tblGrid>${`<w:gridCol w:w="${each}"/>`.repeat(sheet.width)}</w:tblGrid>`;
    const printed = gridOf({ ...sheet, rows }).map((places, at) =>
      this.row(places, each, rows[at]?.kind === 'header'),
    );
    const layout = `<w:tblPr><w:tblW w:w="${each * sheet.width}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`;
    const isNewPage = this.random.chance(0.5);
    const before = isNewPage ? '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' : '';
    return `${before}<w:tbl>${layout}${grid}${printed.join('')}</w:tbl><w:p/>`;
  }

  private row(places: readonly (Place | undefined)[], each: number, isHeader: boolean): string {
    const first = places.findIndex((place) => place !== undefined);
    const cells = places.flatMap((place, column) => {
      if (!place) return column > first ? [this.cell('', '', each, 1)] : [];
      if (place.cell.column !== column) return [];
      const { text, colSpan, rowSpan } = place.cell;
      const span = colSpan > 1 ? `<w:gridSpan w:val="${colSpan}"/>` : '';
      const merge = rowSpan > 1 ? `<w:vMerge${place.below ? '' : ' w:val="restart"'}/>` : '';
      return [this.cell(place.below ? '' : text, span + merge, each, colSpan)];
    });
    const before = first > 0 ? `<w:gridBefore w:val="${first}"/>` : '';
    const header = isHeader ? '<w:cantSplit/><w:tblHeader/>' : '';
    return `<w:tr><w:trPr>${before}${header}</w:trPr>${cells.join('')}</w:tr>`;
  }

  /** Long words of a label are broken by hand; a figure sometimes stands in a content control. */
  private cell(text: string, merges: string, each: number, columns: number): string {
    const lines = text.split('\n').map((line) => this.paragraph(line));
    const isBroken = /^[\u4e00-\u9fff]{4}$/.test(text) && this.random.chance(0.5);
    const broken = isBroken
      ? `<w:p>${this.runs(text.slice(0, 2))}<w:r><w:br/></w:r>${this.runs(text.slice(2))}</w:p>`
      : lines.join('');
    const isControl = this.producer === 'word' && /^\d+$/.test(text) && this.random.chance(0.1);
    // LibreOffice takes words deleted within a control for words that stand.
    const content = isControl
      ? `<w:sdt><w:sdtPr/><w:sdtContent><w:p>${wpsRun(text)}</w:p></w:sdtContent></w:sdt>`
      : broken;
    return `<w:tc><w:tcPr><w:tcW w:w="${each * columns}" w:type="dxa"/>${merges}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
  }
}

/** WPS writes one run, with the languages of its letters. */
function wpsRun(text: string): string {
  return `<w:r><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="18"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr><w:t>${escapeXml(text)}</w:t></w:r>`;
}
