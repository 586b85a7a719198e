import type { Review } from '../../findings/review.ts';
import { type UnreadRow, type UnreadTable, unreadTables } from '../../findings/unread.ts';
import { showSourceOf } from '../pointing.ts';

/** What was not read for certain, one card per table: each cell is one click away, with its place in the source. */
export function UnreadCards({ review }: { readonly review: Review }) {
  return unreadTables(review).map((table) => <UnreadCard key={table.id} table={table} />);
}

const shownAtOnce = 3;

function UnreadCard({ table: { title, rows } }: { readonly table: UnreadTable }) {
  const more = rows.slice(shownAtOnce);
  return (
    <article className="card card-unread">
      <h3>
        <span className="sign sign-warning" aria-hidden="true">
          ？
        </span>{' '}
        {title}
      </h3>
      <p>没有参加核对。点一格看它的原文，照原件填写。</p>
      <Rows rows={rows.slice(0, shownAtOnce)} />
      {more.length > 0 && (
        <details>
          <summary>还有 {more.length} 行</summary>
          <Rows rows={more} />
        </details>
      )}
    </article>
  );
}

function Rows({ rows }: { readonly rows: readonly UnreadRow[] }) {
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.cells[0]?.id}>
          <b title={row.name}>{row.name}</b>
          {row.cells.map((cell) => (
            <button
              key={cell.id}
              type="button"
              aria-label={`${row.name} · ${cell.name}，看原文`}
              onClick={() => showSourceOf(cell.id)}
            >
              {cell.name}
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
}
