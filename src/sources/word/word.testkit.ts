import { strToU8, type Zippable, zipSync } from 'fflate';

/** Builds small Word files for tests. */

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const declarations = [
  `xmlns:w="${main}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What stands inside the root of each part; parts that are not given are not there. */
export interface DocxParts {
  /** Inside w:body. */
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** Whole parts besides, by name. */
  readonly others?: Readonly<Record<string, string | Uint8Array>>;
}

const roots = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
} as const;

/** The XML of a part as Word begins it. */
export function partXml(root: string, inside: string): string {
  return `${header}<w:${root} ${declarations}>${inside}</w:${root}>`;
}

/** A .docx as bytes. */
export function buildDocx(parts: DocxParts): Uint8Array {
  return buildZip({ ...filesOf(parts), ...parts.others });
}

/** Any archive, by the names of its entries. */
export function buildZip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files))
    entries[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(entries);
}

function filesOf(parts: DocxParts): Record<string, string> {
  const names = (Object.keys(roots) as (keyof typeof roots)[]).filter((name) => parts[name] !== undefined);
  return {
    '[Content_Types].xml': contentTypes(names),
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/document.xml': partXml('document', `<w:body>${parts.body}</w:body>`),
    ...Object.fromEntries(names.map((name) => [`word/${name}.xml`, partXml(roots[name], parts[name] ?? '')])),
    'word/_rels/document.xml.rels': relations(names.map((name) => [name, `${name}.xml`])),
  };
}

function contentTypes(names: readonly string[]): string {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const overrides = [['document', 'document.main'], ...names.map((name) => [name, name])].map(
    ([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${word}.${type}+xml"/>`,
  );
  const rels = 'application/vnd.openxmlformats-package.relationships+xml';
  return `${header}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="${rels}"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function relations(links: readonly (readonly [kind: string, target: string])[]): string {
  const items = links.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${related}/${kind}" Target="${target}"/>`,
  );
  return `${header}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A run of text with properties (the inside of w:rPr). */
export function run(text: string, properties = ''): string {
  const rPr = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${rPr}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** A paragraph of runs (or of bare text), with properties (the inside of w:pPr). */
export function paragraph(inside: string, properties = ''): string {
  const pPr = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${pPr}${inside.startsWith('<') || inside === '' ? inside : run(inside)}</w:p>`;
}

/** A cell with properties (the inside of w:tcPr) and content: a paragraph of bare text, or blocks. */
export function cell(content = '', properties = ''): string {
  const blocks = /^<w:(?:p|tbl|sdt)\b/.test(content) ? content : paragraph(content);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${blocks}</w:tc>`;
}

export function row(cells: readonly string[], properties = ''): string {
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
}

export function table(rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
}
