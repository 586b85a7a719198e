import { parseYear } from '../document/dates.ts';
import type { Evidence } from '../facts/evidence.ts';
import { type PlainPassage, spanIn } from '../facts/plain.ts';
import type { Check, Finding } from './check.ts';
import { makeFinding, notChecked } from './finding.ts';
import { perPassage } from './part-text.ts';

const year =
  '([12][0-9〇零○一二三四五六七八九]{3}|[一二][〇零○一二三四五六七八九]{3})年度?(?![0-9一二三四五六七八九十]{1,3}月|[以之]来|[底末初起前后至到-])';
const subject =
  '(?:[^,。;:、0-9《》“”()的]{0,16}(?:局|委|办|厅|院|府|会|中心|单位|机关|部门|县|市|区|镇|乡|街道))';
const adverb =
  '(?:全年|内|我|本|共计?|总共|一共|累计|合计|依法|依规|主动|及时|按时|按期|全部|已|新|(?:通过|在|依托)[^,。;]{1,20}?(?:网站|平台|渠道|媒体|公众号)上?)';
const verb = '(?:收到|新收|受理|接收|接到|收办|办理|办结|答复|公开|公布|发布)(?!的|过)';
const object = '[^,。;:的结转《]{0,12}?(?:政府信息公开申请|信息公开申请|依申请公开|公开申请|政府信息)';

/**
 * Only a year that opens its clause as the time of what was done with requests or information: 2020年，我局共收到政府
 * 信息公开申请12件. A year inside the object (公开2019年部门预算) or compared with (较2020年) is no mistake.
 */
const asThisYear = new RegExp(
  `(?<![^。;:,!?)\\n])${subject}?${year}(?:全年)?,?${subject}?,?${adverb}{0,4}${verb}${object}`,
  'g',
);
/** Without one the long search is spared. */
const anyYear = /[0-9〇零○一二三四五六七八九]{4}年/;
/** What is said of another year on purpose. */
const onPurpose = /结转|同比|同期|相比|上年|去年|预算|决算/;

/** Plans and the names of papers: 2023年公开政府信息计划. */
const paper = /^[^,。;]{0,4}(?:计划|方案|要点|安排|目标|指南|目录|制度|报告)/;

interface Named {
  readonly year: number;
  /** A sentence that speaks of both years compares them. */
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
}

/** As much of what follows is looked at. */
const SENTENCE = 200;

const namedIn = perPassage((text): readonly Named[] => {
  const found: Named[] = [];
  if (!anyYear.test(text)) return found;
  for (const match of text.matchAll(asThisYear)) {
    const [words, printed = ''] = match;
    const named = parseYear(printed);
    const start = match.index + words.indexOf(printed);
    const after = text.slice(match.index + words.length, match.index + words.length + SENTENCE);
    if (named === null || onPurpose.test(words) || paper.test(after)) continue;
    const sentence = words + (after.split('。', 1)[0] ?? '');
    found.push({ year: named, sentence, start, end: start + printed.length + 1 });
  }
  return found;
});

export const reportYear: Check = {
  id: 'report.year',
  rule: 'R39',
  title: '正文说的是报告年度',
  run(evidence) {
    const own = evidence.facts.year;
    const named = passagesOutside(evidence).flatMap((passage) =>
      namedIn(passage).map((each) => ({ passage, ...each })),
    );
    if (own === null) return named.length > 0 ? [notChecked(this.id, 'noYear')] : [];
    return named
      .filter((each) => Math.abs(each.year - own) === 1 && !each.sentence.includes(`${own}年`))
      .map(({ passage, year: stated, start, end }): Finding => {
        const quotes = [spanIn(passage, start, end)];
        return makeFinding(this.id, 'warning', { stated, expected: own, quotes });
      });
  },
};

/** The part on problems speaks of the years before and behind it. */
function passagesOutside({ passages, sections }: Evidence): readonly PlainPassage[] {
  const problems = sections.filter(({ kind }) => kind === 'problems');
  return passages.filter(({ start }) => !problems.some((part) => start >= part.start && start < part.end));
}
