import type { Span } from '../text/span.ts';
import type { Figure } from './fact.ts';
import type { Quantity } from './quantity.ts';

/** The time that a statement is about. `this` also when nothing is said; `other`: half a year, years together. */
export type Period =
  | { readonly kind: 'this' | 'last' | 'other' }
  | { readonly kind: 'year'; readonly year: number };

/** For whom it speaks: `own` the body itself (also when nothing is said), `level` 市本级, `office` 市政府办公室, `others` subordinates. */
export type Scope =
  | 'own'
  | 'level'
  | 'office'
  | 'others'
  | 'country'
  | '省'
  | '市'
  | '县'
  | '区'
  | '州'
  | '镇'
  | '系统';

export type ProseRule = 'R61' | 'R62' | 'R63' | 'R64' | 'R70' | 'R71' | 'R72' | 'R74' | 'R75';

/**
 * What the prose says of a quantity of the tables, in a figure or in words (未收到…申请, 均已办结). It knows nothing of
 * this report's tables: mentions.ts puts it beside them.
 */
export interface Statement {
  readonly rule: ProseRule;
  /** The figure; null for words that mean `value`. */
  readonly figure: Figure | null;
  /** Narrative offsets of the figure or the words. */
  readonly span: Span;
  readonly value: number;
  /** What it may mean, the likeliest first: it agrees if any agrees. */
  readonly readings: readonly Reading[];
  readonly period: Period;
  readonly scope: Scope;
  /** The body that the clause names as its subject: 县自然资源局; null if none. */
  readonly subject: string | null;
  /**
   * It may speak of a part only: differing proves nothing (`always`), or only where nothing was carried in. A `guess`
   * at what it counts restates its cells only where they agree; a `loose` one from words further off as well, and no witness
   * makes more of it.
   */
  readonly soft: 'always' | 'carried' | 'guess' | 'loose' | null;
  /** The words make a difference likely to have other reasons: a hint, no warning. */
  readonly mild: boolean;
}

/** A sum of quantities. For a carry to a named year, the difference of that year and the report's decides. */
export interface Reading {
  readonly sum: readonly Quantity[];
  /** 减少2项: what it states is the loss. */
  readonly negative?: boolean;
  /** Only if the named year lies so many years from the report's: 1 in 结转2023年 of a report of 2022. */
  readonly ifYear?: { readonly year: number; readonly distance: number };
}

/** A percentage or a difference: a share of something, a rate of answers, growth against the year before. */
export interface Remark {
  readonly kind: 'share' | 'rate' | 'growth';
  readonly figure: Figure;
  /** What it is said of; null for a share or growth that is stated alone (网络申请占33.9%, 去年6件，今年减少3件). */
  readonly part: Figure | null;
  /** The base that the sentence states: 年度任务1.46亿元的75.79%, 较上年的10件增长20%, 受理9件，办结9件，办结率100%. */
  readonly base: Figure | null;
  /** The figures of its unit that 其中 stands behind, the nearest first; a share of one of them if of nothing else. */
  readonly wholes: readonly Figure[];
  /** What the words name without a figure of its own: 予以公开和部分公开占56.3%, 维持率83.3%. */
  readonly said: readonly Reading[];
  /** Other figures of its part's unit before it: a share of one of them, perhaps. */
  readonly earlier: readonly Figure[];
  /** What the words say it is a share of, or a rate of answers to; `handled`: 办理总量; `other`: something that nobody states here. */
  readonly of: 'received' | 'processed' | 'handled' | 'any' | 'other';
  /** How the part divides the requests; null if it does not. */
  readonly role: 'outcome' | 'applicant' | 'channel' | null;
  /** 下降, 减少. */
  readonly falling: boolean;
}
