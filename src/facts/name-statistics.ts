import type { Figure } from './fact.ts';
import { rowsLoosely } from './loose-statistics.ts';
import type { Meaning } from './meaning.ts';
import { channelOf } from './name-channels.ts';
import { isOwnTraining } from './own-training.ts';
import { ofKind, type Phrase } from './phrase.ts';
import type { State } from './prose-state.ts';
import { type Need, rowWords } from './statistics-words.ts';

/** What may stand between the words and the figure they count, or the figure and its words. */
const filler =
  '(?:总?次数|总?条数|总?件数|总?篇数|发布数|人数|者|人次|数量|总?数|总量|工作|政府信息公开|信息公开|政务公开|的|共|共计|合计|累计|总计|各类|召开|举办|举行|开|为|是|有|了|达|到|次|:|均|都)*';
const fillerBehind =
  '(?:分别|申请人?|主动|[刊登]载于|刊登[于在]|推送[于到]|发布[于在]|登上|登在|挂[于在到上]|晒[于在到上]|发[于在到]|推[于在到]|走|靠|公[开布][于在]|见于|见诸|挂在|告知其?|建议其?|引导其?|请其|经由?|因|为|是|属于?|系|的|通过|借助|依托|利用|由|以|在|政务|政府|本局|我局)*';

const known = rowWords.map(({ words, units, ...each }) => ({
  ...each,
  units: new Set(units),
  before: new RegExp(`(?:${words})${filler}$`),
  behind: new RegExp(`^${fillerBehind}(?:${words})`),
  adjacent: new RegExp(`^(?:${words})`),
}));

/** The requests by the channel they came by. */
export const channelRows: Readonly<Record<string, string>> = {
  face: 'r23',
  fax: 'r24',
  net: 'r25',
  letter: 'r26',
};
const channelUnits = new Set(['件', '份', '宗', '起', '条', '例', '个']);
const LONGEST = 40;
const SENTENCE = 240;

/** Where a figure stands in its plain passage. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly figure: Figure;
}

/** What was said before that bears on a row. */
export type Reader = Pick<State, 'statistic' | 'lastStatistic' | 'disclosed' | 'topic' | 'base'>;

/** What a figure restates of the form of 2014–2018; null if its words name no row. */
export function nameStatistic(state: Reader, place: Place, phrase: Phrase): Meaning | null {
  const channel = channelUnits.has(place.figure.unit) ? channelOf(phrase) : undefined;
  const asked = channel && state.topic === 'requests' ? channelRows[channel] : undefined;
  if (asked) return rowValue([asked]);
  const found = rowNamed(state, place, phrase.text);
  if (!found) return channelLoosely(state, place, phrase.text);
  if (found.rows[0] === 'r64' && isOwnTraining(phrase.text, place))
    return { ...rowValue(found.rows), guess: true };
  const said = found.needs !== 'disclosure' || saysDisclosure(state, place, phrase.text);
  return said ? rowValue(found.rows) : { ...rowValue(found.rows), guess: true };
}

function channelLoosely({ topic }: Reader, place: Place, text: string): Meaning | null {
  const rows = topic === 'requests' || topic === 'disputes' ? [] : rowsLoosely(text, place);
  return rows.length > 0 ? { ...rowValue(rows), guess: 'loose' } : null;
}

/** 培训班3期 under the heading of the disputes: the sentence itself, or staff and meetings before it, tell of 信息公开. */
function saysDisclosure({ lastStatistic = '' }: Reader, { start, end }: Place, text: string): boolean {
  const label = formal.test(text.slice(Math.max(0, start - 4), start));
  return label || afterStaff.test(lastStatistic) || aboutDisclosure.test(sentenceAround(text, start, end));
}

/** 举报投诉数量3件: as the form has it. */
const formal = /数量?(?:为|:)?$/;
const afterStaff = /^r(?:5[6-9]|6[0-4])$/;
/** …or a meeting on it; behind its trainings others may be counted. */
const ofDisclosure = /^r(?:5[6-9]|6[0-3])$/;

/** 答复63件: r30, which the later forms count with what was settled (r27). */
export function nameAnswers(phrase: Phrase): Meaning | null {
  const verbs = ofKind(phrase, 'verb').filter(({ value }) => value === 'process');
  const answered = verbs.every(({ start, end }) => isAnswer.test(phrase.text.slice(start, end)));
  return answered && verbs.length > 0
    ? { ...rowValue(['r30', 'r27']), rule: 'R62', role: 'processed' }
    : null;
}

const isAnswer = /^(?:(?!办结)[^结])*[答回]复/;

/** The value of a row, or of another that the words may mean. */
export function rowValue(rows: readonly string[]): Meaning {
  const readings = rows.map((row) => ({
    sum: [{ table: 'statistics', rows: row.split('+'), columns: ['value'] }],
  }));
  return { rule: 'R72', role: 'document', rows, columns: ['value'], readings };
}

