import type { Span } from '../text/span.ts';

/**
 * A figure in the narrative: a number with its unit. Dates, document numbers, ordinals, phones and set phrases
 * (五公开) are not figures and do not appear here.
 */
export interface Figure {
  /** Narrative offsets of number and unit: 57条. */
  readonly span: Span;
  /** The number as a decimal; 1.2万 is 12000, 113.5万元 is 1135000 with unit 元. */
  readonly value: number;
  /** Normalised unit: 件 个 份 条 … 元 %, '' if none. */
  readonly unit: string;
  /** The smallest step the printed digits can express, in the same scale as value (57 → 1, 1.2万 → 1000). */
  readonly step: number;
  /** 约, 余, 多, 近, 超, 以上 … stand beside it: a range, never an equation. */
  readonly approximate: boolean;
  /** The values that its rounding and the words beside it allow, both ends included: 1.2万 → 11500–12500, 余 → upward. */
  readonly low: number;
  readonly high: number;
}

/** Digits in the narrative that count nothing: a date, a document number, a phone, an ordinal, a set phrase. */
export interface NotFigure {
  readonly span: Span;
}

/** A listed breakdown: a total and the parts it names (其中 a 甲、b 乙、其他 z). */
export interface Breakdown {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  /** The list claims to be complete: it closes with 其他…, or says 分别为, 包括以下, 共计…组成. */
  readonly exhaustive: boolean;
  /** Nothing but the sum tells that it is a list (unsaid-lists.ts): it agrees, and proves nothing else. */
  readonly unsaid?: boolean;
}

/** A counted enumeration: 5个股室：甲股、乙股…. */
export interface Enumeration {
  readonly figure: Figure;
  /** How many names are listed. */
  readonly names: number;
  readonly verdict: 'agrees' | 'fewer' | 'more';
}

export type FigureVerdict = 'agrees' | 'disagrees' | 'unchecked';

/** Every number in the prose ends up in one of these (prose.md). */
export type FigureClass = FigureVerdict | 'notFigure';
