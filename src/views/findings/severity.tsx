import type { Severity } from '../../checks/check.ts';
import type { ReviewedFinding } from '../../findings/review.ts';

export const severities: readonly Severity[] = ['error', 'warning', 'hint'];

export const severityWord: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  hint: '提示',
};

/** A shape of its own for each severity, and its word for those who do not see it. */
const shapes: Readonly<Record<Severity, string>> = { error: '●', warning: '▲', hint: '◆' };

export function SeveritySign({ severity }: { readonly severity: Severity }) {
  return (
    <span className={`sign sign-${severity}`} title={severityWord[severity]}>
      <span aria-hidden="true">{shapes[severity]}</span>
      <span className="unseen">{severityWord[severity]}：</span>
    </span>
  );
}

/** 4 错误 1 提示, as the head of the pane says it. */
export function SeverityChips({
  findings,
  unread = 0,
}: {
  readonly findings: readonly ReviewedFinding[];
  /** Cells that were not read for certain. */
  readonly unread?: number;
}) {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return (
    <span className="chips" role="status">
      {severities.map((severity) => {
        const found = count(severity);
        return found > 0 ? (
          <span key={severity} className={`chip chip-${severity}`}>
            {found} {severityWord[severity]}
          </span>
        ) : null;
      })}
      {findings.length === 0 && unread > 0 && <span className="chip chip-unread">{unread} 格没有读准</span>}
      {findings.length === 0 && unread === 0 && <span className="chip chip-ok">没有问题</span>}
    </span>
  );
}
