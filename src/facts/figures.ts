import { inPlainNumerals, type Numeral, parseNumeral } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import type { Figure } from './fact.ts';
import type { Plain } from './plain.ts';
import { intervalOf, rangeOf } from './ranges.ts';
import { normaliseUnit, spelledUnitPattern, unitPattern } from './units.ts';

/**
 * Numbers are matched by small named fragments that combine, with three outcomes (prose.md, trap 16): what is no
 * figure (`notWanted`), a date or time (`dates`), a number. Where several could match at one place, they are asked
 * in this order.
 */

/** A figure, and where it stands in the plain text of its passage. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly figure: Figure;
}

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

const scanner = new RegExp(
  `${mayBegin}(?:(?<no>${alternatives(notWanted)})|(?<date>${alternatives(dates)})|${alternatives(numbers)})`,
  'g',
);

/** Digits that are no figure: a date (with its words, which tell the period), or a number, name or phrase. */
export interface Other extends Span {
  readonly kind: 'date' | 'name';
}

/** What the scanner makes of a passage. Places of `others` count in the plain text. */
export interface Scanned {
  readonly tokens: readonly Token[];
  readonly others: readonly Other[];
}

/**
 * Every figure of a plain passage and all that looks like one, in order. `at`: where the passage begins; the places in
 * `figure.span` count from there.
 */
export function scanFigures(plain: Plain, at = 0): Scanned {
  const tokens: Token[] = [];
  const others: Other[] = [];
  scanner.lastIndex = 0;
  for (let match = scanner.exec(plain.text); match; match = scanner.exec(plain.text)) {
    const { groups = {}, 0: printed, index: start } = match;
    const token = tokenOf(plain, at, start, printed, groups);
    if (token) tokens.push(token);
    else
      others.push({ kind: groups.date === undefined ? 'name' : 'date', start, end: start + printed.length });
  }
  return { tokens, others };
}

/** Every figure of a plain passage, in order. Places in `figure.span` count within the raw passage. */
export function figuresOf(plain: Plain): readonly Token[] {
  return scanFigures(plain).tokens;
}

type Groups = Readonly<Record<string, string | undefined>>;

interface Measured {
  readonly numeral: Pick<Numeral, 'value' | 'step'>;
  readonly unit: string;
  /** 余 stands inside it, or it is the end of a range (3至5件). */
  readonly vague: boolean;
}

function tokenOf(
  plain: Plain,
  at: number,
  start: number,
  printed: string,
  groups: Groups,
): Token | undefined {
  if (groups.no !== undefined || groups.date !== undefined) return undefined;
  const measured =
    percentOf(groups) ??
    fractionOf(groups) ??
    tenthsOf(groups) ??
    arabicOf(groups) ??
    spelledOf(plain, start, groups);
  if (!measured) return undefined;
  const end = start + printed.length;
  const { value, step } = measured.numeral;
  const span = { start: at + (plain.starts[start] ?? 0), end: at + (plain.ends[end - 1] ?? 0) };
  const range = rangeOf(plain.text, start, end) ?? (measured.vague ? 'over' : undefined);
  const { unit } = measured;
  const [low, high] = intervalOf({ value, step, unit }, range);
  return { start, end, figure: { span, value, unit, step, approximate: range !== undefined, low, high } };
}

function percentOf({ percent }: Groups): Measured | undefined {
  const numeral = percent === undefined ? undefined : parseNumeral(percent);
  return numeral && { numeral, unit: '%', vague: false };
}

/** 三分之一 is 33.3 %. */
function fractionOf({ whole, piece }: Groups): Measured | undefined {
  if (whole === undefined || piece === undefined) return undefined;
  const [one, many] = [parseNumeral(piece), parseNumeral(whole)];
  if (!one || !many || one.value >= many.value) return undefined;
  return {
    numeral: { value: Math.round((1000 * one.value) / many.value) / 10, step: 0.1 },
    unit: '%',
    vague: false,
  };
}

