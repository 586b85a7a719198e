import type { OriginKind } from '../origins.ts';

/** Characters as they read, and what stands for them in the XML: [start, end) of it. */
export interface Characters {
  readonly text: string;
  readonly kind: Exclude<OriginKind, 'element'>;
  readonly start: number;
  readonly end: number;
}

/** What does not stand for itself; comments and instructions stand for nothing. */
const special = /&[^;<&]{1,40};|<!\[CDATA\[|\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|\r\n/g;

/**
 * The running text between two places of well-formed XML, in pieces of one kind. White space other than a space reads
 * as one, as in Word.
 */
export function charactersIn(xml: string, start: number, end: number): readonly Characters[] {
  const raw = xml.slice(start, end);
  if (!/[&<\r]/.test(raw)) return raw === '' ? [] : [plain(raw, start)];
  const found: Characters[] = [];
  let at = 0;
  let isVerbatim = false;
  for (const match of raw.matchAll(special)) {
    const [token] = match;
    const place = match.index ?? 0;
    if (isVerbatim && token !== ']]>') continue;
    if (place > at) found.push(plain(raw.slice(at, place), start + at));
    isVerbatim = token === '<![CDATA[';
    at = place + token.length;
    const text = characterOf(token);
    if (text !== undefined) found.push({ text, kind: 'reference', start: start + place, end: start + at });
  }
  if (at < raw.length) found.push(plain(raw.slice(at), start + at));
  return found;
}

function plain(text: string, start: number): Characters {
  return { text: text.replace(/[\t\n\r]/g, ' '), kind: 'plain', start, end: start + text.length };
}

const named: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['\r\n', ' '],
]);

function characterOf(token: string): string | undefined {
  const known = named.get(token);
  if (known !== undefined || !token.startsWith('&#')) return known;
  const code = token[2] === 'x' ? Number.parseInt(token.slice(3), 16) : Number(token.slice(2, -1));
  // Line ends and tabs may be written as references as well.
  return code < 0x20 ? ' ' : String.fromCodePoint(code);
}

/** Without the white space at both ends, which XML leaves to whoever reads it. */
export function trimCharacters(characters: readonly Characters[]): readonly Characters[] {
  return characters.map((each, index) => {
    if (each.kind !== 'plain') return each;
    const head = index === 0 ? (/^ +/.exec(each.text)?.[0].length ?? 0) : 0;
    const isLast = index === characters.length - 1;
    const text = isLast ? each.text.slice(head).replace(/ +$/, '') : each.text.slice(head);
    return { ...each, text, start: each.start + head, end: each.start + head + text.length };
  });
}
