import type { FormId } from './form.ts';
import { isPlausible, nearLabel } from './near-labels.ts';
import { type LabelMeaning, type LabelSpec, printedLabels } from './printed-labels.ts';

export type { LabelMeaning } from './printed-labels.ts';

/** 一、 （三） 五) 1. ２． in front of a label; the brackets may be lost (seed 001: 五)不予处理). */
const ordinal =
  /^(?:\(?[一二三四五六七八九十]{1,3}[)、.,:．]+|[(〔]?\d{1,2}[)〕、.,:．]+|其中[:,、]?|\d{1,2}(?=\p{Script=Han}))+/u;

/** No statutory label is longer once its bracketed explanation is gone; prose is. */
const longestKey = 48;

/**
 * Folds a normalised cell text (text/normalise.ts) to what its label is recognised by: white space, the ordinal in
 * front, explanations in brackets and punctuation removed. '（五） 不 予 处 理' → '不予处理'.
 */
export function labelKey(normalised: string): string {
  const tight = normalised.replace(/\s+/g, '');
  if (/勾稽关系/.test(tight)) return '本列数据的勾稽关系';
  const article =
    /^[^\p{Script=Han}]*第?二十条第?[(]?([一五六八九])[)]?项/u.exec(tight) ?? cutArticle.exec(tight);
  if (article && tight.length < 16) return `第二十条第${article[1] ?? ''}项`;
  const named = tight.replace(ordinal, '');
  const bracket = named.indexOf('(');
  return (bracket > 0 ? named.slice(0, bracket) : named).replace(/[^\p{Script=Han}A-Za-z0-9]/gu, '');
}

/** 第二十条第（五 · 第二十条第（: cut off at its end. */
const cutArticle = /^第?二十条第[(]?(?:([一五六八九])[)]?)?$/;

/** Whether a normalised text begins with the ordinal of a label: 一、 （三） 1. */
export function hasOrdinal(normalised: string): boolean {
  return ordinal.test(normalised.replace(/\s+/g, ''));
}

/** Every meaning that a label key may have; empty for anything that is no label of a statutory table. */
export function labelMeanings(key: string): readonly LabelMeaning[] {
  return matching(key).map((spec) => spec.meaning);
}

/** The form that alone prints this label, if there is one. */
export function labelForm(key: string): FormId | undefined {
  return matching(key).find((spec) => spec.form)?.form;
}

/** Whether a key is a row, column or heading label of a statutory table in any known variant. */
export function isTableLabel(key: string): boolean {
  return matching(key).length > 0;
}

const matched = new Map<string, readonly LabelSpec[]>();
const mostMatched = 20_000;

/** The known label; else the one that a misspelt or cut label can only be. Labels repeat, so answers are kept. */
function matching(key: string): readonly LabelSpec[] {
  const before = matched.get(key);
  if (before) return before;
  if (matched.size > mostMatched) matched.clear();
  const known = printed(key);
  const near = known.length > 0 ? undefined : nearLabel(key);
  const found = near === undefined ? known : printed(near);
  matched.set(key, found);
  return found;
}

function printed(key: string): readonly LabelSpec[] {
  if (key === '' || key.length > longestKey || !isPlausible(key)) return [];
  return printedLabels.filter((spec) => spec.core.test(key));
}
