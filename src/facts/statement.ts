import type { Span } from '../text/span.ts';
import type { Figure } from './fact.ts';
import type { Quantity } from './quantity.ts';

/** The time that a statement is about. `this` also when nothing is said; `other`: half a year, years together. */
export type Period =
  | { readonly kind: 'this' | 'last' | 'other' }
  | { readonly kind: 'year'; readonly year: number };

/** For whom it speaks: `own` the body itself (also when nothing is said), `office` 市本级, `others` subordinates. */
export type Scope =
  | 'own'
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

export type ProseRule = 'R61' | 'R62' | 'R63' | 'R64' | 'R70' | 'R71' | 'R72' | 'R75';

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
  /** It may speak of a part only: differing proves nothing (`always`), or only where nothing was carried in. */
  readonly soft: 'always' | 'carried' | null;
  /** The words make a difference likely to have other reasons: a hint, no warning. */
  readonly mild: boolean;
}

/** A sum of quantities. For a carry to a named year, the difference of that year and the report's decides. */
export interface Reading {
  readonly sum: readonly Quantity[];
  /** Only if the named year lies so many years from the report's: 1 in 结转2023年 of a report of 2022. */
  readonly ifYear?: { readonly year: number; readonly distance: number };
}

/** A percentage and what it is said of. */
export interface Share {
  readonly figure: Figure;
  readonly part: Figure | null;
  /** Figures of the prose that may be the base, the likeliest first. */
  readonly bases: readonly Figure[];
  /** Quantities that may be the base, in the order of R66. */
  readonly quantities: readonly Quantity[];
}
