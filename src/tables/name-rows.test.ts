import { describe, expect, it } from 'vitest';
import { requests2021 } from '../forms/requests.ts';
import { nameRows } from './name-rows.ts';
import type { PrintedRow } from './printed.ts';
import { requestRow } from './rows.testkit.ts';

const some = ['1', '0', '0', '0', '0', '0', '1'];
const blank = ['', '', '', '', '', '', ''];

function idsOf(rows: readonly PrintedRow[]) {
  return nameRows(rows, requests2021).map(({ id, printed }) => `${id}${printed.open ? ' ?' : ''}`);
}

describe('A label that a page break cut', () => {
  it('is named by both halves, whichever holds the figures', () => {
    const first = requestRow('7.属于行政执', blank, { group: 'denied' });
    const second = requestRow('法案卷', some, { group: 'denied' });
    expect(idsOf([first, second])).toEqual(['denied.enforcementFile', 'denied.enforcementFile']);
  });

  it('is named by what its halves make together, though one of them looks like another row', () => {
    const first = requestRow('4.无正当理由大量', blank, {
      row: 'notProcessed.excessive',
      group: 'notProcessed',
    });
    const second = requestRow('反复申请', some, { row: 'notProcessed.repeat', group: 'notProcessed' });
    expect(idsOf([first, second])).toEqual(['notProcessed.excessive', 'notProcessed.excessive']);
  });

  it('makes figures beside half a label unreadable where the other half is not known', () => {
    const row = requestRow('9.属于', some, { group: 'denied' });
    expect(idsOf([row])).toEqual(['denied.x1 ?']);
  });
});

describe('Words that no form knows', () => {
  const unfilled = requestRow('8.属于行政查询事项', blank, { row: 'denied.adminQuery', group: 'denied' });
  const unknown = requestRow('查询类别事项', some, { group: 'denied' });

  it('are no row of their own beside a row without figures, where pages cut rows', () => {
    expect(idsOf([unfilled, unknown])).toEqual(['denied.adminQuery ?', 'denied.x1 ?']);
  });

  it('are a row beside a row with figures', () => {
    const filled = requestRow('8.属于行政查询事项', some, { row: 'denied.adminQuery', group: 'denied' });
    expect(idsOf([filled, unknown])).toEqual(['denied.adminQuery', 'denied.x1']);
  });
});
