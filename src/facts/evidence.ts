import type { ReportFacts, Section } from '../document/document.ts';
import type { FormId } from '../forms/form.ts';
import type { StatTable } from '../tables/cells.ts';
import type { DecidedFigure } from './decided.ts';
import type { Breakdown, Enumeration, Figure, NotFigure } from './fact.ts';
import type { PlainPassage } from './plain.ts';
import type { Remark, Statement } from './statement.ts';

/** A report by itself, without the one of the year before. */
export type LastYear = Omit<Evidence, 'lastYear'>;

/** By when a report must be public in the year after, as MM-DD, where an office has set another day than the 条例. */
export type Deadlines = Readonly<Partial<Record<'department' | 'government' | 'township', string>>>;

/** Everything a check may look at: the report as it stands now, edits applied. Places are narrative offsets. */
export interface Evidence {
  readonly form: FormId | null;
  readonly facts: ReportFacts;
  readonly narrative: string;
  readonly sections: readonly Section[];
  /** All tables with current values, main ones and copies (`requests@city`). */
  readonly tables: readonly StatTable[];
  /** The narrative made ready for reading, in order; as long as the text stays the same, so does the array. */
  readonly passages: readonly PlainPassage[];
  readonly figures: readonly Figure[];
  readonly breakdowns: readonly Breakdown[];
  /** What the prose says of quantities of the tables; beside the tables: mentions.ts. */
  readonly statements: readonly Statement[];
  /** Shares, rates and growth. */
  readonly remarks: readonly Remark[];
  readonly enumerations: readonly Enumeration[];
  /** Digits that are no figures. */
  readonly notFigures: readonly NotFigure[];
  /** Figures of which the person said what they are; already counted in all of the above. */
  readonly decided?: readonly DecidedFigure[];
  /** The reports of the same year that this one is the sum of, when the person has said so and they are loaded (R52). */
  readonly subordinates?: readonly Evidence[];
  /** Offices whose report should be among them and is not. */
  readonly awaited?: readonly string[];
  /**
   * The report that the person put beside this one as last year's: whatever it is, checks/last-year.ts says whether it
   * fits. Its tables are called `requests@2019` and stand among `tables`, too.
   */
  readonly lastYear?: LastYear;
  readonly deadlines?: Deadlines;
}
