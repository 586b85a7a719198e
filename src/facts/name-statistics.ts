import type { Figure } from './fact.ts';
import type { Meaning } from './meaning.ts';
import { channelOf } from './name-channels.ts';
import type { Phrase } from './phrase.ts';
import type { State } from './prose-state.ts';
import type { Topic } from './topics.ts';

/**
 * The rows of the form of 2014–2018 (forms.md §4) that no quantity of the later forms stands for: channels, answers to
 * the public, ways to apply, staff, meetings. As data: the words of a row, what its figure is counted in, and what must
 * have been said before it. The words must reach the figure (or, behind it, begin at it) but for fillers.
 */
interface RowWords {
  /** Alternatives, the likeliest first. */
  readonly rows: readonly string[];
  readonly words: string;
  readonly units: string;
  readonly needs?: Need;
}

/** Said before: the sentence speaks of 信息公开; of publishing; its channels are listed; this row stands before; the topic. */
type Need = 'disclosure' | 'published' | 'channels' | `after ${string}` | `topic ${Topic}`;

const items = '条 则';
const times = '次 件 个 起 场 期 条 场次';
const cases = '件 份 宗 起 条 例 个';
const people = '人 名 位';
const leader = '主要(?:负责(?:同志|人)|领导)';
/** 因商业秘密不同意公开: the reason counts. */
const refused = '(?:而?不(?:同意|予)?公开)?';
const published = '(?:各类|有关|相关|政府|政务|公开|发布|推送|更新|的|信息)*';
const other = '其[他它]?(?:方式|渠道|途径|形式|载体|平台)|其[他它](?=公开|发布)';

const rowWords: readonly RowWords[] = [
  row('r03', '公开(?:行政)?规范性文件', `${items} 件 个 份`),
  row('r02', `(?:公开|发布)(?:各类|有关)?(?:政府|政务)信息|主动公开(?:各类)?信息`, items),
  row('r02', '(?:合计|总计|共计|累计)(?:主动)?公开(?:信息)?', items, 'channels'),
  row('r06', `公报${published}`, items, 'published'),
  row('r07', `(?:网站|政府网|网站群)(?:平台|主动)*${published}`, items, 'published'),
  row('r08', `微博(?:平台|主动)*${published}`, items, 'published'),
  row('r09', `微信(?:公众号|公众平台|平台|主动)*${published}`, items, 'published'),
  row('r10', `(?:${other})(?:主动)?${published}`, items, 'published'),
  row(
    'r12',
    '回应[^,，;。:、]{0,6}(?:热点|舆情|关切)(?:和|或|及|、|重大|社会|政务|舆情|问题|关切|事件)*',
    times,
  ),
  row('r15', `${leader}(?:参加|出席)?新闻发布会`, times),
  row('r15', `${leader}(?:参加|出席|主持)?`, times, 'after r14'),
  row('r17', `${leader}(?:参加|参与|出席)?(?:的)?(?:政府网站)?在线访谈`, times),
  row('r17', `${leader}(?:参加|参与|出席)?`, times, 'after r16'),
  row('r14', '新闻发布会', times),
  row('r16', '在线访谈', times),
  row('r18', '解读(?:类)?(?:稿件?|文章|信息|材料)|政策解读', '篇 件 条 份'),
  row('r19', '微博[和及与、]?(?:政务)?微信(?:等)?回应(?:公众|热点|舆情|关切|事件|和)*', times),
  row('r20', `(?:${other})回应(?:公众|热点|舆情|关切|事件|和)*`, times),
  row('r20', `(?:${other})`, times, 'after r19'),
  row('r28 r27', '按[时期]办[结理]|按[时期](?:予以)?答复', cases, 'topic requests'),
  row('r29', '延期(?:办[结理]|答复)', cases, 'topic requests'),
  row('r31 r32', '已经?主动公开(?:的)?(?:范围|信息|内容)?', cases, 'topic requests'),
  row('r32', '(?<!不)同意公开', cases, 'topic requests'),
  row('r36', `商业秘密${refused}`, cases, 'topic requests'),
  row('r37', `个人隐私${refused}`, cases, 'topic requests'),
  row('r38', '危及[^,，;。:]{0,20}社会稳定', cases, 'topic requests'),
  row('r39', '不[是属](?:于)?《[^》]{0,20}条例》所指(?:的)?政府信息', cases, 'topic requests'),
  row('r40', '法律法规规定的?其他情[形况]', cases, 'topic requests'),
  row(
    'r41',
    '不属于?本(?:行政)?(?:机关|单位|部门|局|办)(?:公开|掌握)?(?:职责)?(?:范围)?',
    cases,
    'topic requests',
  ),
  row('r42', '信息不存在', cases, 'topic requests'),
  row('r43', '告知(?:申请人)?(?:作出)?(?:更改|补[充正])(?:或者?)?(?:补充|补正)?', cases, 'topic requests'),
  row('r44', '通过其[他它]途径(?:办理|解决)?', cases, 'topic requests'),
  row('r50', '维持[^,，;。:]{0,8}或者?驳回原告(?:的)?诉讼请求', cases, 'topic disputes'),
  row('r53', '(?:举报(?:和|或|、)?投诉|投诉(?:和|或|、)?举报)', cases, 'disclosure'),
  row('r54', '(?:收取|收费)(?:的)?(?:各项|检索|复制|邮寄|等)*(?:费用|成本费用)?', '元', 'disclosure'),
  row('r56', '(?:专门|工作|专职)机构', '个 家', 'disclosure'),
  row('r57', '查阅(?:点|场所|窗口|中心)', '个 处 家'),
  row('r58', '专兼职(?:工作)?人员', people, 'disclosure'),
  row('r59', '专职(?:工作)?(?:人员)?', people, 'after r58'),
  row('r60', '兼职(?:工作)?(?:人员)?', people, 'after r58'),
  row('r59', '专职(?:工作)?人员', people, 'disclosure'),
  row('r60', '兼职(?:工作)?人员', people, 'disclosure'),
  row('r58', '工作人员', people, 'disclosure'),
  row('r61', '专项(?:工作)?经费', '元', 'disclosure'),
  row('r63', '(?:工作会议?|专题会议?|推进会议?|工作例会)', '次 场 个', 'disclosure'),
  row('r64', '培训班|培训(?:活动|会)?', '次 场 期 个', 'disclosure'),
  row(
    'r65',
    '(?:接受)?培训(?:人员|人次|干部|工作人员)?|参加?培?训(?:人员|人次)?',
    `${people} 人次`,
    'disclosure',
  ),
];

