import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth, modest } from '../../text/growth.testkit.ts';
import { identity } from '../../text/simplify.ts';
import { readSource } from '../read.ts';
import type { Source } from '../source.ts';

/** A file as bytes; characters above ASCII stand for one byte each. */
function bytesOf(rtf: string): Uint8Array {
  return Uint8Array.from(rtf, (character) => character.charCodeAt(0));
}

async function sourceOf(rtf: string): Promise<Source> {
  const input = { kind: 'file', name: '年报.doc', bytes: bytesOf(rtf) } as const;
  return (await readSource(input, { loadSimplify: async () => identity })).source;
}

const textOf = async (inside: string, head = '\\ansicpg936') =>
  (await sourceOf(`{\\rtf1${head} ${inside}}`)).text.trim();

async function reasonOf(rtf: string): Promise<string> {
  return sourceOf(rtf).then(
    () => 'read',
    (error: { reason: string }) => error.reason,
  );
}

/** `\u` for each character, with one letter for old readers. */
const u = (text: string) =>
  Array.from(text, (character) => `\\u${(character.charCodeAt(0) << 16) >> 16}?`).join('');

describe('The words of a file in Rich Text Format', () => {
  it('are read in the encoding of their font, else in that of the file', async () => {
    expect(await textOf("\\'c9\\'ea\\'c7\\'eb12\\'bc\\'fe\\par")).toBe('申请12件');
    expect(await textOf('\u00c9\u00ea\u00c7\u00eb')).toBe('申请');
    const fonts = '\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fnil\\fcharset134 SimSun;}}';
    expect(await textOf("\\f0 caf\\'e9 \\f1\\'c9\\'ea", fonts)).toBe('café 申');
  });

  it('may have a brace as the second half of a letter', async () => {
    expect(await textOf('\u0081\u007d\u0081\u007b')).toBe('亇亄');
  });

  it('stand as Unicode with a repetition for old readers, which is left out', async () => {
    expect(await textOf(u('受理 5 件'))).toBe('受理 5 件');
    expect(await textOf("\\uc2\\u30003\\'c9\\'ea\\uc0\\u35831 12")).toBe('申请12');
    expect(await textOf('\\uc1\\u-10179?\\u-8704?')).toBe('😀');
    expect(await textOf('{\\uc1\\u30003}12')).toBe('申12');
  });

  it('leave out headers, pictures, hidden and deleted words and unknown groups', async () => {
    const noise =
      '{\\header 1}{\\pict 0123}{\\*\\unknown 2}{\\v 3}{\\deleted 4}{\\info{\\title 5}}\\bin3 {}}';
    expect(await textOf(`a${noise}b`)).toBe('ab');
    expect(await textOf('{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}')).toBe('7');
  });

  it('keep automatic numbers, lines, tabs and the words of notes and text boxes', async () => {
    expect(await textOf(`{\\listtext ${u('一、')}\\tab}${u('总体情况')}\\par a\\line b\\tab c`)).toBe(
      '一、总体情况\na\nb\tc',
    );
    expect(await textOf('a{\\footnote note\\par}b\\par{\\shp{\\*\\shpinst{\\sp 1}{\\shptxt box}}}c')).toBe(
      'ab\nnote\nc\nbox',
    );
  });
});

const cells = (texts: readonly string[]) => texts.map((text) => `\\pard\\intbl ${u(text)}\\cell`).join('');
const edges = (count: number) =>
  Array.from({ length: count }, (_, at) => `\\cellx${(at + 1) * 1000}`).join('');

describe('The tables of a file in Rich Text Format', () => {
  const head = cells(['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']);

  it('have the columns that their edges tell', async () => {
    const { blocks } = await sourceOf(
      `{\\rtf1 \\trowd\\clvmgf\\cellx1000\\cellx5000${cells(['甲', '行政复议'])}\\row` +
        `\\trowd\\clvmrg${edges(6)}${cells([''])}${head}\\row` +
        `\\trowd${edges(6)}${cells(['乙', '1', '2', '3', '', '6'])}\\row\\pard 后\\par}`,
    );
    const table = blocks.find((block) => block.kind === 'table');
    expect(table).toMatchObject({ shape: 'rtf', alignment: 'exact' });
    const rows = table?.kind === 'table' ? table.rows : [];
    expect(rows.map((row) => row.map(({ text, column }) => `${column} ${text}`))).toEqual([
      ['0 甲', '1 行政复议'],
      ['1 结果维持', '2 结果纠正', '3 其他结果', '4 尚未审结', '5 总计'],
      ['0 乙', '1 1', '2 2', '3 3', '4 ', '5 6'],
    ]);
  });

  it('may break the lines of their very first cell', async () => {
    const { text } = await sourceOf('{\\rtf1 before\\par a\\line b\\pard\\intbl\\cell\\row}');
    expect(text).toBe('before\na\nb\n');
    const inCell = await sourceOf(
      `{\\rtf1 \\trowd${edges(5)}\\pard\\intbl ${u('结果')}\\line ${u('维持')}\\cell ${cells(['结果纠正', '其他结果', '尚未审结', '总计'])}\\row\\trowd${edges(5)}${cells(['1', '0', '0', '0', '1'])}\\row}`,
    );
    expect(inCell.text.split('\t')[0]).toBe('结果维持');
  });

  it('may lie in others, and may be merged sidewards', async () => {
    const inner =
      '\\pard\\intbl\\itap2 1\\nestcell 2\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}{\\nonesttables x}';
    const { text } = await sourceOf(
      `{\\rtf1 \\trowd${edges(2)}${inner}\\pard\\intbl 3\\cell 4\\cell\\row\\pard end\\par}`,
    );
    expect(text).toBe('1\t2\n3\n4\nend\n');
    expect(await textOf(`\\trowd\\clmgf\\cellx1\\clmrg\\cellx2 a\\cell\\cell\\row`)).toBe('a');
  });
});

describe('A broken file in Rich Text Format', () => {
  it('is refused when it was cut off: the last figure may have lost a digit', async () => {
    expect(await reasonOf('{\\rtf1 12')).toBe('damaged');
    expect(await reasonOf(`{\\rtf1 ${'{'.repeat(100_000)}`)).toBe('damaged');
    expect(await reasonOf('{\\rtf1\\par}')).toBe('empty');
    expect(await reasonOf('{\\rtf1 a\\bin99999999999 }')).toBe('damaged');
  });

  it('never breaks the reader', async () => {
    const pieces = [
      '{',
      '}',
      '\\',
      "\\'",
      "\\'b9",
      '\\u1 ',
      '\\cell',
      '\\row',
      '\\trowd',
      '\\cellx',
      '\\intbl',
    ];
    const more = [
      '\\itap9',
      '\\pard',
      '\\footnote ',
      '\\*',
      '\\par',
      '\\fonttbl',
      '\\f',
      '7',
      '甲',
      '\\ansicpg936',
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces, ...more)), async (parts) => {
        expect(await reasonOf(`{\\rtf1${parts.join('')}a}`)).toMatch(/^(read|damaged|empty|notText)/);
      }),
    );
  });

  it('is read in time that grows with its words and rows only', async () => {
    const open = (times: number) =>
      reasonOf(`{\\rtf1 ${'\\cellx1'.repeat(times)}${"\\'b9".repeat(times)}${'{\\f1'.repeat(1000)}`);
    expect(await growth(open, 75_000)).toBeLessThan(modest);
  });
});
