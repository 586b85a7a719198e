// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Menu } from './menu.tsx';

afterEach(cleanup);

function show() {
  const onChoose = vi.fn();
  const entries = ['甲', '乙', '丙'].map((label) => ({ label, onChoose: () => onChoose(label) }));
  render(<Menu label="导出" entries={entries} />);
  const button = screen.getByRole('button', { name: '导出' });
  return { button, onChoose };
}

const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

describe('a menu', () => {
  it('opens on its first entry; arrows go round, Home and End to the ends', () => {
    fireEvent.click(show().button);
    expect(document.activeElement?.textContent).toBe('甲');
    press('ArrowUp');
    expect(document.activeElement?.textContent).toBe('丙');
    press('ArrowDown');
    expect(document.activeElement?.textContent).toBe('甲');
    press('End');
    expect(document.activeElement?.textContent).toBe('丙');
    press('Home');
    expect(document.activeElement?.textContent).toBe('甲');
  });

  it('closes with Esc and gives the focus back', () => {
    const { button } = show();
    fireEvent.click(button);
    press('Escape');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('closes when something is chosen, or when one points elsewhere', () => {
    const { button, onChoose } = show();
    fireEvent.click(button);
    fireEvent.click(screen.getByRole('menuitem', { name: '乙' }));
    expect(onChoose).toHaveBeenCalledWith('乙');
    expect(screen.queryByRole('menu')).toBeNull();
    fireEvent.click(button);
    fireEvent.pointerDown(document.body);
    expect(screen.queryByRole('menu')).toBeNull();
  });
});
