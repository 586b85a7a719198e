import { useMemo } from 'react';
import { cellName } from '../../findings/names.ts';
import type { Review } from '../../findings/review.ts';
import type { CellId } from '../../tables/cells.ts';
import { agreedInProse, agreedInTables, agreedOf } from './agreed.ts';

/** Said quietly: what was compared and agrees. */
export function AgreedFold({ review }: { readonly review: Review }) {
  const tables = useMemo(() => agreedInTables(review.tables), [review.tables]);
  const { count, lines } = agreedOf(tables, agreedInProse(review));
  if (count === 0) return null;
  return (
    <details className="fold">
      <summary>
        <span className="tick" aria-hidden="true">
          ✓
        </span>{' '}
        已核对 {count} 项，全部相符
      </summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

/** What the person called right: no correction touches it. */
export function LockedFold({ review, onUnlock }: LockedProps) {
  const cells = [...review.locked];
  if (cells.length === 0) return null;
  return (
    <details className="fold">
      <summary>已确认无误 {cells.length} 格</summary>
      <ul>
        {cells.map((id) => (
          <li key={id}>
            {cellName(id, review)}{' '}
            <button type="button" className="ghost" onClick={() => onUnlock(id)}>
              撤回
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface LockedProps {
  readonly review: Review;
  readonly onUnlock: (cell: CellId) => void;
}

/** Not checked is an answer of its own: what it was, and why. */
export function NotCheckedFold({ review }: { readonly review: Review }) {
  const sentences = [...new Set(review.notChecked.map((each) => each.sentence))];
  if (sentences.length === 0) return null;
  return (
    <details className="fold">
      <summary>未核对 {review.notChecked.length} 项</summary>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