/** 八成 is 80 %, to the next ten. */
function tenthsOf({ tenths, half: behind }: Groups): Measured | undefined {
  const numeral = tenths === undefined ? undefined : parseNumeral(tenths.charAt(0));
  if (!numeral) return undefined;
  const half = behind !== undefined || (tenths !== undefined && tenths.length > 1);
  return {
    numeral: { value: numeral.value * 10 + (half ? 5 : 0), step: half ? 1 : 10 },
    unit: '%',
    vague: false,
  };
}

function arabicOf(groups: Groups): Measured | undefined {
  const { digits, range, many, scale = '', many2, sign = '' } = groups;
  const numeral = digits === undefined ? undefined : numeralOf(`${sign}${digits}${scale}`);
  const vague = Boolean(range ?? many ?? many2);
  return numeral && { numeral, unit: normaliseUnit(groups.unit ?? ''), vague };
}

const short = /^[0-9]{1,15}$/;

/** Nearly every figure is a few digits and nothing else. */
function numeralOf(printed: string): Measured['numeral'] | undefined {
  return short.test(printed) ? { value: Number(printed), step: 1 } : parseNumeral(printed);
}

/** 一件 is a figure only after a counting word, 二 alone is an ordinal (二次供水), 三五件 and 三多次 are no numbers. */
function spelledOf(plain: Plain, start: number, { words, many3, unit3 = '' }: Groups): Measured | undefined {
  if (words === undefined || words === '二' || /^[一二三四五六七八九]{2,}$/.test(words)) return undefined;
  if (many3 && !/[十百千万亿]$/.test(words)) return undefined;
  if (words === '一' && !isCounted(plain.text, start, unit3)) return undefined;
  const numeral = parseNumeral(inPlainNumerals(words));
  return numeral && { numeral, unit: normaliseUnit(unit3), vague: Boolean(many3) };
}

/** 一件申请都没有收到. */
const noneOf =
  /^[^,;:。()]*[都也](?:没|未)|^一[件起宗份](?:没有?|未曾?)(?:超|逾|延|被|发生|[收接]到|出现|引|投|因)/;

/** 没有接到一件; 最快的一件 is one of those counted. */
const noneCame =
  /(?:没有?|未曾?)[^,;:。()0-9]{0,4}(?:[接收]到|受理|发生|接收|出现)过?(?:任何)?$|最[^,;:。()0-9]{1,4}的$/;

/** What stands before 一件 that is a case of several. */
const opensTale = /^(?:|[,;:、。(的余有剩下除])$/;

/** 点名通报一次，, 召开一次会议; not 又一次, 一次性. */
function isOnce(before: string, behind: string): boolean {
  const ends = /^(?:$|[,;。、)])/.test(behind) && !/[又再第每任头首上下这那同某有逐一唯]/.test(before);
  return ends || (/[召开办行展织]/.test(before) && !/^[性]/.test(behind));
}

/** 收到一件, 部分公开一件; 一件属于过程性信息, 一起仍在审理: elsewhere 一 counts nothing (一件事, 一次, 一起推进). */
function isCounted(text: string, start: number, unit: string): boolean {
  const before = text.charAt(start - 1);
  const behind = text.slice(start + 1 + unit.length, start + 3 + unit.length);
  if (behind.startsWith('一') || noneCame.test(text.slice(Math.max(0, start - 12), start))) return false;
  return (
    (/[件宗份]/.test(unit) &&
      opensTale.test(before) &&
      !/^[事一件套]/.test(behind) &&
      !noneOf.test(text.slice(start, start + 24))) ||
    (/[次场]/.test(unit) && isOnce(before, behind)) ||
    (unit === '起' && (before === '的' || before === '果') && !/^来/.test(behind)) ||
    (unit === '起' && opensTale.test(before) && /^(?:[系是为已因由被尚仍维纠撤驳]|正在)/.test(behind)) ||
    /[共仅只到理结复计]/.test(before) ||
    (/[件宗起]/.test(unit) && /[开供持正人转]/.test(before)) ||
    (/[件宗]/.test(unit) && /[织业议讼构请函络面中]/.test(before))
  );
}
