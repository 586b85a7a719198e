import { Refusal } from '../source.ts';

/** How the bytes of a part are written down (RFC 2045 §6); anything else stands as it is. */
const decoders: Readonly<Record<string, (body: string) => string>> = {
  'quoted-printable': unquote,
  base64: decodeBase64,
};

const atOnce = 0x4000;

/** Bytes as text, one character each; their letters are told apart later. */
export function textOfBytes(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += atOnce)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + atOnce)));
  return pieces.join('');
}

/** The bytes of a part from its body, one byte a character. */
export function decodeBody(body: string, encoding: string): Uint8Array {
  const decode = decoders[encoding];
  const text = decode ? decode(body) : body;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** `=B1=A8` are two bytes; `=` at the end of a line joins it to the next one. */
function unquote(body: string): string {
  return body.replace(/=(?:([\da-fA-F]{2})|\r?\n)/g, (_, code?: string) =>
    code === undefined ? '' : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function decodeBase64(body: string): string {
  try {
    return atob(body.replace(/[^\dA-Za-z+/=]/g, ''));
  } catch {
    throw new Refusal('damaged', 'mhtml');
  }
}
