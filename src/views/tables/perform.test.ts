import { describe, expect, it } from 'vitest';
import type { Command } from './keys.ts';
import { gridOf } from './move.ts';
import {
  activate,
  copied,
  cut,
  extend,
  type Ground,
  leadsOut,
  pasted,
  perform,
  type Situation,
} from './perform.ts';

const texts: Readonly<Record<string, string>> = { a1: '1', a2: '2', a3: '', b1: '4', b2: '5', b3: '6' };
const ground: Ground = {
  grids: [
    gridOf('t', [
      ['a1', 'a2', 'a3'],
      ['b1', 'b2', 'b3'],
      ['c1', 'c2', 'c3'],
    ]),
    gridOf('u', [['z1']]),
  ],
  text: (id) => texts[id] ?? '',
  name: (id) => id.toUpperCase(),
  unsure: (id) => id === 'b3',
  filled: (id) => (texts[id] ?? '') !== '',
  page: 10,
};
const selected = (from: string, to: string, active = from): Situation => ({
  active,
  range: { from, to },
  tabStart: null,
});
const tab: Command = { kind: 'tab', back: false };
const enter: Command = { kind: 'enter', back: false };

describe('writing into a cell', () => {
  it('that was not read for certain is a step even when it says the same', () => {
    expect(perform(enter, activate('b3'), ground, '6').edits).toEqual([{ id: 'b3', text: '6' }]);
    expect(perform(enter, activate('b2'), ground, '5').edits).toEqual([]);
  });

  it('is one step with a name, and goes on', () => {
    const outcome = perform(enter, activate('a1'), ground, '9');
    expect(outcome.edits).toEqual([{ id: 'a1', text: '9' }]);
    expect(outcome.label).toBe('填写A1');
    expect(outcome.situation.active).toBe('b1');
  });

  it('is no step when the cell stays as it is', () => {
    expect(perform(enter, activate('a1'), ground, ' 1 ')).toMatchObject({ edits: [], label: '' });
  });

  it('returns with Enter below the cell where the run of Tab began', () => {
    let at = activate('a1');
    for (const command of [tab, tab, enter]) at = perform(command, at, ground, '0').situation;
    expect(at.active).toBe('b1');
    at = perform(tab, activate('a2'), ground, null).situation;
    at = perform({ kind: 'move', move: 'right', extend: false }, at, ground, null).situation;
    expect(perform(enter, at, ground, null).situation.active).toBe('b3');
  });

  it('fills the selection with Ctrl+Enter', () => {
    const outcome = perform({ kind: 'fillSelection' }, selected('a1', 'b2'), ground, '3');
    expect(outcome.edits).toHaveLength(4);
    expect(outcome.label).toBe('填充 4 格');
  });
});

describe('selecting', () => {
  it('extends from the active cell and shrinks again', () => {
    const step = (move: 'down' | 'up', at: Situation) =>
      perform({ kind: 'move', move, extend: true }, at, ground, null).situation;
    const two = step('down', activate('a1'));
    expect(two.range).toEqual({ from: 'a1', to: 'b1' });
    expect(step('up', two).range).toEqual({ from: 'a1', to: 'a1' });
  });

  it('keeps the rectangle while Enter goes round in it', () => {
    const at = perform(enter, selected('a1', 'b2'), ground, null).situation;
    expect(at).toMatchObject({ active: 'b1', range: { from: 'a1', to: 'b2' } });
  });

  it('does not reach into another table', () => {
    expect(extend(activate('a1'), 'z1', ground.grids)).toEqual(activate('z1'));
  });

  it('ends with Esc', () => {
    expect(perform({ kind: 'cancel' }, selected('a1', 'b2'), ground, null).situation).toEqual(activate('a1'));
  });
});

describe('clearing, filling and the clipboard', () => {
  it('clears a selection in one step and leaves blank cells out of it', () => {
    const outcome = perform({ kind: 'clear' }, selected('a2', 'a3'), ground, null);
    expect(outcome.edits).toEqual([{ id: 'a2', text: '' }]);
    expect(outcome.label).toBe('清除A2');
  });

  it('fills down from the first row, and a single cell from the one above', () => {
    expect(perform({ kind: 'fillDown' }, selected('a1', 'c1'), ground, null).edits).toEqual([
      { id: 'b1', text: '1' },
      { id: 'c1', text: '1' },
    ]);
    expect(perform({ kind: 'fillDown' }, activate('b2'), ground, null).edits).toEqual([
      { id: 'b2', text: '2' },
    ]);
    expect(perform({ kind: 'fillDown' }, activate('a2'), ground, null).edits).toEqual([]);
  });

  it('copies and cuts the selection', () => {
    expect(copied(selected('a1', 'b2'), ground)).toBe('1\t2\n4\t5');
    expect(cut(selected('a1', 'b2'), ground).label).toBe('剪切 4 格');
  });

  it('pastes in one step, selects what it wrote and says what did not fit', () => {
    const outcome = pasted('7\t8\n9\t10', activate('c2'), ground);
    expect(outcome.edits).toHaveLength(2);
    expect(outcome.situation.range).toEqual({ from: 'c2', to: 'c3' });
    expect(outcome.notice).toBe('粘贴的内容超出表格，有 2 项没有粘贴。');
  });
});

describe('the way out', () => {
  it('leads out behind the last cell of the last table only', () => {
    expect(leadsOut(tab, activate('z1'), ground.grids, null)).toBe(true);
    expect(leadsOut(tab, activate('z1'), ground.grids, '1')).toBe(false);
    expect(leadsOut(tab, activate('c3'), ground.grids, null)).toBe(false);
    expect(leadsOut({ kind: 'tab', back: true }, activate('a1'), ground.grids, null)).toBe(true);
  });
});
