import type { Review } from '../../findings/review.ts';
import { type UnreadRow, type UnreadTable, unreadTables } from '../../findings/unread.ts';
import { showSourceOf } from '../pointing.ts';

/** What was not read for certain, one card per table: each cell is one click away, with its place in the source. */
export function UnreadCards({ review }: { readonly review: Review }) {
  return unreadTables(review).map((table) => <UnreadCard key={table.id} table={table} />);
}

const shownAtOnce = 5;

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
          {chipsOf(row).map(({ id, name }) => (
            <button
              key={id}
              type="button"
              aria-label={`${row.name} · ${name}，看原文`}
              onClick={() => showSourceOf(id)}
            >
              {name}
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** The cells of a whole row have one place in the source: one button leads there. */
function chipsOf({ isWhole, cells }: UnreadRow): UnreadRow['cells'] {
  const [first] = cells;
  return isWhole && first ? [{ id: first.id, name: `整行 ${cells.length} 格` }] : cells;
}
