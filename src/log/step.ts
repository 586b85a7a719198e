import type { FigureDecision } from '../facts/decided.ts';
import type { CellContent, CellId, StatTable } from '../tables/cells.ts';
import type { Reading } from '../tables/reading.ts';

/**
 * What the person decided: to put a finding aside, kept by the finding's content key (findings/key.ts); that a
 * figure is right, kept by what stands in it (fixes/lock.ts; no reason is asked); or what a figure of the prose is,
 * kept by the words around it (facts/decided.ts; no reason either).
 */
export interface Decision {
  readonly kind: 'dismissed' | 'locked' | FigureDecision;
  readonly reason: string;
  /** ISO date. */
  readonly on: string;
  /** Of a linked figure: the cells whose sum it restates. */
  readonly cells?: readonly CellId[];
}

/** One invertible change. A text patch counts in offsets of the narrative as it stood when the patch was made. */
export type Patch =
  | { readonly kind: 'cell'; readonly id: CellId; readonly before: CellContent; readonly after: CellContent }
  | { readonly kind: 'text'; readonly start: number; readonly before: string; readonly after: string }
  | {
      readonly kind: 'decision';
      readonly key: string;
      readonly before: Decision | null;
      readonly after: Decision | null;
    }
  | {
      /** A table that was not found, pointed out in the source or added empty; null where there is none. */
      readonly kind: 'table';
      readonly id: string;
      readonly before: StatTable | null;
      readonly after: StatTable | null;
    }
  | {
      /** Last year's report as it stood when it was put beside this one; null when there is none. */
      readonly kind: 'lastYear';
      readonly before: Reading | null;
      readonly after: Reading | null;
    };

/** What one undo takes back: a typed figure, a pasted block, a run of typing in the prose, an accepted proposal. */
export interface Step {
  readonly label: string;
  readonly patches: readonly Patch[];
  /** Milliseconds since 1970. */
  readonly time: number;
}

/** Every step ever made and not overwritten; the first `position` of them are applied. */
export interface Log {
  readonly steps: readonly Step[];
  readonly position: number;
}

/** What the person made of a reading: the sum of all applied steps. */
export interface Changes {
  /** Only cells whose content differs from the reading. */
  readonly cells: Readonly<Record<CellId, CellContent>>;
  readonly narrative: string;
  readonly decisions: Readonly<Record<string, Decision>>;
  /** Tables that stand in the place of the reading's or beside them, before any cell was edited. */
  readonly tables: Readonly<Record<string, StatTable | null>>;
  /** The report beside which this one is held. */
  readonly lastYear: Reading | null;
}
