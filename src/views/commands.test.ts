// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { commandOf, commands, tooltipOf } from './commands.ts';

afterEach(() => document.body.replaceChildren());

function press(init: KeyboardEventInit, target: HTMLElement = document.body) {
  if (!target.isConnected) document.body.append(target);
  let seen: ReturnType<typeof commandOf>;
  const listen = (event: KeyboardEvent) => {
    seen = commandOf(event);
  };
  window.addEventListener('keydown', listen, { once: true });
  target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
  return seen;
}

function input(className: string): HTMLInputElement {
  return Object.assign(document.createElement('input'), { type: 'text', className });
}

describe('commands', () => {
  it('are found by their keys, with Command on a Mac', () => {
    expect(press({ key: 'F8' })).toBe(commands.nextFinding);
    expect(press({ key: 'F8', shiftKey: true })).toBe(commands.previousFinding);
    expect(press({ key: 'z', ctrlKey: true })).toBe(commands.undo);
    expect(press({ key: 'Z', metaKey: true, shiftKey: true })).toBe(commands.redo);
    expect(press({ key: 'y', ctrlKey: true })).toBe(commands.redo);
    expect(press({ key: '.', ctrlKey: true })).toBe(commands.applyProposal);
    expect(press({ key: 'o', altKey: true })).toBe(commands.source);
    expect(press({ key: 'ø', code: 'KeyO', altKey: true })).toBe(commands.source);
    expect(press({ key: 'z' })).toBeUndefined();
  });

  it('leave the keys of an input method alone', () => {
    expect(press({ key: 'z', ctrlKey: true, isComposing: true })).toBeUndefined();
    expect(press({ key: 'F8', keyCode: 229 })).toBeUndefined();
  });

  it('leave undo to a field that somebody writes a sentence in, not to the input of the grid', () => {
    expect(press({ key: 'z', ctrlKey: true }, input('reason'))).toBeUndefined();
    expect(press({ key: 'z', ctrlKey: true }, input('cell-input'))).toBe(commands.undo);
    expect(press({ key: 'F8' }, input('reason'))).toBe(commands.nextFinding);
  });

  it('say in their tooltip what they would do', () => {
    expect(tooltipOf(commands.undo, '（七）总计 · 自然人 改为 2')).toBe(
      '撤销：（七）总计 · 自然人 改为 2（Ctrl+Z）',
    );
    expect(tooltipOf(commands.redo, null)).toBe('重做（Ctrl+Y）');
  });
});
