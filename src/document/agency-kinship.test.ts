import { describe, expect, it } from 'vitest';
import { kinshipOf } from './agency-kinship.ts';

describe('the names of two offices', () => {
  it('are the same with and without the province or the place', () => {
    expect(kinshipOf('临溪市水务局', '云山省临溪市水务局')).toBe('same');
    expect(kinshipOf('水务局', '临溪市水务局')).toBe('same');
    expect(kinshipOf('望川县公安局（交通管理大队）', '望川县公安局(交通管理大队)')).toBe('same');
  });

  it('are related where one holds the other and both name one place', () => {
    expect(kinshipOf('望川县卫生健康局', '望川县卫生局')).toBe('related');
    expect(kinshipOf('望川县卫生健康局', '临溪市卫生局')).toBe('other');
    expect(kinshipOf('望川县水利局', '望川县林业局')).toBe('other');
  });

  it('say nothing when one is not known', () => {
    expect(kinshipOf(null, '望川县水利局')).toBe('same');
  });
});
