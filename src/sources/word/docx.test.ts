import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identity } from '../../text/simplify.ts';
import { readSource } from '../read.ts';
import type { Source } from '../source.ts';
import { buildDocx, cell, type DocxParts, escapeXml, paragraph, row, run, table } from './word.testkit.ts';

async function readDocx(parts: DocxParts) {
  const bytes = buildDocx(parts);
  return readSource({ kind: 'file', name: '年报.docx', bytes }, { loadSimplify: async () => identity });
}

const body = async (inside: string): Promise<readonly string[]> =>
  linesOf((await readDocx({ body: inside })).source);

function linesOf({ blocks }: Source): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

describe('the words of a Word file', () => {
  it('are put together from runs, however Word split them', async () => {
    const split = `<w:proofErr w:type="spellStart"/>${run('收到申请')}<w:bookmarkStart w:id="0" w:name="a"/>${run('1', '<w:b/>')}<w:proofErr w:type="spellEnd"/>${run('2')}<w:smartTag w:element="s"><w:smartTagPr/>${run('件')}</w:smartTag>`;
    expect(await body(paragraph(split))).toEqual(['收到申请12件']);
  });

  it('stand in content controls, links, insertions and custom XML too', async () => {
    const inside = [
      `<w:hyperlink r:id="x" xmlns:r="urn:x">${run('甲')}</w:hyperlink>`,
      `<w:sdt><w:sdtPr/><w:sdtContent>${run('乙')}</w:sdtContent></w:sdt>`,
      `<w:ins w:id="1">${run('丙')}</w:ins>`,
      `<w:moveTo w:id="2">${run('丁')}</w:moveTo>`,
      `<w:customXml>${run('戊')}</w:customXml>`,
    ];
    expect(await body(paragraph(inside.join('')))).toEqual(['甲乙丙丁戊']);
    expect(await body(`<w:sdt><w:sdtContent>${paragraph('已')}</w:sdtContent></w:sdt>`)).toEqual(['已']);
  });

  it('are those of the accepted text: what was deleted, moved away or hidden is not read', async () => {
    const deleted = '<w:del w:id="1"><w:r><w:delText>删</w:delText></w:r></w:del>';
    const moved = `<w:moveFrom w:id="2">${run('移')}</w:moveFrom>`;
    const hidden = run('隐', '<w:vanish/>');
    const shown = run('显', '<w:vanish w:val="0"/>');
    expect(await body(paragraph(`${run('在')}${deleted}${moved}${hidden}${shown}`))).toEqual(['在显']);
  });

  it('go on in the next paragraph when the mark between was deleted', async () => {
    const mark = '<w:rPr><w:del w:id="1"/></w:rPr>';
    expect(await body(paragraph('收到申请', mark) + paragraph('12件'))).toEqual(['收到申请12件']);
  });

  it('keep references, symbols, tabs and hyphens, and drop the soft hyphen', async () => {
    const inside =
      '<w:r><w:t>A&amp;B&#x4e00;</w:t><w:tab/><w:t>-</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>8</w:t><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>';
    expect(await body(paragraph(inside))).toEqual(['A&B一\t--8☑']);
  });

  it('lose white space at the ends of a text that does not preserve it', async () => {
    const inside =
      '<w:r><w:t> 1 </w:t></w:r><w:r><w:t xml:space="preserve"> 2 </w:t></w:r><w:r><w:t>3</w:t></w:r>';
    expect(await body(paragraph(inside))).toEqual(['1 2 3']);
  });

  it('are parted by line breaks and page breaks', async () => {
    const inside = `${run('一')}<w:r><w:br/></w:r>${run('二')}<w:r><w:br w:type="page"/><w:t>三</w:t><w:cr/><w:t>四</w:t></w:r>`;
    expect(await body(paragraph(inside))).toEqual(['一', '二', '三', '四']);
  });

  it('of a field are those of its result', async () => {
    const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const code = '<w:r><w:instrText> =SUM(ABOVE) </w:instrText></w:r>';
    const field = `${mark('begin')}${code}${mark('separate')}${run('12')}${mark('end')}`;
    expect(await body(paragraph(`${run('共')}${field}${run('件')}`))).toEqual(['共12件']);
    expect(await body(paragraph(`<w:fldSimple w:instr="DATE">${run('2021年')}</w:fldSimple>`))).toEqual([
      '2021年',
    ]);
    // A field that never ends swallows nothing.
    expect(await body(paragraph(`${run('共')}${mark('begin')}${code}`) + paragraph('13件'))).toEqual([
      '共',
      '13件',
    ]);
  });

  it('of a table of contents are left out', async () => {
    const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const code = '<w:r><w:instrText> TOC \\o </w:instrText></w:r>';
    const contents = `${paragraph(`${mark('begin')}${code}${mark('separate')}${run('一、总体情况 1')}`)}${paragraph(mark('end'))}`;
    const gallery =
      '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>';
    const control = `<w:sdt>${gallery}<w:sdtContent>${paragraph('目录')}</w:sdtContent></w:sdt>`;
    expect(await body(`${control}${contents}${paragraph('正文')}`)).toEqual(['正文']);
  });

  it('of a text box are read once, behind its paragraph', async () => {
    const box = `<w:txbxContent>${paragraph('框')}</w:txbxContent>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await body(paragraph(`${run('前')}${both}${run('后')}`))).toEqual(['前后', '框']);
  });

  it('of notes stand behind the paragraph that refers to them, those of headers nowhere', async () => {
    const note = `<w:footnote w:type="separator" w:id="0">${paragraph('线')}</w:footnote><w:footnote w:id="1">${paragraph('注')}</w:footnote>`;
    const inside = `${run('12')}<w:r><w:footnoteReference w:id="1"/></w:r>${run('件')}`;
    const others = { 'word/header1.xml': '<w:hdr/>' };
    const { source } = await readDocx({ body: paragraph(inside) + paragraph('尾'), footnotes: note, others });
    expect(linesOf(source)).toEqual(['12件', '注', '尾']);
  });

  it('of pinyin above the characters are left out', async () => {
    const ruby = `<w:r><w:ruby><w:rt>${run('xiàng')}</w:rt><w:rubyBase>${run('项')}</w:rubyBase></w:ruby></w:r>`;
    expect(await body(paragraph(`${run('事')}${ruby}`))).toEqual(['事项']);
  });

  it('go on behind pinyin in their own run, and those beside a raised figure stay apart from it', async () => {
    const base = `<w:ruby><w:rubyBase>${run('项')}</w:rubyBase></w:ruby>`;
    expect(await body(paragraph(`<w:r>${base}<w:t>目</w:t></w:r>`))).toEqual(['项目']);
    expect(await body(paragraph(`${run('12')}${run('3', '<w:vertAlign w:val="superscript"/>')}`))).toEqual([
      '12 3',
    ]);
  });

  it('are hidden by the styles of characters and paragraphs too', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="C"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="P"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:rPr><w:vanish/></w:rPr></w:style>';
    const inside = [
      paragraph(`${run('见')}${run('隐', '<w:rStyle w:val="C"/>')}`),
      paragraph(`${run('隐')}${run('显', '<w:vanish w:val="0"/>')}`, '<w:pStyle w:val="P"/>'),
      paragraph('尾'),
    ];
    const { source } = await readDocx({ body: inside.join(''), styles });
    expect(linesOf(source)).toEqual(['见', '显', '尾']);
  });

  it('are the same in a strict file', async () => {
    const strict = `<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>严格</t></r></p></body></document>`;
    const { source } = await readDocx({ body: '', others: { 'word/document.xml': strict } });
    expect(linesOf(source)).toEqual(['严格']);
  });
});

const label = (text: string, properties?: string) => cell(text, properties);

describe('a table of a Word file', () => {
  const merged = table([
    row([label('行政复议', '<w:gridSpan w:val="2"/>'), label('总计', '<w:vMerge w:val="restart"/>')]),
    row([label('结果维持'), label('尚未审结'), cell('', '<w:vMerge/>')]),
    row([cell('1'), cell('')], '<w:gridAfter w:val="1"/>'),
    row([cell('3'), cell('4')], '<w:gridBefore w:val="1"/>'),
    row([cell('删')], '<w:del w:id="9"/>'),
    `<w:sdt><w:sdtContent>${row([`<w:sdt><w:sdtContent>${cell('5')}</w:sdtContent></w:sdt>`, cell(''), cell('7')])}</w:sdtContent></w:sdt>`,
  ]);

  it('has its cells in the columns of the grid', async () => {
    const { source } = await readDocx({ body: merged });
    const [block] = source.blocks;
    const rows = block?.kind === 'table' ? block.rows : [];
    const seen = rows.map((cells) =>
      cells.map(({ text, column, colSpan, rowSpan }) => `${text}@${column}+${colSpan}x${rowSpan}`),
    );
    expect(seen).toEqual([
      ['行政复议@0+2x1', '总计@2+1x2'],
      ['结果维持@0+1x1', '尚未审结@1+1x1'],
      ['1@0+1x1', '@1+1x1'],
      ['3@1+1x1', '4@2+1x1'],
      ['5@0+1x1', '@1+1x1', '7@2+1x1'],
    ]);
  });

  it('knows the place of each of its cells in the XML, blank ones too', async () => {
    const { source, runs } = await readDocx({ body: merged });
    const xml = await mainXml({ body: merged });
    const cells = source.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []));
    expect(runs?.cells.map(({ text }) => text)).toEqual(cells.map(({ span }) => span));
    for (const { xml: place, text } of runs?.cells ?? []) {
      const element = xml.slice(place.start, place.end);
      expect(element).toMatch(/^<w:tc>.*<\/w:tc>$/);
      expect(element).toContain(source.text.slice(text.start, text.end));
    }
  });
});

async function mainXml(parts: DocxParts): Promise<string> {
  const { openPackage } = await import('../package/package.ts');
  return openPackage(buildDocx(parts)).read('word/document.xml')?.text ?? '';
}

describe('the way back from the text to the file', () => {
  it('gives for each character what stands for it', async () => {
    const parts: DocxParts = {
      body: paragraph(
        `${run(' 收到&1')}<w:r><w:t>&#x20000;二&#50;</w:t><w:tab/><w:noBreakHyphen/><w:t><![CDATA[3&]]>4</w:t></w:r>`,
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
      ),
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    };
    const { source, runs } = await readDocx(parts);
    const xml = await mainXml(parts);
    const found = runs?.segments.map(({ text, kind, xml: at }) => [
      kind,
      source.text.slice(text.start, text.end),
      xml.slice(at.start, at.end),
    ]);
    expect(source.text).toBe('一、 收到&1𠀀二2\t-3&4\n');
    expect(found).toEqual([
      ['plain', ' 收到', ' 收到'],
      ['reference', '&', '&amp;'],
      ['plain', '1', '1'],
      ['reference', '𠀀', '&#x20000;'],
      ['plain', '二', '二'],
      ['reference', '2', '&#50;'],
      ['element', '\t', '<w:tab/>'],
      ['element', '-', '<w:noBreakHyphen/>'],
      ['plain', '3&', '3&'],
      ['plain', '4', '4'],
    ]);
    for (const { run: place, xml: at } of runs?.segments ?? []) {
      expect(xml.slice(place.run.start, place.run.end)).toMatch(/^<w:r>.*<\/w:r>$/s);
      expect(place.element.start).toBeGreaterThan(place.run.start);
      expect(at.start).toBeGreaterThanOrEqual(place.element.start);
      expect(at.end).toBeLessThanOrEqual(place.element.end);
    }
  });
});

