import type { EditorView } from '@codemirror/view';
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { cellName, tableTitle } from '../../findings/names.ts';
import { problemOf } from '../../findings/unread.ts';
import { parseCellId, type TableName } from '../../forms/form.ts';
import { lackingTables } from '../../log/add-table.ts';
import type { CellId } from '../../tables/cells.ts';
import type { Span } from '../../text/span.ts';
import type { Desk } from '../desk.ts';
import { closeSource, showRead, usePointing } from '../pointing.ts';
import { type Place, placeOf, wholeLines } from './place.ts';
import { beginAt, createViewer, selectionOf, showPlace } from './viewer.ts';
import './source.css';

/** Over the prose: the text that the report was read from, with the place of the active cell in view. */
export function Source({ desk }: { readonly desk: Desk }) {
  const { review, reading } = desk;
  const active = usePointing((pointing) => pointing.active);
  const wanted = usePointing((pointing) => pointing.source);
  const host = useRef<HTMLDivElement>(null);
  const view = useViewer(host, reading.source.text);
  const table = review.tables.find(({ id }) => active !== null && id === parseCellId(active).table);
  const place = useMemo(
    () => (table && active !== null ? placeOf(table, active) : undefined),
    [table, active],
  );
  const lacking = useMemo(() => lackingTables(review, desk.added), [review, desk.added]);
  const pointed = wanted === 'cell' ? null : wanted;
  usePlace(view, pointed ? null : place);
  useBeginning(view, desk, pointed);
  useFocusBack(host);
  useEscape();
  return (
    <section className="pane source" aria-label="原文">
      <div className="pane-head">
        <h2>原文</h2>
        <span className="source-name">{reading.source.name}</span>
        <span className="grow" />
        <button type="button" className="ghost" onClick={closeSource}>
          关闭 <kbd>Esc</kbd>
        </button>
      </div>
      <p className="source-words-head" role="status">
        {pointed
          ? `选中${tableTitle(pointed)}的文字，从表头到最后一行，再点下面的按钮。`
          : wordsFor(desk, active, place)}
      </p>
      <div className="source-page" ref={host} />
      {lacking.length > 0 && (
        <Pointing view={view} desk={desk} tables={lacking.map((each) => each.table)} wanted={pointed} />
      )}
    </section>
  );
}

/** What the drawer shows, in a sentence. */
function wordsFor({ review, reading }: Desk, active: CellId | null, place: Place | undefined): string {
  if (reading.source.kind === 'json') return '这份报告是从 JSON 打开的，没有带原件，下面是当时的正文。';
  const table = review.tables.find(({ id }) => active !== null && id === parseCellId(active).table);
  const cell = active === null ? undefined : table?.cells[active];
  if (!table || !cell) return '点一下表格里的数字，这里就转到它的原文。';
  const name = cellName(cell.id, review);
  if (!place) return `${name}：这张表是手工填写的，原文里没有。`;
  if (!place.words)
    return `${name}：原文里没有印出这一格，${place.isAbove ? '应当在虚线处' : '应当在标出的这张表里'}。`;
  const problem = problemOf(cell, table);
  return problem === '' ? `${name}：标出的是它的原文。` : `${name}：${problem}`;
}

function useViewer(host: RefObject<HTMLElement | null>, text: string): RefObject<EditorView | null> {
  const view = useRef<EditorView | null>(null);
  useLayoutEffect(() => {
    if (!host.current) return;
    const viewer = createViewer(host.current, text);
    view.current = viewer;
    return () => viewer.destroy();
  }, [host, text]);
  return view;
}

function usePlace(view: RefObject<EditorView | null>, place: Place | null | undefined): void {
  useEffect(() => {
    if (view.current && place !== null) showPlace(view.current, place);
  }, [view, place]);
}

/** To point out a table one begins at the heading of its part, as far as the source has one. */
function useBeginning(view: RefObject<EditorView | null>, desk: Desk, pointed: TableName | null): void {
  const latest = useRef(desk);
  latest.current = desk;
  useEffect(() => {
    if (view.current && pointed) beginAt(view.current, headingOf(latest.current, pointed));
  }, [view, pointed]);
}

function headingOf({ review, reading }: Desk, table: TableName): Span {
  const heading = review.sections.find(({ kind }) => kind === table)?.heading ?? '';
  const start = Math.max(0, reading.source.text.lastIndexOf(heading));
  return heading === '' ? { start: 0, end: 0 } : { start, end: start + heading.length };
}

/** Whoever worked in the drawer goes on where they came from. */
function useFocusBack(host: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const drawer = host.current?.parentElement;
    const before = document.activeElement;
    return () => {
      if (drawer?.contains(document.activeElement) && before instanceof HTMLElement) before.focus();
    };
  }, [host]);
}

/** Esc closes the drawer, unless it ends something else: writing in a cell or a field, a menu. */
function useEscape(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || hasOwnEscape(event.target)) return;
      closeSource();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
}

const hasOwnEscape = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('.cell-input:not([data-mode="ready"]), .formula input, form, .menu') !== null;

interface PointingProps {
  readonly view: RefObject<EditorView | null>;
  readonly desk: Desk;
  readonly tables: readonly TableName[];
  readonly wanted: TableName | null;
}

/** What is selected is read as the table that the person says it is. */
function Pointing({ view, desk, tables, wanted }: PointingProps) {
  const [answer, setAnswer] = useState('');
  const point = async (table: TableName) => {
    if (!view.current) return;
    const selected = selectionOf(view.current);
    if (selected.start === selected.end) {
      setAnswer(`请先选中${tableTitle(table)}的文字，从表头一直到最后一行。`);
      return;
    }
    setAnswer('正在读…');
    const isRead = await desk.actions.pointOut(wholeLines(desk.reading.source.text, selected), table);
    setAnswer(
      isRead
        ? ''
        : `选中的文字里没有认出${tableTitle(table)}的数字。请从表头一直选到最后一行，也可以填空表。`,
    );
    if (isRead) showRead(table);
  };
  return (
    <div className="source-pointing">
      <p>表格没有认出来的，选中它的文字，读作：</p>
      {tables.map((table) => (
        <button
          key={table}
          type="button"
          className={table === wanted ? 'strong' : ''}
          onClick={() => void point(table)}
        >
          {tableTitle(table)}
        </button>
      ))}
      <p className="source-answer" role="status">
        {answer}
      </p>
    </div>
  );
}
