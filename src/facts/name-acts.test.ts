import { describe, expect, it } from 'vitest';
import { makeNormaliser } from '../text/normalise.ts';
import { makeFactReader } from './read-prose.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, (text) => text);

/** Every figure that surely restates a row, whether its cells agree or not. */
function actsIn(text: string): string[] {
  const sure = makeFactReader(normalise)(text, []).statements.filter(({ soft }) => soft !== 'always');
  return sure.map(({ span, readings }) => {
    const rows = readings[0]?.sum.flatMap((each) => [...each.rows, ...each.columns]) ?? [];
    return `${text.slice(span.start, span.end)} ${rows.join(' ')}`;
  });
}

describe('acts of the year', () => {
  it.each([
    ['全年行政许可268件、行政处罚41件。', ['268件 licensing decisions', '41件 penalties decisions']],
    ['办理许可1520件，作出处罚17件。', ['1520件 licensing decisions', '17件 penalties decisions']],
    ['对定点医药机构开出罚单17件。', ['17件 penalties decisions']],
    ['其他对外管理服务事项办件3516件。', ['3516件 otherServices decisions']],
    ['项目核准等许可46件。', ['46件 licensing decisions']],
    [
      '政府集中采购项目4个，采购总金额21.36万元；公开经费2万元。',
      ['4个 procurement projects', '21.36万元 procurement amount'],
    ],
  ])('are counted in %s', (text, acts) => {
    expect(actsIn(text)).toEqual(acts);
  });

  it.each([
    '公开行政许可188件，行政处罚11件。',
    '在网站公示信息，行政许可187件，行政处罚14件。',
    '主动公开信息400条，其中行政许可189件、行政处罚13件。',
    '行政处罚案件31件。',
  ])('are not counted in %s', (text) => {
    expect(actsIn(text)).toEqual([]);
  });
});

describe('requests without a heading', () => {
  it.each([
    ['来自企业的申请较多：商业企业9件，法律服务机构1件，自然人22件，合计新收32件。', 4],
    ['从答复情况看，公开18件，部分公开3件，不予公开4件，总计25件。', 3],
    ['群众申请公开的信息，5件予以公开；1件逾期未缴纳信息处理费，不再处理。这6件均为年内答复。', 3],
  ])('are those of the form: %s', (text, count) => {
    expect(actsIn(text)).toHaveLength(count);
  });
});
