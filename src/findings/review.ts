import type { Finding, NotChecked } from '../checks/check.ts';
import type { Settings } from '../checks/settings.ts';
import type { Evidence } from '../facts/evidence.ts';
import type { FigureVerdict } from '../facts/fact.ts';
import type { CellId } from '../tables/cells.ts';
import type { Told } from './told.ts';

/** A correction offered to the person: all its edits are one step of the log. */
export interface Proposal {
  /** 总计改为 2（2 处） */
  readonly label: string;
  /** Each change on a line of its own, where they are too many for the label: 自然人：2 → 5. */
  readonly changes?: readonly string[];
  readonly edits: readonly ProposedEdit[];
  /** Words of the prose that change with the cells. */
  readonly words?: readonly ProposedWords[];
  /** How the figures probably came to be wrong: 漏填；两位数字颠倒. */
  readonly why?: string;
}

/** A replacement in the narrative, in its offsets as it stands. */
export interface ProposedWords {
  readonly start: number;
  readonly from: string;
  readonly to: string;
}

export interface ProposedEdit {
  readonly cell: CellId;
  readonly from: number | null;
  readonly to: number;
}

/** A finding as it is shown and exported. */
export interface ReviewedFinding extends Finding {
  /** Content key: check, cells, values, quoted words. A dismissal holds as long as it stays the same. */
  readonly key: string;
  /** Simplified Chinese, ends with a full stop. */
  readonly message: string;
  /** Findings with one number share a card. */
  readonly cluster: number;
  readonly proposals: readonly Proposal[];
  /** What is to be known of the proposals, or why there are none. */
  readonly advice?: string;
  readonly dismissed?: { readonly reason: string; readonly on: string };
}

/** Everything the screen and the exports show, derived from reading and changes, never stored. */
export interface Review extends Evidence {
  readonly findings: readonly ReviewedFinding[];
  readonly notChecked: readonly (NotChecked & { readonly sentence: string })[];
  /** The corrections of all failing sums have been searched for; false while the search is still to come. */
  readonly corrected: boolean;
  /** What the sums tell of cells that were not read; to be filled in by the person only. */
  readonly told: readonly Told[];
  /** Cells of which the person said that they are right. */
  readonly locked: ReadonlySet<CellId>;
  /** Same order as `figures`. */
  readonly verdicts: readonly FigureVerdict[];
  /** The office's settings that it was made with, where they are not the usual ones. */
  readonly settings?: Settings;
}
