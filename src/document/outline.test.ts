import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeNormaliser } from '../text/normalise.ts';
import { identity } from '../text/simplify.ts';
import type { Section } from './document.ts';
import { makeOutliner, outline } from './outline.ts';

const plain = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, identity);
const read = (...lines: string[]) => outline(lines.join('\n'), plain);
const kinds = (sections: readonly Section[]) => sections.map((section) => section.kind);
const kindOf = (heading: string) => read(heading, '文字。')[0]?.kind;

const six = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];
const sixKinds = ['overview', 'proactive', 'requests', 'disputes', 'problems', 'other'];

describe('The outline of a report', () => {
  it('finds the preface and the six parts with their ordinals', () => {
    const sections = read(
      '临溪市水务局2020年政府信息公开工作年度报告',
      ...six.flatMap((each) => [each, '文字。']),
    );
    expect(kinds(sections)).toEqual(['preface', ...sixKinds]);
    expect(sections.map((section) => section.ordinal)).toEqual([null, 1, 2, 3, 4, 5, 6]);
    expect(sections[1]).toMatchObject({ heading: '一、总体情况', text: '文字。', nth: 0 });
  });

  it('gives a part whose heading is followed by another heading an empty text', () => {
    const sections = read(...six);
    expect(kinds(sections)).toEqual(sixKinds);
    expect(sections.every((section) => section.text === '' && section.textStart === section.end)).toBe(true);
  });

  it.each([
    ['一、总体工作情况', 'overview'],
    ['一. 总体情况', 'overview'],
    ['一、 总体情况', 'overview'],
    ['一、主要工作概述', 'overview'],
    ['第一部分 总体情况', 'overview'],
    ['一、2020年度政府信息公开工作总体情况', 'overview'],
    ['一、总休情况', 'overview'],
    ['总 体 情 况', 'overview'],
    ['## 一、总体情况', 'overview'],
    ['二、行政机关主动公开政府信息情况', 'proactive'],
    ['三、主动公开政府信息情况', 'proactive'],
    ['主动公开政府信息情况', 'proactive'],
    ['三、行政机关收到和处理政府信息公开申请情况', 'requests'],
    ['四、政府信息公开申请情况', 'requests'],
    ['三、收到和处理政府信息公开申请情况（单位：件）', 'requests'],
    ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', 'disputes'],
    ['四、政府信息公开行政复议及行政诉讼情况', 'disputes'],
    ['四、政府信息公开行政复议行政诉讼情况', 'disputes'],
    ['五、存在的问题及改进情况', 'problems'],
    ['五、主要问题和改进情况', 'problems'],
    ['五、存在问题及改进情况', 'problems'],
    ['、五、存在的主要问题及改进情况', 'problems'],
    ['l五、存在的主要问题及改进情况', 'problems'],
    ['五、政府信息公开工作存在的不足和下一步打算', 'problems'],
    ['五、其他需要报告的事项', 'other'],
    ['七、其他需要报告的事项', 'other'],
    ['六、其它需要报告的事项', 'other'],
    ['六、需要报告的其他事项', 'other'],
    ['⼀、总体情况', 'overview'],
    ['一、政府信息公开总体工作情况', 'overview'],
    ['一、工作基本情况', 'overview'],
    ['一、主动公开政府信息的情况：', 'proactive'],
    ['二、依申请公开政府信息和不予公开政府信息的情况', 'requests'],
    ['四、因信息公开申请行政复议、提起行政诉讼的情况', 'disputes'],
    ['四、复议、诉讼和申诉情况', 'disputes'],
    ['三、依申请信息公开收费情况', 'unknown'],
    ['六、今后改进方向', 'problems'],
  ])('knows %s as %s', (heading, kind) => {
    expect(kindOf(heading)).toBe(kind);
  });

  it('keeps the ordinal that is printed, be it wrong or lost', () => {
    expect(read('七、其他需要报告的事项', '无。')[0]?.ordinal).toBe(7);
    expect(read('其他需要报告的事项', '无。')[0]?.ordinal).toBeNull();
  });

  it('takes row labels, lower headings and sentences for no headings', () => {
    for (const line of [
      '一、本年新收政府信息公开申请数量',
      '二、上年结转政府信息公开申请数量',
      '三、本年度办理结果',
      '四、结转下年度继续办理',
      '（一）主动公开政府信息情况',
      '总体情况良好，主动公开政府信息情况稳步改善。',
      '全文由总体情况、主动公开政府信息情况、存在的主要问题及改进情况等部分组成。',
      '一、总体情况、主动公开政府信息情况等六部分',
      '第一项加第二项之和，等于第三项加第四项之和',
    ]) {
      expect(kinds(read(line, '文字。'))).toEqual(['preface']);
    }
  });

  it('does not let a lower heading of the same words stand beside the part', () => {
    const sections = read(
      '一、总体情况',
      '1.主动公开政府信息情况',
      '一、主动公开情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '五、存在的主要问题及改进情况',
    );
    expect(kinds(sections)).toEqual(['overview', 'proactive', 'requests', 'problems']);
    expect(sections[0]?.text).toBe('1.主动公开政府信息情况\n一、主动公开情况');
  });

  it('gives text on the heading line to the section', () => {
    const [section] = read('六、其他需要报告的事项：无。', '临溪市水务局');
    expect(section).toMatchObject({
      kind: 'other',
      heading: '六、其他需要报告的事项',
      text: '无。\n临溪市水务局',
    });
    expect(read('六、其他需要报告的事项　无')[0]?.text).toBe('无');
    expect(read('六、其他需要报告的事项无。')[0]?.text).toBe('无。');
  });

  it('passes over a table of contents', () => {
    const sections = read('目录', ...six, ...six.flatMap((each) => [each, '文字。']));
    expect(kinds(sections)).toEqual(['preface', ...sixKinds]);
    expect(sections[0]?.text).toBe(['目录', ...six].join('\n'));
    const dotted = read(...six.map((each, i) => `${each}……${i + 1}`), ...six);
    expect(kinds(dotted)).toEqual(['preface', ...sixKinds]);
  });

  it('counts the parts of two reports in one text', () => {
    const sections = read(
      ...six.flatMap((each) => [each, '文字。']),
      '第二份报告',
      ...six.flatMap((each) => [each, '文。']),
    );
    expect(sections.map((section) => section.nth)).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
    expect(sections[5]?.text).toBe('文字。\n第二份报告');
  });

  it('finds the parts of a report that was pasted as one paragraph', () => {
    const one = `本报告由一、总体情况，二、主动公开政府信息情况等部分组成。${six.map((each) => `${each} 我局按规定办理。`).join('')}`;
    const sections = read(one);
    expect(kinds(sections)).toEqual(['preface', ...sixKinds]);
    expect(sections[3]).toMatchObject({ heading: six[2], text: '我局按规定办理。' });
  });

  it('takes no list of the parts for headings', () => {
    const list = `本报告由${six.join('；')}组成，${'所列数据以年末为准，'.repeat(6)}欢迎查阅。`;
    expect(kinds(read(list, '七、依申请公开办理情况', '文字。'))).toEqual(['preface', 'requests']);
  });

  it('keeps other numbered headings where they fill the gap between the parts', () => {
    const sections = read(
      ...six.slice(0, 3),
      '四、收费及减免情况',
      '免收。',
      '五、存在的主要问题及改进情况',
      '文字。',
    );
    expect(kinds(sections)).toEqual(['overview', 'proactive', 'requests', 'unknown', 'problems']);
    const nested = read('一、总体情况', '一、加强领导', '二、完善制度', '三、强化培训', ...six.slice(1));
    expect(kinds(nested)).toEqual(sixKinds);
  });

  it('reads a report without the six parts by its own headings', () => {
    const sections = read(
      '临溪市2018年政府信息公开工作年度报告',
      '一、围绕中心工作推进政务公开情况',
      '文字。',
      '二、主动公开情况',
      '文字。',
      '三、依申请公开办理情况',
      '文字。',
      '四、复议和诉讼情况',
      '五、存在的问题及下一步打算',
      '六、推进平台建设，强化监督',
      '文字。',
    );
    expect(kinds(sections)).toEqual([
      'preface',
      'unknown',
      'proactive',
      'requests',
      'disputes',
      'problems',
      'unknown',
    ]);
    expect(sections[6]?.nth).toBe(1);
  });

  it('keeps a local annex behind the signature apart, and a list of attachments above it not', () => {
    const report = [...six, '无。', '附件：2020年统计表', '临溪市水务局', '2021年1月20日'];
    expect(kinds(read(...report))).toEqual(sixKinds);
    const sections = read(...report, '附件3', '年报数据汇总表格', '附件4');
    expect(kinds(sections)).toEqual([...sixKinds, 'unknown', 'unknown']);
    expect(sections[6]).toMatchObject({ heading: '附件3', text: '年报数据汇总表格', ordinal: null });
  });

  it('makes one preface of a novel, and nothing of nothing', () => {
    expect(kinds(read('话说天下大势，分久必合。', '第一章 风雪', '他走进了办公室。'))).toEqual(['preface']);
    expect(read('')).toEqual([]);
  });
});

