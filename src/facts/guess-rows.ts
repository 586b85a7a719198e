import type { Token } from './figures.ts';
import { asOpen, draftOf, type Guesses, withReadings, wordsAround } from './guesses.ts';
import type { Meaning } from './meaning.ts';
import { rowValue } from './name-statistics.ts';
import type { Draft, OpenFigure, State } from './prose-state.ts';
import type { Topic } from './topics.ts';
import { addWords, type Item } from './words.ts';

/** By which words and unit a figure may restate a row of the form of 2014–2018, however they are put. */
interface LooseRow {
  readonly row: string;
  readonly words: RegExp;
  readonly units: ReadonlySet<string>;
  /** The passage must be about that. */
  readonly topic: Topic | null;
}

const cases = '件 份 宗 起 条 例 个 桩';
const items = '条 则';
const times = '次 件 个 起 场 期 条 场次 回';
const meetings = '次 场 个 期 回';
const people = '人 名 位 人次';

const looseRows: readonly LooseRow[] = [
  row(
    'r23',
    /当面|上门|登门|现场|窗口|柜台|面交|面呈|亲自|本人来|前来|来[局访人厅]|到[局访厅]|走进|跑来/,
    cases,
    'requests',
  ),
  row('r24', /传真/, cases, 'requests'),
  row('r25', /网|线上|在线|电子|邮箱|电邮|系统|平台/, cases, 'requests'),
  row('r26', /[来去寄书写]信|信[函件封]|写来|邮[寄政递件]|快[递件]|挂号|寄|EMS/, cases, 'requests'),
  row(
    'r28',
    /(?:按|如|依|准)[期时]|[期限时]内|以内|规定时[间限]|(?:没有?|未曾?|并?不)[^,;。]{0,4}(?:延|超|逾|拖)|准点|及时/,
    cases,
    'requests',
  ),
  row('r29', /延[期长后时]|展期|超出|宽限|推迟|顺延|晚了|申请了延/, cases, 'requests'),
  row(
    'r31',
    /已[经被]?(?:在|于|由|向)?[^,;。不]{0,4}(?:公开|公布|上网|挂网|发布)|早[已就先]|公开过|公布过|发布过|网上(?:已|早|就|都|能|可|有)|主动公开/,
    cases,
    'requests',
  ),
  row('r32', /^(?!.*(?:部分|不|未|没|拒)).*(?:同意|公开|提供|给|满足|准)/, cases, 'requests'),
  row('r33', /部分|一半|遮|隐去|删去|抹去|区分|摘/, cases, 'requests'),
  row(
    'r34',
    /(?:不[予宜能便可准得]?|未[予能]?|没有?|拒绝?|暂不)(?:同意|公开|提供|给)|谢绝|婉拒|拒/,
    cases,
    'requests',
  ),
  row('r35', /国家秘密|涉密|密级|机密|国密/, cases, 'requests'),
  row('r36', /商业|商密|企业秘密|经营秘密/, cases, 'requests'),
  row('r37', /隐私|私[密事]/, cases, 'requests'),
  row('r38', /安全|稳定|三安全/, cases, 'requests'),
  row('r39', /(?:不[是算属]|并?非|算不上|谈不上).*信息|条例|咨询|信访/, cases, 'requests'),
  row('r40', /法律|法规|其[他它余]/, cases, 'requests'),
  row(
    'r41',
    /不[属归由在该]|非(?:本|我)|别[的家处人]|他[局处]|其[他它](?:部门|机关|单位)|另一|兄弟|权限|职[责权]|该[由找向]/,
    cases,
    'requests',
  ),
  row(
    'r42',
    /不存在|无此|查无|没有|找不|查不|未(?:曾)?(?:制作|获取|形成|掌握)|没(?:存|做|形成)|压根/,
    cases,
    'requests',
  ),
  row('r43', /补|更改|修改|改|说[清明]|写[清明]|重新/, cases, 'requests'),
  row('r44', /其[他它]|别的|另[一外行]|引导|指引|途径|渠道|转[由到至请]/, cases, 'requests'),
  row('r45', /复议/, cases, 'disputes'),
  row('r46', /维持|支持|站住/, cases, 'disputes'),
  row('r47', /纠|撤销|责令|违法|改变|重[新作]/, cases, 'disputes'),
  row('r48', /其[他它余]|和解|终止|驳回/, cases, 'disputes'),
  row('r49', /诉讼|起诉|官司|告[到上了]|法院|法庭|应诉/, cases, 'disputes'),
  row('r50', /维持|驳回|胜诉|支持/, cases, 'disputes'),
  row('r51', /纠|撤销|败诉|违法|重[新作]|责令|输/, cases, 'disputes'),
  row('r52', /其[他它余]|和解|终止/, cases, 'disputes'),
  row('r02', /公开|公布|发布|信息/, items),
  row('r03', /规范性文件|文件/, `${items} 件 个 份`),
  row('r04', /规范性文件|文件/, '件 个 份 部'),
  row('r06', /公报/, `${items} 期 篇`),
  row('r07', /网/, items),
  row('r08', /微博/, items),
  row('r09', /微信|公众号/, items),
  row('r10', /其[他它余]|广播|电视|报[刊纸]|[公宣]\S?[开告示传]栏|屏|短信|喇叭|手册|张贴/, items),
  row('r12', /回应|回答|答复|热点|舆情|关切|关注/, times),
  row('r14', /发布会/, times),
  row('r15', /(?:负责|领导|一把手|[局市县区厅州镇乡]长|主任)/, times),
  row('r16', /访谈|在线/, times),
  row('r17', /(?:负责|领导|一把手|[局市县区厅州镇乡]长|主任)/, times),
  row('r18', /解读/, '篇 件 条 份 个 期'),
  row('r19', /微博|微信|两微/, times),
  row('r20', /其[他它余]|广播|电视|报[刊纸]|电话/, times),
  row('r54', /费|收取|收了/, '元'),
  row('r56', /机构|科室|办公室/, '个 家'),
  row('r57', /查阅|查询点|公开点/, '个 处 家'),
  row('r58', /人员|从事|负责|承担|公开|专兼职|干这|做这|管这|上岗/, people),
  row('r59', /专职|专门|专人|全职/, people),
  row('r60', /兼/, people),
  row('r61', /经费|投入|花|支出|资金|开支/, '元'),
  row('r63', /公开[^,;。]{0,10}会/, meetings),
  row('r64', /公开[^,;。]{0,10}(?:班|讲座|课|训)/, meetings),
  row('r65', /公开[^,;。]{0,10}(?:班|讲座|课|训)/, people),
];

