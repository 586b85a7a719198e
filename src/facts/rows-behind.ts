import type { List } from './breakdowns.ts';
import type { Token } from './figures.ts';
import type { Piece } from './pieces.ts';
import { isOutside, isRemark, isRemarkOn } from './readings.ts';
import { sumOf } from './sums.ts';
import { unitsMatch } from './units.ts';

/** What was done besides: another count begins. */
export const anotherDeed =
  /^(?:并|且|均|都|已|还|全部|全年|年内|共)*(?:召开|举办|开展|组织|培训|推送|转[载发]|编[发印]|报送|接[受待听]|制[作发]|走访|检查|排查|参加|印发|出台|发布|更新|完成|建立|设立|解答)/;

/** The rows of pieces that add up to a figure before them, in one sentence. */
export function behindTheirTotal(text: string, pieces: readonly Piece[]): readonly List[] {
  const lists: List[] = [];
  for (let at = 0; at < pieces.length - 2; at++) {
    const piece = pieces[at];
    const [first, head = first] = piece?.tokens.slice(-2) ?? [];
    if (!piece || !first || !head) continue;
    const list =
      rowBehind(text, head, pieces, at + 1) ??
      (first !== head && opensList(text, first, head)
        ? rowBehind(text, first, pieces, at + 1, [head])
        : undefined) ??
      (first.end === head.start ? rowBehind(text, first, pieces, at + 1) : undefined);
    if (list) {
      lists.push(list);
      at += list.parts.length;
    }
  }
  return lists;
}

/** …; 接待群众47批139人次，当场答复32批，转办15批 divides the first of two measures. */
const opening = /(?:涉及|包括|分为|有|是|为|系|中)[^0-9]{0,24}$/;

/** 这7件申请涉及公园3件、树木4件: the first part stands in the piece of its total. */
function opensList(text: string, total: Token, part: Token): boolean {
  return total.figure.unit === part.figure.unit && opening.test(text.slice(total.end, part.start));
}

function rowBehind(
  text: string,
  total: Token,
  pieces: readonly Piece[],
  from: number,
  opened: readonly Token[] = [],
): List | undefined {
  if (total.figure.approximate) return undefined;
  const parts: Token[] = [...opened];
  let sum = sumOf(opened.map(({ figure }) => figure));
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
  const last = parts[parts.length - 1];
  if (!adds || !last || areShares(text, [total, ...parts])) return undefined;
  const closed = sides.test(pieces[at]?.text ?? '') || isWhole(text, total, last, pieces, at + 1);
  return isTelling(total, parts, closed) ? { total, parts, exhaustive: false } : undefined;
}

const ownShare = /^[,(]?占(?:比|总[数量])?[^,;。()0-9]{0,10}[0-9.]+%/;

/** 网站600条，占50%，微信480条，占40%，其余120条，占10%: each is a share of another whole. */
function areShares(text: string, tokens: readonly Token[]): boolean {
  return tokens.every(({ end }) => ownShare.test(text.slice(end, end + 24)));
}

const asked = /(?:收到|受理|接到|收|办理|处理|答复|公开|申诉|复议|诉讼|发生|这)[^,，;；。]*$/;

/** 收到申请7件，农牧民提的4件，单位提的3件，比上年多2件: nothing else is counted behind the parts. */
function isWhole(text: string, total: Token, last: Token, pieces: readonly Piece[], next: number): boolean {
  const lead = text.slice(Math.max(0, total.start - LONGEST_LEAD), total.start);
  if (!asked.test(lead) && text.charAt(total.end) !== ':') return false;
  const [piece] = pieces.slice(next);
  const goesOn = piece?.tokens.some(({ figure }) => unitsMatch(total.figure.unit, figure.unit) === 'same');
  return !piece || !goesOn || /[;。]/.test(text.slice(last.end, piece.start)) || isRemarkOn(piece.text);
}

const LONGEST_LEAD = 30;
const MOST_PARTS = 20;

/** 胜诉8件，败诉1件; 通过5件，退回2件: the other side of what stands before it. */
const sides = /[未不无没败退撤驳]|终止|其[余他它]|剩|余/;

/** Of two or three small figures one is easily the sum of the others, unless the last is the other side of the matter. */
function isTelling({ figure }: Token, parts: readonly Token[], closed: boolean): boolean {
  const many = parts.filter((part) => part.figure.value > 0).length;
  return many > 1 && figure.value >= (closed ? 2 : many > 2 ? 5 : 10);
}

/** The one exact figure of a unit in a piece; `none` if it speaks of something else, `end` if no list goes on there. */
export function partIn(piece: Piece, unit: string, begun: boolean): Token | 'none' | 'end' {
  const isSame = ({ figure }: Token) => unitsMatch(unit, figure.unit) === 'same';
  const at = piece.tokens.findIndex(isSame);
  const part = piece.tokens[at];
  if (!part || isRemark(piece)) return 'none';
  const isOver =
    piece.tokens.slice(at + 1).some(isSame) ||
    part.figure.approximate ||
    (isOutside(piece) && !(begun ? oneMore.test(piece.text) : isOnlySum(piece)));
  return isOver ? 'end' : part;
}

/** 还有1件是本人撤回的: one more of them. */
export const oneMore = /^(?:还|另)有?[0-9]/;

/** 征地类申请最多，共211件. */
function isOnlySum({ text }: Piece): boolean {
  return /^共[0-9]/.test(text);
}
