import type { FormId } from '../../forms/form.ts';
import { formTables } from '../../forms/forms.ts';
import { buildDocx, cell, escapeXml, paragraph, row, table } from '../../sources/word/word.testkit.ts';
import type { StatTable } from '../../tables/cells.ts';
import { type PrintedCell, printTable } from '../printed-table.ts';

/** How a word processor has cut and dressed the runs of a text: one dress for each piece. */
export type Dress = (text: string) => string;

const look = '<w:rPr><w:rFonts w:eastAsia="仿宋"/><w:sz w:val="21"/></w:rPr>';

export const plainRun = (text: string): string =>
  `<w:r w:rsidR="00A1">${look}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** Runs as Word, WPS and people leave them behind. */
export const dresses: readonly Dress[] = [
  plainRun,
  (text) => `<w:r><w:t>${escapeXml(text)}</w:t></w:r>`,
  (text) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${escapeXml(text)}</w:t></w:r>`,
  (text) => `<w:proofErr w:type="gramStart"/>${plainRun(text)}<w:proofErr w:type="gramEnd"/>`,
  (text) => `<w:bookmarkStart w:id="7" w:name="处"/>${plainRun(text)}<w:bookmarkEnd w:id="7"/>`,
  (text) => `<w:smartTag w:uri="u" w:element="e">${plainRun(text)}</w:smartTag>`,
  (text) => `<w:hyperlink w:anchor="处">${plainRun(text)}</w:hyperlink>`,
  (text) => `<w:fldSimple w:instr=" REF 处 ">${plainRun(text)}</w:fldSimple>`,
  (text) => `<w:sdt><w:sdtPr/><w:sdtContent>${plainRun(text)}</w:sdtContent></w:sdt>`,
  (text) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${plainRun(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  (text) =>
    `<w:r><w:lastRenderedPageBreak/>${[...text].map((each) => `<w:t xml:space="preserve">${escapeXml(each)}</w:t>`).join('')}</w:r>`,
  (text) => `<w:ins w:id="3" w:author="甲" w:date="2021-01-02T03:04:05Z">${plainRun(text)}</w:ins>`,
];

/** Cuts a text into runs: `choices` says at each character whether a new one begins, and its dress. */
export function runsOf(text: string, choices: Iterator<number>): string {
  const next = () => Number(choices.next().value ?? 0);
  const pieces: string[] = [];
  for (const character of text) {
    if (pieces.length === 0 || next() % 3 === 0) pieces.push(character);
    else pieces[pieces.length - 1] += character;
  }
  return pieces.map((piece) => (dresses[next() % dresses.length] ?? plainRun)(piece)).join('');
}

/** A statutory table as Word writes it. */
export function wordTable(filled: StatTable, runs: Dress = plainRun): string {
  const printed = printTable(filled);
  const goingOn = new Map<number, { rows: number; colSpan: number }>();
  return table(
    printed.rows.map((cells) => {
      const written: string[] = [];
      for (let column = 0; column < printed.columns; ) {
        const above = goingOn.get(column);
        const own = cells.find((each) => each.column === column);
        const colSpan = own?.colSpan ?? above?.colSpan ?? 1;
        if (own) {
          goingOn.set(column, { rows: own.rowSpan - 1, colSpan });
          written.push(wordCell(own, runs));
        } else {
          if (above) above.rows -= 1;
          written.push(cell('', `<w:gridSpan w:val="${colSpan}"/><w:vMerge/>`));
        }
        column += colSpan;
      }
      return row(written);
    }),
  );
}

function wordCell({ kind, text, colSpan, rowSpan }: PrintedCell, runs: Dress): string {
  const merge = rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : '';
  const inside = text === '' ? '' : kind === 'figure' ? runs(text) : plainRun(text);
  return cell(paragraph(inside, '<w:jc w:val="center"/>'), `<w:gridSpan w:val="${colSpan}"/>${merge}`);
}

export interface WordReport {
  readonly form: FormId;
  readonly tables: readonly StatTable[];
  /** Paragraphs of part 一. */
  readonly prose: readonly string[];
}

/** A whole report as a .docx; `runs` dresses figures and prose. */
export function wordReport({ form, tables, prose }: WordReport, runs: Dress = plainRun): Uint8Array {
  const year = form === '2021' ? 2022 : 2020;
  const parts = formTables[form].map(({ table: name, title }) => {
    const filled = tables.find(({ id }) => id === name);
    return paragraph(plainRun(title)) + (filled ? wordTable(filled, runs) : '');
  });
  const lines = [`松桥县水务局${year}年政府信息公开工作年度报告`, '一、总体情况'].map((text) =>
    paragraph(plainRun(text)),
  );
  const body = [
    ...lines,
    ...prose.map((text) => paragraph(runs(text))),
    ...parts,
    ...['五、存在的主要问题及改进情况', '人手不足。', '六、其他需要报告的事项', '无。'].map((text) =>
      paragraph(plainRun(text)),
    ),
  ];
  return buildDocx({
    body: `${body.join('')}<w:sectPr/>`,
    others: { 'word/media/picture.bin': new Uint8Array([1, 2, 3, 250]), 'docProps/app.xml': '<Properties/>' },
  });
}
