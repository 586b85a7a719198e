import { Inflate } from 'fflate';
import { Refusal } from '../source.ts';
import { crc32 } from './crc32.ts';

/** A file in a package. Sizes in bytes, as the archive states them. */
export interface ZipEntry {
  /** With '/' between folders. */
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Of its own header in the archive. */
  readonly offset: number;
}

/** A report has some dozens; a manual with a picture on every page some hundreds. */
const mostEntries = 4096;

/** Of one file that is read. A report of 40 pages has 1 to 2 MB. */
const largestEntry = 16 * 1024 * 1024;

/** XML of Word shrinks to a tenth, at best to a fiftieth; what shrinks more was made to burst. */
const largestRatio = 250;
const smallEntry = 1024 * 1024;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const headerSignature = 0x04034b50;
const endSize = 22;
const longestComment = 0xffff;

/** The entries of an archive by its directory. Throws a Refusal when it is cut off, damaged or holds too many. */
export function listEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw new Refusal('unpacksTooLarge');
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature)
      throw new Refusal('damaged');
    entries.push(readEntry(bytes, view, at));
    at += 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
  }
  return entries;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The directory's end stands behind everything else; a file that was cut off has none. */
function findEnd(view: DataView): number {
  const last = view.byteLength - endSize;
  for (let at = last; at >= Math.max(0, last - longestComment); at--)
    if (view.getUint32(at, true) === endSignature) return at;
  throw new Refusal('damaged');
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  return {
    name: name.replace(/\\/g, '/'),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

/** The bytes of an entry as they lie in the archive, still packed. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  const { offset, packedSize } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== headerSignature)
    throw new Refusal('damaged');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw new Refusal('damaged');
  return bytes.subarray(start, start + packedSize);
}

/** The bytes of an entry, unpacked. Throws a Refusal for what bursts, is locked or is not what was once packed. */
export function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.isEncrypted) throw new Refusal('locked');
  const packed = packedBytes(bytes, entry);
  if (entry.size > mostBytes(packed)) throw new Refusal('unpacksTooLarge');
  const content = entry.method === 0 ? packed : inflate(packed, entry);
  // A single wrong bit may turn one figure into another.
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw new Refusal('damaged');
  return content;
}

function mostBytes(packed: Uint8Array): number {
  return Math.min(largestEntry, Math.max(smallEntry, packed.length * largestRatio));
}

/** Packed bytes that are unpacked at a time: 16 KB become 16 MB at most, and then it stops. */
const step = 16 * 1024;

function inflate(packed: Uint8Array, { method, size }: ZipEntry): Uint8Array {
  if (method !== 8) throw new Refusal('damaged');
  const content = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new Refusal('unpacksTooLarge');
    content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += step)
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('damaged');
  }
  return content.subarray(0, length);
}
