import { describe, expect, it } from 'vitest';
import { makeNormaliser } from '../text/normalise.ts';
import { makeFactReader } from './read-prose.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, (text) => text);

/** The rows that the figures of a text may restate, the likeliest first. */
function rowsIn(text: string): readonly string[] {
  return makeFactReader(normalise, true)(text, []).statements.map(({ readings }) =>
    readings.flatMap(({ sum }) => sum.flatMap(({ rows }) => rows)).join(' '),
  );
}

describe('rows of the form of 2014 told in loose words', () => {
  it.each([
    ['政府信息公开申请收到76件，群众登门递交的18件。', 'r23'],
    ['政府信息公开申请收到76件，寄挂号过来的9件。', 'r26'],
    ['政府信息公开申请办结75件，9件没有拖过规定的日子。', 'r28'],
    ['政府信息公开申请办结75件，6件报批后推迟答复。', 'r29'],
    ['全县干这项公开工作的104人。', 'r58'],
    ['全县从事信息公开的104人，有95人是兼着做的。', 'r60'],
    ['市里举行的新闻发布会我局去了2次。', 'r14'],
  ])('are guessed in %s', (text, row) => {
    expect(rowsIn(text).slice(-1)[0]?.split(' ')).toContain(row);
  });

  it.each(['接待上门来访18人次。', '12345热线转来工单18件。'])('are not in %s', (text) => {
    expect(rowsIn(text)).toEqual([]);
  });
});
