import type { Finding, Severity } from './check.ts';
import { type Failure, isLeftBlank, makeFinding } from './finding.ts';

/** A total that differs from its summands; a blank one beside figures is worded 总计漏填. */
export function wrongTotal(
  check: string,
  severity: Severity,
  { equation, table, left, right }: Failure,
): Finding {
  return makeFinding(check, severity, {
    cells: equation.left,
    related: equation.right,
    stated: left,
    expected: right,
    ...(isLeftBlank(table, equation.left[0]) ? { variant: 'totalLeftBlank' } : {}),
  });
}