function rowNamed(state: Reader, { start, end, figure }: Place, text: string) {
  const lead = withoutNames(text.slice(Math.max(0, start - LONGEST), start));
  const before = lead.endsWith(':') || isAlone(lead, text.charAt(end)) ? lead.slice(0, -1) : lead;
  const behind = text.slice(end, end + LONGEST);
  if (takesPart.test(before)) return undefined;
  const opens = opensClause.test(lead);
  const about = { before, sentence: sentenceAround(text, start, end) };
  const turn = nameInTurn(lead);
  const own =
    turn === undefined
      ? undefined
      : known.find(
          (each) => each.units.has(figure.unit) && isMet(each.needs, state, about) && each.before.test(turn),
        );
  if (own) return own;
  return known.find(
    (each) =>
      each.units.has(figure.unit) &&
      isMet(each.needs, state, about) &&
      (each.before.test(before) || (opens ? each.behind : each.adjacent).test(behind)),
  );
}

const inTurn =
  /([^,;。:、0-9]{2,8})[、和及与]([^,;。:、0-9]{2,8}?),?(?:分别|各)([^0-9,;。:]{0,8})(?:([0-9,.]+)[^0-9,;。:、]{1,2}[、和及与,])?$/;

/** 微博、微信分别公开330条和240条: the words of the figure that comes next, as if it stood alone. */
function nameInTurn(lead: string): string | undefined {
  const [, first = '', second = '', deed = '', before] = inTurn.exec(lead) ?? [];
  return first === '' ? undefined : (before === undefined ? first : second) + deed;
}

/** 参加市里培训4次, 参加市政府组织的新闻发布会1次: another's. */
const takesPart =
  /(?:参加|选派|派员)[^,;。:、0-9]{0,8}(?:市里|省里|县里|区里|[省市县区局厅](?:政府|委)?(?:组织|举办|召开)的?)[^,;。:、0-9]{0,8}$/;

/** 一靠网站，1420条；: between its marks there is nothing but the figure. */
function isAlone(lead: string, behind: string): boolean {
  return lead.endsWith(',') && /[,;。、)]/.test(behind);
}

/** 微博“平安青岗”: the name of a channel says nothing of it. */
function withoutNames(words: string): string {
  return words
    .replace(/[(][^()]*[)]$/, '')
    .replace(/(?<=微博|微信|号|平台)“[^”]*”/g, '')
    .replace(/[“”]/g, '');
}

const opensClause = /(?:^|[,;。:、(\n])(?:其中|有|共|也有|另有?|还有)?$/;
/** 均不在信息公开培训之列, 与信息公开无关 say the contrary. */
const aboutDisclosure =
  /(?<!(?:不在|不属|不属于|不计入|与|非|不是)(?:政府|本)?)(?:政府信息|信息|政务|依申请)公开(?!.{0,4}无关)|查阅(?:点|场所|中心|窗口)/;
const aboutPublishing = /公开|发布|推送|登[上在载]|刊登|挂[在到上]|晒[在到上出]|[发推][在到]/;
/** 报纸公开12条、电视公开8条、其他方式40条: the row counts all three. */
const otherWays = /(?:报纸|报刊(?!登)|电视|广播|公开栏|公示栏|电子屏)上?(?:公开|发布|刊登|播出|张贴)?[0-9]/;
const aboutQuestions = /热点|舆情|关切/;
/** 通过政务服务网公开政府信息: not all of them. */
const ofOneChannel =
  /(?:通过|利用|借助|依托|在|经由?)(?!各|多|不同|全|上述|以上)[^,，;。:、]{2,16}(?:公开|发布)[^,，;。:]{0,8}$/;

function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(
    text.lastIndexOf('。', start - 1),
    text.lastIndexOf('\n', start - 1),
    start - SENTENCE - 1,
  );
  const tail = text.slice(end, end + LONGEST).split(/[。\n]/)[0] ?? '';
  return text.slice(from + 1, end) + tail;
}

/** What was disclosed in all or by one channel. */
function isOfChannels(row: string): boolean {
  return /^r(?:0[26-9]|10)$/.test(row);
}

interface About {
  readonly before: string;
  readonly sentence: string;
}

const staffWords = [/机构/, /人员|专职|兼职/, /查阅(?:点|场所|窗口|中心|室|处)/, /经费/, /会议/, /培训/];

/** 机构1个，查阅点2个，人员4人（专职1人、兼职3人），经费3万元: together they are those of the form, whatever opens the sentence. */
function isOfStaff(sentence: string): boolean {
  const named = staffWords.filter((words) => words.test(sentence)).length;
  return named > 2 && /查阅|[专兼]职/.test(sentence);
}

/** Whether what a row's words need has been said. */
export function isMet(need: Need | undefined, state: Reader, { before, sentence }: About): boolean {
  const { statistic = '', lastStatistic = '', disclosed, topic, base } = state;
  switch (need) {
    case undefined:
      return true;
    case 'disclosure':
      return (
        disclosed || aboutDisclosure.test(sentence) || ofDisclosure.test(lastStatistic) || isOfStaff(sentence)
      );
    case 'everywhere':
      return !ofOneChannel.test(before);
    case 'published':
      return topic !== 'requests' && (aboutPublishing.test(sentence) || isOfChannels(lastStatistic));
    case 'published others':
      return isMet('published', state, { before, sentence }) && !otherWays.test(sentence);
    case 'asked':
      return aboutQuestions.test(sentence);
    case 'channels':
      return isOfChannels(statistic) && statistic !== 'r02';
    case 'after staff':
      return /^r(?:5[6-9]|6[0-4])$/.test(lastStatistic);
    case 'after r58':
      return statistic === 'r58' || statistic === 'r59';
    default:
      return need === `after ${statistic}` || need === `topic ${topic}` || need === `topic ${base}`;
  }
}
