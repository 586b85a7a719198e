import type { Span } from '../text/span.ts';
import type { Piece, Prose } from './pieces.ts';

/** What was done, not what is counted: such words do not name an item. */
const deed =
  /办结|办理|答复|回复|受理|收到|新增|完成|满意|采纳|解读|召开|举办|开展|培训|点击|浏览|阅读|关注|转发|转载|更新|增加|减少|涉及|覆盖|结转|(?<!公)共|合计|总计|小计|另|此外|累计|其中|同比|较|占/;

/** An item that is nothing but a name and its figure: 规划信息50条. */
export function isNameAndFigure(piece: Piece): boolean {
  const [figure, ...others] = piece.tokens;
  if (!figure || others.length > 0 || figure.end !== piece.end) return false;
  const name = nameOf(piece.text, figure.start - piece.start);
  return name !== '' && name.length <= 14 && !deed.test(name) && !/[()]/.test(name);
}

function nameOf(text: string, end: number): string {
  return text.slice(0, end).replace(/^[和及与、]/, '');
}

/** By what a list may divide its total; a name without these words is that of a subject. */
const aspects = [
  /网站|微信|微博|公众号|新媒体|平台|客户端|报[纸刊]|公告栏|宣传栏|公报|渠道|网络|信函|当面|传真|邮[寄件]|现场|热线/,
  /自然人|法人|企业|组织|公民|个人|单位|机构|律师|记者/,
  /公开|不予|无法|不存在|补正|处理|撤回|维持|纠正/,
  /[省市县区乡镇村]级|街道|乡镇|[省市县]本级/,
  /文件|公文|文字|图片|视频|音频|规章|法规/,
];

function aspectOf(name: string): number {
  return aspects.findIndex((aspect) => aspect.test(name));
}

/**
 * Whether an item behind those taken belongs to the same list: a name and its figure in the same unit, dividing the
 * total by what one of the others divides it by (网站, 微信 · 自然人 begins another list).
 */
export function goesOn(taken: readonly Piece[], next: Piece | undefined): boolean {
  if (!next || !isNameAndFigure(next) || !taken.every(isNameAndFigure)) return false;
  const unit = next.tokens[0]?.figure.unit;
  if (taken.some((piece) => piece.tokens[0]?.figure.unit !== unit)) return false;
  return taken.some((piece) => aspectOf(piece.text) === aspectOf(next.text));
}

const shared = /(?<![,，;。:、])同时(?![,，])|兼(?!职|顾|任|并)|同步|多渠道|一[稿文]多[发投]/;
const crossing = /交叉|重复(?!申请|来信|提交|件)|重叠/;

/** The words say that one thing may count in several parts: 部分内容同时发布, 兼, 有交叉. */
export function isShared(prose: Prose, region: Span): boolean {
  const to = prose.sentences.find((each) => each.end >= region.end)?.end ?? region.end;
  const next = prose.sentences.find((each) => each.start > to);
  const words = prose.text.slice(region.start, to);
  const behind = next ? prose.text.slice(next.start, next.end) : '';
  return shared.test(words) || crossing.test(words) || crossing.test(behind);
}
