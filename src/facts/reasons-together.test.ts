import { describe, expect, it } from 'vitest';
import { makeNormaliser } from '../text/normalise.ts';
import { makeFactReader } from './read-prose.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, (text) => text);

/** The rows of the likeliest reading of every statement. */
function rowsIn(text: string): string[] {
  const { statements } = makeFactReader(normalise)(text, []);
  return statements.map(({ readings }) => readings[0]?.sum.flatMap(({ rows }) => rows).join(' ') ?? '');
}

describe('reasons named together', () => {
  it.each([
    [
      '收到申请60件，属于行政执法案卷和内部事务信息而不予公开的9件。',
      'denied.enforcementFile denied.internalAffairs',
    ],
    ['收到申请60件，以涉密和影响社会稳定为由拒绝公开5件。', 'denied.stateSecret denied.safetyStability'],
    ['收到申请60件，需另行制作和本机关不掌握的7件。', 'unavailable.needsCreation unavailable.notHeld'],
  ])('count together in %s', (text, rows) => {
    expect(rowsIn(text)).toEqual(['received', rows]);
  });
});

describe('headings in brackets', () => {
  it('name no deed of what follows', () => {
    expect(rowsIn('【执法公示】行政许可20416件，行政处罚5308件。')).toEqual(['licensing', 'penalties']);
  });
});
