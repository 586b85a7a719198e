// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReviewedFinding } from '../../findings/review.ts';
import type { CellId, StatTable } from '../../tables/cells.ts';
import type { Edit } from './clipboard-grid.ts';
import { filledTable, typed, withState } from './grids.testkit.ts';
import { Tables, type TablesProps } from './Tables.tsx';

const read = [
  filledTable('proactive', '2019'),
  filledTable('requests', '2019', { 'received.natural': '1', 'granted.natural': '1' }),
  filledTable('disputes', '2019'),
];
const total = 'requests.processed.natural';
const steps = vi.fn<(edits: readonly Edit[], label: string) => void>();
const lit: ReadonlySet<CellId> = new Set();
const nothing = () => undefined;
const original = (id: CellId) => read.map((table) => table.cells[id]).find((cell) => cell !== undefined);
const noFindings: readonly ReviewedFinding[] = [];
const noTables: readonly StatTable[] = [];
const noTold: TablesProps['told'] = [];
const ghosts = { [total]: 1 };

function Desk(props: Partial<TablesProps>) {
  const [tables, setTables] = useState<readonly StatTable[]>(read);
  const [active, setActive] = useState<CellId | null>(null);
  return (
    <Tables
      tables={tables}
      original={original}
      findings={noFindings}
      active={active}
      lit={lit}
      ghosts={ghosts}
      told={noTold}
      locked={lit}
      onActive={setActive}
      onEdit={(edits, label) => {
        steps(edits, label);
        setTables((before) => before.map((table) => withEdits(table, edits)));
      }}
      onPoint={nothing}
      wanted={null}
      onShown={nothing}
      isSourceOpen={false}
      onSource={nothing}
      lastYear={noTables}
      isCompared={false}
      onCompare={nothing}
      {...props}
    />
  );
}

function withEdits(table: StatTable, edits: readonly Edit[]): StatTable {
  const mine = edits.filter(({ id }) => table.cells[id] !== undefined);
  const cells = mine.map(({ id, text }) => [id, { ...typed(text), id, span: null }] as const);
  return mine.length === 0 ? table : { ...table, cells: { ...table.cells, ...Object.fromEntries(cells) } };
}

function cellOf(id: CellId): HTMLElement {
  const [cell, ...more] = document.querySelectorAll<HTMLElement>(`[data-cell="${id}"]`);
  if (!cell || more.length > 0) throw new Error(`${more.length + 1} elements for ${id}`);
  return cell;
}

const input = () => screen.getByRole<HTMLInputElement>('textbox', { name: /，|表格/ });
const active = () => document.querySelector<HTMLElement>('.n.active')?.dataset.cell;
const press = (key: string, more: object = {}) => fireEvent.keyDown(input(), { key, ...more });
const choose = (id: CellId) => fireEvent.mouseDown(cellOf(id));
const write = (text: string) => fireEvent.input(input(), { target: { value: text } });

beforeAll(() => {
  Element.prototype.scrollIntoView = nothing;
});
beforeEach(() => {
  steps.mockClear();
});

describe('the tables on the screen', () => {
  it('have one element for every cell, with value and state', () => {
    render(<Desk />);
    for (const table of read)
      for (const cell of Object.values(table.cells)) {
        expect(cellOf(cell.id).dataset).toMatchObject({ value: cell.raw, state: 'figure' });
      }
  });

  it('span rows and columns as the form prints them', () => {
    render(<Desk />);
    const head = (name: string) => screen.getByRole<HTMLTableCellElement>('rowheader', { name });
    expect(head('三、本年度办理结果').rowSpan).toBe(20);
    expect(head('（三）不予公开').rowSpan).toBe(8);
    expect(head('（七）总计').colSpan).toBe(2);
    expect(head('四、结转下年度继续办理').colSpan).toBe(3);
    const organisations = screen.getByRole<HTMLTableCellElement>('columnheader', { name: '法人或其他组织' });
    expect(organisations.colSpan).toBe(5);
    const [natural] = screen.getAllByRole<HTMLTableCellElement>('columnheader', { name: '自然人' });
    expect(natural?.rowSpan).toBe(2);
  });

  it('show a proposed value beside the struck-through old one', () => {
    render(<Desk />);
    expect(cellOf(total).innerHTML).toBe('<s>0</s><b>1</b>');
    expect(cellOf(total).title).toContain('建议改为 1');
  });

  it('mark a cell that was called right, and say so when it is active', () => {
    const right = 'requests.granted.natural';
    render(<Desk locked={new Set([right])} />);
    expect(cellOf(right).querySelectorAll('.right')).toHaveLength(1);
    expect(cellOf(total).querySelectorAll('.right')).toHaveLength(0);
    choose(right);
    expect(screen.getByText('✓ 已确认无误')).toBeDefined();
    expect(input().getAttribute('aria-label')).toContain('已确认无误');
  });

  it('offer what the sums leave to a cell that was not read, and fill it in only when asked', () => {
    const told = [{ cell: total, words: '按办理结果之和应为 1。', to: 1, isRead: false }];
    const unread = read.map((table) =>
      total in table.cells ? withState(table, total, 'unreadable', '1 0') : table,
    );
    render(<Desk tables={unread} told={told} />);
    choose(total);
    expect(document.querySelector('.problem')?.textContent).toContain('按办理结果之和应为 1。');
    expect(steps).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: '填 1' }));
    expect(steps).toHaveBeenCalledExactlyOnceWith([{ id: total, text: '1' }], '（七）总计 · 自然人 填 1');
  });
});

