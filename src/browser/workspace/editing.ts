import { tableTitle } from '../../findings/names.ts';
import type { Proposal } from '../../findings/review.ts';
import type { TableName } from '../../forms/form.ts';
import { emptyTablePatches, pointedIn, tablePatches } from '../../log/add-table.ts';
import type { TextPatch } from '../../log/combine.ts';
import { type FigureWord, figureLabel, figurePatches } from '../../log/decide-figure.ts';
import { type Draft, redoStep, takeStep, undoStep } from '../../log/draft.ts';
import {
  decisionPatches,
  lockPatches,
  proposalPatches,
  type TypedCell,
  typedPatches,
} from '../../log/edits.ts';
import { append, coalesce } from '../../log/log.ts';
import { isoDate, type OpenReport } from '../../log/open-report.ts';
import type { Patch } from '../../log/step.ts';
import type { CellId } from '../../tables/cells.ts';
import type { Span } from '../../text/span.ts';
import { activeReport } from '../state.ts';
import type { Held } from './held.ts';

/** Moves the active report to another state of its log; undefined leaves it as it is. */
export type Change = (move: (report: OpenReport) => Draft | undefined) => void;

/** Makes one step of the active report's log, if there is anything to change. */
export type Take = (
  label: string,
  find: (report: OpenReport) => readonly Patch[] | undefined,
  add?: typeof append,
) => void;

export function makeTake({ around }: Held, change: Change): Take {
  return (label, find, add = append) =>
    change((report) => {
      const patches = find(report) ?? [];
      return patches.length > 0 ? takeStep(report, { label, patches, time: around.now() }, add) : undefined;
    });
}

/** What a person does to the active report. Each is one step of its log. */
export function editing({ around, get }: Held, take: Take, change: Change) {
  const today = () => isoDate(around.now());
  return {
    editCells: (edits: readonly TypedCell[], label: string): void =>
      take(label, (report) => typedPatches(report, edits)),
    /** Each patch counts in the narrative that the ones before it have left. Typing that goes on is one step. */
    editProse: (patches: readonly TextPatch[]): void => take('修改正文', () => patches, coalesce),
    /** Does nothing when the proposal no longer fits. */
    applyProposal: (proposal: Proposal): void =>
      take(proposal.label, (report) => proposalPatches(report, proposal)),
    /** By the finding's content key; a reason of null takes the dismissal back. */
    dismiss: (key: string, reason: string | null): void =>
      take(reason === null ? '重新提示' : '不再提示', (report) =>
        decisionPatches(report, key, reason, today()),
      ),
    /** 这一格没有错, or takes that back: the corrections are searched anew. */
    lock: (id: CellId): void => take('确认这一格无误', (report) => lockPatches(report, id, today())),
    /** What the person says of a figure of the prose, by its key (facts/decided.ts); null takes it back. */
    decideFigure: (key: string, word: FigureWord): void =>
      take(figureLabel(word), (report) => figurePatches(report, key, word, today())),
    /** Reads words of the source as this table; false when they are none. */
    pointOut: async (span: Span, table: TableName): Promise<boolean> => {
      const report = activeReport(get());
      const found = report && (await around.readPointed(pointedIn(report, span, table)).catch(() => null));
      if (!found || activeReport(get())?.id !== report?.id) return false;
      take(`指认${tableTitle(table)}`, (now) => tablePatches(now, found, span));
      return true;
    },
    /** A table that the report lacks, empty, to be filled in by hand. */
    addTable: (table: TableName): void =>
      take(`添加${tableTitle(table)}`, (report) => emptyTablePatches(report, table)),
    undo: (): void => change(undoStep),
    redo: (): void => change(redoStep),
  };
}
