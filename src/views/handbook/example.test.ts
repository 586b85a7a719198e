import { describe, expect, it } from 'vitest';
import { makeReviewer, read } from '../../pipeline.ts';
import type { CaseReaders } from '../../work/worked-case.ts';
import { type Example, makeExample } from './example.ts';
import { findRule, rules } from './rules.ts';

const readers: CaseReaders = { read, reviewerFor: async (reading) => makeReviewer(reading) };

function markedIn({ reports }: Example): readonly string[] {
  const pieces = reports.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : block.pieces)),
  );
  return pieces.filter(({ marked }) => marked).map((piece) => piece.text);
}

async function examplesOf(id: string): Promise<readonly Example[]> {
  const rule = findRule(id);
  return Promise.all(rule?.page.cases.map((each) => makeExample(each, rule.check, readers)) ?? []);
}

describe('the examples of the handbook', () => {
  it('say what the check says and mark the figures concerned, in last year’s report too', async () => {
    const [carried] = await examplesOf('years.carry');
    expect(carried?.reports.map(({ role }) => role)).toEqual(['', 'last-year']);
    expect(carried?.findings[0]).toMatchObject({
      severity: 'warning',
      message: expect.stringMatching(/。$/),
    });
    expect(carried && markedIn(carried)).toEqual(['3', '3', '5', '5']);
  });

  it('mark the words that a finding quotes', async () => {
    const [late] = await examplesOf('report.deadline');
    expect(late && markedIn(late)).toEqual(['2023年2月14日']);
  });

  it('say why nothing was checked', async () => {
    const all = await examplesOf('report.deadline');
    expect(all[all.length - 1]?.notChecked.join()).toMatch(/没有核对：没有找到公布的日期/);
  });

  it('mark something wherever a finding names cells that are printed or words', async () => {
    const bare: string[] = [];
    for (const { check, page } of rules)
      for (const each of page.cases) {
        const example = await makeExample(each, check, readers);
        const names = each.findings.some(({ cells, quote }) => cells.length > 0 || quote !== undefined);
        if (names && markedIn(example).length === 0) bare.push(`${check.id}: ${each.title}`);
      }
    expect(bare).toEqual([]);
  });
});