function row(rows: string, words: string, units: string, needs?: Need): RowWords {
  return { rows: rows.split(' '), words, units, ...(needs && { needs }) };
}

/** What may stand between the words and the figure they count, or the figure and its words. */
const filler =
  '(?:总?次数|总?条数|总?件数|总?篇数|人数|人次|数量|数|工作|政府信息公开|信息公开|政务公开|的|共|共计|合计|累计|总计|各类|为|是|有|了|达|到|次)*';
const fillerBehind = '(?:分别|申请|主动|经|因|为|是|属于?|系|的|通过)*';

const known = rowWords.map(({ words, units, ...each }) => ({
  ...each,
  units: new Set(units.split(' ')),
  before: new RegExp(`(?:${words})${filler}$`),
  behind: new RegExp(`^${fillerBehind}(?:${words})`),
}));

const channelRows: Readonly<Record<string, string>> = { face: 'r23', fax: 'r24', net: 'r25', letter: 'r26' };
const channelUnits = new Set(cases.split(' '));
const LONGEST = 40;
const SENTENCE = 240;

/** Where a figure stands in its plain passage. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly figure: Figure;
}

type Reader = Pick<State, 'statistic' | 'disclosed' | 'topic' | 'base'>;

/** What a figure restates of the form of 2014–2018; null if its words name no row. */
export function nameStatistic(state: Reader, place: Place, phrase: Phrase): Meaning | null {
  const channel = channelUnits.has(place.figure.unit) ? channelOf(phrase) : undefined;
  const asked = channel && state.topic === 'requests' ? channelRows[channel] : undefined;
  const rows = asked ? [asked] : rowsNamed(state, place, phrase.text);
  if (rows.length === 0) return null;
  const readings = rows.map((row) => ({ sum: [{ table: 'statistics', rows: [row], columns: ['value'] }] }));
  return { rule: 'R72', role: 'document', rows, columns: ['value'], readings };
}

function rowsNamed(state: Reader, { start, end, figure }: Place, text: string): readonly string[] {
  const before = text.slice(Math.max(0, start - LONGEST), start);
  const behind = opensClause.test(before) ? text.slice(end, end + LONGEST) : '';
  const about = sentenceAround(text, start, end);
  const found = known.find(
    (each) =>
      each.units.has(figure.unit) &&
      isMet(each.needs, state, about) &&
      (each.before.test(before) || (behind !== '' && each.behind.test(behind))),
  );
  return found?.rows ?? [];
}

const opensClause = /(?:^|[,;。:、(\n])(?:其中|有|共|也有)?$/;
const aboutDisclosure = /(?:政府信息|信息|政务)公开/;
const aboutPublishing = /公开|发布|推送/;

function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(
    text.lastIndexOf('。', start - 1),
    text.lastIndexOf('\n', start - 1),
    start - SENTENCE - 1,
  );
  const tail = text.slice(end, end + LONGEST).split(/[。\n]/)[0] ?? '';
  return text.slice(from + 1, end) + tail;
}

function isMet(
  need: Need | undefined,
  { statistic = '', disclosed, topic, base }: Reader,
  sentence: string,
): boolean {
  if (need === undefined) return true;
  if (need === 'disclosure') return disclosed || aboutDisclosure.test(sentence);
  if (need === 'published') return topic !== 'requests' && aboutPublishing.test(sentence);
  if (need === 'channels') return /^r(?:0[6-9]|10)$/.test(statistic);
  const sameRow = need === `after ${statistic}` || (need === 'after r58' && statistic === 'r59');
  return sameRow || need === `topic ${topic}` || need === `topic ${base}`;
}
