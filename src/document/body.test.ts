import { describe, expect, it } from 'vitest';
import { bodyOf } from './body.ts';

describe('The kind of a body', () => {
  it.each([
    ['青石省人民政府', 'province'],
    ['雪原自治区人民政府', 'province'],
    ['云州市人民政府', 'city'],
    ['松桥县人民政府', 'county'],
    ['云州市临浦区人民政府', 'county'],
    ['溪口彝族自治县人民政府', 'county'],
    ['松桥县柳溪镇人民政府', 'township'],
    ['云州市临浦区河东街道办事处', 'street'],
    ['松桥县林业局', 'department'],
    ['云州市人民政府办公室', 'department'],
    ['松桥县人民政府扶贫开发办公室', 'department'],
    ['青石省水利厅', 'department'],
    ['国家税务总局松桥县税务局', 'department'],
    ['云州市市场监督管理局', 'department'],
    ['国家市场监督管理总局', null],
    ['交通运输部', null],
    ['云州大学', null],
  ])('%s is %s', (agency, body) => {
    expect(bodyOf(agency)).toBe(body);
  });
});