describe('typing', () => {
  it('replaces the value, Enter commits in the same turn and goes down', () => {
    render(<Desk />);
    choose(total);
    write('1');
    press('Enter');
    expect(cellOf(total).dataset.value).toBe('1');
    expect(cellOf(total).className).toContain('edited');
    expect(steps).toHaveBeenCalledExactlyOnceWith([{ id: total, text: '1' }], '填写（七）总计 · 自然人');
    expect(active()).toBe('requests.carriedOut.natural');
    expect(input().value).toBe('');
  });

  it('is taken back by Esc, and the cell stays active', () => {
    render(<Desk />);
    choose(total);
    write('7');
    press('Escape');
    press('Enter');
    expect(steps).not.toHaveBeenCalled();
    expect(cellOf(total).dataset.value).toBe('0');
  });

  it('is committed by a click on another cell and by leaving the table', () => {
    render(<Desk />);
    choose(total);
    write('1');
    choose('requests.received.total');
    expect(cellOf(total).dataset.value).toBe('1');
    write('2');
    fireEvent.blur(input());
    expect(cellOf('requests.received.total').dataset.value).toBe('2');
  });

  it('stays with its cell when another one is made active from outside', () => {
    const { rerender } = render(<Desk active={total} />);
    write('1');
    rerender(<Desk active="requests.received.total" />);
    expect(steps).toHaveBeenCalledExactlyOnceWith([{ id: total, text: '1' }], '填写（七）总计 · 自然人');
  });

  it('opens the text with F2 and an empty field with Backspace', () => {
    render(<Desk />);
    choose('requests.received.natural');
    press('F2');
    expect(input().value).toBe('1');
    expect(input().dataset.mode).toBe('edit');
    press('Escape');
    press('Backspace');
    press('Enter');
    expect(cellOf('requests.received.natural').dataset).toMatchObject({ value: '', state: 'blank' });
  });
});

describe('an input method', () => {
  it('keeps its Enter and Esc to itself', () => {
    render(<Desk />);
    choose(total);
    fireEvent.compositionStart(input());
    write('yi');
    press('Enter', { isComposing: true });
    press('Escape', { keyCode: 229 });
    expect(steps).not.toHaveBeenCalled();
    fireEvent.compositionEnd(input());
    press('Enter');
    expect(steps).toHaveBeenCalledOnce();
  });

  it('leaves the cell as it was when the composition is taken back', () => {
    render(<Desk />);
    choose(total);
    fireEvent.compositionStart(input());
    fireEvent.compositionEnd(input());
    expect(input().dataset.mode).toBe('ready');
    press('Enter');
    expect(steps).not.toHaveBeenCalled();
  });
});

describe('the clipboard', () => {
  const clipboard = (text = '') => {
    const held = { text };
    return {
      getData: () => held.text,
      setData: (_kind: string, data: string) => Object.assign(held, { text: data }),
      held,
    };
  };

  it('gives and takes rectangles as one step', () => {
    render(<Desk />);
    choose('requests.received.natural');
    fireEvent.mouseDown(cellOf('requests.carriedIn.business'), { shiftKey: true });
    const data = clipboard();
    fireEvent.copy(input(), { clipboardData: data });
    expect(data.held.text).toBe('1\t0\n0\t0');
    choose('disputes.review.upheld');
    fireEvent.paste(input(), { clipboardData: clipboard('3\t4\r\n5\t6\r\n') });
    expect(cellOf('disputes.review.corrected').dataset.value).toBe('4');
    expect(steps).toHaveBeenCalledOnce();
    expect(screen.getByRole('status').textContent).toBe('粘贴的内容超出表格，有 2 项没有粘贴。');
  });
});

describe('the formula', () => {
  it('stands in the bar, its cells are lit', () => {
    render(<Desk />);
    choose(total);
    expect(screen.getByText('1 + 0 …')).toBeTruthy();
    expect(screen.getByText('= 1')).toBeTruthy();
    expect(screen.getByText('现为 0，差 1')).toBeTruthy();
    expect(cellOf('requests.granted.natural').className).toContain('kin');
  });

  it('follows the mouse and tells which cells it points at', () => {
    const onPoint = vi.fn();
    render(<Desk onPoint={onPoint} />);
    fireEvent.mouseOver(cellOf('disputes.review.total'), { screenX: 5, screenY: 5 });
    expect(screen.getByText('✓ 相符')).toBeTruthy();
    expect(onPoint).toHaveBeenCalledWith(
      expect.arrayContaining(['disputes.review.total', 'disputes.review.upheld']),
    );
  });
});

describe('the way in and out', () => {
  it('makes the first cell of table 三 active when the table is entered by Tab', () => {
    render(<Desk />);
    act(() => input().focus());
    expect(active()).toBe('requests.received.natural');
  });

  it('lets the next Tab after Esc leave', () => {
    render(<Desk />);
    choose(total);
    expect(press('Tab')).toBe(false);
    press('Escape');
    expect(press('Tab')).toBe(true);
    expect(active()).toBe('requests.processed.business');
  });
});
