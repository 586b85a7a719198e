import type { FormId } from '../forms/form.ts';
import type { Span } from '../text/span.ts';

/** `table.row.column`, see contract §1. The table is the part before the first dot, the column the part after the last. */
export type CellId = string;

/**
 * - `figure`: a plain number that was read without doubt; `blank`: nothing stands there
 * - `dash` `none` `notApplicable`: -, 无, 不适用 stand there (value null, counts as 0 in sums)
 * - `text`: words that are no figure
 * - `unreadable`: a figure stands or stood there but cannot be known (value null, in no check)
 * - `missing`: the form wants the cell, the report does not print its row or column
 * - `doubtful`: a value is shown but its reading is unsure (in no check)
 * - `unitUnknown`: an amount without a unit: exported as printed, compared with nothing
 */
export type CellState =
  | 'figure'
  | 'blank'
  | 'dash'
  | 'none'
  | 'notApplicable'
  | 'text'
  | 'unreadable'
  | 'missing'
  | 'doubtful'
  | 'unitUnknown';

/** What stands in a cell and what it is worth. Money is in 万元. */
export interface CellContent {
  /** The characters as printed or typed, trimmed. */
  readonly raw: string;
  readonly value: number | null;
  readonly state: CellState;
  /** A remark printed beside the figure: 其中修订 5 件. */
  readonly note?: string;
  /** The unit printed beside the figure: 件, 万元, 元. */
  readonly unit?: string;
}

/** A cell as read from the source. */
export interface Cell extends CellContent {
  readonly id: CellId;
  /** The unit of money that its column heading prints; a bare figure in the cell is in this unit. */
  readonly headerUnit?: string;
  /** Its place in the source text; null for a missing cell. */
  readonly span: Span | null;
}

/** One statutory table (or copy of one: `requests@city`), every row and column of its form present. */
export interface StatTable {
  /** `requests`, `disputes`, `proactive`, `statistics`, or with a copy: `requests@city`. */
  readonly id: string;
  readonly form: FormId;
  /** Row ids in form order, extra rows (denied.x1, denied.sum) at their place. */
  readonly rows: readonly string[];
  /** Column ids in form order; `orgSum` only when printed. For `proactive` the union over all rows. */
  readonly columns: readonly string[];
  /** The printed label of each row that was found, white space folded; extra rows need it on screen. */
  readonly labels: Readonly<Record<string, string>>;
  /** Keyed by cell id; holds exactly the cells that exist (a proactive row has only its own columns). */
  readonly cells: Readonly<Record<CellId, Cell>>;
  /** Rows and columns of the form that the report does not print (R47). */
  readonly missingRows: readonly string[];
  readonly missingColumns: readonly string[];
  readonly span: Span;
}
