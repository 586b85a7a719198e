import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeNormaliser } from '../text/normalise.ts';
import { figuresOf } from './figures.ts';
import { makePlain } from './plain.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, (text) => text);

/** Every figure as `words=value unit`, with ~ when it is a range. */
function figuresIn(text: string): string[] {
  return figuresOf(makePlain(text, normalise, true)).map(({ figure }) => {
    const words = text.slice(figure.span.start, figure.span.end);
    return `${words}=${figure.value}${figure.unit}${figure.approximate ? '~' : ''}`;
  });
}

describe('the spellings of a number', () => {
  it.each([
    ['公开信息12条', '12条=12条'],
    ['公开信息１２条', '１２条=12条'],
    ['公开信息 1,295 条', '1,295 条=1295条'],
    ['公开信息十二条', '十二条=12条'],
    ['发放补贴两千三百元', '两千三百元=2300元'],
    ['点击量1.2万次', '1.2万次=12000次'],
    ['投入3456.78万元', '3456.78万元=34567800元'],
    ['投入113.5631万元', '113.5631万元=1135631元'],
    ['投入1.46亿元', '1.46亿元=146000000元'],
    ['粉丝18万余人', '18万余人=180000人~'],
    ['发布2000多条', '2000多条=2000条~'],
    ['林地9万余亩', '9万余亩=90000亩~'],
    ['收回48.6元', '48.6元=48.6元'],
    ['办结率98.5%', '98.5%=98.5%'],
    ['办结率９８．５％', '９８．５％=98.5%'],
    ['满意度为百分之九十五', '百分之九十五=95%'],
    ['占三分之一', '三分之一=33.3%'],
    ['增长-3.5%', '-3.5%=-3.5%'],
    ['阅读量达到3千万次', '3千万次=30000000次~'],
    ['共收到一件', '一件=1件'],
    ['收到申请5', '5=5'],
    ['发布3至5件', '3至5件=5件~'],
    ['行政处罚壹拾贰件', '壹拾贰件=12件'],
    ['认养树木五百余株', '五百余株=500株~'],
    ['接访4,586件次', '4,586件次=4586件次'],
    ['在10日内答复', '10日=10日'],
    ['以上三类均不予公开', '三类=3类'],
  ])('%s', (text, figure) => {
    expect(figuresIn(text)).toEqual([figure]);
  });

  it.each([
    '约12条',
    '近12条',
    '超过12条',
    '达12条',
    '12条以上',
    '12条左右',
    '12余条',
    '12条以内',
    '不少于12条',
  ])('%s is a range', (text) => {
    expect(figuresIn(`公开${text}`).map((each) => each.slice(-1))).toEqual(['~']);
  });

  it.each(['送达12份', '下达12份', '最近12份', '附近12份'])('%s is exact', (text) => {
    expect(figuresIn(text)).toEqual(['12份=12份']);
  });

  it('keeps the smallest step of the printed digits', () => {
    const steps = (text: string) =>
      figuresOf(makePlain(text, normalise, true)).map(({ figure }) => figure.step);
    expect(steps('57条，1.2万条，12.50万元，3.5%，三万人')).toEqual([1, 1000, 100, 0.1, 10000]);
  });
});

describe('what is no figure', () => {
  it.each([
    '2020年1月20日',
    '2019—2021年',
    '2019、2020年',
    '1-11月',
    '二〇二一年',
    '2020年11日至2020年1231日',
    '2021-01-20',
    '办公时间：08:30-12:00；14:30-17:30',
    '国办公开办函〔2019〕60号',
    '（云政办发〔2020〕11号）',
    '云府发〔2020〕25',
    '《条例》第二十条第（一）项',
    '第3季度、第一批',
    '电话：0731-28680000，邮编：650000',
    '咨询电话：5201234',
    '手机13800000000',
    '青山路88号3楼',
    '邮箱：xxgk2017@163.com，网址 http://www.example.gov.cn/a1/b2.html',
    '拨打12345热线',
    '12369环保举报平台',
    '1.加强组织领导',
    '2、2020年工作',
    '（二）健全机制；（3）强化监督',
    '一是加强领导，二是压实责任',
    '①公开②解读',
    '党的十九大精神，“三公”经费，“五公开”，四位一体，“两不愁三保障”，开展“三个一批”行动',
    '七个一',
    '“136”工作法，1+8配套文件，7×24小时',
    '《优化服务10条措施》',
    '危及三安全一稳定，三类内部事务信息',
    '一次性告知，一件事一次办，进一步，统一',
    '几十件、数十件、三五件',
    '附件3、表1、A4',
    '420***********12',
    '5G网络',
    '十四五规划',
  ])('%s', (text) => {
    expect(figuresIn(text)).toEqual([]);
  });

  it('reads what stands beside it', () => {
    expect(figuresIn('1.2020年12345热线共受理工单31件，第3批项目5个')).toEqual(['31件=31件', '5个=5个']);
  });
});

describe('places', () => {
  it('are those of the raw text, spaces and page breaks inside', () => {
    expect(figuresIn('安排 1393 名帮扶干部')).toEqual(['1393 名=1393名']);
  });

  it('never leave the text, whatever it holds', () => {
    const piece = fc.constantFrom(
      '12',
      '条',
      '，',
      '其中',
      '（',
      '）',
      '.',
      '万',
      '约',
      '年',
      '一',
      '“',
      '〔',
      '\n',
      ' ',
      'a',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (text) => {
          for (const { figure } of figuresOf(makePlain(text, normalise, true))) {
            expect(figure.span.start).toBeLessThan(figure.span.end);
            expect(figure.span.end).toBeLessThanOrEqual(text.length);
            expect(Number.isFinite(figure.value) && figure.step > 0).toBe(true);
          }
        },
      ),
    );
  });
});
