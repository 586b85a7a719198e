import type { FormId } from '../../../src/forms/form.ts';
import type { ReportOptions } from '../options.ts';
import type { Piece } from '../pieces.ts';
import type { Random } from '../random.ts';
import type { Shape } from '../shapes/shape.ts';
import type { Sheet } from '../sheet.ts';
import type { TrueCell, TrueTable } from '../truth.ts';

/**
 * One kind of damage or habit (layouts.md §2–4). It takes hold wherever it has a function, in this order: the report
 * itself, its tables, what is printed in a cell, the printed table, the report's pieces, every text, the bytes.
 */
export interface Noise {
  readonly name: string;
  readonly options?: Partial<ReportOptions>;
  readonly table?: (table: TrueTable, random: Random) => TrueTable;
  readonly cell?: (cell: TrueCell, random: Random) => TrueCell;
  readonly sheet?: (sheet: Sheet, random: Random) => Sheet;
  /** `other` gives the pieces of another office's report. */
  readonly pieces?: (
    pieces: readonly Piece[],
    random: Random,
    other: () => readonly Piece[],
  ) => readonly Piece[];
  readonly characters?: (random: Random) => (text: string) => string;
  readonly bytes?: (text: string, random: Random) => Uint8Array;
  /** The report itself becomes faulty, so that a reviewer is right to object. */
  readonly faulty?: boolean;
  /** Where it can occur; everywhere if absent. */
  readonly fits?: (form: FormId, shape: Shape) => boolean;
}

export const noNoise: Noise = { name: 'none' };
