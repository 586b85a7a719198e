import { download } from '../browser/download.ts';
import type { Summary } from '../browser/saved.ts';
import type { Proposal, Review, ReviewedFinding } from '../findings/review.ts';
import type { TableName } from '../forms/form.ts';
import { carriedInEdits, carryLabel } from '../log/carry-in.ts';
import type { TextPatch } from '../log/combine.ts';
import type { FigureWord } from '../log/decide-figure.ts';
import type { TypedCell } from '../log/edits.ts';
import { stepToRedo, stepToUndo } from '../log/log.ts';
import type { OpenReport } from '../log/open-report.ts';
import type { Changes } from '../log/step.ts';
import type { CellId } from '../tables/cells.ts';
import type { Reading } from '../tables/reading.ts';
import type { Span } from '../text/span.ts';

/** What the workspace can do with the open report, and the page around it. */
export interface Moves {
  readonly editCells: (edits: readonly TypedCell[], label: string) => void;
  readonly editProse: (patches: readonly TextPatch[]) => void;
  readonly applyProposal: (proposal: Proposal) => void;
  /** Says that what stands in a cell is right, or takes that back. */
  readonly lock: (cell: CellId) => void;
  /** By the finding's key; a reason of null takes the dismissal back. */
  readonly dismiss: (key: string, reason: string | null) => void;
  /** What a figure of the prose is, by its key; null takes back what was said. */
  readonly decideFigure: (key: string, word: FigureWord) => void;
  /** Reads words of the source as a table; false when they are none. */
  readonly pointOut: (span: Span, table: TableName) => Promise<boolean>;
  /** Adds an empty table. */
  readonly addTable: (table: TableName) => void;
  /** Asks for the file of last year's report. */
  readonly chooseLastYear: () => void;
  /** Puts a report at hand beside this one. */
  readonly linkLastYear: (id: string) => Promise<void>;
  readonly unlinkLastYear: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly showStart: () => void;
  readonly openFile: () => void;
  /** The bytes of the file that a report was read from, as long as they are kept and it can be written back. */
  readonly findOriginal: (id: string) => Promise<Uint8Array | undefined>;
  /** Remembers whose revisions they are in Word, unless nothing is to be kept. */
  readonly rememberAuthor: (name: string) => void;
  /** The open report when the search for corrections has ended. */
  readonly settled: () => Promise<OpenReport | undefined>;
}

/** The open report as the views see it, and what can be done with it. */
export interface Desk {
  readonly id: string;
  readonly review: Review;
  readonly reading: Reading;
  /** Tables that the person pointed out or added. */
  readonly added: Changes['tables'];
  /** Reports at hand that are last year's of the same body. */
  readonly lastYears: readonly Summary[];
  /** What undo would take back and redo would make again; null when there is nothing. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  readonly actions: DeskActions;
}

export interface DeskActions extends Omit<Moves, 'applyProposal' | 'dismiss'> {
  /** Applies one proposal of a finding as one step. */
  readonly applyProposal: (finding: ReviewedFinding, proposal: number) => void;
  readonly dismiss: (finding: ReviewedFinding, reason: string) => void;
  readonly takeBack: (finding: ReviewedFinding) => void;
  readonly exportJson: () => void;
  /** Fills in 上年结转 from last year's report, as one step. */
  readonly carryIn: () => void;
}

export function deskOf(report: OpenReport, moves: Moves, lastYears: readonly Summary[]): Desk {
  const { id, reading, changes, log, review } = report;
  return {
    id,
    review,
    reading,
    added: changes.tables,
    lastYears,
    undoLabel: stepToUndo(log)?.label ?? null,
    redoLabel: stepToRedo(log)?.label ?? null,
    actions: actionsOf(moves, changes.lastYear),
  };
}

function actionsOf(moves: Moves, lastYear: Changes['lastYear']): DeskActions {
  return {
    ...moves,
    applyProposal: ({ proposals }, index) => {
      const proposal = proposals[index];
      if (proposal) moves.applyProposal(proposal);
    },
    dismiss: ({ key }, reason) => moves.dismiss(key, reason),
    takeBack: ({ key }) => moves.dismiss(key, null),
    carryIn: () => moves.editCells(carriedInEdits(lastYear), carryLabel),
    exportJson: () => void moves.settled().then(saveJson),
  };
}

/** Fetched when the first report is exported. */
async function saveJson(report: OpenReport | undefined): Promise<void> {
  if (!report) return;
  const { exportName, writeJson } = await import('../export/json.ts');
  const { reading, changes, review } = report;
  download(exportName(review), writeJson(reading, changes, review, new Date()), 'application/json');
}
