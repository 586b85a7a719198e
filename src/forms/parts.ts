/**
 * The six parts of a report (国办公开办函〔2019〕60号, 〔2021〕30号) and the words by which each is known.
 * All patterns read text that is simplified, half-width and without white space.
 */
export interface FormPart {
  readonly kind: 'overview' | 'proactive' | 'requests' | 'disputes' | 'problems' | 'other';
  /** 1 for 一. */
  readonly ordinal: number;
  /** The words of the form. */
  readonly title: string;
  /** The form's words and the variants printed in their place (layouts.md §3): enough to know a part by, even unnumbered. */
  readonly name: RegExp;
  /** Words that tell the part in a heading of its own making, once that heading is numbered 一、二、三. */
  readonly core: RegExp;
  /** Words that belong to another matter although the core is there. */
  readonly foreign?: RegExp;
}

export const formParts: readonly FormPart[] = [
  {
    kind: 'overview',
    ordinal: 1,
    title: '总体情况',
    name: /(?:(?:19|20)\d\d年度?)?(?:政府信息公开)?(?:工作)?总体(?:工作)?情况/,
    core: /总体|概述|概况|基本情况|工作开展情况|主要工作/,
  },
  {
    kind: 'proactive',
    ordinal: 2,
    title: '主动公开政府信息情况',
    name: /(?:行政机关)?主动公开政府信息(?:的|工作)?情况/,
    core: /主动公开/,
    foreign: /依申请|不予/,
  },
  {
    kind: 'requests',
    ordinal: 3,
    title: '收到和处理政府信息公开申请情况',
    name: /(?:(?:行政机关)?收到[和及与并、]?处理的?)?政府信息公开申请(?:的|工作)?情况/,
    core: /依申请|公开申请|申请公开|申请(?:的)?(?:办理|处理|受理|答复)|(?:办理|处理|受理)[^,]{0,8}申请/,
    foreign: /收费|减免|费用/,
  },
  {
    kind: 'disputes',
    ordinal: 4,
    title: '政府信息公开行政复议、行政诉讼情况',
    name: /(?:因?政府信息公开(?:工作)?)?(?:被)?(?:申请|提起)?(?:行政)?复议[、和及与或,]*(?:被)?(?:提起)?行政诉讼的?情况/,
    core: /复议|诉讼/,
  },
  {
    kind: 'problems',
    ordinal: 5,
    title: '存在的主要问题及改进情况',
    name: /(?:政府信息公开工作)?中?(?:(?:存在|面临)的?主要|(?:存在|面临)的?|主要)问题[及和与、]*(?:以及)?(?:下一?步)?改进(?:措施|工作)?情况/,
    core: /(?:存在|主要|突出|面临).{0,8}(?:问题|不足|困难|差距)|问题.{0,4}(?:改进|整改|措施|打算)|下一?步|改进(?:措施|情况|方向)|工作打算|努力方向/,
  },
  {
    kind: 'other',
    ordinal: 6,
    title: '其他需要报告的事项',
    name: /其[他它]需要?(?:报告|说明)的?(?:事项|情况|内容)|需要(?:报告|说明)的其[他它](?:事项|情况)/,
    core: /其[他它].{0,8}(?:事项|情况|说明)|需要(?:报告|说明)的?/,
    foreign: /对外管理/,
  },
];

/** Row labels of table 三 and of its corner that begin like headings (prose.md, trap 14). */
export const rowLabels = /本年新收|上年结转|本年度?办理结果|结转下.?年|继续办理|第[一二三四]项/;
