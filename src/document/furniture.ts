import type { Normaliser } from '../text/normalise.ts';
import { compact } from './compact.ts';
import { findDate } from './dates.ts';
import { isTitle } from './title.ts';

/**
 * Page furniture, each kind with the region where it may be left out. `anywhere`: page numbers and rules. `outside`: before the
 * title or first heading, or behind the last heading. `meta`: 发布日期 and the like, also between title and text.
 */
export type Furniture = 'anywhere' | 'meta' | 'outside' | 'link';

const pageNumber =
  /^(?:[—–-]+[0-9]{1,3}[—–-]+|第[0-9]{1,3}页(?:[,/，]?共[0-9]{1,3}页)?|page[0-9]{1,3}(?:of[0-9]{1,3})?)$/i;

/** Row marks of a table or a ruled line, without a word. */
const ruled = /^(?:[|]+|[-=_*—]{3,})$/;

const metaKey =
  '(?:索引号|信息索引|发布机构|发文机关|发文机构|发文字号|文号|生成日期|成文日期|公开日期|公开方式|公开形式|公开范围|公开时限|公开责任部门|信息名称|主题词|主题分类|体裁分类|组配分类|信息分类|有效性|关键词|内容概述|来源|信息来源|文章来源|稿件来源|作者|编辑|责任编辑|责编|审核|浏览次数|浏览量|访问次数|访问量|阅读次数|阅读量|阅读|点击数|点击次数|点击率|点击|字体|字号|字体大小|发布人|发布者|发布单位|发布时间|发布日期|发布于|更新时间|录入时间|日期|时间)';
const meta = new RegExp(`^[(【\\[]?${metaKey}[:】\\]]`);
/** Sentences are no meta lines. */
const sentence = /[。;!?]/;
const pageDateKey =
  /(?:发布时间|发布日期|发布于|公开日期|生成日期|成文日期|更新时间|录入时间|日期|时间)[:】\]]?/;
/** 2021-01-20 or 2021年1月20日 10:23; 2021年1月20日 alone may be the report's own. */
const dateAndTime =
  /^(?:[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}|[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日(?=[0-9来浏]))(?:[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?(?:来源[:].{0,30}|浏览.{0,20})?$/;

const button =
  '(?:打印(?:本页|此页|文章)?|关闭(?:本页|窗口|此页)?|收藏(?:本页)?|分享(?:到|至)?|返回(?:顶部|首页|列表|上页|上一页)?|下载|朗读|纠错|字号|字体|大|中|小|默认|微信|微博|qq空间|新浪微博|qq|扫一扫.{0,20})';
const buttons = new RegExp(
  `^[【\\[(<]?${button}[:】\\])>]?(?:[|·/、]?[【\\[(<]?${button}[:】\\])>]?)*$`,
  'i',
);
const neighbours =
  /^[【[<]?(?:上一篇|下一篇|上一条|下一条|相关链接|相关文章|相关信息|相关新闻|友情链接|附件下载|延伸阅读)[】\]>]?(?:[:：].{0,80})?$/;
const place = /^(?:您?(?:的)?当前(?:的)?位置|您现在的位置|您的位置|所在位置|当前位置)[:：]?/;
const home = /^(?:网站)?首页(?:[>»|·/-].{0,80}|.{0,60}(?:公开|服务|互动|办事).{0,40})?$/;
const imprint =
  /版权所有|copyright|©|icp备|公网安备|网安备|网站标识码|主办单位[:：]|承办单位[:：]|技术支持[:：]|网站地图|建议使用.{0,20}(?:浏览器|分辨率)|无障碍(?:浏览|阅读)?$|^(?:登录|注册|搜索|繁体|简体|english)+$/i;
const LONGEST = 160;
const bullet = /^[-•·*○●■□◆>]+/;
const trailingDate = /[[(]?[0-9]{4}(?:年|[-./])[0-9]{1,2}(?:月|[-./])[0-9]{1,2}日?[\])]?$/;

/** What furniture the line is, by its words alone; null if it may belong to the report. */
export function furnitureKind(text: string): Furniture | null {
  if (text.length > LONGEST) return null;
  if (pageNumber.test(text) || ruled.test(text)) return 'anywhere';
  if (sentence.test(text)) return imprint.test(text) ? 'outside' : null;
  if (meta.test(text) || dateAndTime.test(text)) return 'meta';
  if ([buttons, neighbours, place, home, imprint].some((pattern) => pattern.test(text))) return 'outside';
  return isLink(text) ? 'link' : null;
}

/** The title of another report in a list: - 临溪市水务局2023年政府信息公开工作年度报告 2024-02-10. */
function isLink(text: string): boolean {
  const words = text.replace(bullet, '').replace(trailingDate, '');
  return words !== text && isTitle(words);
}

/** The date of 发布日期：2021-01-20 来源：…, or of a line that is a date and nothing else; ISO. */
export function findPageDate(text: string): string | null {
  const key = pageDateKey.exec(text);
  if (key) return findDate(spaced(text.slice(key.index + key[0].length)));
  return dateAndTime.test(text) ? findDate(spaced(text)) : null;
}

/** 2021-01-2010:23 lost its space: the day has two digits at most. */
function spaced(text: string): string {
  return text.replace(/([0-9]{4}[-./年][0-9]{1,2}[-./月][0-9]{2})(?=[0-9]{1,2}:)/, '$1 ');
}

export function readFurniture(line: string, normalise: Normaliser): { kind: Furniture | null; text: string } {
  if (line.length > 4 * LONGEST) return { kind: null, text: '' };
  const { text } = compact(line, normalise);
  return { kind: furnitureKind(text), text };
}
