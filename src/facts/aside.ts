import type { Token } from './figures.ts';
import { has, type Phrase } from './phrase.ts';
import type { State } from './prose-state.ts';
import { itemObjects } from './table-two.ts';
import { isOtherAsker } from './topic-of.ts';
import type { Topic } from './topics.ts';

/** Whether a figure only compares, excepts or divides by another name: it restates no cell, whatever stands around it. */
export function isAside(state: State, topic: Topic, token: Token, phrase: Phrase): boolean {
  return (
    (topic !== 'requests' && isExcepted(state, token)) ||
    (isCompared(state, token, phrase) && !isChangeOfItems(state, topic, phrase)) ||
    isOtherAsker(state, phrase) ||
    isAboutContent(state, token, phrase)
  );
}

const aboutContent =
  /(?:申请|内容|事项|诉求)的?(?:内容|事项|主题|诉求)?(?:主要|多|大多)?(?:集中|涉及|围绕|关注)[^。;]*$/;
const LONGEST_CONTENT = 60;

/** 申请内容集中在医疗纠纷处理（37件）和…: what they ask about, not how they were answered. */
function isAboutContent({ topic, plain: { text } }: State, { start }: Token, phrase: Phrase): boolean {
  if (topic !== 'requests' || has(phrase, 'outcome') || has(phrase, 'applicant')) return false;
  return aboutContent.test(text.slice(Math.max(0, start - LONGEST_CONTENT), start));
}

/** 除3件涉密外: what is left out of the figure before. */
function isExcepted({ plain: { text } }: State, { start }: Token): boolean {
  return /除(?:了|去)?$/.test(text.slice(Math.max(0, start - 2), start));
}

/** 本年减少2项, of what form 2019 counts with its change. */
function isChangeOfItems({ act }: State, topic: Topic, phrase: Phrase): boolean {
  const counts =
    (topic === 'acts' || topic === 'fees') && (act !== undefined || has(phrase, 'object', ...itemObjects));
  if (!counts || has(phrase, 'mark', 'share')) return false;
  return countsItems(phrase) || (!has(phrase, 'mark', 'than') && !has(phrase, 'time', 'last'));
}

/** 其他对外管理服务事项比上年增加5项: the items themselves, not what was done of them. */
function countsItems({ text, entries }: Phrase): boolean {
  const object = entries.find(({ kind, value }) => kind === 'object' && itemObjects.includes(value));
  return object !== undefined && /(?:事项|项目)$/.test(text.slice(object.start, object.end));
}

/** Growth, share or their base (占全年40件的30%); 自然人占30件 is a count. */
function isCompared({ plain: { text } }: State, { figure, end }: Token, phrase: Phrase): boolean {
  if (has(phrase, 'mark', 'than', 'change')) return true;
  return has(phrase, 'mark', 'share') && (figure.unit === '%' || text.charAt(end) === '的');
}
