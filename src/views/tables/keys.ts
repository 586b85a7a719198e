import type { Move } from './move.ts';

/**
 * - `ready`: a cell is active, nothing is being written
 * - `replace`: typing has replaced the cell's text; arrows commit and move on
 * - `edit`: F2 or a double click opened the cell's text; arrows move the caret
 */
export type Mode = 'ready' | 'replace' | 'edit';

export type Command =
  | { readonly kind: 'move'; readonly move: Move; readonly extend: boolean }
  | { readonly kind: 'enter'; readonly back: boolean }
  | { readonly kind: 'tab'; readonly back: boolean }
  | { readonly kind: 'fillSelection' }
  | { readonly kind: 'fillDown' }
  | { readonly kind: 'open'; readonly empty: boolean }
  | { readonly kind: 'clear' }
  | { readonly kind: 'selectAll' }
  | { readonly kind: 'cancel' };

export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

const plainMoves: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'rowStart',
  End: 'rowEnd',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
};

const ctrlMoves: Readonly<Record<string, Move>> = {
  ArrowUp: 'edgeUp',
  ArrowDown: 'edgeDown',
  ArrowLeft: 'edgeLeft',
  ArrowRight: 'edgeRight',
  Home: 'tableStart',
  End: 'tableEnd',
};

/** What a key means in Excel; undefined leaves it to the input and the page. Keys of an input method never come here. */
export function commandOf(press: KeyPress, mode: Mode): Command | undefined {
  if (press.alt) return undefined;
  return finishing(press, mode) ?? moving(press, mode) ?? (mode === 'ready' ? acting(press) : undefined);
}

function finishing({ key, ctrl, shift }: KeyPress, mode: Mode): Command | undefined {
  if (key === 'Enter') return ctrl ? { kind: 'fillSelection' } : { kind: 'enter', back: shift };
  if (key === 'Tab' && !ctrl) return { kind: 'tab', back: shift };
  if (key === 'Escape' && !ctrl) return { kind: 'cancel' };
  if (key === 'F2' && !ctrl && !shift && mode !== 'edit') return { kind: 'open', empty: false };
  return undefined;
}

function moving({ key, ctrl, shift }: KeyPress, mode: Mode): Command | undefined {
  const move = mode === 'edit' ? undefined : (ctrl ? ctrlMoves : plainMoves)[key];
  return move ? { kind: 'move', move, extend: shift } : undefined;
}

function acting({ key, ctrl, shift }: KeyPress): Command | undefined {
  if (shift) return undefined;
  if (key === 'Delete') return { kind: 'clear' };
  if (key === 'Backspace') return { kind: 'open', empty: true };
  if (ctrl && key.toLowerCase() === 'a') return { kind: 'selectAll' };
  if (ctrl && key.toLowerCase() === 'd') return { kind: 'fillDown' };
  return undefined;
}
