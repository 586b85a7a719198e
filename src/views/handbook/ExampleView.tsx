import { SeveritySign } from '../findings/severity.tsx';
import type { Example } from './example.ts';
import type { ExcerptBlock, Piece } from './excerpt.ts';

/** A case: what is said of it, then the report with the places marked. */
export function ExampleView({ example }: { readonly example: Example }) {
  return (
    <section className="example">
      <h4>{example.title}</h4>
      <Said example={example} />
      <div className="example-reports">
        {example.reports.map(({ role, blocks }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <figure key={index}>
            {captions[role] !== undefined && <figcaption>{captions[role]}</figcaption>}
            {blocks.map((block, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <Block key={at} block={block} />
            ))}
          </figure>
        ))}
      </div>
    </section>
  );
}

const captions: Readonly<Record<string, string>> = {
  'last-year': '对照的上年报告',
  subordinate: '下级单位的报告',
};

function Said({ example: { findings, notChecked } }: { readonly example: Example }) {
  return (
    <ul className="example-said">
      {findings.map(({ severity, message }) => (
        <li key={message}>
          <SeveritySign severity={severity} />
          {message}
        </li>
      ))}
      {notChecked.map((sentence) => (
        <li key={sentence}>
          <span aria-hidden="true">○</span> {sentence}
        </li>
      ))}
      {findings.length + notChecked.length === 0 && (
        <li className="example-silent">
          <span aria-hidden="true">✓</span> 相符，不提示
        </li>
      )}
    </ul>
  );
}

function Block({ block }: { readonly block: ExcerptBlock }) {
  if (block.kind === 'table') return <Table rows={block.rows} />;
  return (
    <p className={`example-${block.kind}`}>
      {block.pieces.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <PieceView key={index} piece={piece} />
      ))}
    </p>
  );
}

function Table({ rows: [head = [], ...rows] }: { readonly rows: readonly (readonly Piece[])[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard, too
    <section className="example-table" tabIndex={0} aria-label="表格摘录">
      <table>
        <thead>
          <tr>
            {head.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <th key={index} scope="col">
                {cell.text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <Row key={index} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row: [label, ...cells] }: { readonly row: readonly Piece[] }) {
  return (
    <tr>
      <th scope="row">{label && <PieceView piece={label} />}</th>
      {cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <td key={index} className={cell.marked ? 'example-marked' : undefined}>
          <PieceView piece={cell} />
        </td>
      ))}
    </tr>
  );
}

function PieceView({ piece: { text, marked } }: { readonly piece: Piece }) {
  return marked ? <mark>{text}</mark> : text;
}
