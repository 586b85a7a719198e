import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectScript, scriptPairs } from './script.ts';
import { loadSimplify } from './simplify.ts';

const report = '一、总体情况。本机关按照政府信息公开条例的要求，做好信息公开工作，收到申请3件，均已办结。';

describe('Traditional script', () => {
  it('is seen in a text that is clearly written in it', () => {
    expect(detectScript('三、收到和處理政府信息公開申請情況').traditional).toBe(true);
  });

  it('is judged by pairs of characters that the dictionary agrees with', async () => {
    const simplify = await loadSimplify();
    const isPair = scriptPairs.map(([traditional, simplified]) => simplify(traditional) === simplified);
    expect(scriptPairs.filter((_, at) => !isPair[at])).toEqual([]);
  });

  it('is not seen in a simplified text with a few odd characters', () => {
    expect(detectScript(`${report}乾县、赵堃、藉此、於洪区、徵求`).traditional).toBe(false);
    expect(detectScript(`${report.repeat(5)}《開發區條例實施辦法》`).traditional).toBe(false);
    expect(detectScript('').traditional).toBe(false);
  });
});

describe('Pinyin', () => {
  it('is damage only where a document has much of it', () => {
    expect(detectScript(`${report}㘵(zhēn)、垟(yang)、圐圙(kūlüè)`).pinyin).toBe(false);
    expect(detectScript('公(gōng)開(kāi)事項(xiàng)'.repeat(5)).pinyin).toBe(true);
    expect(detectScript('公(gōng)開(kāi)事項(xiàng)'.repeat(5) + report.repeat(60)).pinyin).toBe(false);
  });
});

describe('Markdown', () => {
  it('is seen by pairs of asterisks and by the alignment row of a table', () => {
    expect(detectScript('（一）**主动公开**。').markdown).toBe(true);
    expect(detectScript('|甲|乙|\n|:--|--:|\n|1|2|').markdown).toBe(true);
    expect(detectScript(`${report}420***********12`).markdown).toBe(false);
    expect(detectScript('----\n- 一\n2020--2021').markdown).toBe(false);
  });
});

const seeds = '../shared/seeds';
if (existsSync(seeds)) {
  describe('The real reports', () => {
    it('are told apart', () => {
      const scripts = readdirSync(seeds)
        .sort()
        .map((file) => detectScript(readFileSync(`${seeds}/${file}`, 'utf8')));
      expect(scripts.map((each) => each.traditional)).toEqual([false, true, false, false, false]);
      expect(scripts.map((each) => each.pinyin)).toEqual([false, true, false, false, false]);
      expect(scripts.map((each) => each.markdown)).toEqual([false, false, false, true, false]);
    });
  });
}
