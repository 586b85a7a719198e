import type { Normaliser } from '../text/normalise.ts';
import { compact } from './compact.ts';
import { findDate } from './dates.ts';
import { isTitle } from './title.ts';

/**
 * Page furniture, each kind with the region where it may be left out.
 * - `anywhere`: page numbers and ruled lines
 * - `meta`: 发布日期：… and the like, above the first heading or at the page's very end
 * - `outside`: menus, buttons and imprints, above the first heading or behind the last
 * - `link`: titles of other reports in a list, in the same places
 */
export type Furniture = 'anywhere' | 'meta' | 'outside' | 'link';

export interface FurnitureLine {
  /** Null if the line may belong to the report. */
  readonly kind: Furniture | null;
  /** Made comparable, without white space. */
  readonly text: string;
  /** The page's date, ISO, if this is a meta line that prints it. */
  readonly date: string | null;
}

const LONGEST = 160;
const anyOf = (words: string) => `(?:${words.split(' ').join('|')})`;

const pageNumber =
  /^(?:[—–-]+[0-9]{1,3}[—–-]+|第[0-9]{1,3}页(?:[,/，]?共[0-9]{1,3}页)?|page[0-9]{1,3}(?:of[0-9]{1,3})?)$/i;
/** Row marks of a table or a ruled line, without a word. */
const ruled = /^(?:[|]+|[-=_*—]{3,})$/;

const metaWords = anyOf(
  '索引号 信息索引 分类 发布机构 发文机关 发文机构 发文字号 文号 生成日期 成文日期 发文日期 公开日期 公开方式 公开形式 公开范围 公开时限 公开责任部门 信息名称 主题词 主题分类 体裁分类 组配分类 信息分类 有效性 关键词 内容概述 来源 信息来源 文章来源 稿件来源 作者 编辑 责任编辑 责编 审核 浏览次数 浏览量 访问次数 访问量 阅读次数 阅读量 阅读 点击次数 点击数 点击率 点击 字体大小 字体 字号 发布人 发布者 发布单位 发布时间 发布日期 更新时间 录入时间 归档时间 日期 时间',
);
const meta = new RegExp(`^[(【\\[]?${metaWords}[:】\\]|]`);
const dateWords = anyOf('发布时间 发布日期 发文日期 公开日期 生成日期 成文日期 更新时间 录入时间 日期 时间');
const pageDate = new RegExp(`(?<!归档)${dateWords}[:】\\]|]+(.*)`, 's');
/** 2021-01-20 or 2021年1月20日 10:23; 2021年1月20日 alone may be the report's own. */
const dateAndTime =
  /^(?:[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}|[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日(?=[0-9来浏]))(?:[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?(?:来源[:].{0,30}|浏览.{0,20})?$/;

const buttonWords = anyOf(
  '打印本页 打印此页 打印文章 打印 关闭本页 关闭窗口 关闭此页 关闭 收藏本页 收藏 分享到 分享至 分享 返回顶部 返回首页 返回列表 返回上页 返回上一页 返回 下载 朗读 纠错 字号 字体 大 中 小 默认 超大 微信 微博 新浪 空间 QQ',
);
const buttons = new RegExp(`^(?:[【\\[(<|·/、]*${buttonWords}[:】\\])>]*)+$`, 'i');
const neighbours = new RegExp(
  `^[【\\[<]?${anyOf('上一篇 下一篇 上一条 下一条 相关链接 相关文章 相关信息 相关新闻 友情链接 附件下载 延伸阅读')}[】\\]>]?(?:[:].*)?$`,
);
const place = /^您?的?(?:当前|现在)?的?(?:所在)?(?:位置|页面)[:]|^您(?:现在)?的位置/;
const home = /^(?:网站)?首页(?:[>»|·/-].*|.*(?:公开|服务|互动|办事).*)?$/;
const copyright = /版权所有|copyright|©|icp备|公网安备|网安备|网站标识码|建议使用.{0,20}(?:浏览器|分辨率)/i;
const imprint =
  /^(?:主办|承办|协办)[:]|(?:主办|承办)单位[:]|技术支持[:]|网站地图|^无障碍(?:浏览|阅读)?$|^扫一扫|^(?:登录|注册|搜索|繁体|简体|english)+$/i;

/** Sentences are no menus. */
const sentence = /[。;!?]/;
const bullet = /^[-•·*○●■□◆>]+/;
const trailingDate = /[[(]?[0-9]{4}(?:年|[-./])[0-9]{1,2}(?:月|[-./])[0-9]{1,2}日?[\])]?$/;

/** What furniture the line is, by its words alone. */
export function readFurniture(line: string, normalise: Normaliser): FurnitureLine {
  if (line.length > 4 * LONGEST) return { kind: null, text: '', date: null };
  const { text } = compact(line, normalise);
  const kind = furnitureKind(text);
  return { kind, text, date: kind === 'meta' ? findPageDate(normalise(line).text, text) : null };
}

function furnitureKind(text: string): Furniture | null {
  if (text.length > LONGEST) return null;
  if (pageNumber.test(text) || ruled.test(text)) return 'anywhere';
  if (copyright.test(text)) return 'outside';
  if (sentence.test(text)) return null;
  if (meta.test(text) || dateAndTime.test(text)) return 'meta';
  if ([buttons, neighbours, place, home, imprint].some((pattern) => pattern.test(text))) return 'outside';
  return isLink(text) ? 'link' : null;
}

/** Short and no sentence: what a page's menus and imprint are made of. */
export function isMenuText(text: string): boolean {
  return text.length <= LONGEST && !sentence.test(text);
}

/** Who runs the site: behind the report this ends it. */
export function isImprint(text: string): boolean {
  return copyright.test(text) || imprint.test(text);
}

/** The title of another report in a list: - 临溪市水务局2023年政府信息公开工作年度报告 2024-02-10. */
function isLink(text: string): boolean {
  const words = text.replace(bullet, '').replace(trailingDate, '');
  return words !== text && isTitle(words);
}

/** White space parts the day from the hour (2021-01-20 10:23), so it is asked first. */
function findPageDate(spaced: string, text: string): string | null {
  const dated = (words: string) => findDate(pageDate.exec(words)?.[1] ?? (meta.test(text) ? '' : words));
  return dated(spaced) ?? dated(text);
}
