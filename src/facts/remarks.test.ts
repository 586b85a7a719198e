import { describe, expect, it } from 'vitest';
import { sampleTable } from '../checks/sample.testkit.ts';
import { remarksOf } from './remarks.testkit.ts';

const requests = sampleTable('requests', '2021', {
  'received.total': '30',
  'processed.total': '30',
  'granted.total': '12',
});

const verdictsOf = (narrative: string, tables = [requests]) => remarksOf(narrative, tables);

describe('a share', () => {
  it('is held against the figure that 其中 divides', () => {
    expect(verdictsOf('发布信息200条，其中动态60条占30%。')).toEqual(['30%: agrees']);
    expect(verdictsOf('发布信息200条，其中动态60条，占35%。')).toEqual(['35%: disagrees']);
  });

  it('may be one of a figure before, which proves nothing where it differs', () => {
    expect(verdictsOf('问了50户，知道的只有19户，占38%。')).toEqual(['38%: agrees']);
    expect(verdictsOf('问了50户，知道的只有19户，占39%。')).toEqual(['39%: unchecked']);
  });

  it('of a base that only the table holds agrees with it or says nothing', () => {
    expect(verdictsOf('予以公开政府信息公开申请12件，占40%。')).toEqual(['40%: agrees']);
    expect(verdictsOf('予以公开政府信息公开申请12件，占41%。')).toEqual(['41%: unchecked']);
  });

  it('is of the base that its words state', () => {
    const carried = sampleTable('requests', '2021', {
      'received.total': '30',
      'carriedIn.total': '6',
      'processed.total': '32',
      'carriedOut.total': '4',
      'granted.total': '12',
    });
    const said = (words: string) =>
      verdictsOf(`新收申请30件。予以公开政府信息公开申请12件，占${words}。`, [carried]);
    expect(said('办结总量的37.5%')).toEqual(['37.5%: agrees']);
    expect(said('办结总量的40%')).toEqual(['40%: other']);
    expect(said('办结总量的41%')).toEqual(['41%: disagrees']);
    expect(said('办理总量的33.3%')).toEqual(['33.3%: agrees']);
    expect(said('办理总量的37.5%')).toEqual(['37.5%: agrees']);
    expect(said('办理总量的73.5%')).toEqual(['73.5%: disagrees']);
  });

  it('is of the count whose turn it is', () => {
    expect(verdictsOf('问卷30份，其中满意20份、一般10份，分别占66.7%和33.3%。')).toEqual([
      '66.7%: agrees',
      '33.3%: agrees',
    ]);
  });
});

describe('a rate of any name', () => {
  it('follows from the figure before it and one of those before that', () => {
    expect(verdictsOf('发放问卷3200份，回收3048份，回收率95.25%。')).toEqual(['95.25%: agrees']);
    expect(verdictsOf('复查1077件，维持802件，纠正64件，纠正率为5.9%。')).toEqual(['5.9%: agrees']);
    expect(verdictsOf('发放问卷3200份，回收3048份，满意率98%。')).toEqual(['98%: unchecked']);
  });
});

describe('growth', () => {
  it('takes its base from behind it or from brackets', () => {
    expect(verdictsOf('发布信息150条，同比增长50%，上年为100条。')).toEqual(['50%: agrees']);
    expect(verdictsOf('发布信息150条，同比增长60%，上年为100条。')).toEqual(['60%: disagrees']);
    expect(verdictsOf('发布信息150条，比上年（100条）多50条。')).toEqual(['50条: agrees']);
  });

  it('is of any of the figures before it that it fits', () => {
    expect(verdictsOf('收到来函5件，电子4件、纸质1件，比上年的8件减少3件。')).toEqual(['3件: agrees']);
  });

  it('does not take what was carried in for last year’s figure', () => {
    expect(verdictsOf('收到来函16件，同比增加3件，上年结转1件。')).toEqual(['3件: unchecked']);
  });
});

describe('a rate of answers', () => {
  it('is of all that there was to answer, and cannot be anything else', () => {
    expect(verdictsOf('收到政府信息公开申请30件，办结30件，办结率74.4%。')).toEqual(['74.4%: disagrees']);
    expect(verdictsOf('收到政府信息公开申请30件，办结30件，办结率103.7%。')).toEqual(['103.7%: disagrees']);
  });

  it('of other things, or of those in time, proves nothing', () => {
    expect(verdictsOf('受理信访40件，办结30件，办结率74.4%。')).toEqual(['74.4%: unchecked']);
    expect(verdictsOf('收到政府信息公开申请30件，办结30件，按时办结率96.1%。')).toEqual(['96.1%: unchecked']);
  });
});

describe('growth behind the change it goes with', () => {
  it('stands against what the change leaves of this year', () => {
    const said = (percent: string) => `收到政府信息公开申请30件，比上年增加6件，增长${percent}。`;
    expect(verdictsOf(said('25%'))).toEqual(['6件: unchecked', '25%: agrees']);
    expect(verdictsOf(said('27%'))).toEqual(['6件: unchecked', '27%: disagrees']);
  });

  it('of another name is its own', () => {
    expect(verdictsOf('收到政府信息公开申请30件，比上年增加6件，其中网络申请增长50%。')).toEqual([
      '6件: unchecked',
      '50%: unchecked',
    ]);
  });
});

describe('a change', () => {
  it('of shares is told in points, and only ever borne out', () => {
    expect(verdictsOf('漏损率由9.8%降至8.6%，下降1.2个百分点。')).toContain('1.2个百分点: agrees');
    expect(verdictsOf('漏损率由9.8%降至8.6%，下降1.3个百分点。')).toContain('1.3个百分点: unchecked');
  });

  it('may be told in times what it was', () => {
    expect(verdictsOf('去年收到来信10封，今年增至25封，增长1.5倍。')).toContain('1.5倍: agrees');
    expect(verdictsOf('去年收到来信10封，今年增至25封，增长1.8倍。')).toContain('1.8倍: unchecked');
  });

  it('may be told by 多了 and 少了', () => {
    expect(verdictsOf('收到来信6封，去年只有2封，多了4封。')).toContain('4封: agrees');
    expect(verdictsOf('收到来信6封，去年有8封，少了2封。')).toContain('2封: agrees');
  });
});
