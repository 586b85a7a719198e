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
  /** What the rule itself makes of it, where the office's settings say otherwise (settings.ts). */
  readonly usualSeverity?: Severity;
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
  /** `stated` must be at least (≥) or at most (≤) `expected`; a sum must be equal and has none. */
  readonly bound?: '≥' | '≤';
  /** Those of the related cells that are taken off in the formula: 制发 − 废止. */
  readonly minus?: readonly CellId[];
  /** Further words for the sentence (names of rows, a year). */
  readonly words?: Readonly<Record<string, string | number>>;
}

/** An answer of its own: this could not be checked, and why (a sentence key of findings/sentences.ts). */
export interface NotChecked {
  readonly kind: 'notChecked';
  readonly check: string;
  readonly cells: readonly CellId[];
  readonly reason: Reason;
  /** Names for the sentence: the offices whose reports are missing. */
  readonly names?: readonly string[];
}

/** The first five are states of cells; the others are what the report or its surroundings lack; `off`: by the settings. */
export type Reason =
  | 'unreadable'
  | 'doubtful'
  | 'missing'
  | 'text'
  | 'blank'
  | 'noYear'
  | 'noDate'
  | 'noAgency'
  | 'blankSet'
  | 'missingReports'
  | 'noYears'
  | 'noLastTable'
  | 'otherYear'
  | 'otherBody'
  | 'off';

export type Verdict = Finding | NotChecked;

/**
 * One rule of domain/rules.md: one object, one file, one entry in checks/all.ts — and one page of the casebook,
 * cases/<id>.md, that says why it must hold and shows it at work (casebook.ts).
 */
export interface Check {
  readonly id: string;
  /** R01 … in domain/rules.md. */
  readonly rule: string;
  /** What it holds against, in the clerk's words. */
  readonly title: string;
  run(evidence: Evidence): readonly Verdict[];
}
