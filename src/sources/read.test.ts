import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identity, loadSimplify } from '../text/simplify.ts';
import { readSource } from './read.ts';
import type { Input } from './source.ts';

const options = { loadSimplify };

function file(content: string | readonly number[], name = 'report.txt'): Input {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content);
  return { kind: 'file', name, bytes };
}

function paste(text: string, html = ''): Input {
  return { kind: 'paste', text, html };
}

async function reasonOf(input: Input): Promise<string> {
  return readSource(input, options).then(
    () => 'read',
    (error: { reason: string; detail: string }) => `${error.reason} ${error.detail}`.trim(),
  );
}

const table =
  '<table><tr><td>结果维持</td><td>结果纠正</td><td>尚未审结</td></tr><tr><td>0</td><td>1</td><td>2</td></tr></table>';

describe('A paste', () => {
  it('is read from its HTML when that carries a table, else from its plain text', async () => {
    const rich = await readSource(paste('结果维持 结果纠正', `<p>四、</p>${table}`), options);
    expect(rich.source.kind).toBe('html');
    expect(rich.source.blocks.map((block) => block.kind)).toEqual(['paragraph', 'table']);
    const poor = await readSource(paste('一、总体情况', '<p>一、<b>总体情况</b></p>'), options);
    expect(poor.source).toMatchObject({ kind: 'text', text: '一、总体情况', name: '' });
    expect((await readSource(paste('', '<p>一、</p><p>甲</p><p>乙</p>'), options)).source.text).toBe(
      '一、\n甲\n乙\n',
    );
  });

  it('is read as Markdown when it looks like it', async () => {
    expect((await readSource(paste('# 报告\n**主动公开**'), options)).source.kind).toBe('markdown');
  });
});

describe('A file', () => {
  it('is recognised by what it holds, not by its name', async () => {
    const page = file(`<html><body><p>甲</p>${table}</body></html>`, '年报.doc');
    expect((await readSource(page, options)).source.kind).toBe('html');
    expect((await readSource(file('甲', '甲.md'), options)).source).toMatchObject({
      kind: 'markdown',
      name: '甲.md',
    });
  });

  it('is read in GB18030 although its page claims UTF-8', async () => {
    const gb = [0xc9, 0xea, 0xc7, 0xeb];
    const bytes = [
      ...new TextEncoder().encode('<meta charset="utf-8"><p>'),
      ...gb,
      ...new TextEncoder().encode('</p><p></p>'),
    ];
    expect((await readSource(file(bytes, 'a.html'), options)).source.text).toBe('申请\n');
  });

  it('fetches the dictionary only for traditional text', async () => {
    let fetched = 0;
    const counting = {
      loadSimplify: async () => {
        fetched++;
        return identity;
      },
    };
    await readSource(file('三、收到和处理政府信息公开申请情况'), counting);
    expect(fetched).toBe(0);
    const { script } = await readSource(file('三、收到和處理政府信息公開申請情況'), counting);
    expect([fetched, script.traditional]).toEqual([1, true]);
  });
});

describe('What cannot be read', () => {
  it('is refused with a reason', async () => {
    expect(await reasonOf(file(''))).toBe('empty');
    expect(await reasonOf(paste(' \n\u3000\u200b'))).toBe('empty');
    expect(await reasonOf(file('<html><body><script>1</script></body></html>'))).toBe('empty');
    expect(await reasonOf(file('%PDF-1.7'))).toBe('notYetSupported pdf');
    expect(await reasonOf(file('{\\rtf1'))).toBe('damaged rtf');
    expect(await reasonOf(file('PK\u0003\u0004......word/document.xml'))).toBe('damaged');
    expect(await reasonOf(file('PK\u0003\u0004'))).toBe('notYetSupported zip');
    expect(await reasonOf(file([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe('damaged doc');
    expect(await reasonOf(file([0xff, 0xd8, 0xff, 0xe0, 0]))).toBe('notText picture');
    expect(await reasonOf(file(Array.from({ length: 999 }, (_, at) => (at * 131) % 251)))).toBe('notText');
    expect(await reasonOf({ kind: 'file', name: 'a', bytes: new Uint8Array(51 * 1024 * 1024) })).toBe(
      'tooLarge',
    );
    expect(await reasonOf(file(`<table>${`<tr>${'<td>1'.repeat(1000)}`.repeat(201)}`))).toBe('tooManyCells');
  });

  it('is given up when the person no longer wants it', async () => {
    const stopped = new AbortController();
    stopped.abort();
    await expect(readSource(file('甲'), { ...options, signal: stopped.signal })).rejects.toMatchObject({
      reason: 'cancelled',
    });
  });

  it('never breaks anything else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await reasonOf({ kind: 'file', name: 'a', bytes })).toMatch(
          /^(read|empty|notText|notYetSupported)/,
        );
      }),
    );
  });
});
