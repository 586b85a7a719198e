import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { titleLines } from '../../document/title-lines.ts';
import { type PrintedRow, printTable } from '../../export/printed-table.ts';
import type { Review } from '../../findings/review.ts';
import { isOtherYears } from '../../forms/form.ts';
import type { StatTable } from '../../tables/cells.ts';
import { severityWord } from '../findings/severity.tsx';
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
      {review.tables
        .filter((table) => !isOtherYears(table.id))
        .map((table) => (
          <TableOnPaper key={table.id} table={table} />
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

function TableOnPaper({ table }: { readonly table: StatTable }) {
  const { title, rows, headRows } = printTable(table);
  return (
    <section>
      <h2>{title}</h2>
      <table>
        <thead>{rows.slice(0, headRows).map(rowOnPaper)}</thead>
        <tbody>{rows.slice(headRows).map(rowOnPaper)}</tbody>
      </table>
    </section>
  );
}

function rowOnPaper(row: PrintedRow, index: number) {
  return (
    <tr key={index}>
      {row.map(({ kind, text, column, colSpan, rowSpan }) => {
        const Cell = kind === 'figure' ? 'td' : 'th';
        return (
          <Cell
            key={column}
            className={kind === 'label' ? 'label' : undefined}
            colSpan={colSpan}
            rowSpan={rowSpan}
          >
            {text}
          </Cell>
        );
      })}
    </tr>
  );
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
