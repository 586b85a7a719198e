import type { EditorView } from '@codemirror/view';
import { lazy, Suspense, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { mentionsOf } from '../../facts/mentions.ts';
import type { Review } from '../../findings/review.ts';
import type { CellId } from '../../tables/cells.ts';
import type { Span } from '../../text/span.ts';
import type { Desk } from '../desk.ts';
import { moveWord, pointAtFigure, pointAtWord, showTable, usePointing } from '../pointing.ts';
import { createEditor, revealSpan, syncEditor } from './editor.ts';
import { looksOf, numberAt, overlaps, sectionAt } from './marks.ts';
import './narrative.css';

/** The prose of the report as it would be printed, editable in place, its figures marked. */
export function Narrative({ desk }: { readonly desk: Desk }) {
  const { review } = desk;
  const host = useRef<HTMLDivElement>(null);
  const view = useEditor(host, desk);
  const [top, setTop] = useState(0);
  useScrollTop(view, setTop);
  return (
    <section className="pane narrative" aria-label="正文">
      <div className="pane-head">
        <h2>正文</h2>
        <span className="narrative-part">{sectionAt(review.sections, top)?.heading}</span>
        <span className="grow" />
        <span className="count">{useCount(review.narrative)} 字</span>
      </div>
      <div className="narrative-page" ref={host} />
      <FigureNotes desk={desk} />
    </section>
  );
}

/** Fetched when the caret or the mouse comes to a number first. */
const AtCaret = lazy(async () => ({ default: (await import('../figures/at-caret.tsx')).AtCaret }));
const AtMouse = lazy(async () => ({ default: (await import('../figures/at-mouse.tsx')).AtMouse }));

/** What is known of the number at the caret, and of the one under the mouse. */
function FigureNotes({ desk }: { readonly desk: Desk }) {
  const figure = usePointing((pointing) => pointing.figure);
  const hovered = usePointing((pointing) => pointing.hovered);
  return (
    <Suspense fallback={null}>
      {figure !== null && <AtCaret desk={desk} at={figure} />}
      {hovered && <AtMouse review={desk.review} hovered={hovered} />}
    </Suspense>
  );
}

/** The editor lives as long as the pane; text and marks follow the review, wishes to see words are granted. */
function useEditor(host: React.RefObject<HTMLDivElement | null>, desk: Desk) {
  const view = useRef<EditorView | null>(null);
  const latest = useRef(desk);
  latest.current = desk;
  useLayoutEffect(() => {
    if (!host.current) return;
    const { review, reading } = latest.current;
    const editor = createEditor(host.current, review.narrative, reading.script.markdown, {
      onPatches: (patches) => {
        latest.current.actions.editProse(patches);
        moveWord(patches);
      },
      onPlace: pointAtWord,
      onCaret: (offset) => pointAtFigure(numberAt(latest.current.review, offset)?.start ?? null),
      onHover: (hovered) => usePointing.setState({ hovered }),
      onUndo: () => latest.current.actions.undo(),
      onRedo: () => latest.current.actions.redo(),
    });
    view.current = editor;
    return () => editor.destroy();
  }, [host]);
  const kin = useKin(desk.review);
  useLayoutEffect(() => {
    if (view.current) syncEditor(view.current, desk.review.narrative, looksOf(desk.review, kin), showTable);
  }, [desk.review, kin]);
  const wanted = usePointing((pointing) => pointing.wordsWanted);
  useEffect(() => {
    if (!view.current || !wanted) return;
    revealSpan(view.current, wanted);
    usePointing.setState({ wordsWanted: null });
  }, [wanted]);
  return view;
}

const noWords: readonly Span[] = [];

/** The words that belong together with what is pointed at. */
function useKin(review: Review): readonly Span[] {
  const chosen = usePointing((pointing) => pointing.chosen);
  const word = usePointing((pointing) => pointing.word);
  const [pointed] = usePointing((pointing) => pointing.pointed);
  return useMemo(() => {
    const kin = [
      ...quotesOf(review, chosen, pointed),
      ...listOf(review, word),
      ...restating(review, pointed),
    ];
    return kin.length > 0 ? kin : noWords;
  }, [review, chosen, word, pointed]);
}

/** The quotes of the chosen finding and of those that the cell under the mouse belongs to. */
function quotesOf(review: Review, chosen: string | null, pointed: CellId | undefined): readonly Span[] {
  return review.findings
    .filter(({ key, cells }) => key === chosen || (pointed !== undefined && cells.includes(pointed)))
    .flatMap((finding) => finding.quotes);
}

/** Every place that restates the cell under the mouse. */
function restating(review: Review, pointed: CellId | undefined): readonly Span[] {
  if (pointed === undefined) return noWords;
  return mentionsOf(review)
    .filter(({ reading }) => reading.some(({ cell }) => cell === pointed))
    .map(({ span }) => span);
}

/** The total and the parts of the breakdown that the word stands in. */
function listOf(review: Review, word: number | null): readonly Span[] {
  if (word === null) return noWords;
  const at: Span = { start: word, end: word + 1 };
  return review.breakdowns
    .map(({ total, parts }) => [total.span, ...parts.map((part) => part.span)])
    .filter((spans) => spans.some((span) => overlaps(span, at)))
    .flat();
}

/** Follows scrolling, once a frame, as the offset of the first line in view. */
function useScrollTop(view: React.RefObject<EditorView | null>, onTop: (offset: number) => void): void {
  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    let frame = 0;
    const follow = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => onTop(editor.lineBlockAtHeight(editor.scrollDOM.scrollTop).from));
    };
    editor.scrollDOM.addEventListener('scroll', follow, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      editor.scrollDOM.removeEventListener('scroll', follow);
    };
  }, [view, onTop]);
}

const useCount = (narrative: string): string =>
  useMemo(() => narrative.replace(/\s/g, '').length.toLocaleString('zh-CN'), [narrative]);
