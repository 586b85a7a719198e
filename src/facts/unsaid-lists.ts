import type { List } from './breakdowns.ts';
import type { Token } from './figures.ts';
import { narrow, type Piece, type Prose, piecesOf, proseOf, tokensAtLevel } from './pieces.ts';
import { isOutside, isRemark } from './readings.ts';
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
 * a sentence that states their sum. `told`: where figures begin that restate cells (they are proved by them); `taken`:
 * where the parts of announced lists do.
 */
export function unsaidListsOf(
  text: string,
  tokens: readonly Token[],
  told: ReadonlySet<number>,
  taken: ReadonlySet<number>,
): UnsaidLists {
  if (tokens.length < 2 || tokens.length > MOST_TOKENS) return { lists: [], open: [] };
  const prose = proseOf(text, tokens);
  const isNew = (parts: readonly Token[]) =>
    parts.some(({ start }) => !told.has(start)) && parts.every(({ start }) => !taken.has(start));
  const lists: List[] = [];
  const open: (readonly Token[])[] = [];
  prose.sentences.forEach((sentence, index) => {
    const local = narrow(prose, sentence);
    if (!local || local.tokens.length < 2) return;
    const pieces = piecesOf(local, sentence, SEPARATORS);
    const own = behindTheirTotal(text, pieces).filter(({ parts }) => isNew(parts));
    lists.push(...own);
    const parts = own.length === 0 ? dividedBy(text.slice(sentence.start, sentence.end), pieces, text) : [];
    if (parts.length < 2 || !isNew(parts)) return;
    const total = totalBefore(prose, index, parts);
    if (total) lists.push({ total, parts, exhaustive: false });
    else open.push(parts);
  });
  return { lists, open };
}

/** What was done besides: another count begins. */
const anotherDeed =
  /^(?:并|且|均|都|已|还|全部|全年|年内|共)*(?:召开|举办|开展|组织|培训|推送|转[载发]|编[发印]|报送|接[受待听]|制[作发]|走访|检查|排查|参加|印发|出台|发布|更新|完成|建立|设立|解答)/;

/** The rows of pieces that add up to a figure before them, in one sentence. */
function behindTheirTotal(text: string, pieces: readonly Piece[]): readonly List[] {
  const lists: List[] = [];
  for (let at = 0; at < pieces.length - 2; at++) {
    const head = pieces[at]?.tokens.slice(-1)[0];
    const list = head && !head.figure.approximate ? rowBehind(text, head, pieces, at + 1) : undefined;
    if (list) {
      lists.push(list);
      at += list.parts.length;
    }
  }
  return lists;
}

function rowBehind(text: string, total: Token, pieces: readonly Piece[], from: number): List | undefined {
  const parts: Token[] = [];
  let sum = 0;
  let at = from;
  for (let piece = pieces[at]; piece; piece = pieces[++at]) {
    const part = partIn(piece, total.figure.unit, parts.length > 0);
    if (part === 'none') continue;
    if (part === 'end' || anotherDeed.test(piece.text) || parts.length === MOST_PARTS) return undefined;
    const mark = text.charAt(piece.start - 1);
    if (parts.length === 0 && mark === '、') return undefined;
    if (parts.length > 0 && mark === ';') return undefined;
    parts.push(part);
    sum += part.figure.value;
    if (sum >= total.figure.value) break;
  }
  if (sum < total.figure.value - 1e-6) return undefined;
  const adds = sumOf(parts.map(({ figure }) => figure)) === total.figure.value;
  const closed =
    adds && sides.test(pieces.find(({ end }) => end >= (parts[parts.length - 1]?.end ?? 0))?.text ?? '');
  return adds && isTelling(total, parts, closed) ? { total, parts, exhaustive: false } : undefined;
}

const MOST_PARTS = 20;

/** 胜诉8件，败诉1件; 通过5件，退回2件: the other side of what stands before it. */
const sides = /[未不无没败退撤驳]|终止|其[余他它]|剩|余/;

/** Of two or three small figures one is easily the sum of the others, unless the last is the other side of the matter. */
function isTelling({ figure }: Token, parts: readonly Token[], closed: boolean): boolean {
  const counted = parts.filter((part) => part.figure.value > 0).length;
  return counted > 1 && figure.value >= (closed ? 3 : counted > 2 ? 5 : 10);
}

/** The one exact figure of a unit in a piece; `none` if it speaks of something else, `end` if no list goes on there. */
function partIn(piece: Piece, unit: string, begun: boolean): Token | 'none' | 'end' {
  const isSame = ({ figure }: Token) => unitsMatch(unit, figure.unit) === 'same';
  const at = piece.tokens.findIndex(isSame);
  const part = piece.tokens[at];
  if (!part || isRemark(piece)) return 'none';
  const isOver =
    piece.tokens.slice(at + 1).some(isSame) ||
    part.figure.approximate ||
    (isOutside(piece) && (begun || !isOnlySum(piece)));
  return isOver ? 'end' : part;
}

/** 征地类申请最多，共211件. */
function isOnlySum({ text }: Piece): boolean {
  return /^共[0-9]/.test(text);
}

const divides =
  /^(?:其中[,:]?)?(?:[（(][^（()）]{1,4}[)）])?(?:(?:按照?|从|以)[^,，:。]{1,14}(?:分类?|看|划分|统计|区分)(?=[,，:])|[^,，:。0-9]{0,12}(?:内容|情况|结果|去向|类型|渠道|方式|来源|领域|主体|对象|事项|原因|部门|种类|类别)(?:上|方面)?(?:主要)?(?:涉及|包括|集中|分布|为|是|有|:)|[^,，:。0-9]{0,8}(?:主要涉及|集中在|分布在|分别来自))/;
const rest = /其[他它余]|剩[余下]|余下/;

/** The figures of a sentence that says by what it divides, or closes with 其他; nothing if they cannot be parts of one. */
function dividedBy(words: string, pieces: readonly Piece[], text: string): readonly Token[] {
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
  const listed = divides.test(words) || (parts.length > 2 && (closed || leads(parts, text)));
  return listed ? parts : [];
}

/** 6件公开了全部内容；1件部分公开；1件未予公开: each opens its item. */
function leads(parts: readonly Token[], text: string): boolean {
  return parts.every(({ start }) =>
    /[,;:。\n](?:另|还|又)?有?$/.test(text.slice(Math.max(0, start - 3), start)),
  );
}

const FURTHEST = 4;

/** The nearest figure in the sentences before that is the sum of the parts. */
function totalBefore(prose: Prose, index: number, parts: readonly Token[]): Token | undefined {
  const [first] = parts;
  const sum = sumOf(parts.map(({ figure }) => figure));
  for (let back = index - 1; back >= 0 && back >= index - FURTHEST; back--) {
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
