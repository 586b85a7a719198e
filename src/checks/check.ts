import type { PartKind } from '../document/document.ts';
import type { Evidence } from '../facts/evidence.ts';
import type { CellId } from '../tables/cells.ts';
import type { Span } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'hint';

/** What a check found. Data only: the sentence is made in findings/sentences.ts, the order and clusters in findings/. */
export interface Finding {
  readonly kind: 'finding';
  /** Contract §3; never changes meaning. */
  readonly check: string;
  readonly severity: Severity;
  /** In the order of contract §2's table. */
  readonly cells: readonly CellId[];
  /** The other cells of the formula. */
  readonly related: readonly CellId[];
  readonly stated: number | null;
  readonly expected: number | null;
  /** Narrative offsets of the words concerned. */
  readonly quotes: readonly Span[];
  /** For sections.missing. */
  readonly part?: PartKind;
  /** Chooses between sentences of one check: `totalLeftBlank`, `unit`, … */
  readonly variant?: string;
  /** Further words for the sentence (names of rows, a year). */
  readonly words?: Readonly<Record<string, string | number>>;
}

/** An answer of its own: this could not be checked, and why (a sentence key of findings/sentences.ts). */
export interface NotChecked {
  readonly kind: 'notChecked';
  readonly check: string;
  readonly cells: readonly CellId[];
  readonly reason: 'unreadable' | 'doubtful' | 'missing' | 'text' | 'noYear';
}

export type Verdict = Finding | NotChecked;

/** One rule of domain/rules.md: one object, one file, one entry in checks/all.ts. */
export interface Check {
  readonly id: string;
  /** R01 … in domain/rules.md. */
  readonly rule: string;
  /** What it holds against, in the clerk's words. */
  readonly title: string;
  /** One line: why this must hold. */
  readonly why: string;
  /** The clause or form it comes from. */
  readonly source: string;
  run(evidence: Evidence): readonly Verdict[];
}
