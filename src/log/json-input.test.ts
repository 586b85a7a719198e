import { describe, expect, it } from 'vitest';
import { jsonTextOf } from './json-input.ts';

const exported = '{\n  "format": "gouji-report",\n  "version": 1\n}\n';
const file = (name: string, text: string) =>
  jsonTextOf({ kind: 'file', name, bytes: new TextEncoder().encode(text) });

describe('what is opened as an exported report', () => {
  it('is any .json file, also a broken one: its refusal says why', () => {
    expect(file('水务局-2020.json', exported)).toBe(exported);
    expect(file('坏.JSON', '{')).toBe('{');
  });

  it('is a file under another name, or a paste, that names the format', () => {
    expect(file('水务局.txt', ` \n${exported}`)).toBe(` \n${exported}`);
    expect(file('水务局.txt', `\ufeff${exported}`)).toBe(exported);
    expect(jsonTextOf({ kind: 'paste', text: exported, html: '' })).toBe(exported);
  });

  it('is not a report that happens to begin with a brace', () => {
    expect(file('年报.txt', '{附件} 年度报告 "format"')).toBeUndefined();
    expect(file('年报.txt', '2020年政府信息公开工作年度报告')).toBeUndefined();
    expect(jsonTextOf({ kind: 'paste', text: '一、总体情况', html: '<table></table>' })).toBeUndefined();
    expect(file('空.txt', '')).toBeUndefined();
  });
});
