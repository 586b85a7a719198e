import type { Severity } from '../../src/checks/check.ts';
import type { FormId } from '../../src/forms/form.ts';
import type { CellId } from '../../src/tables/cells.ts';
import type { ReportOptions } from './options.ts';
import type { TrueReport } from './truth.ts';

/** What a reviewer must say of a seeded fault. */
export interface Expected {
  readonly severity: Severity;
  /** All its cells, in order. */
  readonly cells?: readonly CellId[];
  readonly stated?: number;
  readonly expected?: number;
  readonly part?: string;
  readonly variant?: string;
}

export interface Seeded {
  readonly report: TrueReport;
  readonly expected: readonly Expected[];
  /** The reports that it is the sum of. */
  readonly subordinates?: readonly TrueReport[];
}

/** One violation of one rule, seeded into a consistent report. */
export interface Fault {
  readonly rule: string;
  readonly check: string;
  readonly what: string;
  readonly options: ReportOptions;
  readonly seed: (report: TrueReport) => Seeded;
}

export function fault(
  rule: string,
  check: string,
  what: string,
  form: FormId,
  seed: (report: TrueReport) => Seeded,
  options: Partial<ReportOptions> = {},
): Fault {
  return { rule, check, what, options: { form, size: 'office', ...options }, seed };
}
