import {
  type ClipboardEvent,
  type FormEvent,
  type KeyboardEvent,
  type Ref,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { type Command, commandOf, type Mode } from './keys.ts';

/** What the grid asks of the input. */
export interface CellInputHandle {
  focus(): void;
  /** Ends writing with what stands there, as a click on another cell does. */
  finish(): void;
  /** Opens the cell with its text, the caret at the end. */
  open(): void;
  place(box: { left: number; top: number; width: number; height: number }): void;
}

export interface CellInputProps {
  readonly handle: Ref<CellInputHandle>;
  /** Cell, value and state in words. */
  readonly label: string;
  readonly text: string;
  /** `draft` is what was being written, null if nothing. Returns false to leave the key to the page. */
  readonly onCommand: (command: Command, draft: string | null) => boolean;
  /** The input loses the focus, or the cell is left, while something is being written. */
  readonly onFinish: (draft: string) => void;
  readonly onWriting: () => void;
  readonly onFocus: () => void;
  readonly onClipboard: (kind: 'copy' | 'cut' | 'paste', event: ClipboardEvent<HTMLInputElement>) => void;
}

/**
 * The one input of the grid. It lies over the active cell, is always focused while the grid is in use and empty until
 * somebody writes: so the first key, also of an input method, goes into it natively and is never lost or doubled.
 */
export function CellInput(props: CellInputProps) {
  const { handle, label, text, onCommand, onFinish, onWriting, onFocus, onClipboard } = props;
  const input = useRef<HTMLInputElement>(null);
  const [mode, setMode] = useState<Mode>('ready');
  const composed = useRef(false);
  const leaving = useRef(false);

  const rest = () => {
    if (input.current) input.current.value = '';
    setMode('ready');
  };
  /** Leaving the field ends a composition and commits. */
  const leave = () => {
    const field = input.current;
    if (!field || mode === 'ready') return;
    const focused = document.activeElement === field;
    if (!focused) finish();
    field.blur();
    if (focused) field.focus({ preventScroll: true });
  };
  const draft = () => (mode === 'ready' ? null : (input.current?.value ?? ''));
  const finish = () => {
    const written = draft();
    if (written === null) return;
    rest();
    onFinish(written);
  };
  const open = (empty: boolean) => {
    const field = input.current;
    if (!field) return;
    if (mode === 'ready') {
      field.value = empty ? '' : text;
      onWriting();
    }
    field.setSelectionRange(field.value.length, field.value.length);
    setMode(empty ? 'replace' : 'edit');
  };

  useImperativeHandle(handle, () => ({
    focus: () => input.current?.focus({ preventScroll: true }),
    finish: leave,
    open: () => open(false),
    place: (box) => {
      if (input.current) Object.assign(input.current.style, inPixels(box));
    },
  }));

  const startWriting = () => {
    if (mode !== 'ready') return;
    setMode('replace');
    onWriting();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const command = commandOf(pressOf(event), mode);
    const leaves = leaving.current && command?.kind === 'tab';
    leaving.current = mode === 'ready' && command?.kind === 'cancel';
    if (!command || leaves) {
      keepUndoApart(event, mode);
      return;
    }
    if (command.kind === 'open') open(command.empty);
    else if (command.kind === 'cancel' && mode !== 'ready') rest();
    else if (onCommand(command, draft())) rest();
    else return;
    event.preventDefault();
  };
  const onCompositionEnd = (event: FormEvent<HTMLInputElement>) => {
    // A composition that was taken back leaves the cell as it was.
    if (composed.current && event.currentTarget.value === '') rest();
    composed.current = false;
  };
  const clipboard = (kind: 'copy' | 'cut' | 'paste') => (event: ClipboardEvent<HTMLInputElement>) => {
    if (mode === 'ready') onClipboard(kind, event);
  };

  return (
    <input
      ref={input}
      className="cell-input"
      data-mode={mode}
      aria-label={label}
      aria-describedby="grid-keys"
      autoComplete="off"
      autoCorrect="off"
      spellCheck={false}
      onKeyDown={onKeyDown}
      onInput={startWriting}
      onCompositionStart={() => {
        composed.current = mode === 'ready';
        startWriting();
      }}
      onCompositionEnd={onCompositionEnd}
      onFocus={() => {
        leaving.current = false;
        onFocus();
      }}
      onBlur={finish}
      onCopy={clipboard('copy')}
      onCut={clipboard('cut')}
      onPaste={clipboard('paste')}
    />
  );
}

function pressOf(event: KeyboardEvent) {
  return { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey };
}

/** While writing, Ctrl+Z takes back letters; otherwise it belongs to the report's log. */
function keepUndoApart(event: KeyboardEvent, mode: Mode) {
  const { key, ctrl } = pressOf(event);
  if (mode !== 'ready' && ctrl && /^[zy]$/i.test(key)) event.stopPropagation();
}

function inPixels(box: { left: number; top: number; width: number; height: number }) {
  return {
    left: `${box.left}px`,
    top: `${box.top}px`,
    width: `${box.width}px`,
    height: `${box.height}px`,
  };
}
