import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeNormaliser, remembering, type Script, sourceSpan } from './normalise.ts';
import { identity, loadSimplify } from './simplify.ts';

const plain: Script = { traditional: false, pinyin: false, markdown: false };
const normalise = makeNormaliser(plain, identity);

function text(original: string): string {
  return normalise(original).text;
}

function found(original: string, wanted: string, script: Partial<Script> = {}, simplify = identity): string {
  const normal = makeNormaliser({ ...plain, ...script }, simplify)(original);
  const start = normal.text.indexOf(wanted);
  if (start < 0) throw new Error(`not in ${normal.text}`);
  const span = sourceSpan(normal, start, start + wanted.length);
  return original.slice(span.start, span.end);
}

describe('A normaliser that remembers', () => {
  it('says what it would have said, and asks once', () => {
    const asked: string[] = [];
    const remembered = remembering((original) => {
      asked.push(original);
      return normalise(original);
    });
    expect([remembered('１２'), remembered('１２')].map((normal) => normal.text)).toEqual(['12', '12']);
    expect(asked).toEqual(['１２']);
  });
});

describe('Characters of equal meaning', () => {
  it('become one: full-width, radicals, list numbers, quotes, minus signs, spaces', () => {
    expect(text('１，２９５（件）：７５％')).toBe('1,295(件):75%');
    expect(text('⼀、⾏政复议⻅⻓')).toBe('一、行政复议见长');
    expect(text('㈠⒈⑴')).toBe('(一)1.(1)');
    expect(text('“三安全”「三安全」‘甲’')).toBe('"三安全""三安全"\'甲\'');
    expect(text('−8 ‑8 –8 －8')).toBe('-8 -8 -8 -8');
    expect(text('甲\u3000乙\u00a0丙\u2028丁')).toBe('甲 乙 丙\n丁');
    expect(text('申\u00ad请\u200b数\ufeff量\u0000')).toBe('申请数量');
  });

  it('stay what they are where another reading is possible: 、。《》, dashes, circled and raised digits', () => {
    const kept = '、。《条例》〔2019〕60号——① 12² 3½ 5㎡';
    expect(text(kept)).toBe(kept);
  });

  it('keep a full-width comma between half-width digits, where it may separate a list', () => {
    expect(text('12，295件，1,295件')).toBe('12，295件,1,295件');
  });
});

describe('Damage of the copy', () => {
  it('goes when the whole text has it: pinyin behind a character, with or without tones, repeated', () => {
    const original = '事項(xiàng)公（kāi）開(gong)(gong)(lu\u0308\u0300)';
    const normal = makeNormaliser({ ...plain, pinyin: true }, identity)(original);
    expect(normal.text).toBe('事項公開');
    expect(found(original, '項公', { pinyin: true })).toBe('項(xiàng)公');
    expect(text(original)).toContain('(xiàng)');
  });

  it('goes too where a page break tore it off its character, or in two', () => {
    const cells = ['(zǒng)計(jì)', '(xun)(xun)事項', 'ei)有現(xian)成', 'n)(wan)元'];
    const folded = cells.map((cell) => makeNormaliser({ ...plain, pinyin: true }, identity)(cell).text);
    expect(folded).toEqual(['計', '事項', '有現成', '元']);
  });

  it('leaves other brackets alone', () => {
    const kept = '平台(APP)3件(其中1件)网站(www)例(a1)';
    expect(makeNormaliser({ ...plain, pinyin: true }, identity)(kept).text).toBe(kept);
  });

  it('takes the asterisks of Markdown away, but not those that hide digits', () => {
    const normal = makeNormaliser(
      { ...plain, markdown: true },
      identity,
    )('（一）**主动**公开 4201****12 商业<br>企业 2<br>0');
    expect(normal.text).toBe('(一)主动公开 4201****12 商业企业 2<br>0');
  });
});

describe('Traditional text', () => {
  it('is simplified for matching, the words of the trade first', async () => {
    const simplify = await loadSimplify();
    expect(simplify('衞生健康局')).toBe('卫生健康局');
    expect(simplify('規範性檔案、行政覆議、政府資訊公開、檔案館')).toBe(
      '规范性文件、行政复议、政府信息公开、档案馆',
    );
    expect(
      found('其他對外管理服務事項(xiàng)數量', '事项数', { traditional: true, pinyin: true }, simplify),
    ).toBe('事項(xiàng)數');
  });

  it('keeps its length whatever stands in it', async () => {
    const simplify = await loadSimplify();
    expect(simplify('勣墠二噁英').length).toBe(5);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (any) => simplify(any).length === any.length));
  });
});

describe('The map back', () => {
  const anyScript = fc.record({ traditional: fc.boolean(), pinyin: fc.boolean(), markdown: fc.boolean() });
  const pieces = fc.constantFrom(
    '項',
    '(xiàng)',
    '**',
    '１',
    '，',
    '㈠',
    '𠮷',
    '\u{1d7d8}',
    '\u200b',
    '\n',
    'ﬁ',
    '12',
    '<br>',
    '\ud800',
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((all) => all.join('')),
  );

  it('leads every range into the original, in order', () => {
    fc.assert(
      fc.property(anyText, anyScript, (original, script) => {
        const normal = makeNormaliser(script, (each) => each.toLowerCase())(original);
        expect(normal.starts.length).toBe(normal.text.length);
        for (let at = 0; at < normal.text.length; at++) {
          const span = sourceSpan(normal, at, at + 1);
          expect(span.start).toBeGreaterThanOrEqual(normal.starts[at - 1] ?? 0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(original.length);
        }
        expect(sourceSpan(normal, 0, normal.text.length).end).toBeLessThanOrEqual(original.length);
      }),
    );
  });

  it('is the identity for a text in which there is nothing to fold', () => {
    const han = fc.constantFrom(...'政府信息公开年度报告一二三、。《》09aZ,.:;()-'.split(''));
    fc.assert(
      fc.property(
        fc.array(han).map((all) => all.join('')),
        (original) => {
          const normal = normalise(original);
          expect(normal.text).toBe(original);
          expect([...normal.starts]).toEqual([...original].map((_, at) => at));
        },
      ),
    );
  });

  it('lands on characters outside the basic plane as a whole', () => {
    expect(found('甲𠮷乙', '𠮷')).toBe('𠮷');
    expect(found('甲\u{1d7d9}\u{1d7da}乙', '12')).toBe('\u{1d7d9}\u{1d7da}');
    expect(sourceSpan(normalise('甲乙'), 1, 1)).toEqual({ start: 1, end: 1 });
    expect(sourceSpan(normalise('甲乙'), 2, 2)).toEqual({ start: 2, end: 2 });
    expect(sourceSpan(normalise(''), 0, 0)).toEqual({ start: 0, end: 0 });
  });
});
