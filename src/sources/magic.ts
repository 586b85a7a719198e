import type { RefusalReason } from './source.ts';

/** A file format recognised by its first bytes, and why it is refused. */
export interface ForeignFormat {
  readonly name: string;
  readonly reason: RefusalReason;
}

interface Signature extends ForeignFormat {
  readonly bytes: readonly number[];
}

function ascii(text: string): readonly number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

/** The extension says little: many a .doc is a web page. */
const signatures: readonly Signature[] = [
  { name: 'zip', reason: 'notYetSupported', bytes: ascii('PK\u0003\u0004') },
  { name: 'zip', reason: 'notYetSupported', bytes: ascii('PK\u0005\u0006') },
  { name: 'doc', reason: 'notYetSupported', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'pdf', reason: 'notYetSupported', bytes: ascii('%PDF') },
  { name: 'rtf', reason: 'notYetSupported', bytes: ascii('{\\rtf') },
  { name: 'mhtml', reason: 'notYetSupported', bytes: ascii('MIME-Version:') },
  { name: 'picture', reason: 'notText', bytes: [0xff, 0xd8, 0xff] },
  { name: 'picture', reason: 'notText', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'picture', reason: 'notText', bytes: ascii('GIF8') },
  { name: 'picture', reason: 'notText', bytes: ascii('II*\0') },
  { name: 'picture', reason: 'notText', bytes: ascii('MM\0*') },
];

/** What the entries of an archive are called tells what it is. */
const archives: readonly (readonly [name: string, entry: string])[] = [
  ['docx', 'word/'],
  ['xlsx', 'xl/'],
  ['ofd', 'OFD.xml'],
];

/** The format of a file that is neither text nor a page, undefined for everything that may be read as text. */
export function findForeignFormat(bytes: Uint8Array): ForeignFormat | undefined {
  const found = signatures.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte));
  if (!found) return undefined;
  return { reason: found.reason, name: found.name === 'zip' ? archiveName(bytes) : found.name };
}

/** Entry names stand in plain letters at the front of an archive and again at its end. */
function archiveName(bytes: Uint8Array): string {
  const ends = [bytes.subarray(0, 16_384), bytes.subarray(Math.max(0, bytes.length - 16_384))];
  const names = ends.map((end) => new TextDecoder('iso-8859-1').decode(end)).join('');
  return archives.find(([, entry]) => names.includes(entry))?.[0] ?? 'zip';
}
