import { describe, expect, it } from 'vitest';
import { makeNormaliser } from '../text/normalise.ts';
import { makeFactReader } from './read-prose.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, (text) => text);

/** What a text says of which row, in the likeliest reading; `soft` behind it where a difference would prove nothing. */
function rowsIn(text: string): string[] {
  return makeFactReader(normalise, false)(text, []).statements.map(({ span, readings, soft, scope }) => {
    const rows = readings[0]?.sum.flatMap((each) => [each.rows.join('+'), each.columns.join('+')]).join(' ');
    const aside = soft !== null || scope === 'others' ? ' soft' : '';
    return `${text.slice(span.start, span.end)} ${rows}${aside}`;
  });
}

const opening = '（二）依申请公开。收到政府信息公开申请40件。';
const behind = (text: string) => rowsIn(opening + text).slice(1);

describe('what became of a case', () => {
  it.each([
    ['1件要的是批文，本机关不掌握。', ['1件 unavailable.notHeld total']],
    ['还有1件名为申请、实为信访，依法不予处理。', ['1件 notProcessed.petition total soft']],
    ['涉及企业商业秘密的1件作了部分公开。', ['1件 partial total']],
  ])('is told behind its figure: %s', (text, said) => {
    expect(behind(text)).toEqual(said);
  });
});

describe('a figure beside requests', () => {
  it.each([
    '办理群众事项120件，办结118件。',
    '收到回函6份。',
    '起草答复6件。',
    '申请人王某提出申请12件。',
    '15个工作日内办结30件。',
    '城管执法大队收到18件。',
  ])('is no claim about all of them: %s', (text) => {
    const { statements } = makeFactReader(normalise)(opening + text, []);
    const claims = statements.slice(1).filter((each) => each.soft === null && each.scope === 'own');
    expect(claims.filter(({ subject }) => subject === null)).toEqual([]);
  });
});

describe('disputes', () => {
  const disputes = (text: string) => rowsIn(`（三）因政府信息公开被申请行政复议5件。${text}`).slice(1);

  it.each([
    ['其中被撤销1件。', ['1件 review corrected']],
    ['复议后起诉2件，维持1件。', ['2件 suitAfterReview total', '1件 suitAfterReview upheld']],
    ['没有被纠正的。', ['没有被纠正 review corrected']],
  ])('go on with what was named: %s', (text, said) => {
    expect(disputes(text)).toEqual(said);
  });

  it.each(['各类行政复议案件37件。', '征收补偿类复议8起、诉讼11起。'])(
    'of another kind are not those of table 四: %s',
    (text) => {
      expect(disputes(text)).toEqual([]);
    },
  );
});

describe('a numbered line', () => {
  it('goes on with the heading above that is numbered in another way', () => {
    const text =
      '2.依申请公开。办结的申请分为：\n（1）予以公开18件；\n（2）部分公开8件。\n3.互动。答复留言9件。';
    expect(rowsIn(text)).toEqual(['18件 granted total', '8件 partial total']);
  });
});
