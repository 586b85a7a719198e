import { describe, expect, it } from 'vitest';
import { identity } from '../../text/simplify.ts';
import { readSource } from '../read.ts';
import { buildDocx, type DocxParts, paragraph } from './word.testkit.ts';

async function lines(parts: DocxParts): Promise<readonly string[]> {
  const input = { kind: 'file', name: '', bytes: buildDocx(parts) } as const;
  const { source } = await readSource(input, { loadSimplify: async () => identity });
  return source.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

interface LevelOptions {
  readonly start?: number;
  /** XML besides: w:isLgl, w:suff, w:lvlRestart, w:pStyle. */
  readonly more?: string;
}

function level(
  at: number,
  format: string,
  text: string,
  { start = 1, more = '' }: LevelOptions = {},
): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

function family(id: number, ...inside: string[]): string {
  return `<w:abstractNum w:abstractNumId="${id}">${inside.join('')}</w:abstractNum>`;
}

function num(id: number, ofFamily: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${ofFamily}"/>${overrides}</w:num>`;
}

const startAt = (at: number, start: number) =>
  `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

/** A paragraph in a list: `[list, level, text]`. */
function item(list: number, at: number, text: string): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
}

const official = family(
  0,
  level(0, 'chineseCountingThousand', '%1、'),
  level(1, 'chineseCounting', '（%2）'),
  level(2, 'decimal', '%3.'),
  level(3, 'decimalEnclosedCircle', '%4'),
);

describe('automatic numbers', () => {
  it('stand before the text as they are printed', async () => {
    const body = [
      item(1, 0, '总体情况'),
      item(1, 1, '主动公开'),
      item(1, 1, '依申请公开'),
      item(1, 2, '属于国家秘密'),
      item(1, 3, '其他'),
      item(1, 0, '主动公开政府信息情况'),
      item(1, 1, '规章'),
    ].join('');
    expect(await lines({ body, numbering: official + num(1, 0) })).toEqual([
      '一、总体情况',
      '（一）主动公开',
      '（二）依申请公开',
      '1. 属于国家秘密',
      '①其他',
      '二、主动公开政府信息情况',
      '（一）规章',
    ]);
  });

  it('come from the style of the paragraph, and from those it is based on', async () => {
    const styles = [
      '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="H2"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="My"><w:basedOn w:val="H1"/></w:style>',
    ].join('');
    const numbering =
      family(
        0,
        level(0, 'chineseCounting', '%1、', { more: '<w:pStyle w:val="H1"/>' }),
        level(1, 'chineseCounting', '（%2）', { more: '<w:pStyle w:val="H2"/>' }),
      ) + num(1, 0);
    const styled = (style: string, text: string, more = '') =>
      paragraph(text, `<w:pStyle w:val="${style}"/>${more}`);
    const body = [
      styled('H1', '甲'),
      styled('H2', '乙'),
      styled('My', '丙'),
      styled('H1', '丁', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      styled('H1', '戊'),
    ].join('');
    expect(await lines({ body, styles, numbering })).toEqual([
      '一、甲',
      '（一）乙',
      '二、丙',
      '丁',
      '三、戊',
    ]);
  });

  it('of lists of one family go on, unless a list has a start of its own', async () => {
    const numbering = official + num(1, 0) + num(2, 0) + num(3, 0, startAt(0, 5));
    const body = [
      item(1, 0, '甲'),
      item(2, 0, '乙'),
      item(3, 0, '丙'),
      item(3, 0, '丁'),
      item(1, 0, '戊'),
    ].join('');
    expect(await lines({ body, numbering })).toEqual(['一、甲', '二、乙', '五、丙', '六、丁', '七、戊']);
  });

  it('may be described anew by a list, or by a style of lists', async () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', '第%1条')}</w:lvlOverride>`;
    const linked = family(1, '<w:numStyleLink w:val="L"/>');
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering = official + linked + num(1, 0) + num(2, 0, override) + num(3, 1);
    expect(await lines({ body: item(2, 0, '甲'), numbering })).toEqual(['第1条甲']);
    expect(await lines({ body: item(3, 1, '乙'), numbering, styles })).toEqual(['（一）乙']);
  });

  it('of a deeper level begin anew behind a higher one, or as the level says', async () => {
    const restart = (value: number) => ({ more: `<w:lvlRestart w:val="${value}"/>` });
    const numbering =
      family(
        0,
        level(0, 'decimal', '%1.'),
        level(1, 'decimal', '%1.%2', restart(0)),
        level(2, 'decimal', '%1.%2.%3', restart(1)),
      ) + num(1, 0);
    const body = [0, 1, 2, 1, 2, 0, 1, 2].map((at) => item(1, at, '文')).join('');
    expect(await lines({ body, numbering })).toEqual([
      '1. 文',
      '1.1 文',
      '1.1.1 文',
      '1.2 文',
      '1.2.2 文',
      '2. 文',
      '2.3 文',
      '2.3.1 文',
    ]);
  });

  it('are in figures throughout where the level is a legal one, and without a gap where it wants none', async () => {
    const numbering =
      family(
        0,
        level(0, 'chineseCounting', '%1、'),
        level(1, 'decimal', '%1.%2', { more: '<w:isLgl/><w:suff w:val="nothing"/>' }),
      ) + num(1, 0);
    expect(await lines({ body: item(1, 1, '文'), numbering })).toEqual(['1.1文']);
  });

  it('are left out for bullets, but not for words that are repeated', async () => {
    const numbering =
      family(0, level(0, 'bullet', '\uf0b7')) + family(1, level(0, 'bullet', '注：')) + num(1, 0) + num(2, 1);
    expect(await lines({ body: item(1, 0, '甲') + item(2, 0, '乙'), numbering })).toEqual(['甲', '注：乙']);
  });

  it('are not counted for paragraphs that were deleted', async () => {
    const deleted =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p>';
    const body = item(1, 0, '甲') + deleted + item(1, 0, '乙');
    expect(await lines({ body, numbering: official + num(1, 0) })).toEqual(['一、甲', '二、乙']);
  });

  it('are none where lists, levels or styles are missing or refer to each other in a circle', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    const numbering = family(0, '<w:numStyleLink w:val="A"/>') + num(1, 0) + num(2, 7);
    const body = [
      item(1, 0, '甲'),
      item(2, 0, '乙'),
      item(3, 99, '丙'),
      paragraph('丁', '<w:pStyle w:val="A"/>'),
    ].join('');
    expect(await lines({ body, numbering, styles })).toEqual(['甲', '乙', '丙', '丁']);
  });
});