const piece = fc.string({ unit: fc.constantFrom(...'收到12件&<>" 　,。(𠀀\u00a0;#x'), maxLength: 6 });
const textElement = piece.map((text) => `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`);
const inRun = fc.oneof(
  textElement,
  fc.constantFrom('<w:tab/>', '<w:br/>', '<w:noBreakHyphen/>', '<w:t> 3 </w:t>'),
);
const anyRun = fc
  .record({ inside: fc.array(inRun, { maxLength: 3 }), hidden: fc.boolean() })
  .map(({ inside, hidden }) => `<w:r>${hidden ? '<w:rPr><w:vanish/></w:rPr>' : ''}${inside.join('')}</w:r>`);
const wrapped = fc
  .tuple(anyRun, fc.constantFrom('w:ins', 'w:del', 'w:smartTag', 'w:hyperlink', 'w:bdo', ''))
  .map(([inside, around]) => (around === '' ? inside : `<${around}>${inside}</${around}>`));
const anyParagraph = fc.array(wrapped, { maxLength: 4 }).map((runs) => paragraph(runs.join('')));
const anyTable = fc
  .array(fc.array(fc.oneof(anyParagraph, fc.constant(paragraph('总计'))), { minLength: 1, maxLength: 3 }), {
    maxLength: 3,
  })
  .map((rows) => table(rows.map((cells) => row(cells.map((each) => cell(each))))));

