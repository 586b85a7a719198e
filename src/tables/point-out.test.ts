import { describe, expect, it } from 'vitest';
import type { FormId, TableName } from '../forms/form.ts';
import { readPointed } from '../pipeline.ts';

const script = { traditional: false, pinyin: false, markdown: false };
const point = (text: string, table: TableName, forms: readonly FormId[] = ['2021'], start = 100) =>
  readPointed({ text, start, script, forms, table });

const columns = '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计';

describe('words that a person says are a table', () => {
  it('need not prove it: two rows are enough', async () => {
    const table = await point(
      `${columns.replace(/ /g, '\t')}\n一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3`,
      'requests',
    );
    expect(table?.id).toBe('requests');
    expect(table?.cells['requests.received.natural']).toMatchObject({ value: 3, state: 'figure' });
    expect(table?.cells['requests.processed.natural']?.state).toBe('missing');
  });

  it('have their places in the whole source', async () => {
    const text =
      '一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3\n二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1';
    const table = await point(text, 'requests');
    const span = table?.cells['requests.carriedIn.natural']?.span ?? { start: 0, end: 0 };
    expect(text.slice(span.start - 100, span.end - 100)).toBe('1');
    expect(table?.span).toEqual({ start: 100, end: 100 + text.length });
  });

  it('are read in the form that knows most of them, as long as the report has none', async () => {
    const text = '行政事业性收费\t12.5\n行政许可\t3\n行政处罚\t2\n行政强制\t0\n本年处理决定数量';
    expect((await point(text, 'proactive', ['2021', '2019']))?.form).toBe('2021');
  });

  it('may be bare figures where the form has no labels of rows', async () => {
    const table = await point('1\t0\t0\t0\t1\t0\t0\t0\t2\t2\t0\t0\t0\t0\t0', 'disputes');
    expect(table?.cells['disputes.review.upheld']?.value).toBe(1);
    expect(table?.cells['disputes.suitDirect.pending']?.value).toBe(2);
    expect(table?.missingRows).toEqual([]);
  });

  it('are none without a figure that is known', async () => {
    expect(await point('我局高度重视政务公开工作。', 'requests')).toBeNull();
    expect(await point('', 'disputes')).toBeNull();
    expect(await point('一、本年新收政府信息公开申请数量', 'requests')).toBeNull();
  });
});
