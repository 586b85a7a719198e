import { describe, expect, it } from 'vitest';
import { commandOf, type KeyPress, type Mode } from './keys.ts';

const press = (keys: string, mode: Mode = 'ready') => {
  const parts = keys.split('+');
  const of: KeyPress = {
    key: parts[parts.length - 1] ?? '',
    ctrl: parts.includes('Ctrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  };
  return commandOf(of, mode);
};

describe('keys, as Excel has them', () => {
  it('moves and selects', () => {
    expect(press('ArrowUp')).toEqual({ kind: 'move', move: 'up', extend: false });
    expect(press('Ctrl+Shift+ArrowDown')).toEqual({ kind: 'move', move: 'edgeDown', extend: true });
    expect(press('Ctrl+Home')).toEqual({ kind: 'move', move: 'tableStart', extend: false });
    expect(press('Ctrl+A')).toEqual({ kind: 'selectAll' });
  });

  it('leaves the arrows to the caret after F2, and moves on while replacing', () => {
    expect(press('ArrowLeft', 'edit')).toBeUndefined();
    expect(press('Home', 'edit')).toBeUndefined();
    expect(press('ArrowLeft', 'replace')).toEqual({ kind: 'move', move: 'left', extend: false });
  });

  it('commits with Enter and Tab while writing', () => {
    for (const mode of ['ready', 'replace', 'edit'] as const) {
      expect(press('Shift+Enter', mode)).toEqual({ kind: 'enter', back: true });
      expect(press('Tab', mode)).toEqual({ kind: 'tab', back: false });
      expect(press('Escape', mode)).toEqual({ kind: 'cancel' });
    }
  });

  it('clears and fills only when nothing is being written', () => {
    expect(press('Delete')).toEqual({ kind: 'clear' });
    expect(press('Backspace')).toEqual({ kind: 'open', empty: true });
    expect(press('Ctrl+d')).toEqual({ kind: 'fillDown' });
    expect(press('Delete', 'replace')).toBeUndefined();
    expect(press('Ctrl+a', 'edit')).toBeUndefined();
  });

  it('leaves everything else to the input, the page and the browser', () => {
    for (const keys of ['1', 'a', 'Ctrl+z', 'Ctrl+y', 'Ctrl+c', 'Ctrl+v', 'F8', 'Ctrl+Tab', 'Alt+ArrowDown'])
      expect(press(keys)).toBeUndefined();
  });
});
