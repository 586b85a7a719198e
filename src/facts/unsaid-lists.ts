import type { Span } from '../text/span.ts';
import type { List } from './breakdowns.ts';
import type { Token } from './figures.ts';
import { isNameAndFigure } from './items.ts';
import { aheadOfTheirTotal } from './lists-ahead.ts';
import { narrow, type Piece, type Prose, piecesOf, proseOf, tokensAtLevel } from './pieces.ts';
import { anotherDeed, behindTheirTotal, oneMore, partIn } from './rows-behind.ts';
import { sumOf } from './sums.ts';
import { unitsMatch } from './units.ts';

/** Lists that no 其中 announces: taken if they add up, and never held against anybody. */
export interface UnsaidLists {
  /** Lists whose total stands in the passage. */
  readonly lists: readonly List[];
  /** The parts of those whose total it lacks; another paragraph may state it. */
  readonly open: readonly (readonly Token[])[];
}

/** No honest passage holds more of them in one stretch. */
const MOST_TOKENS = 400;
const SEPARATORS = ',，;:、';

/**
 * 受理86件，批准80件，退回6件: figures in a row behind the one that they add up to; 按部门分：甲21件，乙14件，其他10件 behind
 * a sentence that states their sum; 信函38件、在线46件，共收到84件 before it. `taken`: where the parts of announced lists begin.
 */
export function unsaidListsOf(
  text: string,
  tokens: readonly Token[],
  taken: ReadonlySet<number>,
): UnsaidLists {
  if (tokens.length < 2 || tokens.length > MOST_TOKENS) return { lists: [], open: [] };
  const prose = proseOf(text, tokens);
  const isNew = (parts: readonly Token[]) => parts.every(({ start }) => !taken.has(start));
  const lists: List[] = [];
  const open: (readonly Token[])[] = [];
  prose.sentences.forEach((sentence, index) => {
    const local = narrow(prose, sentence);
    if (!local || !isAlike(local.tokens)) return;
    const pieces = piecesOf(local, sentence, SEPARATORS);
    const own = [...behindTheirTotal(text, pieces), ...aheadOfTheirTotal(local, sentence)];
    const held = new Set(own.flatMap(({ total, parts }) => [total, ...parts]));
    lists.push(...own.filter(({ parts }) => isNew(parts)));
    for (const region of regionsOf(text, sentence, pieces)) {
      const parts = partsIn(text, region);
      if (parts.length < 2 || !isNew(parts) || parts.some((part) => held.has(part))) continue;
      const listed = isListed(text, region, parts);
      const total = totalBefore(prose, index, parts, listed);
      if (total) lists.push({ total, parts, exhaustive: false });
      else if (listed) open.push(parts);
      if (total || listed) for (const part of parts) held.add(part);
    }
  });
  return { lists, open };
}

const divides =
  /^(?:其中[,:]?)?(?:[（(][^（()）]{1,4}[)）])?(?:(?:按照?|从|以|分)[^,，:。]{1,14}(?:分类?|看|划分|统计|区分|计)(?=[,，:])|[^,，:。0-9]{0,12}(?:内容|情况|结果|去向|类型|渠道|方式|来源|领域|主体|对象|事项|原因|部门|种类|类别)(?:上|方面|看)?(?:主要)?(?:涉及|包括|集中|分布|为|是|有|:|,)|[^,，:。0-9]{0,8}(?:主要涉及|集中在|分布在|分别来自))/;
const rest = /其[他它余]|剩[余下]|余下/;

/** Two of them count in one unit: no list without that. */
function isAlike(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ figure }, at) =>
      figure.unit !== '%' && tokens.findIndex((each) => each.figure.unit === figure.unit) < at,
  );
}

