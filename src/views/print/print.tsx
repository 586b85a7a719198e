import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { tableTitle } from '../../findings/names.ts';
import type { Review } from '../../findings/review.ts';
import { cellId, type FormBlock, type FormTable, type HeaderNode } from '../../forms/form.ts';
import { findFormTable } from '../../forms/forms.ts';
import type { StatTable } from '../../tables/cells.ts';
import { severityWord } from '../findings/severity.tsx';
import { titleLines } from '../narrative/marks.ts';
import './print.css';

/** The report on paper: made only while the browser prints, since the page itself keeps just what is in view. */
export function Print({ review }: { readonly review: Review }) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing ? <Paper review={review} /> : null;
}

function Paper({ review }: { readonly review: Review }) {
  return (
    <div className="paper">
      <Prose review={review} />
      {review.tables.map((table) => (
        <PrintedTable key={table.id} table={table} />
      ))}
      <Findings review={review} />
    </div>
  );
}

function Prose({ review: { narrative, facts, sections } }: { readonly review: Review }) {
  const titles = titleLines(narrative, facts.title);
  const headings = sections.filter((section) => section.heading !== '').map((section) => section.start);
  let offset = 0;
  return narrative.split('\n').map((line) => {
    const start = offset;
    offset += line.length + 1;
    const text = line.replace(/\*\*/g, '');
    if (titles.includes(start)) return <h1 key={start}>{text}</h1>;
    return headings.includes(start) ? <h2 key={start}>{text}</h2> : <p key={start}>{text}</p>;
  });
}

function PrintedTable({ table }: { readonly table: StatTable }) {
  const form = findFormTable(table.form, table.id);
  if (!form) return null;
  return (
    <section>
      <h2>
        {form.title}
        {table.id.includes('@') && `（${tableTitle(table.id)}）`}
      </h2>
      {blocksOf(form, table).map((block) => (
        <BlockTable key={block.heading} block={block} form={form} table={table} />
      ))}
    </section>
  );
}

/** Table 二 prints block by block; the others are one block, with the rows that only this report has. */
function blocksOf(form: FormTable, table: StatTable): readonly FormBlock[] {
  const [only, ...more] = form.blocks;
  return only && more.length === 0 ? [{ ...only, rows: table.rows }] : form.blocks;
}

interface BlockProps {
  readonly block: FormBlock;
  readonly form: FormTable;
  readonly table: StatTable;
}

function BlockTable({ block, form, table }: BlockProps) {
  const rows = block.rows.filter((row) => table.rows.includes(row));
  const columns = table.columns.filter((column) =>
    rows.some((row) => table.cells[cellId(table.id, row, column)]),
  );
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{block.heading}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {columnLabel(block, form, column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row">{rowLabel(form, table, row)}</th>
            {columns.map((column) => (
              <td key={column}>{table.cells[cellId(table.id, row, column)]?.raw}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A block of table 二 may name the same column in its own words. */
function columnLabel(block: FormBlock, form: FormTable, column: string): string {
  const leaf = block.header.map((node) => findLeaf(node, column)).find((label) => label !== undefined);
  return leaf ?? form.columns.find((each) => each.id === column)?.label ?? column;
}

function findLeaf(node: HeaderNode, column: string): string | undefined {
  if (node.column === column) return node.label;
  return node.children?.map((child) => findLeaf(child, column)).find((label) => label !== undefined);
}

function rowLabel(form: FormTable, table: StatTable, row: string): string {
  const stub = form.rows.find((each) => each.id === row)?.stub;
  return stub?.filter((label) => label !== '三、本年度办理结果').join(' ') ?? table.labels[row] ?? row;
}

function Findings({ review }: { readonly review: Review }) {
  const open = review.findings.filter((finding) => finding.dismissed === undefined);
  return (
    <section>
      <h2>核对情况</h2>
      {open.length === 0 && <p>没有发现问题。</p>}
      <ol>
        {open.map((finding) => (
          <li key={finding.key}>
            {severityWord[finding.severity]}：{finding.message}
          </li>
        ))}
      </ol>
    </section>
  );
}
