import type { ReportFacts, Section } from '../document/document.ts';
import type { FormId } from '../forms/form.ts';
import type { StatTable } from '../tables/cells.ts';
import type { Breakdown, Figure } from './fact.ts';

/** Everything a check may look at: the report as it stands now, edits applied. Places are narrative offsets. */
export interface Evidence {
  readonly form: FormId | null;
  readonly facts: ReportFacts;
  readonly narrative: string;
  readonly sections: readonly Section[];
  /** All tables with current values, main ones and copies (`requests@city`). */
  readonly tables: readonly StatTable[];
  readonly figures: readonly Figure[];
  readonly breakdowns: readonly Breakdown[];
}
