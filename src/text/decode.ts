export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** False for what is no text in any of these encodings: pictures, programs, damaged archives. */
  readonly isText: boolean;
}

/**
 * Turns the bytes of a text file into text. A byte order mark decides; then strict UTF-8, GB18030 and the shape of
 * UTF-16. `declared` is what the file says of itself (meta charset): it is believed only where the bytes leave it
 * open, because saved pages often lie.
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  const marked = markOf(bytes);
  if (marked) return judged(decodeLoosely(bytes, marked), marked);
  if (bytes.includes(0)) return decodeWide(bytes);
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== undefined) return judged(utf8, 'utf-8');
  const strict = [...narrowCandidates(bytes, declared), ...wideCandidates(bytes)];
  // UTF-8 with a spoilt or missing byte passes for GB18030 too, but for a text that nobody would write.
  return best([...strict, judged(decodeLoosely(bytes, 'utf-8'), 'utf-8')]) ?? decodeDamaged(bytes);
}

function markOf(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return 'gb18030';
  return undefined;
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeLoosely(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes).replace(/^\ufeff/, '');
}

/** Zero bytes stand in UTF-16 (line ends, digits) and in no other text. */
function decodeWide(bytes: Uint8Array): Decoded {
  const wide = best(wideCandidates(bytes));
  return wide ?? judged(decodeLoosely(bytes, 'utf-8'), 'utf-8');
}

function wideCandidates(bytes: Uint8Array): Decoded[] {
  const even = bytes.length % 2 === 0 ? bytes : bytes.subarray(0, -1);
  return candidates(even, ['utf-16le', 'utf-16be']);
}

function narrowCandidates(bytes: Uint8Array, declared: string | undefined): Decoded[] {
  return candidates(bytes, declared?.toLowerCase() === 'big5' ? ['big5', 'gb18030'] : ['gb18030']);
}

function candidates(bytes: Uint8Array, encodings: readonly Encoding[]): Decoded[] {
  return encodings.flatMap((encoding) => {
    const text = decodeStrictly(bytes, encoding);
    return text === undefined ? [] : [judged(text, encoding)];
  });
}

/** The likeliest of several readings that are all possible; of equals the first. */
function best(readings: readonly Decoded[]): Decoded | undefined {
  const scored = readings
    .filter((reading) => reading.isText)
    .map((reading) => ({ reading, score: familiarity(reading.text) }))
    .sort((a, b) => b.score - a.score);
  return scored[0]?.reading;
}

/** A file of GB18030 with spoilt bytes, or no text at all. */
function decodeDamaged(bytes: Uint8Array): Decoded {
  return judged(decodeLoosely(bytes, 'gb18030'), 'gb18030');
}

const sampleLength = 20_000;

function count(text: string, pattern: RegExp): number {
  return text.slice(0, sampleLength).match(pattern)?.length ?? 0;
}

/** Frequent characters of any Chinese text and of these reports, in both scripts; and digits. */
const familiar =
  /[的一是在不了和有大为中人年月日政府信息公开开工作情况申请数量本其他行结果处理無総公開為請數處報告区区县局办,，。、\d]/g;

function familiarity(text: string): number {
  return count(text, familiar) / Math.max(1, Math.min(text.length, sampleLength));
}

/** Controls and lost characters stand for what is no text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
const noise = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f\ufffd]/g;

function judged(text: string, encoding: Encoding): Decoded {
  const isText = count(text, noise) * 50 <= Math.min(text.length, sampleLength);
  return { text, encoding, isText };
}
