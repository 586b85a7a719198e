import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeNormaliser } from '../text/normalise.ts';
import { identity } from '../text/simplify.ts';
import { readFacts } from './facts.ts';
import { outline } from './outline.ts';

const plain = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, identity);
const silent = { pageDate: null, fileName: '' };

function read(
  lines: readonly string[],
  hints: { pageDate: string | null; fileName: string; tableText?: string } = silent,
) {
  const narrative = lines.join('\n');
  return readFacts(narrative, outline(narrative, plain), plain, hints);
}

const title = '临溪市水务局2020年政府信息公开工作年度报告';
const body = ['一、总体情况', '我局认真办理。', '六、其他需要报告的事项', '无。'];
const signed = (...signature: string[]) => read([title, ...body, ...signature]);

describe('The title', () => {
  it.each([
    [[title], title],
    [['临溪市水务局 2020 年政府信息公开工作年度报告'], title],
    [['临溪市水务局2020年政府信息公开工作', '年度报告'], title],
    [['临溪市水务局', '2020年政府信息公开工作年度报告'], title],
    [
      ['临溪市水务局', '政府信息公开工作年度报告', '（2020年度）'],
      '临溪市水务局政府信息公开工作年度报告（2020年度）',
    ],
    [['政府信息公开年报', title, '本报告根据《条例》编制。'], title],
    [
      ['临溪市水务局关于2020年度政府信息公开工作情况的报告'],
      '临溪市水务局关于2020年度政府信息公开工作情况的报告',
    ],
    [
      ['临溪市临江街道办事处2020年度政府', '信息公开工作年度报告'],
      '临溪市临江街道办事处2020年度政府信息公开工作年度报告',
    ],
    [[title, '临溪市水务局政府信息公开工作年度报告'], title],
    [['本年度报告由临溪市水务局按照政府信息公开要求编制。'], null],
    [[], null],
  ])('of %j is %j', (lines, expected) => {
    expect(read([...lines, ...body]).title).toBe(expected);
  });
});

describe('The agency', () => {
  it('is the name in the signature rather than the short one in the title', () => {
    expect(signed('临溪市水务和湖泊管理局', '2021年1月20日').agency).toBe('临溪市水务和湖泊管理局');
    expect(signed('2021年1月20日', '临溪市水务和湖泊管理局').agency).toBe('临溪市水务和湖泊管理局');
    expect(signed('临溪市水务和湖泊管理局 2021年1月20日').agency).toBe('临溪市水务和湖泊管理局');
    expect(signed('临溪市水务和湖泊管理局（盖章）', '2021年1月20日').agency).toBe('临溪市水务和湖泊管理局');
    expect(signed('临溪市教育局（体育局）', '2021年1月20日').agency).toBe('临溪市教育局（体育局）');
    expect(signed('临溪市水务和湖泊管理局').agency).toBe('临溪市水务和湖泊管理局');
  });

  it('stands before the annex', () => {
    const facts = signed('临溪市湖泊局', '2021年1月20日', '附件3', '汇总表格', '报送单位：临溪市其他局');
    expect(facts.agency).toBe('临溪市湖泊局');
  });

  it.each([
    [title, '临溪市水务局'],
    ['2020年临溪市水务局政府信息公开工作年度报告', '临溪市水务局'],
    ['临溪市水务局关于2020年度政府信息公开工作情况的报告', '临溪市水务局'],
    ['临溪市水务局政府信息公开工作年度报告（2020年度）', '临溪市水务局'],
    ['临溪市人民政府2020年政务公开工作报告', '临溪市人民政府'],
    ['2020年政府信息公开工作年度报告', null],
  ])('of the unsigned report %s is %s', (line, agency) => {
    expect(read([line, ...body]).agency).toBe(agency);
  });

  it('is not taken from the last sentence', () => {
    expect(signed('无其他需要报告的事项', '2021年1月20日').agency).toBe('临溪市水务局');
    expect(read(['他走进了临溪市水务局办公室']).agency).toBeNull();
  });
});

describe('The date of publication', () => {
  it.each([
    ['2021年1月20日', '2021-01-20'],
    ['2021 年 1 月 20 日', '2021-01-20'],
    ['二〇二一年一月二十日', '2021-01-20'],
    ['二○二一年十二月三十一日', '2021-12-31'],
    ['2021.1.20', '2021-01-20'],
    ['2021/1/20', '2021-01-20'],
    ['2021-01-20', '2021-01-20'],
    ['（2021年1月20日）', '2021-01-20'],
    ['日期：２０２１年１月２０日', '2021-01-20'],
    ['2021年月20日', null],
    ['2021年13月5日', null],
    ['2021年2月30日', null],
    ['20211年1月20日', null],
  ])('%s under the signature is %s', (line, date) => {
    expect(signed('临溪市湖泊局', line)).toMatchObject({ agency: '临溪市湖泊局', publishedOn: date });
  });

  it('is the page’s own where the report has none', () => {
    expect(read([title, ...body], { pageDate: '2021-01-25', fileName: '' }).publishedOn).toBe('2021-01-25');
    expect(read([title, '（2021年1月22日）', ...body]).publishedOn).toBe('2021-01-22');
  });

  it('is not a date inside the text', () => {
    expect(read([title, ...body, '2021年1月20日召开会议。']).publishedOn).toBeNull();
  });
});

