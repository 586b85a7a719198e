import { create } from 'zustand';
import type { FigureClass } from '../facts/fact.ts';
import type { ReviewedFinding } from '../findings/review.ts';
import { cellId, type FormTable, isOtherYears, parseCellId, type TableName } from '../forms/form.ts';
import type { TextPatch } from '../log/combine.ts';
import type { CellId } from '../tables/cells.ts';
import type { Span } from '../text/span.ts';

/** A figure under the mouse, and where it stands on the screen. */
export interface Hovered {
  readonly at: number;
  readonly left: number;
  readonly top: number;
}

/** What the person looks at just now: never stored, never part of the report. */
export interface Pointing {
  readonly active: CellId | null;
  /** Key of the finding whose card is chosen. */
  readonly chosen: string | null;
  /** The cell under the mouse and after it the others of its formula. */
  readonly pointed: readonly CellId[];
  /** Offset of the word clicked in the narrative. */
  readonly word: number | null;
  /** Start of the figure of the narrative that the caret stands at. */
  readonly figure: number | null;
  /** The next cell that is clicked is what that figure restates. */
  readonly linking: boolean;
  /** The figure under the mouse. */
  readonly hovered: Hovered | null;
  /** Cells that the figure at the caret restates, and those of the one under the mouse. */
  readonly restated: readonly CellId[];
  readonly restatedByHovered: readonly CellId[];
  /** The class of figures that the person goes through. */
  readonly figureClass: FigureClass | null;
  /** Words and table that the person wants to see; taken back once they are in view. */
  readonly wordsWanted: Span | null;
  readonly tableWanted: TableName | null;
  /** The drawer with the source: closed, at the active cell, or open to point out a table in it. */
  readonly source: null | 'cell' | TableName;
  /** 上年对照: last year's figures stand under this year's. */
  readonly compared: boolean;
}

const nothing: Pointing = {
  active: null,
  chosen: null,
  pointed: [],
  word: null,
  figure: null,
  linking: false,
  hovered: null,
  restated: [],
  restatedByHovered: [],
  figureClass: null,
  wordsWanted: null,
  tableWanted: null,
  source: null,
  compared: false,
};

export const usePointing = create<Pointing>()(() => nothing);

/** Another report is on the desk: whatever was pointed at lies in the old one. */
export const pointAtNothing = (): void => usePointing.setState(nothing, true);

/** Chooses a finding: its cells light up, its first words are selected. */
export function chooseFinding(finding: ReviewedFinding): void {
  const [words] = finding.quotes;
  usePointing.setState((now) => ({
    chosen: finding.key,
    active: cellToShow(finding) ?? now.active,
    word: null,
    figure: null,
    linking: false,
    wordsWanted: words ?? null,
    // The drawer lies over the words.
    source: words ? null : now.source,
    // Both figures of a finding about two years are to be seen.
    compared: now.compared || [...finding.cells, ...finding.related].some(isOfLastYear),
  }));
}

/** The cell that the first proposal would change, if the finding names it; else the first it names. */
function cellToShow({ cells, proposals }: ReviewedFinding): CellId | undefined {
  const proposed = proposals[0]?.edits.map((edit) => edit.cell) ?? [];
  return cells.find((cell) => proposed.includes(cell)) ?? cells[0];
}

/** Makes a cell active; a chosen finding stays chosen as long as the cell belongs to it. */
export function activate(cell: CellId | null, findings: readonly ReviewedFinding[]): void {
  usePointing.setState((now) => {
    const chosen = findings.find((finding) => finding.key === now.chosen);
    const stays = chosen !== undefined && cell !== null && concernsCell(chosen, cell);
    const figure = now.linking ? now.figure : null;
    return { active: cell, word: null, figure, chosen: stays ? now.chosen : null };
  });
}

export const pointAtCells = (pointed: readonly CellId[]): void => usePointing.setState({ pointed });

export const pointAtWord = (word: number): void => usePointing.setState({ word, chosen: null });

export const pointAtFigure = (figure: number | null): void => {
  if (usePointing.getState().figure !== figure) usePointing.setState({ figure, linking: false });
};

/** Typing before the word or the figure moves it along. */
export function moveWord(patches: readonly TextPatch[]): void {
  const { word, figure } = usePointing.getState();
  if (word === null && figure === null) return;
  usePointing.setState({ word: word && movedBy(patches, word), figure: figure && movedBy(patches, figure) });
}

function movedBy(patches: readonly TextPatch[], place: number): number {
  return patches.reduce(
    (at, { start, before, after }) => (start < at ? Math.max(start, at + after.length - before.length) : at),
    place,
  );
}

export const showTable = (table: TableName): void => usePointing.setState({ tableWanted: table });

/** Goes to the first cell of a table that was just added, to fill it in. */
export function showNew({ table, rows }: FormTable): void {
  const [row] = rows.filter(({ columns }) => columns.length > 0);
  const active = row ? cellId(table, row.id, row.columns[0] ?? '') : null;
  usePointing.setState({ active, chosen: null, word: null, tableWanted: table });
}

export const tableShown = (): void => usePointing.setState({ tableWanted: null });

/** Opens the source at a cell, for which the cell becomes active. */
export const showSourceOf = (cell: CellId): void =>
  usePointing.setState({ active: cell, word: null, chosen: null, source: 'cell' });

/** Opens the source to point out a table in it. */
export const pointOutIn = (table: TableName): void => usePointing.setState({ source: table });

/** A table was read where the person pointed: it comes in view, the source stays open beside it. */
export const showRead = (table: TableName): void =>
  usePointing.setState({ tableWanted: table, source: 'cell', active: null });

export const openSource = (): void => usePointing.setState({ source: 'cell' });

export const toggleSource = (): void =>
  usePointing.setState(({ source }) => ({ source: source === null ? 'cell' : null }));

export const toggleCompared = (): void => usePointing.setState(({ compared }) => ({ compared: !compared }));

const isOfLastYear = (cell: CellId): boolean => isOtherYears(parseCellId(cell).table);

export const closeSource = (): void => usePointing.setState({ source: null });

export const concernsCell = (finding: ReviewedFinding, cell: CellId): boolean =>
  finding.cells.includes(cell) || finding.related.includes(cell);

export const concernsWord = (finding: ReviewedFinding, offset: number): boolean =>
  finding.quotes.some((quote) => quote.start <= offset && offset <= quote.end);

/** The findings that what is pointed at has to do with: the chosen one, else those of the word, else of the cell. */
export function concerned(
  findings: readonly ReviewedFinding[],
  { chosen, word, active }: Pick<Pointing, 'chosen' | 'word' | 'active'>,
): readonly ReviewedFinding[] {
  if (chosen !== null) return findings.filter((finding) => finding.key === chosen);
  if (word !== null) return findings.filter((finding) => concernsWord(finding, word));
  if (active !== null) return findings.filter((finding) => concernsCell(finding, active));
  return [];
}
