/** What a file in Rich Text Format is made of, told one after the other. */
export interface RtfListener {
  /** `{` */
  readonly open: () => void;
  /** `}` */
  readonly close: () => void;
  /** `\par`, `\u-24180`, in lower case as they always are. */
  readonly word: (name: string, value: number | undefined) => void;
  /** `\~`, `\*`: a control of one character. */
  readonly sign: (character: string) => void;
  /** A byte of text, plain or as `\'b9`. */
  readonly byte: (code: number) => void;
  /** Whether letters are two bytes long here: the second one may look like a brace. */
  readonly hasPairs: () => boolean;
}

const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const carriageReturn = 0x0d;
const lineFeed = 0x0a;
const space = 0x20;
const minus = 0x2d;
const quote = 0x27;
const firstLead = 0x81;
const firstTrail = 0x40;

/** Tells all parts of a file in order. Line ends between them mean nothing. */
export function scanRtf(bytes: Uint8Array, listener: RtfListener): void {
  let at = 0;
  while (at < bytes.length) at = step(bytes, at, listener);
}

/** Tells what stands at a place; gives back where the next one begins. */
function step(bytes: Uint8Array, at: number, listener: RtfListener): number {
  const code = bytes[at] ?? 0;
  if (code === backslash) return control(bytes, at + 1, listener);
  if (code === openBrace) listener.open();
  else if (code === closeBrace) listener.close();
  else if (code !== carriageReturn && code !== lineFeed) return text(bytes, at, code, listener);
  return at + 1;
}

function text(bytes: Uint8Array, at: number, code: number, listener: RtfListener): number {
  listener.byte(code);
  const second = bytes[at + 1] ?? 0;
  if (code < firstLead || second < firstTrail || !listener.hasPairs()) return at + 1;
  listener.byte(second);
  return at + 2;
}

function control(bytes: Uint8Array, at: number, listener: RtfListener): number {
  const code = bytes[at] ?? 0;
  if (isLetter(code)) return word(bytes, at, listener);
  if (code === quote) {
    listener.byte(16 * digitOf(bytes[at + 1]) + digitOf(bytes[at + 2]));
    return at + 3;
  }
  listener.sign(String.fromCharCode(code));
  return at + 1;
}

const longestWord = 32;
const longestNumber = 10;

function word(bytes: Uint8Array, start: number, listener: RtfListener): number {
  let at = start;
  while (at < start + longestWord && isLetter(bytes[at] ?? 0)) at++;
  const name = String.fromCharCode(...bytes.subarray(start, at));
  const first = at;
  if (bytes[at] === minus) at++;
  while (at < first + longestNumber && isDigit(bytes[at] ?? 0)) at++;
  const number = String.fromCharCode(...bytes.subarray(first, at));
  const value = /\d/.test(number) ? Number(number) : undefined;
  if (value === undefined) at = first;
  if (bytes[at] === space) at++;
  // Pictures may stand in a file as they are.
  if (name === 'bin') return at + Math.max(0, value ?? 0);
  listener.word(name, value);
  return at;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** What is no hexadecimal digit counts as 0: the letter is lost, and shown as such. */
function digitOf(code: number | undefined): number {
  const digit = Number.parseInt(String.fromCharCode(code ?? 0), 16);
  return Number.isNaN(digit) ? 0 : digit;
}