/** The pieces of a sentence, and of each of its items where ； parts several: 从类别看…；从平台看…. */
function regionsOf(
  text: string,
  { start, end }: Span,
  pieces: readonly Piece[],
): readonly (readonly Piece[])[] {
  if (!text.slice(start, end).includes(';')) return [pieces];
  const items: Piece[][] = [[]];
  for (const piece of pieces) {
    if (/[;]/.test(text.slice(items[items.length - 1]?.slice(-1)[0]?.end ?? start, piece.start)))
      items.push([]);
    items[items.length - 1]?.push(piece);
  }
  return [pieces, ...items.filter((item) => item.length > 1)];
}

/** The figures of one unit that the pieces count one by one; nothing if they cannot be parts of one. */
function partsIn(text: string, pieces: readonly Piece[]): readonly Token[] {
  const parts: Token[] = [];
  const unit = pieces[0]?.tokens.find(({ figure }) => unitsMatch(figure.unit, figure.unit) === 'same')?.figure
    .unit;
  if (unit === undefined) return [];
  let closed = false;
  for (const piece of pieces) {
    const part = partIn(piece, unit, parts.length > 0);
    if (part === 'none') continue;
    if (part === 'end' || closed) break;
    if (anotherDeed.test(piece.text)) return [];
    parts.push(part);
    closed = rest.test(text.slice(piece.start, piece.end));
  }
  return parts;
}

/** 从地区看， before the first figure. */
const LONGEST_LEAD = 30;
const cut = /[;。！？!?\n]/;

/** The words say by what the figures divide something, or close with 其他; else only their sum can tell. */
function isListed(text: string, pieces: readonly Piece[], parts: readonly Token[]): boolean {
  const [from, to] = [pieces[0]?.start ?? 0, pieces[pieces.length - 1]?.end ?? 0];
  const lead =
    text
      .slice(Math.max(0, from - LONGEST_LEAD), from)
      .split(cut)
      .pop() ?? '';
  if (divides.test(lead + text.slice(from, to))) return true;
  const closed = pieces.some(({ start, end }) => rest.test(text.slice(start, end)));
  const whole = closed || pieces.some(({ text: words }) => oneMore.test(words)) || leads(parts, text);
  return parts.length > 2 && (whole || isNamesOnly(lead + text.slice(from, to), pieces));
}

/** 政府网站2911条；公众号412条；微博147条, all that was published: 网站29条，公众号682条，视频号392条. */
function isNamesOnly(words: string, pieces: readonly Piece[]): boolean {
  const items = words.replace(/^[^:0-9]{0,24}:/, '').split(/[;,，、:]/).length;
  const [unit] = pieces.flatMap(({ tokens: [part] }) => part?.figure.unit ?? []);
  const many = pieces.filter(({ tokens: [part] }) => part !== undefined && part.figure.value > 0).length;
  const alike = (piece: Piece) => isNameAndFigure(piece) && piece.tokens[0]?.figure.unit === unit;
  return items === pieces.length && many > 1 && pieces.every(alike);
}

/** 6件公开了全部内容；1件部分公开；1件未予公开: each opens its item. */
function leads(parts: readonly Token[], text: string): boolean {
  return parts.every(({ start }) =>
    /[,;:。\n](?:另|还|又)?有?$/.test(text.slice(Math.max(0, start - 3), start)),
  );
}

const FURTHEST = 4;

/** The nearest figure in the sentences before that is the sum of the parts. */
function totalBefore(
  prose: Prose,
  index: number,
  parts: readonly Token[],
  listed: boolean,
): Token | undefined {
  const [first] = parts;
  const sum = sumOf(parts.map(({ figure }) => figure));
  if (!listed && sum < (parts.length > 2 ? 5 : 10)) return undefined;
  for (let back = index - 1; back >= 0 && back >= index - (listed ? FURTHEST : 1); back--) {
    const sentence = prose.sentences[back];
    const found = (sentence ? tokensAtLevel(prose, sentence) : []).filter(
      ({ figure }) =>
        !figure.approximate &&
        figure.value === sum &&
        unitsMatch(figure.unit, first?.figure.unit ?? '') === 'same',
    );
    if (found.length > 0) return found[found.length - 1];
  }
  return undefined;
}
