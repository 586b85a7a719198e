import type { Input } from '../sources/source.ts';
import { decodeText } from '../text/decode.ts';

/**
 * The text of what is, or claims to be, a report exported by this app: any .json file, and whatever begins with a
 * brace and names the format. Undefined for everything else, which is read as a report.
 */
export function jsonTextOf(input: Input): string | undefined {
  if (input.kind === 'paste') return namesFormat(input.text) ? input.text : undefined;
  if (/\.json$/i.test(input.name)) return decodeText(input.bytes).text;
  if (!beginsWithBrace(input.bytes)) return undefined;
  const { text } = decodeText(input.bytes);
  return namesFormat(text) ? text : undefined;
}

function namesFormat(text: string): boolean {
  return /^\s*\{/.test(text) && /"format"\s*:\s*"gouji-(?:report|settings)"/.test(text);
}

const spaces = new Set([0x09, 0x0a, 0x0d, 0x20]);

function beginsWithBrace(bytes: Uint8Array): boolean {
  const start = bytes[0] === 0xef ? 3 : 0;
  const first = bytes.subarray(start).find((byte) => !spaces.has(byte));
  return first === 0x7b;
}
