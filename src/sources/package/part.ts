import { Refusal } from '../source.ts';
import { unpack, type ZipEntry } from './zip.ts';

export type PartEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The XML of a part, its byte order mark included: encoded again it gives the same bytes. */
export interface PartText {
  readonly text: string;
  readonly encoding: PartEncoding;
}

/** The XML of an entry. Throws a Refusal when its bytes are no text. */
export function readPart(bytes: Uint8Array, entry: ZipEntry): PartText {
  const content = unpack(bytes, entry);
  const encoding = encodingOf(content);
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(content), encoding };
  } catch {
    throw new Refusal('damaged');
  }
}

/** XML without a mark is UTF-8; packages allow UTF-16 besides. */
function encodingOf([first, second]: Uint8Array): PartEncoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
