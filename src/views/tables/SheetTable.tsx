import {
  type ColumnDef,
  cellSpanningFeature,
  createColumnHelper,
  type Header,
  type Row,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { Fragment, memo, useMemo, useRef } from 'react';
import type { HeaderNode } from '../../forms/form.ts';
import type { CellId } from '../../tables/cells.ts';
import { type Sheet, type SheetRow, splitLabel } from '../../tables/sheet.ts';
import { type CellLook, FigureCell } from './FigureCell.tsx';

const features = tableFeatures({ cellSpanningFeature });
type Features = typeof features;
type Column = ColumnDef<Features, SheetRow>;

const helper = createColumnHelper<Features, SheetRow>();
const isStub = (columnId: string) => columnId.startsWith('stub');

/** One printed table. The data are the places of the form only; what stands in a cell comes through `look`. */
export const SheetTable = memo(function SheetTable({
  sheet,
  look,
}: {
  readonly sheet: Sheet;
  readonly look: (id: CellId) => CellLook;
}) {
  const columns = useMemo(() => [...stubColumns(sheet.depth), ...sheet.header.map(headerColumn)], [sheet]);
  const table = useTable({ features, columns, data: sheet.rows });
  const looksOf = useRowLooks(look);
  return (
    <table data-depth={sheet.depth}>
      <caption className="unseen">{sheet.caption}</caption>
      <SheetColumns sheet={sheet} leaves={table.getAllLeafColumns().length - sheet.depth} />
      <thead>
        {sheet.heading !== '' && (
          <tr>
            <th colSpan={table.getAllLeafColumns().length} scope="colgroup">
              {sheet.heading}
            </th>
          </tr>
        )}
        {table.getHeaderGroups().map((group, level, groups) => (
          <tr key={group.id}>
            {level === 0 && sheet.depth > 0 && <Corner sheet={sheet} height={groups.length} />}
            {group.headers.map((header) =>
              isStub(header.column.id) ? null : <ColumnHead key={header.id} header={header} />,
            )}
          </tr>
        ))}
      </thead>
      <tbody>
        {table.getRowModel().rows.map((row) => (
          <BodyRow key={row.id} row={row} looks={looksOf(row.original)} depth={sheet.depth} />
        ))}
      </tbody>
    </table>
  );
});

type RowLooks = Readonly<Record<CellId, CellLook>>;

/** The looks of a row's cells; the same object as before when none of them changed, so that the row is kept. */
function useRowLooks(look: (id: CellId) => CellLook): (row: SheetRow) => RowLooks {
  const kept = useRef(new Map<string, RowLooks>());
  return ({ id, cells }) => {
    const next = Object.fromEntries(Object.values(cells).map((cell) => [cell, look(cell)]));
    const before = kept.current.get(id);
    if (before && Object.keys(next).every((cell) => sameLook(before[cell], next[cell]))) return before;
    kept.current.set(id, next);
    return next;
  };
}

function sameLook(before: CellLook | undefined, next: CellLook | undefined): boolean {
  if (!before || !next) return false;
  return (Object.keys(next) as (keyof CellLook)[]).every((part) => before[part] === next[part]);
}

interface BodyRowProps {
  readonly row: Row<Features, SheetRow>;
  readonly looks: RowLooks;
  readonly depth: number;
}

/** An edit draws the rows that look different after it, and in them the cells. */
const BodyRow = memo(function BodyRow({ row, looks, depth }: BodyRowProps) {
  return (
    <tr data-row={row.original.id}>
      {row.getAllCells().map((cell) => {
        if (cell.getIsCovered()) return null;
        const value = cell.getValue() as string | undefined;
        if (isStub(cell.column.id))
          return (
            <RowHead
              key={cell.id}
              label={value ?? ''}
              rows={cell.getRowSpan()}
              columns={cell.getColSpan()}
              upright={depth === 3 && cell.column.id === 'stub0'}
            />
          );
        const look = value === undefined ? undefined : looks[value];
        return look ? <FigureCell key={cell.id} {...look} /> : <td key={cell.id} />;
      })}
    </tr>
  );
});

function headerColumn(node: HeaderNode): Column {
  if (node.children)
    return helper.group({
      id: node.label,
      header: node.label,
      columns: node.children.map(headerColumn),
    }) as Column;
  const key = node.column ?? node.label;
  return helper.accessor((row) => row.cells[key], { id: key, header: node.label }) as Column;
}

/** Group labels span the rows that share them; a row's own label takes the rest of the stub. */
function stubColumns(depth: number): Column[] {
  return Array.from(
    { length: depth },
    (_, level) =>
      helper.accessor((row) => row.stub[level], {
        id: `stub${level}`,
        header: '',
        spanColumns: ({ row }) => (level === row.original.stub.length - 1 ? depth - level : 1),
        spanRows: ({ anchorRow, row }) => sharesGroup(anchorRow.original, row.original, level),
      }) as Column,
  );
}

function sharesGroup(a: SheetRow, b: SheetRow, level: number): boolean {
  if (level >= a.stub.length - 1 || level >= b.stub.length - 1) return false;
  return a.stub.slice(0, level + 1).every((label, i) => label === b.stub[i]);
}

/** 三、本年度办理结果 · （三）不予公开 · 1.属于国家秘密; a table with fewer levels has the inner ones. */
const stubClasses = ['outer', 'middle', 'inner'];

function SheetColumns({ sheet, leaves }: { readonly sheet: Sheet; readonly leaves: number }) {
  return (
    <colgroup>
      {stubClasses.slice(stubClasses.length - sheet.depth).map((name) => (
        <col key={name} className={name} />
      ))}
      <col span={leaves} />
    </colgroup>
  );
}

function Corner({ sheet, height }: { readonly sheet: Sheet; readonly height: number }) {
  const words = sheet.corner.split('，');
  return (
    <td className="corner" colSpan={sheet.depth} rowSpan={height}>
      {words.map((line, i) => (
        <Fragment key={line}>
          {line}
          {i < words.length - 1 && (
            <>
              ，<br />
            </>
          )}
        </Fragment>
      ))}
    </td>
  );
}

/** Some labels are wider than their column; the whole label stands in the tooltip. */
const shortLabels: Readonly<Record<string, string>> = { 社会公益组织: '公益组织', 法律服务机构: '法律服务' };

function ColumnHead({ header }: { readonly header: Header<Features, SheetRow, unknown> }) {
  if (header.rowSpan === 0) return null;
  const label = String(header.column.columnDef.header ?? '');
  const isLeaf = header.column.columns.length === 0;
  const short = shortLabels[label] ?? label;
  const even = isLeaf && short.length === 4;
  return (
    <th
      scope={isLeaf ? 'col' : 'colgroup'}
      colSpan={header.colSpan}
      rowSpan={header.rowSpan}
      title={short === label ? undefined : label}
      className={even ? 'even' : undefined}
    >
      {even ? (
        <>
          {short.slice(0, 2)}
          <wbr />
          {short.slice(2)}
        </>
      ) : (
        short
      )}
    </th>
  );
}

interface RowHeadProps {
  readonly label: string;
  readonly rows: number;
  readonly columns: number;
  /** Written downwards, as 三、本年度办理结果 is printed. */
  readonly upright: boolean;
}

function RowHead({ label, rows, columns, upright }: RowHeadProps) {
  const { main, remark } = splitLabel(label);
  const kind = rows === 1 ? 'own' : upright ? 'group upright' : 'group';
  return (
    <th scope={rows > 1 ? 'rowgroup' : 'row'} rowSpan={rows} colSpan={columns} title={label} className={kind}>
      <span>{main}</span>
      {remark !== '' && <small> {remark}</small>}
    </th>
  );
}