describe('any document', () => {
  it('gives a text whose characters are found again in the XML, each once and in its own run', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(anyParagraph, anyTable), { maxLength: 6 }), async (blocks) => {
        const parts = { body: paragraph('正文') + blocks.join('') };
        const { source, runs } = await readDocx(parts);
        const xml = await mainXml(parts);
        let end = 0;
        for (const segment of runs?.segments ?? []) {
          const printed = source.text.slice(segment.text.start, segment.text.end);
          const written = xml.slice(segment.xml.start, segment.xml.end);
          expect(segment.text.start).toBeGreaterThanOrEqual(end);
          end = segment.text.end;
          if (segment.kind === 'plain') expect(printed).toBe(written);
          if (segment.kind === 'reference') expect(escapeXml(printed)).toBe(written);
          if (segment.kind === 'element') expect(written).toMatch(/^<w:(?:tab|noBreakHyphen)\/>$/);
          expect(xml.slice(segment.run.run.start)).toMatch(/^<w:r>/);
        }
        // Every word comes from a run.
        const covered = new Set(runs?.segments.flatMap(({ text }) => range(text.start, text.end)));
        const words = range(0, source.text.length).filter((at) => /[^\s]/.test(source.text.charAt(at)));
        expect(words.filter((at) => !covered.has(at))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
