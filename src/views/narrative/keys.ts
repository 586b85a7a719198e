import {
  cursorCharLeft,
  cursorCharRight,
  cursorDocEnd,
  cursorDocStart,
  cursorGroupLeft,
  cursorGroupRight,
  cursorLineBoundaryBackward,
  cursorLineBoundaryForward,
  cursorLineDown,
  cursorLineUp,
  cursorPageDown,
  cursorPageUp,
  deleteGroupBackward,
  deleteGroupForward,
  insertNewline,
  selectAll,
  selectCharLeft,
  selectCharRight,
  selectDocEnd,
  selectDocStart,
  selectGroupLeft,
  selectGroupRight,
  selectLineBoundaryBackward,
  selectLineBoundaryForward,
  selectLineDown,
  selectLineUp,
  selectPageDown,
  selectPageUp,
} from '@codemirror/commands';
import { EditorSelection } from '@codemirror/state';
import type { Command, KeyBinding } from '@codemirror/view';

/** CodeMirror's own Backspace also unindents code, for which it needs to know languages. */
function deleteChar(forward: boolean): Command {
  return (view) => {
    const change = view.state.changeByRange((range) => {
      const end = range.empty ? view.moveByChar(range, forward).head : range.anchor;
      const [from, to] = [Math.min(range.head, end), Math.max(range.head, end)];
      return { changes: { from, to }, range: EditorSelection.cursor(from) };
    });
    view.dispatch(change, { userEvent: 'delete', scrollIntoView: true });
    return true;
  };
}

/**
 * The keys of a plain text field. CodeMirror's own lists would bring its language package with them, 17 kB that a
 * text without syntax has no use for.
 */
export const proseKeys: readonly KeyBinding[] = [
  { key: 'ArrowLeft', run: cursorCharLeft, shift: selectCharLeft, preventDefault: true },
  { key: 'ArrowRight', run: cursorCharRight, shift: selectCharRight, preventDefault: true },
  { key: 'Mod-ArrowLeft', run: cursorGroupLeft, shift: selectGroupLeft, preventDefault: true },
  { key: 'Mod-ArrowRight', run: cursorGroupRight, shift: selectGroupRight, preventDefault: true },
  { key: 'ArrowUp', run: cursorLineUp, shift: selectLineUp, preventDefault: true },
  { key: 'ArrowDown', run: cursorLineDown, shift: selectLineDown, preventDefault: true },
  { key: 'PageUp', run: cursorPageUp, shift: selectPageUp, preventDefault: true },
  { key: 'PageDown', run: cursorPageDown, shift: selectPageDown, preventDefault: true },
  { key: 'Home', run: cursorLineBoundaryBackward, shift: selectLineBoundaryBackward, preventDefault: true },
  { key: 'End', run: cursorLineBoundaryForward, shift: selectLineBoundaryForward, preventDefault: true },
  { key: 'Mod-Home', run: cursorDocStart, shift: selectDocStart, preventDefault: true },
  { key: 'Mod-End', run: cursorDocEnd, shift: selectDocEnd, preventDefault: true },
  { key: 'Mod-a', run: selectAll, preventDefault: true },
  { key: 'Enter', run: insertNewline, shift: insertNewline },
  { key: 'Backspace', run: deleteChar(false), shift: deleteChar(false), preventDefault: true },
  { key: 'Delete', run: deleteChar(true), preventDefault: true },
  { key: 'Mod-Backspace', run: deleteGroupBackward, preventDefault: true },
  { key: 'Mod-Delete', run: deleteGroupForward, preventDefault: true },
];
