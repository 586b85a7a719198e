import type { Review, ReviewedFinding } from '../findings/review.ts';
import type { TextPatch } from '../log/combine.ts';
import type { CellContent, CellId } from '../tables/cells.ts';
import type { Edit } from './tables/clipboard-grid.ts';

/** The open report as the views see it, and what can be done with it. The app makes it from the workspace. */
export interface Desk {
  readonly id: string;
  readonly review: Review;
  /** Signs of Markdown stand in the narrative. */
  readonly markdown: boolean;
  /** A cell as it was read. */
  readonly original: (id: CellId) => CellContent | undefined;
  /** What undo would take back and redo would make again; null when there is nothing. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  readonly actions: DeskActions;
}

export interface DeskActions {
  readonly editCells: (edits: readonly Edit[], label: string) => void;
  readonly editProse: (patches: readonly TextPatch[]) => void;
  /** Applies one proposal of a finding as one step. */
  readonly applyProposal: (finding: ReviewedFinding, proposal: number) => void;
  readonly dismiss: (finding: ReviewedFinding, reason: string) => void;
  readonly takeBack: (finding: ReviewedFinding) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly exportJson: () => void;
  readonly openFile: () => void;
  readonly showStart: () => void;
}
