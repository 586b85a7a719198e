import type { Shape } from '../shapes/shape.ts';
import type { Noise } from './noise.ts';

/** How a file may be encoded (layouts.md §2). */

let gbkCodes: ReadonlyMap<string, readonly [number, number]> | undefined;

/** GBK by turning the decoder round: Node encodes UTF-8 only. */
export function encodeGbk(text: string): Uint8Array {
  const codes = gbkCodes ?? allGbkCodes();
  gbkCodes = codes;
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(codes.get(character) ?? [0x3f]));
  }
  return Uint8Array.from(bytes);
}

function allGbkCodes(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\ufffd') codes.set(character, [lead, trail]);
    }
  return codes;
}

export function encodeUtf16(text: string, bom: boolean): Uint8Array {
  const units = bom ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), true);
  return bytes;
}

/** A page keeps saying utf-8 although it is not: the meta charset may be wrong. */
function gbk(text: string): Uint8Array {
  return encodeGbk(
    text.replace(
      /<meta charset="utf-8">/,
      '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">',
    ),
  );
}

/** Files whose text may be in any encoding. */
const encodable: ReadonlySet<Shape['medium']> = new Set<Shape['medium']>(['text', 'markdown', 'page']);

export const byteNoises: readonly Noise[] = [
  { name: 'gbk', bytes: gbk, fits: (_, shape) => encodable.has(shape.medium) },
  {
    name: 'utf-16',
    bytes: (text, random) => encodeUtf16(text, random.chance(0.7)),
    fits: (_, shape) => shape.medium === 'text' || shape.medium === 'markdown',
  },
];
