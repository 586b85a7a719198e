import type { Span } from '../text/span.ts';
import { nameWays } from './court-ways.ts';
import type { Other, Token } from './figures.ts';
import { nameInShort } from './short-names.ts';
import type { ItemKind } from './vocabulary/word.ts';
import { addWords, findWord } from './words.ts';

/** What a passage is read as: words of the vocabulary, figures, dates, and the marks that part clauses. */
export interface Entry extends Span {
  readonly kind: ItemKind | 'figure' | 'date';
  /** The word's value; of a date its characters. */
  readonly value: string;
  readonly token?: Token;
}

/** A clause: what stands between two marks of punctuation. `opener` is the mark before it, '' at the beginning. */
export interface Clause {
  readonly entries: readonly Entry[];
  readonly start: number;
  readonly end: number;
  readonly opener: string;
  readonly closer: string;
}

/** The clauses of a plain passage. What is neither figure nor date (a title, a document number) says nothing. */
export function clausesOf(
  text: string,
  tokens: readonly Token[],
  others: readonly Other[],
): readonly Clause[] {
  const clauses: Clause[] = [];
  let entries: Entry[] = [];
  let opener = '';
  let start = 0;
  for (const entry of entriesOf(text, tokens, others)) {
    if (entry.kind !== 'cut') entries.push(entry);
    else {
      clauses.push({ entries, start, end: entry.start, opener, closer: entry.value });
      start = entry.end;
      entries = [];
      opener = entry.value;
    }
  }
  return withTheirNames(text, [...clauses, { entries, start, end: text.length, opener, closer: '.' }]);
}

/** 0件！全年收到的政府信息公开申请。 17件——新收: a figure alone at the head of its line goes with the words behind the mark. */
function withTheirNames(text: string, clauses: readonly Clause[]): readonly Clause[] {
  if (!clauses.some((clause) => isBareFigure(text, clause))) return clauses;
  return clauses.flatMap((clause, at) => {
    const [before, next] = [clauses[at - 1], clauses[at + 1]];
    if (before && isBareFigure(text, before) && isName(clause)) return [];
    const joins = next && isBareFigure(text, clause) && isName(next);
    return joins
      ? [{ ...clause, entries: [...clause.entries, ...next.entries], end: next.end, closer: next.closer }]
      : [clause];
  });
}

function isBareFigure(text: string, { entries, start, end, opener, closer }: Clause): boolean {
  const [figure] = entries;
  if (!figure?.token || entries.length > 1 || figure.start > start || figure.end < end) return false;
  return (opener === '' || opener === '.') && (closer === ':' || text.charAt(end) === '!');
}

function isName({ entries, closer }: Clause): boolean {
  return entries.length > 0 && entries.every(({ token }) => !token) && closer !== ':';
}

function entriesOf(text: string, tokens: readonly Token[], others: readonly Other[]): readonly Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  for (const place of inOrder(tokens, others)) {
    addWords(entries, text, at, place.start);
    at = startOfWords(text, place);
    if ('figure' in place)
      entries.push({ kind: 'figure', value: '', start: place.start, end: place.end, token: place });
    else if (place.kind === 'date' || isQuarter(text, place))
      entries.push({
        kind: 'date',
        value: text.slice(place.start, place.end),
        start: place.start,
        end: place.end,
      });
  }
  addWords(entries, text, at, text.length);
  const short = nameWays(text, nameInShort(text, entries));
  const named = text.includes('不存在')
    ? short.map((entry, index) => notThere(text, entry, short[index + 1]))
    : short;
  if (!named.some(({ value }) => value === 'with')) return named;
  return named.flatMap((entry, index) =>
    entry.value === 'with' ? compared(text, entry, named[index + 1]) : entry,
  );
}

/** 不存在3件 names an outcome, 不存在超期答复 denies. */
function notThere(text: string, entry: Entry, next: Entry | undefined): Entry {
  const counted = entry.value === 'not' && next?.token !== undefined && next.start - entry.end <= 1;
  return counted && text.startsWith('不存在', entry.start)
    ? { ...entry, kind: 'outcome', value: 'unavailable.notHeld' }
    : entry;
}

/** 与上年 compares; 与财政局 says who took part. 由上年的20件增至30件 compares, 由去年成立的专班办理 does not. */
function compared(text: string, entry: Entry, next: Entry | undefined): readonly Entry[] {
  const beside = next && (next.kind === 'time' || next.kind === 'date') && next.start === entry.end;
  const said =
    text.charAt(entry.start) === '与' ||
    (next && grows.test(text.slice(next.end, next.end + LONGEST_GROWTH)));
  return beside && said ? [{ ...entry, value: 'than' }] : [];
}

const grows =
  /^(?:同期)?的?[0-9][0-9,.]*[^0-9,;。]{1,4}(?:大幅|逐步|小幅|直接)?(?:[增升降减提上下回扩缩涨跌压][^,;。0-9]{0,2}[至到为]|[增升降减])/;
const LONGEST_GROWTH = 24;

/** 第一季度 tells the time like a date. */
function isQuarter(text: string, { start, end }: Span): boolean {
  return text.charAt(start) === '第' && /季度?$/.test(text.slice(start, end));
}

/** “予以公开” and 第三方合法权益 name an outcome like any other words; 第三方意见 is no opinion of the public. */
function startOfWords(text: string, place: Token | Other): number {
  if (isQuoted(text, place)) return place.start + 1;
  const named = !('figure' in place) && place.kind === 'name' && findWord(text, place.start);
  return named && (named.kind === 'outcome' || named.kind === 'noise') ? place.start : place.end;
}

function isQuoted(text: string, { start, end }: Span): boolean {
  return text.charAt(start) === '“' && !/[0-9]/.test(text.slice(start, end));
}

function inOrder(tokens: readonly Token[], others: readonly Other[]): readonly (Token | Other)[] {
  return [...tokens, ...others].sort((a, b) => a.start - b.start);
}
