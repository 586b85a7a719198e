/** Where a figure stands in its plain passage, and its unit. */
interface Place {
  readonly start: number;
  readonly figure: { readonly unit: string };
}

/** The channels of the form of 2014–2018, by the words that stand for them. */
const channels: readonly (readonly [string, RegExp])[] = [
  ['r06', /公报/],
  ['r07', /网站|官网|门户|政府网|信息网/],
  ['r08', /微博/],
  ['r09', /微信|公众号|公众平台/],
  ['r10', /其[他它余]|公开栏|公示栏|公告栏|宣传栏|广播|喇叭|电视|报[刊纸]|电子屏|显示屏|明白卡|张榜|短信/],
];
const units: ReadonlySet<string> = new Set(['条', '则', '篇', '项', '件']);
const published = /公开|公布|发布|推送|推出|推发|刊登|刊发|刊载|登载|挂网|上网/;
const everywhere = /(?:主动|(?<!不|不予|未|不能|不宜)公开|公布|发布|推送)[^,;。:0-9]{0,14}$/;
const others = /申请|规范性文件|回应|解读|发布会|访谈|培训|会议|许可|处罚|采购|提案|建议|留言/;
const LONGEST = 60;

/**
 * What was made public, by the one channel that the words since the figure before name, or in all: 政府网站是主阵地，公开6120条;
 * 主动公开环境信息1846条; 《政府公报》6期, if its issues are what was counted. A guess.
 */
export function rowsLoosely(text: string, { start, figure }: Place): readonly string[] {
  const before = text.slice(Math.max(0, start - LONGEST), start);
  const lead = /[^。;\n0-9]*$/.exec(before)?.[0] ?? '';
  if (figure.unit === '期') return /公报/.test(lead) ? ['r06'] : [];
  if (!units.has(figure.unit) || others.test(lead)) return [];
  const named = channels.filter(([, words]) => words.test(lead));
  if (named.length > 1) return [];
  const [channel] = named;
  if (channel) return published.test(lead) || /(?:^|[,:、])[^,:、]{0,14}$/.test(lead) ? [channel[0]] : [];
  return everywhere.test(lead) ? ['r02'] : [];
}
