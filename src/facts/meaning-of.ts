import { withResult } from './case-result.ts';
import type { Figure } from './fact.ts';
import type { Token } from './figures.ts';
import type { Meaning } from './meaning.ts';
import { nameAct, nameItems } from './name-acts.ts';
import { nameDispute } from './name-disputes.ts';
import { nameCollected, nameDocument, nameFee, nameProcurement } from './name-documents.ts';
import { grantedOf, isOwnPart, nameRequest, rateOf } from './name-requests.ts';
import { has, isNaming, type Phrase } from './phrase.ts';
import type { State } from './prose-state.ts';
import { anyTotal } from './repeated-total.ts';
import { isClose, isNarrowed, isOfSomeAskers } from './residue.ts';
import { sumSoFar } from './sum-so-far.ts';
import { isGranted } from './topic-of.ts';
import type { Topic } from './topics.ts';

export const requestUnits = new Set(['件', '件次', '份', '条', '宗', '起', '个', '例', '项', '']);
const documentUnits = new Set(['件', '个', '部', '份', '项', '条', '宗', '']);
const actUnits = new Set(['件', '件次', '宗', '起', '例', '个', '项', '次', '份', '']);
const itemUnits = new Set(['项', '个', '']);
const caseUnits = new Set(['件', '件次', '起', '宗', '例', '个', '次', '回', '']);

/** What the words around a figure make of it under a topic; null if no table holds that. Unknown words make it a guess. */
export function meaningOf(state: State, topic: Topic, token: Token, phrase: Phrase): Meaning | null {
  const meaning = meaningIn(state, topic, token, phrase);
  if (meaning && (isOfMatter(state, token, meaning) || isOfAsker(state, token, meaning)))
    return { ...meaning, guess: true };
  const vague = topic === 'disputes' && state.vague;
  const sure = !meaning || token.figure.unit === '%' || (!vague && isSure(topic, token, phrase, meaning));
  return sure ? meaning : { ...meaning, guess: true };
}

const ofMatter: readonly Meaning['role'][] = ['processed', 'outcome', 'applicant', 'carriedOut'];

/** 涉及征地的申请9件，予以公开4件: as long as they are no more than those about that matter, perhaps of these. */
function isOfMatter({ part }: State, { figure }: Token, { role }: Meaning): boolean {
  return part !== null && ofMatter.includes(role) && figure.value <= part.figure.value;
}

/** 商业企业5件，办结4件，1件转入次年: as long as they are no more than what one kind of applicant asked for, perhaps of these. */
function isOfAsker({ last, plain: { text } }: State, { figure, start }: Token, { role }: Meaning): boolean {
  const before = last?.token;
  if (!before || (role !== 'processed' && role !== 'carriedOut')) return false;
  const between = text.slice(before.end, start);
  const asker =
    last.meaning.role === 'applicant' || (last.meaning.guess && last.meaning.role === 'processed');
  return Boolean(asker) && figure.value <= before.figure.value && nextStep.test(between);
}

const nextStep = /^,[^,;。:、]{0,8}$/;

function isSure(topic: Topic, token: Token, phrase: Phrase, { role }: Meaning): boolean {
  if (role === 'applicant' && isOfSomeAskers(token, phrase)) return false;
  if (topic === 'requests') return isClose(token, phrase) && !isNarrowed(token, phrase);
  const some = has(phrase, 'mark', 'some') || (topic === 'acts' && has(phrase, 'channel'));
  return !some && isClose(token, phrase);
}

function meaningIn(state: State, topic: Topic, token: Token, phrase: Phrase): Meaning | null {
  const together = sumSoFar(state, phrase, token);
  if (together) return together;
  const { figure } = token;
  const { unit } = figure;
  switch (topic) {
    case 'requests':
      if (isOwnPart(state, phrase) && !phrase.entries.some(isNaming)) return state.head?.meaning ?? null;
      if (unit === '%') return isWhole(figure) ? rateOf(phrase) : null;
      if (isGranted(state, phrase, topic)) return grantedOf(phrase);
      return requestUnits.has(unit) ? nameClosely(state, token, phrase) : null;
    case 'disputes':
      return caseUnits.has(unit) && !isAnythingElse(token, phrase)
        ? withResult(nameDispute(phrase, state), token, state.plain.text)
        : null;
    case 'documents':
      return documentUnits.has(unit) ? nameDocument(phrase, state.document) : null;
    case 'acts':
      if (unit === '元') return nameFee(phrase) ?? nameCollected(token, phrase);
      return actUnits.has(unit) ? nameAct(phrase, token, actContext(state)) : null;
    case 'fees':
      if (unit !== '元') return itemUnits.has(unit) ? nameItems(phrase, token, state.act ?? 'fees') : null;
      return nameFee(phrase);
    case 'procurement':
      return unit === '元' || unit === '批' || unit === '批次' || unit === '次' || documentUnits.has(unit)
        ? nameProcurement(unit, token, phrase)
        : null;
    default:
      return null;
  }
}

/** Of requests, or of something that the words between name and figure name: then a difference proves nothing. */
function nameClosely(state: State, token: Token, phrase: Phrase): Meaning | null {
  const named = nameRequest(phrase, { ...requestContext(state), start: token.start });
  if (!named) return null;
  const meaning = anyTotal(named, token, phrase);
  const sure = meaning.role === 'outcome' || meaning.role === 'applicant';
  const close = sure || isClose(token, phrase);
  if (!close) state.unknown = true;
  else if (has(phrase, 'object', 'requests', 'heading', 'application')) state.unknown = false;
  const guess = meaning.role !== 'applicant' && (state.unknown || has(phrase, 'mark', 'some'));
  return guess ? { ...meaning, guess } : meaning;
}

/** 其他需要报告的事项六个: 其他 is a result only where nothing else is named between it and its figure. */
function isAnythingElse({ start, end }: Token, { text, entries }: Phrase): boolean {
  const other = entries.filter(({ kind, value }) => kind === 'result' && value === 'other').pop();
  if (!other) return false;
  const between = other.end <= start ? text.slice(other.end, start) : text.slice(end, other.start);
  return !/^(?:属于?|系|结果|结案|审结|处理|情形|情况|类|的|共|各|有|为|是|作|以|:|[(]|[)])*$/.test(between);
}

/** 达100%, 近100% prove nothing (R66). */
function isWhole({ value, approximate }: Figure): boolean {
  return value === 100 && !approximate;
}

function actContext({ document, act, counts, inside, last, topic }: State) {
  const acts = last?.meaning.columns[0] === 'decisions' && last.soft === null;
  const shown = document.verb === 'disclose' || document.verb === 'stock' || topic === 'foreign';
  const open = !inside && (acts || (counts.length === 0 && !shown));
  return { verb: document.verb, act, open };
}

function requestContext({ head, last, inside, answered, parts }: State) {
  const within = inside && head?.meaning.role === 'outcome';
  const afterOther = last?.meaning.rows.some((row) => /^other\.(?!\*)/.test(row)) ?? false;
  return {
    head: head?.meaning ?? null,
    inside,
    answered,
    listed: last?.meaning.rule === 'R70',
    before: last?.meaning ?? null,
    askers: [...parts.keys()].map((name) => name.replace(/^applicant /, '')),
    judged: last?.meaning.rule === 'R64' && (!within || afterOther),
    afterOther,
  };
}
