import { EditorSelection, EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, type ViewUpdate } from '@codemirror/view';
import type { TableName } from '../../forms/form.ts';
import type { TextPatch } from '../../log/combine.ts';
import type { Span } from '../../text/span.ts';
import type { Hovered } from '../pointing.ts';
import { changesTo, fromWorkspace, patchesOf } from './changes.ts';
import { dress, lines, marks } from './decorations.ts';
import { proseKeys } from './keys.ts';
import { markdownSigns } from './markdown.ts';
import type { Looks } from './marks.ts';

export interface EditorEvents {
  /** Typed, pasted or cut: to become steps of the log. */
  readonly onPatches: (patches: readonly TextPatch[]) => void;
  /** The cursor was put somewhere by hand. */
  readonly onPlace: (offset: number) => void;
  /** The caret was moved, by mouse or keys. */
  readonly onCaret: (offset: number) => void;
  /** The mouse came to a number, or left it. */
  readonly onHover: (at: Hovered | null) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** An editor without a history of its own: undo belongs to the workspace, where cells and decisions have theirs. */
export function createEditor(
  parent: HTMLElement,
  text: string,
  markdown: boolean,
  events: EditorEvents,
): EditorView {
  const extensions: Extension[] = [
    EditorState.lineSeparator.of('\n'),
    EditorView.lineWrapping,
    keymap.of(proseKeys),
    lines,
    marks,
    hovering(events),
    EditorView.contentAttributes.of({
      'data-narrative': '',
      lang: 'zh-CN',
      tabindex: '0',
      spellcheck: 'false',
      'aria-label': '正文，可以直接修改',
    }),
    EditorView.updateListener.of((update) => report(update, events)),
    historyOfTheWorkspace(events),
    markdown ? markdownSigns : [],
  ];
  return new EditorView({ parent, state: EditorState.create({ doc: text, extensions }) });
}

function report(update: ViewUpdate, events: EditorEvents): void {
  const patches = update.transactions.flatMap(patchesOf);
  if (patches.length > 0) events.onPatches(patches);
  const placed = update.transactions.some((transaction) => transaction.isUserEvent('select.pointer'));
  const { head } = update.state.selection.main;
  if (placed) events.onPlace(head);
  if (update.transactions.some((transaction) => transaction.isUserEvent('select'))) events.onCaret(head);
}

const numbers = ['agrees', 'disagrees', 'unchecked', 'notFigure'].map((each) => `.mark-${each}`).join();

function hovering({ onHover }: EditorEvents): Extension {
  return EditorView.domEventHandlers({
    mouseover({ target }, view) {
      const number = target instanceof Element ? target.closest(numbers) : null;
      const { left = 0, bottom: top = 0 } = number?.getBoundingClientRect() ?? {};
      onHover(number && { at: view.posAtDOM(number), left, top });
    },
    mouseleave: () => onHover(null),
  });
}

/** Menus and gestures of the system ask for undo without a key. */
function historyOfTheWorkspace({ onUndo, onRedo }: EditorEvents): Extension {
  return EditorView.domEventHandlers({
    beforeinput(event) {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false;
      event.preventDefault();
      if (event.inputType === 'historyUndo') onUndo();
      else onRedo();
      return true;
    },
  });
}

/** Brings the editor up to the workspace's text and look; touches nothing that already agrees. */
export function syncEditor(
  view: EditorView,
  text: string,
  looks: Looks,
  onShow: (table: TableName) => void,
): void {
  const changes = changesTo(view.state, text);
  if (changes.length > 0) view.dispatch({ changes, annotations: fromWorkspace.of(true) });
  const effects = dress(view, looks, onShow);
  if (effects.length > 0) view.dispatch({ effects, annotations: fromWorkspace.of(true) });
}

/** Puts words in view and selects them, in the page too. */
export function revealSpan(view: EditorView, span: Span): void {
  const length = view.state.doc.length;
  const [start, end] = [Math.min(span.start, length), Math.min(span.end, length)];
  view.focus();
  view.dispatch({
    selection: EditorSelection.single(start, end),
    effects: EditorView.scrollIntoView(EditorSelection.range(start, end), { y: 'center' }),
  });
}