describe('Offsets of the outline', () => {
  const line = fc.oneof(
    fc.constantFrom(
      ...six,
      '六、其他需要报告的事项：无。',
      '附件3',
      '2021年1月20日',
      '',
      '  ',
      '一、加强领导',
      '四、收费情况',
    ),
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[一二三四五六、.：（）总体情况公开报告年0-9\s]{0,30}$/),
  );
  const narrative = fc.array(line, { maxLength: 24 }).map((lines) => lines.join('\n'));

  it('are exact for any text', () => {
    fc.assert(
      fc.property(narrative, (text) => {
        let end = 0;
        for (const section of outline(text, plain)) {
          expect(text.slice(section.textStart, section.end)).toBe(section.text);
          expect(section.start).toBeGreaterThanOrEqual(end);
          expect(section.textStart).toBeGreaterThanOrEqual(section.start);
          expect(section.end).toBeGreaterThanOrEqual(section.textStart);
          expect(text.slice(section.start, section.textStart)).toContain(section.heading);
          end = section.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are the same whether or not earlier texts were read before', () => {
    const reader = makeOutliner(plain);
    fc.assert(
      fc.property(narrative, (text) => {
        expect(reader(text)).toEqual(outline(text, plain));
      }),
      { numRuns: 200 },
    );
  });
});
