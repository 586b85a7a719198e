import type { Review } from '../../findings/review.ts';
import type { Told } from '../../findings/told.ts';
import { type UnreadRow, type UnreadTable, unreadTables } from '../../findings/unread.ts';
import type { CellId } from '../../tables/cells.ts';
import type { DeskActions } from '../desk.ts';
import { showSourceOf } from '../pointing.ts';

/**
 * What was not read for certain, one card per table: each cell is one click away, with its place in the source; what
 * the sums tell of it can be filled in at a click, never by itself.
 */
export function UnreadCards({ review, onFill }: { readonly review: Review; readonly onFill: OnFill }) {
  const told = new Map(review.told.map((each) => [each.cell, each]));
  return unreadTables(review).map((table) => (
    <UnreadCard key={table.id} table={table} told={told} onFill={onFill} />
  ));
}

type OnFill = DeskActions['editCells'];
type ToldCells = ReadonlyMap<CellId, Told>;

const shownAtOnce = 5;

interface CardProps {
  readonly table: UnreadTable;
  readonly told: ToldCells;
  readonly onFill: OnFill;
}

function UnreadCard({ table: { title, rows }, told, onFill }: CardProps) {
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
      <Rows rows={rows.slice(0, shownAtOnce)} told={told} onFill={onFill} />
      {more.length > 0 && (
        <details>
          <summary>还有 {more.length} 行</summary>
          <Rows rows={more} told={told} onFill={onFill} />
        </details>
      )}
    </article>
  );
}

interface RowsProps extends Omit<CardProps, 'table'> {
  readonly rows: readonly UnreadRow[];
}

function Rows({ rows, told, onFill }: RowsProps) {
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
          <Fill row={row} told={told} onFill={onFill} />
        </li>
      ))}
    </ul>
  );
}

/** What the sums leave to the cells of a row, where it is one value each. */
function Fill({ row, told, onFill }: Omit<RowsProps, 'rows'> & { readonly row: UnreadRow }) {
  const offered = row.cells.flatMap(({ id, name }) => {
    const own = told.get(id);
    return own && own.to !== null ? [{ ...own, name, text: String(own.to) }] : [];
  });
  if (offered.length === 0) return null;
  const isPart = offered.length < row.cells.length;
  const act = offered.every(({ isRead }) => isRead) ? '确认' : '填';
  const label = `${row.name}${act} ${offered.map(({ text }) => text).join('、')}`;
  return (
    <span className="told">
      <span>
        {isPart && `${offered.map(({ name }) => name).join('、')}：`}
        {wordsOf(offered)}
      </span>
      <button
        type="button"
        data-fill={offered.map(({ cell }) => cell).join(' ')}
        aria-label={label}
        onClick={() => onFill(offered.map(editOf), label)}
      >
        {act} {offered.length === 1 ? offered[0]?.text : `${offered.length} 格`}
      </button>
    </span>
  );
}

interface Offered extends Told {
  readonly text: string;
}

const editOf = ({ cell, text }: Offered) => ({ id: cell, text });

/** Of several cells: 按勾稽关系应为 2、0、3。 */
function wordsOf(offered: readonly Offered[]): string {
  const [first, ...others] = offered;
  if (!first || others.length === 0) return first?.words ?? '';
  const isSame = others.every(({ text }) => text === first.text);
  return `按勾稽关系${isSame ? `都应为 ${first.text}` : `应为 ${offered.map(({ text }) => text).join('、')}`}。`;
}

/** The cells of a whole row have one place in the source: one button leads there. */
function chipsOf({ isWhole, cells }: UnreadRow): UnreadRow['cells'] {
  const [first] = cells;
  return isWhole && first ? [{ id: first.id, name: `整行 ${cells.length} 格` }] : cells;
}
