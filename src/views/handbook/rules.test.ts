import { describe, expect, it } from 'vitest';
import { allChecks } from '../../checks/all.ts';
import { rules, searchRules } from './rules.ts';

const found = (query: string) =>
  searchRules(query).flatMap(({ rules: some }) => some.map(({ check }) => check.id));

describe('the contents of the handbook', () => {
  it('name every check once', () => {
    expect(rules).toHaveLength(allChecks.length);
    expect([...found('')].sort()).toEqual(allChecks.map(({ id }) => id).sort());
  });

  it('are searched by number, by id and by words, all of which must be there', () => {
    expect(found('R01')).toEqual(['requests.balance']);
    expect(found('r1')).toEqual(['requests.balance']);
    expect(found('years.carry')).toContain('years.carry');
    expect(found('结转 上年报告')).toContain('years.carry');
    expect(found('结转 手机')).toEqual([]);
  });
});
