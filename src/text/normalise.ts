import { damageOf } from './damage.ts';
import { type Fold, makeFold } from './fold.ts';
import type { Span } from './span.ts';

/** Converts traditional characters to simplified ones, UTF-16 length unchanged. See text/simplify.ts. */
export type Simplify = (text: string) => string;

/** What kind of damage or script the whole text shows; decided once per report, kept with it. */
export interface Script {
  readonly traditional: boolean;
  /** Many characters are followed by their reading in brackets: 項(xiàng). */
  readonly pinyin: boolean;
  /** Markdown emphasis (**…**) stands in the text. */
  readonly markdown: boolean;
}

/**
 * Text made comparable: NFKC, half-width, no invisible characters, no pinyin, simplified — with a map back.
 * `starts[i]`/`ends[i]` are the UTF-16 range in the original that produced `text[i]`.
 */
export interface Normal {
  readonly text: string;
  readonly starts: Places;
  readonly ends: Places;
}

/** A place in the original for each UTF-16 unit. Read only: texts whose characters all kept their places share them. */
export type Places = Readonly<Uint32Array>;

export type Normaliser = (text: string) => Normal;

/**
 * A normaliser for one report. In its output:
 * - full-width letters, digits and ，：；（）％ are half-width; 、。《》〈〉【】〔〕 stay
 * - every double quotation mark (“”「」『』＂) is ", every single one ' ; hyphens and minus signs are -, dashes are —
 * - a full-width comma between two half-width digits stays ，: it separates 12，295 where 12,295 would group
 * - circled and raised digits, fractions and square units stay as they are: they must not run into a figure
 * - spaces of every kind are ' ', line ends '\n'; zero-width characters, soft hyphens and controls are gone
 * - pinyin in brackets, Markdown emphasis and traditional characters go when `script` says that the text has them
 */
export function makeNormaliser(script: Script, simplify: Simplify): Normaliser {
  const fold = makeFold();
  return (text) => {
    const folded = foldText(text, fold);
    const cleaned = cut(folded, damageOf(folded.text, script));
    return script.traditional ? simplified(cleaned, simplify) : cleaned;
  };
}

const mostRemembered = 20_000;
const longestRemembered = 200;

/** The same normaliser, which remembers short texts: the labels and figures of tables repeat. */
export function remembering(normalise: Normaliser): Normaliser {
  const known = new Map<string, Normal>();
  return (text) => {
    if (text.length > longestRemembered) return normalise(text);
    const before = known.get(text);
    if (before) return before;
    if (known.size >= mostRemembered) known.clear();
    const normal = normalise(text);
    known.set(text, normal);
    return normal;
  };
}

/** The range of the original that produced the half-open range `start`–`end` of the normalised text. */
export function sourceSpan(normal: Normal, start: number, end: number): Span {
  if (start < end) return { start: normal.starts[start] ?? 0, end: normal.ends[end - 1] ?? 0 };
  const place = normal.starts[start] ?? normal.ends[normal.ends.length - 1] ?? 0;
  return { start: place, end: place };
}

/** Grows as characters are written: one original character may become several (㈠ → (一)), or none. */
class Draft {
  private units: Uint16Array;
  private starts: Uint32Array;
  private ends: Uint32Array;
  private length = 0;

  constructor(capacity: number) {
    this.units = new Uint16Array(capacity);
    this.starts = new Uint32Array(capacity);
    this.ends = new Uint32Array(capacity);
  }

  push(unit: number, start: number, end: number): void {
    if (this.length === this.units.length) this.grow();
    this.units[this.length] = unit;
    this.starts[this.length] = start;
    this.ends[this.length++] = end;
  }

  finish(): Normal {
    const { length } = this;
    return {
      text: textOf(this.units.subarray(0, length)),
      starts: this.starts.slice(0, length),
      ends: this.ends.slice(0, length),
    };
  }

  private grow(): void {
    const capacity = this.units.length * 2 + 16;
    const [units, starts, ends] = [this.units, this.starts, this.ends];
    this.units = new Uint16Array(capacity);
    this.starts = new Uint32Array(capacity);
    this.ends = new Uint32Array(capacity);
    this.units.set(units);
    this.starts.set(starts);
    this.ends.set(ends);
  }
}

/** String.fromCharCode takes its arguments from the stack, so a long text goes through it in pieces. */
const piece = 8192;

function textOf(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += piece) {
    text += Reflect.apply(String.fromCharCode, undefined, units.subarray(at, at + piece));
  }
  return text;
}

function foldText(text: string, fold: Fold): Normal {
  return foldInPlace(text, fold) ?? foldMoving(text, fold);
}

/** Nearly every text: one unit for each of its own. Undefined if a character goes or becomes several. */
function foldInPlace(text: string, fold: Fold): Normal | undefined {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) {
    let unit = text.charCodeAt(at);
    if (!isPlain(unit)) {
      const folded = isGroupComma(text, at, unit) ? '，' : fold(unit);
      if (folded.length !== 1 || isSurrogate(unit)) return undefined;
      unit = folded.charCodeAt(0);
    }
    units[at] = unit;
  }
  return { text: textOf(units), ...inPlace(text.length) };
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** 0, 1, 2 …: as far as the longest text so far. */
let counted = new Uint32Array(0);

function inPlace(length: number): Pick<Normal, 'starts' | 'ends'> {
  if (counted.length <= length) counted = Uint32Array.from({ length: 2 * length + 1024 }, (_, at) => at);
  return { starts: counted.subarray(0, length), ends: counted.subarray(1, length + 1) };
}

function foldMoving(text: string, fold: Fold): Normal {
  const draft = new Draft(text.length + 16);
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    if (isPlain(unit)) draft.push(unit, at, ++at);
    else at = foldOne(text, at, fold, draft);
  }
  return draft.finish();
}

/** Printable ASCII and the common Han characters stand for themselves; nearly every character is one of these. */
function isPlain(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x20 && unit <= 0x7e);
}

const fullWidthComma = 0xff0c;

function foldOne(text: string, at: number, fold: Fold, draft: Draft): number {
  const codePoint = text.codePointAt(at) ?? 0;
  const end = at + (codePoint > 0xffff ? 2 : 1);
  if (isGroupComma(text, at, codePoint)) {
    draft.push(codePoint, at, end);
    return end;
  }
  const folded = fold(codePoint);
  for (let i = 0; i < folded.length; i++) draft.push(folded.charCodeAt(i), at, end);
  return end;
}

function isGroupComma(text: string, at: number, codePoint: number): boolean {
  return codePoint === fullWidthComma && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Leaves out the given ranges, which are in order and do not overlap. */
function cut(normal: Normal, ranges: readonly Span[]): Normal {
  if (ranges.length === 0) return normal;
  const draft = new Draft(normal.text.length);
  let next = 0;
  for (let at = 0; at < normal.text.length; at++) {
    while (next < ranges.length && (ranges[next]?.end ?? 0) <= at) next++;
    if (at >= (ranges[next]?.start ?? Number.POSITIVE_INFINITY)) continue;
    draft.push(normal.text.charCodeAt(at), normal.starts[at] ?? 0, normal.ends[at] ?? 0);
  }
  return draft.finish();
}

/** A converter that changed the length would tear the map apart: its result is then not used. */
function simplified(normal: Normal, simplify: Simplify): Normal {
  const text = simplify(normal.text);
  return text.length === normal.text.length ? { ...normal, text } : normal;
}
