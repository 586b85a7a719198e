/** A format recognised by its first bytes, `locked`: an Office file with a password. */
export type Format = 'docx' | 'xlsx' | 'ofd' | 'zip' | 'doc' | 'locked' | 'pdf' | 'rtf' | 'mhtml' | 'picture';

interface Signature {
  readonly format: Format;
  readonly bytes: readonly number[];
}

function ascii(text: string): readonly number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

/** The extension says little: many a .doc is a web page. */
const signatures: readonly Signature[] = [
  { format: 'zip', bytes: ascii('PK\u0003\u0004') },
  { format: 'zip', bytes: ascii('PK\u0005\u0006') },
  { format: 'doc', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { format: 'pdf', bytes: ascii('%PDF') },
  { format: 'rtf', bytes: ascii('{\\rtf') },
  { format: 'picture', bytes: [0xff, 0xd8, 0xff] },
  { format: 'picture', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { format: 'picture', bytes: ascii('GIF8') },
  { format: 'picture', bytes: ascii('II*\0') },
  { format: 'picture', bytes: ascii('MM\0*') },
];

/** What the entries of an archive are called tells what it is. */
const archives: readonly (readonly [format: Format, entry: string])[] = [
  ['docx', 'word/'],
  ['xlsx', 'xl/'],
  ['ofd', 'OFD.xml'],
];

/** The format of a file that is neither text nor a page, undefined for everything that may be read as text. */
export function findFormat(bytes: Uint8Array): Format | undefined {
  const found = signatures.find((signature) => startsWith(bytes, 0, signature.bytes))?.format;
  if (found === 'zip') return archiveFormat(bytes);
  if (found === undefined && isMessage(bytes)) return 'mhtml';
  return found === 'doc' && isLocked(bytes) ? 'locked' : found;
}

function startsWith(bytes: Uint8Array, start: number, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[start + index] === byte);
}

/** Entry names stand in plain letters at the front of an archive and again at its end. */
function archiveFormat(bytes: Uint8Array): Format {
  const ends = [bytes.subarray(0, 16_384), bytes.subarray(Math.max(0, bytes.length - 16_384))];
  const names = ends.map((end) => new TextDecoder('iso-8859-1').decode(end)).join('');
  return archives.find(([, entry]) => names.includes(entry))?.[0] ?? 'zip';
}

/** A page in one file is a message: lines of fields, in any order, that name its version and what it holds. */
function isMessage(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 4096)).replace(/^\u00ef\u00bb\u00bf/, '');
  const isHead = /^\s*[A-Za-z][\w-]{1,60}:/.test(head);
  return (
    isHead && /^MIME-Version:/im.test(head) && /^Content-Type:\s*(?:multipart\/|text\/html)/im.test(head)
  );
}

const lockedName = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
const directoryEntry = 128;

/** An Office file with a password lies encrypted in a compound file; the names in its directory are aligned. */
function isLocked(bytes: Uint8Array): boolean {
  for (let at = 512; at < bytes.length; at += directoryEntry)
    if (startsWith(bytes, at, lockedName)) return true;
  return false;
}
