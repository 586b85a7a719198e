import { describe, expect, it } from 'vitest';
import { makeNormaliser } from '../text/normalise.ts';
import { makeFactReader } from './read-prose.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, (text) => text);

/** Every figure that restates a row, with the year it speaks of. */
function saidIn(text: string): string[] {
  return makeFactReader(normalise)(text, []).statements.map(
    ({ span, readings, period }) =>
      `${text.slice(span.start, span.end)} ${readings[0]?.sum[0]?.rows.join('+')} ${period.kind}`,
  );
}

describe('what was reached from last year', () => {
  it.each([
    ['去年收到政府信息公开申请10件，今年增至25件。', ['10件 received last', '25件 received this']],
    ['政府信息公开申请由上年的10件增加到25件。', ['10件 received last', '25件 received this']],
    ['2022年收到政府信息公开申请31件，2023年为25件。', ['31件 received year', '25件 received year']],
    ['新收政府信息公开申请从去年的31件回落至25件。', ['31件 received last', '25件 received this']],
    ['今年申请数量增多，由2022年的12件上升至2023年的31件。', ['12件 received last', '31件 received year']],
    ['上年办结政府信息公开申请31件，今年共25件。', ['31件 processed last', '25件 processed this']],
  ])('restates the same row: %s', (text, said) => {
    expect(saidIn(text)).toEqual(said);
  });

  it.each([
    ['上年收到政府信息公开申请6件，今年减少3件。', ['6件 received last']],
    ['上年收到政府信息公开申请6件，今年走访25件。', ['6件 received last']],
  ])('is no change and no other count: %s', (text, said) => {
    expect(saidIn(text)).toEqual(said);
  });
});
