import { spelledUnitPattern, unitPattern } from './units.ts';

/**
 * Numbers are matched by small named fragments that combine, with three outcomes (prose.md, trap 16): what is no
 * figure (`notWanted`), a date or time (`dates`), a number. Where several could match at one place, they are asked
 * in this order.
 */

const year = '(?:19|20)[0-9]{2}';
const spelledYear = '[一二][〇零○O0-9一二三四五六七八九]{3}';
const spelled = '[零〇一二两三四五六七八九十百千万亿]{1,16}';
const spelledTail = '[零〇一二两三四五六七八九十百千万亿]{0,15}';
const formal = '[壹贰叁肆伍陆柒捌玖拾][零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{0,15}';
const ordinal = '(?:[0-9]{1,4}|[零〇一二两三四五六七八九十百]{1,5})';
const to = '(?:-|—|~|～|至|到)';
const arabic = '(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\\.[0-9]+)?';
const scale = '(?:[百千]?万亿?|[百千]?亿|千(?![克米瓦])|百(?!分))';
const more = '(?:[余多来几])';
const lineStart = '(?<=^|\\n)';
const clauseStart = '(?<=^|[\\n。;:])';
const noNumberGoesOn = `(?![0-9.万亿千百余多]|,[0-9]|${unitPattern})`;

const notWanted: Readonly<Record<string, string>> = {
  address:
    '(?:https?://|www\\.)[A-Za-z0-9\\-._~:/?#@!$&*+=%]+|(?<![A-Za-z0-9._+\\-])[A-Za-z0-9][A-Za-z0-9._+\\-]{0,63}@[A-Za-z0-9.\\-]+',
  domain:
    '(?<![A-Za-z0-9.\\-])[A-Za-z0-9\\-]{1,63}(?:\\.[A-Za-z0-9\\-]{1,63}){0,5}\\.(?:gov|com|cn|org|net)(?:\\.cn)?(?:/[A-Za-z0-9\\-._~/?#=&%]*)?',
  title: '《[^《》\\n]{0,120}(?:《[^《》\\n]{0,120}》[^《》\\n]{0,120}){0,3}》',
  quoted: '“[^“”\\n]{1,14}”',
  documentNumber: `[〔[(【]${year}[〕\\])】](?:第?[0-9]+号?)?`,
  ordinal: `第[(]?${ordinal}[)]?(?:${to}${ordinal})?(?:[条款项章节编号期批届次季轮](?!以)度?)?`,
  hidden: '(?<![0-9])[0-9]*\\*+[0-9]+|(?<![0-9])[0-9]+[*×Xx]{2,}[0-9]*',
  torn: '(?<![0-9.,])[0-9.,]+(?: [0-9.,]+)+',
  labelled: `(?:邮编|邮政编码|电话|传真|手机|联系方式|热线|账号|帐号|编号|代码|证号|QQ)[^0-9。;,，]{0,6}[0-9][0-9-]{4,}(?:[、,/][0-9-]{5,})*${noNumberGoesOn}`,
  landline: '0[0-9]{2,3}[-—)]?[0-9]{7,8}(?:[-转][0-9]+)?',
  mobile: '1[3-9][0-9]{9}(?![0-9])|[48]00-?[0-9]{3,4}-?[0-9]{3,4}(?![0-9])',
  hotline: `12[0-9]{3}${noNumberGoesOn}|9[56][0-9]{3,4}(?=[^0-9,。;:、]{0,6}(?:热线|电话|专线|接听|来电|客服|服务|平台))|1(?:10|14|19|20|22)(?=热线|平台|电话|指挥|报警|急救|接[处警]|出警|警情)|(?:24|7×24|7x24|5×8)小时(?=[^0-9,。;:、内以之后]{0,4}(?:值[守班]|服务|热线|在线|自助|不打烊|开放|受理|全天|响应|待命|畅通))`,
  listNumber: `${clauseStart}(?:[0-9]{1,2}(?:、(?=[^0-9]|${year}年)|\\.(?=[^0-9]|${year}年)|\\))|${ordinal}、)`,
  outline: `${lineStart}[0-9]{1,2}(?:\\.[0-9]{1,2}){1,3}${noNumberGoesOn}`,
  bracketed: `[(]${ordinal}[)]`,
  attached: `(?:附件|附表|附图|图|步骤|案例|(?<![报发代填])表)[0-9一二三四五六七八九十]{1,2}${noNumberGoesOn}`,
  numbered: '[0-9]+(?:-[0-9]+)*号(?:楼|院|令|文|门)?|[0-9]+(?:级|届|等奖|年级|代|室|楼|路|街|弄|幢|栋|单元)',
  clock: '[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9])',
  formula: '[0-9]+(?:[+/·×*:][0-9NnXx]+)+(?![0-9])',
  latin:
    '[A-Za-z][A-Za-z0-9_.+-]*|(?![0-9.]{1,16}(?:km|kg|mg|ml|mm|cm|GB|TB|MB|NTU|dB|kV|kW|MW|kWh)(?![A-Za-z]))[0-9][0-9.]{0,15}[A-Za-z]+[A-Za-z0-9]*',
  bareLong: `[0-9]{7,}${noNumberGoesOn}`,
  noneOf: '(?<=没有|未有|[没无])一[件起宗例个份]|一[件起宗例个份](?=[都也][没未无])',
  setPhrase:
    '[一二两三四五六七八九十]位一体|[两二三四五六七八九十]个(?:一|意识|自信|维护|全面|确立|不变|必须|坚持|结合|同步|转变|到位|严禁|带头|文明|百年|务必|重大|代表|倡导|统筹|责任|区分|清零)|[三四五六七八九十]项(?:规定|制度|机制|纪律)|三类内部事务|四类过程性|一件事|[一二三四五六七八九十]{1,3}届',
};

