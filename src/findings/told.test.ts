import { describe, expect, it } from 'vitest';
import { sampleEvidence, sampleTable, withState } from '../checks/sample.testkit.ts';
import { makeFactReader } from '../facts/read-prose.ts';
import { findCorrections } from '../fixes/find-corrections.ts';
import { groundOf } from '../fixes/ground.ts';
import type { StatTable } from '../tables/cells.ts';
import { makeNormaliser } from '../text/normalise.ts';
import { identity } from '../text/simplify.ts';
import { toldOf } from './told.ts';

const asItIs = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, identity);
const id = 'requests.granted.natural';

/** Eight requests, all granted; how many of them natural persons made was not read. */
function tableOf(printed: Record<string, string> = {}): StatTable {
  const eight = ['received', 'granted', 'processed'].flatMap((row) => [
    [`${row}.natural`, '8'],
    [`${row}.total`, '8'],
  ]);
  return withState(
    sampleTable('requests', '2021', { ...Object.fromEntries(eight), ...printed }),
    id,
    'unreadable',
  );
}

function toldIn(table: StatTable, isSearched = true) {
  const ground = groundOf({ ...sampleEvidence(), tables: [table] }, {});
  return toldOf(ground, { sets: isSearched ? findCorrections(ground) : [], isWhole: isSearched });
}

describe('a cell that was not read', () => {
  it('is told the value that row and column leave it, to be taken at a click', () => {
    expect(toldIn(tableOf())).toEqual([
      { cell: id, words: '按办理结果之和、这一行之和应为 8。', to: 8, isRead: false },
    ]);
  });

  it('is offered nothing before the corrections are known', () => {
    expect(toldIn(tableOf(), false)).toMatchObject([{ to: null }]);
  });

  it('is offered nothing that rests on a figure to be corrected', () => {
    const [told] = toldIn(tableOf({ 'granted.business': '3' }));
    expect(told).toMatchObject({
      words: '按办理结果之和得 8，按这一行之和得 5，两者不一，请看原件。',
      to: null,
    });
    expect(toldIn(tableOf({ 'denied.adminQuery.legal': '2' }))).toMatchObject([{ cell: id, to: 8 }]);
  });

  it('is told that something is wrong where less than nothing would be left', () => {
    const odd = { 'granted.total': '', 'granted.legal': '1', 'processed.natural': '约8' };
    const words = '按这一行之和得 -1，相关的数字里有错，请看原件。';
    expect(toldIn(tableOf(odd))).toMatchObject([{ cell: id, words, to: null }]);
  });

  it('is told what the prose says of it, too', () => {
    const narrative = '全年收到政府信息公开申请8件。';
    const table = withState(sampleTable('requests', '2021'), 'requests.received.total', 'unreadable');
    const evidence = { ...sampleEvidence(), narrative, ...makeFactReader(asItIs)(narrative, []) };
    const ground = groundOf({ ...evidence, tables: [table] }, {});
    expect(toldOf(ground, { sets: [], isWhole: true })).toMatchObject([
      { words: '按本列平衡、这一行之和得 0，按正文得 8，两者不一，请看原件。', to: null },
    ]);
  });

  it('is told the range that it shares with another', () => {
    const both = ['granted.business', 'partial.natural', 'partial.business'].reduce(
      (table, name) => withState(table, `requests.${name}`, 'unreadable'),
      tableOf({ 'partial.total': '2', 'processed.natural': '9', 'processed.business': '1' }),
    );
    expect(toldIn(both)[0]?.words).toBe('按勾稽关系，可填 7 至 8。');
  });
});