function row(id: string, words: RegExp, units: string, topic: Topic | null = null): LooseRow {
  return { row: id, words, units: new Set(units.split(' ')), topic };
}

/** 群众上门提出的18件, 69件没有超出规定期限: rows that figures may restate whose words no pattern of statistics-words.ts knows. */
export function rowGuessesOf(state: State, tokens: readonly Token[], known: readonly Draft[]): Guesses {
  const own = new Map(
    known.flatMap((draft) => (draft.token && draft.soft === 'guess' ? [[draft.token, draft]] : [])),
  );
  const places = new Map(tokens.map((token, index) => [token, index]));
  const drafts = [...state.open, ...[...own.values()].flatMap(asOpen)].flatMap((figure) => {
    const meaning = guessAt(state, figure, tokens, places.get(figure.token) ?? -1);
    return meaning ? [draftOf(figure, besides(own.get(figure.token), meaning))] : [];
  });
  return { drafts, withdrawn: [] };
}

/** 属于已主动公开的 is told apart from 同意公开 by this form only. */
function besides(before: Draft | undefined, meaning: Meaning): Meaning {
  if (!before || !meaning.rows.includes('r31')) return withReadings(before, meaning);
  return { ...meaning, readings: [...meaning.readings, ...before.meaning.readings] };
}

function guessAt(
  { plain: { text }, base }: State,
  { token, topic }: OpenFigure,
  tokens: readonly Token[],
  at: number,
): Meaning | null {
  if (token.figure.value === 0 || at < 0) return null;
  if (/[计算]$/.test(text.charAt(token.start - 1))) return null;
  for (const words of wordsAround(text, tokens, at)) {
    const rows = looseRows.filter(
      (each) => each.units.has(token.figure.unit) && isAbout(each, topic, base) && each.words.test(words),
    );
    if (isForeign(words, rows)) return null;
    if (rows.length > 0) return { ...rowValue(rows.map((each) => each.row)), guess: true };
  }
  return null;
}

const asked: ReadonlySet<Topic> = new Set(['requests', 'disputes']);

/** Rows of requests and disputes count under their own topic only. */
function isAbout({ topic: own, units }: LooseRow, topic: Topic, base: Topic): boolean {
  if (own === null)
    return units.has('人') || units.has('元') || units.has('则') || units.has('场') || !asked.has(topic);
  return topic === own || (topic === 'none' && base === own);
}

/** 热线, 信访: something that the form does not count; 新闻发布会 names a row. */
function isForeign(words: string, rows: readonly LooseRow[]): boolean {
  const found: Item[] = [];
  addWords(found, words, 0, words.length);
  return found.some(
    ({ kind, value, start, end }) =>
      kind === 'object' &&
      value === 'foreign' &&
      !rows.some((each) => each.words.test(words.slice(start, end + 3))),
  );
}
