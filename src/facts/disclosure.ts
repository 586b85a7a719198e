import { dividesCases } from './divided-cases.ts';
import type { Entry } from './entries.ts';
import type { Token } from './figures.ts';
import { decidedBy, disputeObjects, disputeRows } from './name-disputes.ts';
import { has, ofKind, type Phrase } from './phrase.ts';
import type { State } from './prose-state.ts';

/**
 * Whether disputes are about 信息公开. 办理行政复议案件213件 is another office's work on all kinds of cases (prose.md, trap
 * 10), 征收补偿类复议 another kind; none at all is none of these.
 */
export function isOfDisclosure(state: State, { figure, start, end }: Token, phrase: Phrase): boolean {
  if (isOfOtherKind(phrase) || isUnrelated(phrase, end) || isDecidedHere(phrase)) state.otherCases = true;
  if (figure.value === 0) return true;
  if (dividesCases(state, { figure, start, end }, phrase)) return false;
  if (isOfQuarrels(state, start)) state.otherCases = true;
  if (has(phrase, 'object', 'disclosure', 'requests', 'heading')) return !state.otherCases;
  const isResult = state.inside && state.rows !== undefined && has(phrase, 'result');
  if (!isResult && has(phrase, 'verb', 'handle', 'undertake')) state.allCases = true;
  if (state.otherCases || state.allCases) return false;
  state.vague = false;
  if (state.saysDisclosure || state.outlook.formal) return true;
  if (state.disclosed && !has(phrase, 'verb', 'receive')) return true;
  if (has(phrase, 'verb', 'receive')) state.otherCases = true;
  if (state.otherCases) return false;
  state.vague = isPassive(phrase) || state.named.length > 0 || isOfAnswer(state, end);
  return state.vague;
}

/** 调处纠纷74件，其中诉至法院的3件. */
function isOfQuarrels({ inside, head, plain: { text } }: State, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  if (inside && head?.meaning.role !== 'case' && before.includes('纠纷')) return true;
  return /(?<!公开|争议)(?:纠纷|权属争议)[^,，;:。、()0-9]*$/.test(before);
}

const ofAnswer =
  /(?:不服|不满意?|异议|不认可|不认同)[^。\n]{0,16}答复|答复[^。\n]{0,10}(?:不服|不满|异议|意见|不认可|不认同)/;
const ofOther = /信访|投诉|举报|工单|热线/;

/** 对答复不满意，告到区政府的两件: answers are what requests get. */
function isOfAnswer({ plain: { text } }: State, end: number): boolean {
  const from = Math.max(
    text.lastIndexOf('。', end - 1),
    text.lastIndexOf('\n', end - 1),
    end - LONGEST_SENTENCE,
  );
  const words = text.slice(from + 1, end);
  return ofAnswer.test(words) && !ofOther.test(words);
}

const LONGEST_SENTENCE = 120;

/** 被申请行政复议1件: against the office, of whatever kind. */
function isPassive({ text, entries }: Phrase): boolean {
  return entries.some(
    ({ kind, value, start }) =>
      kind === 'object' &&
      disputeObjects.includes(value) &&
      /被(?:申请|提起|提出)?$/.test(text.slice(Math.max(0, start - 3), start)),
  );
}

const unrelated =
  /^[^。;\n另其此]{0,30}?(?:[与和同](?:政府|政务)?信息公开(?:工作|申请)?(?:均|都|并)?(?:无关|没有关系|不相关)|(?:并非|不属于?|不涉及|不是)(?:因)?(?:政府|政务)?信息公开)/;
const LONGEST_REMARK = 48;

/** 起诉2件、申请复议1件，与信息公开无关. */
function isUnrelated({ text, entries }: Phrase, end: number): boolean {
  if (entries.some(({ value }) => value === 'disclosure' || value === 'requests')) return false;
  return unrelated.test(text.slice(end, end + LONGEST_REMARK));
}

const ofAll = /(?:各类|各种|其[他它]|全部|所有|一般)(?:类型|类)?的?$/;
const ofKindNamed = /[\u4e00-\u9fff]{2,16}(?:类|(?:引发|引起|产生|导致)的?|方面的)$/;
/** 对报销决定不服申请复议. */
const ofOtherAct = /对(?!我|本|该|其|上述)[\u4e00-\u9fff]{2,12}(?:决定|认定|行为|裁决|处理)(?:不服|不满)/;
/** 全年共引发复议: when and how many, not about what. */
const byTheWay = /(?:全年|年内|本年度?|一年来|由此|因此|共|累计|未|没有|均|[我本全]?[局市县区镇乡委厅办])/g;
const LONGEST_KIND = 20;

const apart =
  /(?:与|和|跟|同)(?:政府)?信息公开(?:工作|申请|事项)?(?:无关|不相干)|非(?:政府)?信息公开|信息公开(?:以外|之外|除外)/;
/** 我委受理他人不服下级机关答复的行政复议申请: those that the office decides. */
const decides = /(?:受理|审理|审查|作出)(?!机关|的)[^,;:。被]{0,24}$/;
const LONGEST_DEED = 36;

function isDecidedHere({ text, entries }: Phrase): boolean {
  const object = entries.find(({ kind, value }) => kind === 'object' && value === 'review');
  if (!object) return false;
  const clause =
    /[^,，;:。、\n]*$/.exec(text.slice(Math.max(0, object.start - LONGEST_DEED), object.start))?.[0] ?? '';
  return (
    decides.test(clause) && !/公开|被/.test(clause) && /申请/.test(text.slice(object.start, object.end + 2))
  );
}

/** 各类行政复议, 征收补偿类复议, 因投诉处理引发的复议: words before it that name what it is about, and not 公开. */
function isOfOtherKind({ text, entries }: Phrase): boolean {
  const [object] = ofKind({ text, entries }, 'object').filter(({ value }) => disputeObjects.includes(value));
  if (!object) return false;
  const clause =
    /[^,，;:。、()\n]*$/.exec(text.slice(Math.max(0, object.start - LONGEST_KIND), object.start))?.[0] ?? '';
  return (
    apart.test(clause) ||
    ofAll.test(clause) ||
    (ofOtherAct.test(clause) && !/公开|答复/.test(clause)) ||
    (ofKindNamed.test(clause.replace(byTheWay, '')) && !/公开|申请|答复/.test(clause))
  );
}

/** Of which cases a clause says that they were all upheld: those it names itself, else those that were named before. */
export function casesOf(
  { plain: { text }, openRows, rows }: State,
  entries: readonly Entry[],
): readonly string[] | undefined {
  return disputeRows({ text, entries }) ?? (openRows.length > 0 ? openRows : rows);
}

/** What a result behind is said of. */
export function rememberRows(state: State, phrase: Phrase): void {
  const rows = disputeRows(phrase) ?? decidedBy(phrase, state);
  if (rows && rows !== state.rows) openRows(state, rows);
  if (has(phrase, 'result')) state.judged = true;
}

/** Rows that are named one right behind the other share the results behind them. */
function openRows(state: State, rows: readonly string[]): void {
  state.rows = rows;
  if (!state.named.some((each) => each.join() === rows.join())) state.named = [...state.named, rows];
  const narrower = rows.length < state.openRows.length && rows.every((row) => state.openRows.includes(row));
  state.openRows = state.judged || narrower ? rows : [...new Set([...state.openRows, ...rows])];
  state.judged = false;
  state.allRows = [...new Set([...state.allRows, ...rows])];
}
