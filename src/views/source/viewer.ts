import { EditorSelection, EditorState, type Range, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, keymap } from '@codemirror/view';
import type { Span } from '../../text/span.ts';
import { proseKeys } from '../narrative/keys.ts';
import type { Place } from './place.ts';

const setPlace = StateEffect.define<Place | undefined>();

const wordsMark = Decoration.mark({ class: 'source-words' });
const wordsLine = Decoration.line({ class: 'source-line' });
const gapLine = Decoration.line({ class: 'source-gap' });
const tableLine = Decoration.line({ class: 'source-table' });

const places = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, transaction) {
    const fresh = transaction.effects.find((effect) => effect.is(setPlace));
    return fresh?.is(setPlace) ? marksOf(transaction.state, fresh.value) : value;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function marksOf(state: EditorState, place: Place | undefined): DecorationSet {
  if (!place) return Decoration.none;
  const { words, table } = place;
  const ranges: Range<Decoration>[] = table ? lineStarts(state, table).map((at) => tableLine.range(at)) : [];
  if (words) {
    for (const at of lineStarts(state, words)) ranges.push(wordsLine.range(at));
    const { start, end } = within(state, words);
    if (end > start) ranges.push(wordsMark.range(start, end));
  }
  if (place.isAbove)
    ranges.push(...lineStarts(state, { start: place.at, end: place.at }).map((at) => gapLine.range(at)));
  return Decoration.set(ranges, true);
}

function lineStarts(state: EditorState, span: Span): number[] {
  const { start, end } = within(state, span);
  const [first, last] = [state.doc.lineAt(start).number, state.doc.lineAt(end).number];
  return Array.from({ length: last - first + 1 }, (_, index) => state.doc.line(first + index).from);
}

/** A reading that was kept by an earlier version may count in another text. */
function within({ doc }: EditorState, { start, end }: Span): Span {
  return { start: Math.min(start, doc.length), end: Math.min(end, doc.length) };
}

/** The source as it was read, line by line; it can be selected and copied but not changed. */
export function createViewer(parent: HTMLElement, text: string): EditorView {
  const extensions = [
    // Places count every character: nothing but \n parts lines, so that \r\n stays two characters.
    EditorState.lineSeparator.of('\n'),
    EditorState.readOnly.of(true),
    EditorView.lineWrapping,
    keymap.of(proseKeys),
    places,
    EditorView.contentAttributes.of({
      lang: 'zh-CN',
      tabindex: '0',
      spellcheck: 'false',
      'aria-label': '原文，只能看和选，不能改',
    }),
  ];
  return new EditorView({ parent, state: EditorState.create({ doc: text, extensions }) });
}

/** Marks a place and puts it in view; the person's own selection stays. */
export function showPlace(view: EditorView, place: Place | undefined): void {
  const at = Math.min(place?.at ?? 0, view.state.doc.length);
  const scroll = EditorView.scrollIntoView(EditorSelection.cursor(at), { y: 'center' });
  view.dispatch({ effects: place ? [setPlace.of(place), scroll] : [setPlace.of(place)] });
}

/** Puts the caret at words in view, marked, to select from there. */
export function beginAt(view: EditorView, words: Span): void {
  const { start: at } = within(view.state, words);
  view.focus();
  view.dispatch({
    selection: EditorSelection.cursor(at),
    effects: [
      setPlace.of({ words, table: null, at, isAbove: false }),
      EditorView.scrollIntoView(at, { y: 'start', yMargin: 24 }),
    ],
  });
}

export function selectionOf({ state }: EditorView): Span {
  const { from, to } = state.selection.main;
  return { start: from, end: to };
}
