import { describe, expect, it } from 'vitest';
import { makeNormaliser } from '../text/normalise.ts';
import { makeFactReader } from './read-prose.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, (text) => text);

/** What every figure of a text about requests may count, the likeliest first. */
function guessesIn(text: string): readonly string[] {
  return makeFactReader(normalise)(`政府信息公开申请收到30件。${text}`, []).statements.map(
    ({ span, readings }) => {
      const [quantity] = readings[0]?.sum ?? [];
      return `${span.start - 14} ${quantity?.rows.join('+')} ${quantity?.columns.join('+')}`;
    },
  );
}

function rowsIn(text: string): readonly string[] {
  return guessesIn(text)
    .slice(1)
    .map((each) => each.split(' ').slice(1).join(' '));
}

describe('what people say of requests in words of their own', () => {
  it.each([
    ['照单全给的13件。', ['granted total']],
    ['13件照单全给，4件抹去姓名后给出。', ['granted total', 'partial total']],
    [
      '局里没有存过的5件，要重新归集才有的1件。',
      ['unavailable.notHeld total', 'unavailable.needsCreation total'],
    ],
    ['登门的多是街坊，计12件；开发商来的3件。', ['received natural', 'received business']],
  ])('is guessed from the stems in %s', (text, rows) => {
    expect(rowsIn(text)).toEqual(rows);
  });

  it.each(['人大提案办讫6件。', '12345热线转来工单41件，办讫40件。', '申请人改了主意、不要了的2件。'])(
    'is nothing the form counts in %s',
    (text) => {
      expect(rowsIn(text)).toEqual([]);
    },
  );
});

describe('one of the requests', () => {
  it.each([
    ['送出的答复里，申请人如愿拿到全部材料的有5件。', 'granted total'],
    ['所作的答复当中，原样给齐的有4件。', 'granted total'],
  ])('is not all of them in %s', (text, row) => {
    expect(rowsIn(text)[0]).toBe(row);
  });
});
