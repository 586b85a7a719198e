import { describe, expect, it } from 'vitest';
import { buildBoard } from './board.ts';
import { formulaLine } from './formula-line.ts';
import { filledTable, withState } from './grids.testkit.ts';

const requests = (texts: Record<string, string>) => filledTable('requests', '2019', texts);

function lineOf(table: ReturnType<typeof requests>, id: string) {
  const names = buildBoard([table])[0]?.names ?? {};
  return formulaLine(table, id, (each) => names[each] ?? '');
}

describe('the formula of a cell', () => {
  const left = requests({
    'received.natural': '1',
    'granted.natural': '1',
    'granted.total': '1',
    'received.total': '1',
  });

  it('spells out a sum that fails, with the figure that it should be', () => {
    expect(lineOf(left, 'requests.processed.natural')).toMatchObject({
      tone: 'bad',
      lead: '应为',
      sum: '1 + 0 …',
      result: '= 1',
      verdict: '现为 0，差 1',
    });
  });

  it('names the total when one of its summands is pointed at', () => {
    expect(lineOf(left, 'requests.granted.natural')?.lead).toBe('（七）总计 应为');
    const row = requests({ 'granted.natural': '1' });
    expect(lineOf(row, 'requests.granted.legal')?.lead).toBe('总计 应为');
  });

  it('says that a total was left blank', () => {
    const table = withState(left, 'requests.processed.natural', 'blank');
    expect(lineOf(table, 'requests.processed.natural')?.verdict).toBe('现为空白，差 1');
  });

  it('shows the balance of the column', () => {
    expect(lineOf(left, 'requests.received.natural')).toMatchObject({
      sum: '1 + 0 ≠ 0 + 0',
      verdict: '差 1',
    });
    const whole = requests({
      'received.natural': '2',
      'granted.natural': '2',
      'processed.natural': '2',
      'received.total': '2',
      'granted.total': '2',
      'processed.total': '2',
    });
    expect(lineOf(whole, 'requests.received.natural')).toMatchObject({
      tone: 'ok',
      sum: '2 + 0 = 2 + 0',
      verdict: '✓ 相符',
      aside: false,
    });
  });

  it('prefers a formula that fails to one that agrees', () => {
    const table = requests({ 'denied.adminQuery.total': '3' });
    expect(lineOf(table, 'requests.denied.adminQuery.natural')).toMatchObject({
      kind: 'requests.total',
      tone: 'bad',
    });
  });

  it('never hides a figure in a long sum', () => {
    const table = requests({ 'notProcessed.repeat.natural': '4', 'denied.thirdParty.natural': '5' });
    expect(lineOf(table, 'requests.processed.natural')).toMatchObject({ sum: '5 + 4 + 0 …', result: '= 9' });
  });

  it('does not judge what cannot be read', () => {
    const table = withState(requests({}), 'requests.granted.natural', 'unreadable');
    expect(lineOf(table, 'requests.processed.natural')).toMatchObject({
      tone: 'unknown',
      verdict: '式中有 1 格读不出准数，未核对',
    });
  });

  it('leaves the neighbours of a mere summand unlit while all is well', () => {
    expect(lineOf(requests({}), 'requests.other.legal')?.aside).toBe(true);
    expect(lineOf(requests({}), 'requests.other.total')?.aside).toBe(false);
  });

  it('has none for table 二', () => {
    const table = filledTable('proactive', '2021');
    expect(formulaLine(table, 'proactive.regulations.issued', String)).toBeUndefined();
  });
});
