import { htmlShapes } from './html.ts';
import type { Shape } from './shape.ts';

/** A page in one file, as browsers and Word save it: the page in ASCII, pictures behind it. */

/** Lines of 76 characters at most; everything beyond ASCII, and the sign of equality, as bytes in hexadecimal. */
function quoted(text: string): string {
  const codes = Array.from(new TextEncoder().encode(text), (byte) => {
    const isPlain = byte === 0x0a || (byte >= 0x20 && byte <= 0x7e && byte !== 0x3d);
    return isPlain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  });
  let length = 0;
  return codes
    .map((code) => {
      length = code === '\n' ? 0 : length + code.length;
      if (length <= 72) return code === '\n' ? '\r\n' : code;
      length = code.length;
      return `=\r\n${code}`;
    })
    .join('');
}

const encodings: Readonly<Record<string, (text: string) => string>> = {
  'quoted-printable': quoted,
  base64: (text) => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n'),
};

function message(page: string, encoding: string): string {
  const body = encodings[encoding]?.(page) ?? page;
  const part = (type: string, how: string, content: string) =>
    `--=_next\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${how}\r\n\r\n${content}\r\n\r\n`;
  return `From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="=_next"\r\n\r\n${part('text/html', encoding, body)}${part('image/gif', 'base64', 'R0lGODlhAQABAAAAACw=')}--=_next--\r\n`;
}

export const mhtmlShapes: readonly Shape[] = htmlShapes
  .filter(({ name }) => name === 'html')
  .map(
    (html): Shape => ({
      ...html,
      name: 'mhtml',
      medium: 'mhtml',
      page: (parts, random) => message(html.page(parts, random), random.pick(Object.keys(encodings))),
    }),
  );
