import { deflateSync } from 'fflate';
import { crc32 } from '../../sources/package/crc32.ts';
import { listEntries, type ZipEntry } from '../../sources/package/zip.ts';

/**
 * An archive with other contents in some of its entries. Everything else is carried over as it lies there, still
 * packed: order, dates and bytes stay.
 */
export function repack(bytes: Uint8Array, contents: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = listEntries(bytes);
  const directory = directoryOf(bytes);
  const inPlace = [...entries].sort((one, other) => one.offset - other.offset);
  const pieces: Uint8Array[] = [bytes.subarray(0, inPlace[0]?.offset ?? directory.start)];
  const moved = new Map<ZipEntry, PackedEntry>();
  let at = pieces[0]?.length ?? 0;
  inPlace.forEach((entry, index) => {
    const end = inPlace[index + 1]?.offset ?? directory.start;
    const content = contents.get(entry.name);
    const piece = content ? localEntry(bytes, entry, content) : { bytes: bytes.subarray(entry.offset, end) };
    moved.set(entry, { ...piece, offset: at });
    pieces.push(piece.bytes);
    at += piece.bytes.length;
  });
  return joinPieces([...pieces, ...directoryAnew(bytes, directory, entries, moved, at)]);
}

interface Packed {
  readonly size: number;
  readonly packedSize: number;
  readonly crc: number;
}

interface PackedEntry {
  readonly bytes: Uint8Array;
  /** Set when the entry has another content. */
  readonly packed?: Packed;
  readonly offset: number;
}

const deflated = 8;

/** An entry with a header of its own: name and dates stay, sizes stand in front and no longer behind. */
function localEntry(
  bytes: Uint8Array,
  { offset }: ZipEntry,
  content: Uint8Array,
): Omit<PackedEntry, 'offset'> {
  const old = viewOf(bytes);
  const headerSize = 30 + old.getUint16(offset + 26, true) + old.getUint16(offset + 28, true);
  const data = deflateSync(content);
  const packed = { size: content.length, packedSize: data.length, crc: crc32(content) };
  const header = bytes.slice(offset, offset + headerSize);
  writeSizes(header, 6, packed);
  return { bytes: joinPieces([header, data]), packed };
}

/** Flags, method, crc and sizes stand in the same order in both kinds of header, `at` bytes from its beginning. */
function writeSizes(header: Uint8Array, at: number, { size, packedSize, crc }: Packed): void {
  const view = viewOf(header);
  const sizesFollow = 0x0008;
  view.setUint16(at, view.getUint16(at, true) & ~sizesFollow, true);
  view.setUint16(at + 2, deflated, true);
  view.setUint32(at + 8, crc, true);
  view.setUint32(at + 12, packedSize, true);
  view.setUint32(at + 16, size, true);
}

interface Directory {
  readonly start: number;
  /** Where the record at the end of everything begins. */
  readonly end: number;
}

function directoryOf(bytes: Uint8Array): Directory {
  const view = viewOf(bytes);
  let end = view.byteLength - 22;
  while (end > 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  return { start: view.getUint32(end + 16, true), end };
}

function directoryAnew(
  bytes: Uint8Array,
  { start, end }: Directory,
  entries: readonly ZipEntry[],
  moved: ReadonlyMap<ZipEntry, PackedEntry>,
  at: number,
): readonly Uint8Array[] {
  const records = bytes.slice(start, end);
  const view = viewOf(records);
  let record = 0;
  for (const entry of entries) {
    const { packed, offset = 0 } = moved.get(entry) ?? {};
    if (packed) writeSizes(records.subarray(record), 8, packed);
    view.setUint32(record + 42, offset, true);
    record += 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(record + field, true), 0);
  }
  const tail = bytes.slice(end);
  viewOf(tail).setUint32(16, at, true);
  return [records, tail];
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function joinPieces(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