describe('The year', () => {
  const untitled = ['一、总体情况', '我局认真办理。', '六、其他需要报告的事项', '无。'];

  it('is the title’s first, then the period’s, then the text’s own, then the one before the signature', () => {
    const period = '所列数据统计期限为2019年1月1日至2019年12月31日。';
    const words = ['一、总体情况', '2018年以来，我局认真办理。', '无。'];
    const signature = ['临溪市湖泊局', '2018年1月20日'];
    expect(read([title, period, ...words, ...signature]).year).toBe(2020);
    expect(read([period, ...words, ...signature]).year).toBe(2019);
    expect(read([...words, ...signature]).year).toBe(2018);
    expect(read([...untitled, ...signature]).year).toBe(2017);
  });

  it('comes from the tables’ labels or the file’s name at last', () => {
    const tableText = '本年增/减（指2019年增加的事项数）';
    expect(read(untitled, { pageDate: null, fileName: '水务局2016年报.docx', tableText }).year).toBe(2019);
    expect(read(untitled, { pageDate: null, fileName: '水务局2016年报.docx' }).year).toBe(2016);
    expect(read(untitled, { pageDate: null, fileName: '20160101123.docx' }).year).toBeNull();
  });

  it('is read from Chinese numerals and from brackets', () => {
    expect(read(['临溪市水务局二〇二〇年政府信息公开工作年度报告', ...body]).year).toBe(2020);
    expect(read(['临溪市水务局政府信息公开工作年度报告（2020）', ...body]).year).toBe(2020);
  });

  it('is not the date of a single event', () => {
    expect(
      read(['一、总体情况', '2019年8月1日召开会议。', '六、其他需要报告的事项', '无。']).year,
    ).toBeNull();
  });
});

describe('The period', () => {
  const whole = { from: '2020-01-01', to: '2020-12-31' };

  it.each([
    ['本报告所列数据的统计期限自2020年1月1日起至2020年12月31日止。', whole],
    ['数据的统计期限自 2020 年 1 月 1 日起至 12 月 31 日止。', whole],
    ['统计期限从2020年1月1日开始，到2020年12月31日为止。', whole],
    ['统计期限：2020年1月1日—12月31日', whole],
    ['统计时间为2020.1.1-2020.12.31。', whole],
    ['统计期限为二〇二〇年一月一日至十二月三十一日。', whole],
    ['统计期限为2020年1月至12月。', whole],
    ['统计期限为2020年度。', whole],
    ['本报告中所列数据自2020年1月1日起至2020年11月30日止。', { from: '2020-01-01', to: '2020-11-30' }],
    ['统计期限自2020年11日至2020年1231日。', null],
    ['统计期限自2020年1月1日起至2020年1231日。', null],
    ['统计期限自202011日起至20201231日止。', null],
    ['现将年度报告公布如下（所列数据统计期限自2020年1月1日起至2020年12月31日止）：', whole],
    ['本报告统计数据从2020年1月1日至2020年12月31日止。', whole],
    ['据统计，2020年1月1日至6月30日共公开信息12条。', null],
    ['2020年1-11月，共公开信息12条。', null],
  ])('of %s is %j', (line, period) => {
    expect(read([title, line, ...body]).period).toEqual(period);
  });
});

describe('Report facts', () => {
  it('of two reports in one text are those of the first', () => {
    const second = ['苍梧县交通局2021年政府信息公开工作年度报告', ...body, '苍梧县交通局', '2022年1月10日'];
    const facts = read([title, ...body, '临溪市水务局', '2021年1月20日', ...second]);
    expect(facts).toMatchObject({ agency: '临溪市水务局', year: 2020, publishedOn: '2021-01-20' });
  });

  it('of an empty text are all unknown', () => {
    expect(read([''])).toEqual({ title: null, agency: null, year: null, publishedOn: null, period: null });
  });

  it('never fail, whatever the text', () => {
    const line = fc.oneof(
      fc.constantFrom(title, ...body, '临溪市水务局', '2021年1月20日', '附件1'),
      fc.stringMatching(/^[0-9一二十〇年月日至起.（）统计期限报告公开局\s-]{0,40}$/),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 16 }), fc.string(), (lines, fileName) => {
        const facts = read(lines, { pageDate: null, fileName, tableText: fileName });
        if (facts.publishedOn !== null) expect(facts.publishedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
      { numRuns: 500 },
    );
  });
});