const dates: Readonly<Record<string, string>> = {
  full: `${year}[-./][0-9]{1,2}[-./][0-9]{1,2}日?(?![0-9])`,
  yearWord: `(?:${year}|${spelledYear})(?:${to}(?:${year}|${spelledYear}))?年(?:度|底|初|末|版)?(?:[0-9]{1,2}月(?:份|底|初|末)?(?:[0-9]{1,4}[日号])?)?`,
  years: `${year}(?=(?:[、,和]|${to})${year}(?:[、,和]|${to}|年|学年))`,
  months: `[0-9]{1,2}(?:月份?)?(?:${to}|、)[0-9]{1,2}月份?`,
  month: '[0-9]{1,2}月(?:份|底|初|末|[上中下]旬)?(?:[0-9]{1,2}[日号])?',
  day: '[0-9]{1,4}日(?!均|[以之]?内)|[0-9]{1,2}时(?!间)(?:[0-9]{1,2}分)?',
  decade: '[0-9]{2}年代',
  bareYear: `${year}${noNumberGoesOn}`,
};

const numbers: Readonly<Record<string, string>> = {
  tenths:
    '(?<![0-9第十百点.])(?<tenths>[1-9一二两三四五六七八九](?:[.点][5五])?)成(?<half>[五半])?(?=以上|以下|左右|上下|多|的|[,。;、)]|$)',
  percentWords: `百分之(?<percent>${arabic}|${spelled})`,
  fraction:
    '(?<![0-9百千万第])(?<whole>[二三四五六七八九十])分之(?<piece>[一二两三四五六七八九])(?![0-9多余点])',
  arabic: `(?<range>${arabic}(?:${unitPattern})?${to}(?=[0-9]))?(?<sign>(?<=[长降为是达减增化:])-|(?<=年)-(?=[0-9.]{1,6}%))?(?<digits>${arabic})(?<many>${more})?(?<scale>${scale})?(?<many2>${more})?(?<unit>${unitPattern})?`,
  spelled: `(?<![第几数每逐同半])(?<words>[一二两三四五六七八九十]${spelledTail}|(?<![大登队内着收])${formal})(?<many3>${more})?(?<unit3>${spelledUnitPattern})`,
};

const alternatives = (fragments: Readonly<Record<string, string>>) =>
  Object.values(fragments)
    .map((each) => `(?:${each})`)
    .join('|');

/** No fragment begins with any other character: most of a Chinese text is passed over at once. */
const mayBegin =
  '(?=[-0-9A-Za-z*《“〔【\\[(第邮电传手联热账帐编代证附图步案表百一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾])';

/** Finds one after the other; its groups tell what was found: `no`, `date`, or the pieces of a number. */
export const scanner = new RegExp(
  `${mayBegin}(?:(?<no>${alternatives(notWanted)})|(?<date>${alternatives(dates)})|${alternatives(numbers)})`,
  'g',
);
