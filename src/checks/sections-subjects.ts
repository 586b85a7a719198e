import type { Check } from './check.ts';
import { makeFinding } from './finding.ts';
import { passagesIn, perPassage } from './part-text.ts';
import { headingSpan } from './six-parts.ts';

/** The five subjects of part 一 (30号 一（一）) and the words by which a report speaks of each. */
const subjects: readonly (readonly [name: string, words: RegExp])[] = [
  ['主动公开', /主动公开|主动发布|公开(?:各类|政府|政务)?信息|发布(?:各类|政府|政务)?信息/],
  ['依申请公开', /依申请|公开申请|申请公开/],
  [
    '政府信息管理',
    /信息(?:资源)?管理|公开属性|属性(?:认定|标注|源头)|(?:保密|公开|发布)审[查核]|信息(?:内容)?审核|审核(?:发布|把关)|动态(?:调整|更新|管理)|规范性文件.{0,8}(?:清理|集中|库)/,
  ],
  ['政府信息公开平台建设', /平台|网站|公众号|新媒体|政府公报|公开专栏|查阅点/],
  ['监督保障', /监督(?!管理)|考核|评议|培训|责任追究|追责|问责|督查|组织领导|领导小组/],
];

/** Which of the subjects a passage speaks of. */
const spokenOf = perPassage((text) => subjects.map(([, words]) => words.test(text)));

export const sectionsSubjects: Check = {
  id: 'sections.subjects',
  rule: 'R34',
  title: '总体情况写到五个方面',
  run(evidence) {
    const passages = evidence.form === '2021' ? passagesIn(evidence, 'overview') : [];
    const [first] = passages;
    if (!first) return [];
    const missing = subjects
      .map(([name]) => name)
      .filter((_, index) => !passages.some((passage) => spokenOf(passage)[index]));
    if (missing.length === 0) return [];
    const quotes = evidence.sections
      .filter(({ kind }) => kind === 'overview')
      .slice(0, 1)
      .map(headingSpan);
    return [
      makeFinding(this.id, 'hint', { part: 'overview', quotes, words: { subjects: missing.join('、') } }),
    ];
  },
};
