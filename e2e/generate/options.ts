import type { FormId } from '../../src/forms/form.ts';
import type { TrueReport } from './truth.ts';

/** What a report is like as data. Noises ask for what they need; the rest is decided by the seed. */
export interface ReportOptions {
  readonly form: FormId;
  readonly size?: 'office' | 'city';
  /** Rows that no form prints: 属于工作秘密, 其他主动公开文件, local rows of the form of 2014. */
  readonly extraRows?: boolean;
  /** （三）（四）（五） print sums of their own: on the group's line, or as a row 小计 at its end. */
  readonly groupSums?: 'line' | 'last';
  /** A column 小计 after the five organisations. */
  readonly orgSum?: boolean;
  /** How 采购总金额 prints its unit. */
  readonly money?: 'unit' | 'yuan' | 'header' | 'none';
  /** Figures differ from the habit that nearly all applicants are 自然人: a reader that guesses is caught. */
  readonly spread?: boolean;
  /** Last year's report: office, year and everything that is carried over follow from it. */
  readonly after?: TrueReport;
}
