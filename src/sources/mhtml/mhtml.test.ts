import { describe, expect, it } from 'vitest';
import { identity } from '../../text/simplify.ts';
import { readSource } from '../read.ts';

/** Characters of `message` stand for one byte each. */
async function sourceOf(message: string) {
  const bytes = Uint8Array.from(message, (character) => character.charCodeAt(0));
  const input = { kind: 'file', name: '年报.doc', bytes } as const;
  return (await readSource(input, { loadSimplify: async () => identity })).source;
}

async function reasonOf(message: string): Promise<string> {
  return sourceOf(message).then(
    () => 'read',
    (error: { reason: string; detail: string }) => `${error.reason} ${error.detail}`.trim(),
  );
}

const picture = 'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n';

function message(part: string, head = 'MIME-Version: 1.0\r\n'): string {
  return `${head}Content-Type: multipart/related;\r\n\ttype="text/html"; boundary="----=_b"\r\n\r\nFor old readers.\r\n\r\n------=_b\r\n${part}\r\n------=_b\r\n${picture}\r\n------=_b--\r\n`;
}

const quoted =
  'Content-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n' +
  '<html><body><p class=3DMsoNormal>=C9=EA=\r\n=C7=EB12=BC=FE</p></body></html>\r\n';

describe('A page in one file', () => {
  it('of Word is read in its encoding, its broken lines joined', async () => {
    expect(await sourceOf(message(quoted))).toMatchObject({
      kind: 'html',
      name: '年报.doc',
      text: '申请12件\n',
    });
  });

  it('of a browser is recognised by its head, whatever that begins with', async () => {
    const head =
      'From: <Saved by Blink>\r\nSubject: =?utf-8?Q?x?=\r\nDate: Mon, 1 Mar 2021\r\nMIME-Version: 1.0\r\n';
    expect((await sourceOf(message(quoted, head))).text).toBe('申请12件\n');
    expect((await sourceOf(`\u00ef\u00bb\u00bf${message(quoted, head)}`)).text).toBe('申请12件\n');
  });

  it('may be written in base64, in plain bytes, or deeper inside', async () => {
    const content = btoa('\u00ff\u00fe<\0p\0>\0\u0033\u0075');
    const coded = `Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${content}\r\n`;
    expect((await sourceOf(message(coded))).text).toBe('申\n');
    const plain = 'Content-Type: text/html; charset=utf-8\n\n<p>\u00e7\u0094\u00b3\n';
    expect((await sourceOf(message(plain).replace(/\r\n/g, '\n'))).text).toBe('申\n');
    const inner = `Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\n${quoted}\r\n--in--\r\n`;
    expect((await sourceOf(message(inner))).text).toBe('申请12件\n');
  });

  it('is refused when it was cut off, is broken or holds no page', async () => {
    const whole = message(quoted);
    expect(await reasonOf(whole.slice(0, whole.indexOf('=BC')))).toBe('damaged mhtml');
    expect(
      await reasonOf(message('Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nA')),
    ).toBe('damaged mhtml');
    expect(await reasonOf(message('Content-Type: text/calendar\r\n\r\nx'))).toBe('notYetSupported mhtml');
    expect(await reasonOf(message('Content-Type: text/html\r\n\r\n'))).toBe('empty');
  });

  it('is not what only quotes such a head', async () => {
    expect(await sourceOf('MIME-Version: 1.0')).toMatchObject({ kind: 'text' });
  });
});
