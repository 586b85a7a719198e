import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { identity } from '../../text/simplify.ts';
import { readSource } from '../read.ts';
import { Refusal } from '../source.ts';
import { buildDocx, buildZip, cell, paragraph, partXml, row, table } from '../word/word.testkit.ts';
import { charactersIn } from './characters.ts';
import { crc32 } from './crc32.ts';
import { openPackage } from './package.ts';
import { childOf, parseXml } from './xml.ts';

async function outcomeOf(bytes: Uint8Array): Promise<string> {
  const read = readSource({ kind: 'file', name: '年报.docx', bytes }, { loadSimplify: async () => identity });
  return read.then(
    () => 'read',
    (error: unknown) => (error instanceof Refusal ? error.reason : `broke: ${String(error)}`),
  );
}

const good = buildDocx({ body: paragraph('收到申请12件') + table([row([cell('一'), cell('2')])]) });
const withDocument = (xml: string | Uint8Array) =>
  buildDocx({ body: '', others: { 'word/document.xml': xml } });

/** The archive with `change` done to its bytes. */
function changed(change: (bytes: Uint8Array) => void): Uint8Array {
  const bytes = good.slice();
  change(bytes);
  return bytes;
}

/** Where the directory of an archive says of `name` what it is, by the offset in its record. */
function recordOf(bytes: Uint8Array, name: string): number {
  const text = new TextDecoder('iso-8859-1').decode(bytes);
  return text.lastIndexOf(name) - 46;
}

describe('a package', () => {
  it('is read', async () => {
    expect(await outcomeOf(good)).toBe('read');
  });

  it('is refused when it was cut off, wherever', async () => {
    for (const share of [0.7, 0.8, 0.9, 0.999])
      expect(await outcomeOf(good.slice(0, good.length * share))).toBe('damaged');
  });

  it('is refused when a bit of what is read turned over', async () => {
    const at = new TextDecoder('iso-8859-1').decode(good).indexOf('word/document.xml') + 60;
    expect(await outcomeOf(changed((bytes) => bytes.set([255 - (bytes[at] ?? 0)], at)))).toBe('damaged');
  });

  it('is refused when it is locked', async () => {
    const flag = recordOf(good, 'word/document.xml') + 8;
    expect(await outcomeOf(changed((bytes) => bytes.set([1], flag)))).toBe('locked');
    const container = new Uint8Array(4096);
    container.set([0xd0, 0xcf, 0x11, 0xe0]);
    [...'EncryptedPackage'].forEach((letter, index) => {
      container[1152 + index * 2] = letter.charCodeAt(0);
    });
    expect(await outcomeOf(container)).toBe('locked');
  });

  it('is refused when it bursts: by what it says, and by what comes out of it', async () => {
    const bomb = withDocument(new Uint8Array(20 * 1024 * 1024));
    expect(await outcomeOf(bomb)).toBe('unpacksTooLarge');
    const liar = bomb.slice();
    new DataView(liar.buffer).setUint32(recordOf(liar, 'word/document.xml') + 24, 1000, true);
    expect(await outcomeOf(liar)).toBe('unpacksTooLarge');
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`word/${index}.xml`, '']));
    expect(await outcomeOf(buildZip(many))).toBe('unpacksTooLarge');
  });

  it('is refused when its XML bursts: by entities, by depth', async () => {
    const entities = '<!DOCTYPE w [<!ENTITY a "1111"><!ENTITY b "&a;&a;&a;">]><w>&b;</w>';
    expect(await outcomeOf(withDocument(entities))).toBe('definesEntities');
    const deep = `<w:body>${'<w:ins>'.repeat(5000)}${'</w:ins>'.repeat(5000)}</w:body>`;
    expect(await outcomeOf(withDocument(partXml('document', deep)))).toBe('unpacksTooLarge');
  });

  it('is refused when its XML is not well formed, or something else than a document', async () => {
    expect(await outcomeOf(withDocument('<w:document><w:body></w:document>'))).toBe('damaged');
    expect(await outcomeOf(withDocument(''))).toBe('damaged');
    expect(await outcomeOf(withDocument(Uint8Array.from([0x3c, 0xff, 0xff])))).toBe('damaged');
    expect(await outcomeOf(withDocument('<workbook/>'))).toBe('damaged');
    expect(await outcomeOf(buildZip({ 'word/styles.xml': '<a/>' }))).toBe('damaged');
  });

  it('is refused as empty when it has no words', async () => {
    expect(await outcomeOf(buildDocx({ body: '' }))).toBe('empty');
  });

  it('may be stored without packing, have its parts elsewhere, in UTF-16 and with a mark', async () => {
    const xml = partXml('document', `<w:body>${paragraph('正文')}</w:body>`).replace('UTF-8', 'UTF-16');
    const wide = Uint8Array.from([
      0xff,
      0xfe,
      ...[...xml].flatMap((each) => [each.charCodeAt(0) & 255, each.charCodeAt(0) >> 8]),
    ]);
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/Document2.xml"/></Relationships>';
    const files = { '_rels/.rels': strToU8(relations), 'word/document2.xml': wide };
    expect(await outcomeOf(zipSync(files, { level: 0 }))).toBe('read');
    const marked = withDocument(`\ufeff${partXml('document', `<w:body>${paragraph('正文')}</w:body>`)}`);
    expect(await outcomeOf(marked)).toBe('read');
    expect(openPackage(marked).read('word/document.xml')?.text.startsWith('\ufeff')).toBe(true);
  });

  it('may be damaged in any way: it is read or refused, and nothing else breaks', async () => {
    const flip = fc.record({ at: fc.nat(good.length - 1), to: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(flip, { minLength: 1, maxLength: 8 }), async (flips) => {
        const bytes = changed((each) => {
          for (const { at, to } of flips) each[at] = to;
        });
        expect(await outcomeOf(bytes)).not.toMatch(/^broke/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the XML of a part', () => {
  it('knows the place of every element', () => {
    const xml = '<?xml version="1.0"?><a  x="1"><b/><c y=">">t<d /></c ></a>';
    const root = parseXml(xml);
    const cut = (...path: string[]) => {
      const found = childOf(root, ...path);
      return found && [xml.slice(found.start, found.end), xml.slice(found.inner, found.innerEnd)];
    };
    expect(cut()).toEqual(['<a  x="1"><b/><c y=">">t<d /></c ></a>', '<b/><c y=">">t<d /></c >']);
    expect(cut('?:b')).toEqual(['<b/>', '']);
    expect(cut('?:c')).toEqual(['<c y=">">t<d /></c >', 't<d />']);
    expect(cut('?:c', '?:d')).toEqual(['<d />', '']);
  });

  it('has characters in pieces that say what stands for them', () => {
    const found = charactersIn('<t>a&#x4E00;<!-- & --><![CDATA[<&]]>\r\nb</t>', 3, 39);
    expect(found.map(({ text, kind }) => `${kind} ${text}`)).toEqual([
      'plain a',
      'reference 一',
      'plain <&',
      'reference  ',
      'plain b',
    ]);
  });

  it('has the check sum of zip archives', () => {
    expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
  });
});
