import { allChecks } from '../../checks/all.ts';
import { type CasePage, casePages } from '../../checks/casebook.ts';
import type { Check } from '../../checks/check.ts';

/** A page of the handbook: the check, and what the casebook says of it. */
export interface Rule {
  readonly check: Check;
  readonly page: CasePage;
}

/** The rules about one part of the report. */
export interface Area {
  readonly name: string;
  readonly rules: readonly Rule[];
}

/** By the first word of a check's id, in the order of the book. */
const areaNames: readonly (readonly [name: string, ids: readonly string[]])[] = [
  ['表三 申请', ['requests']],
  ['表四 复议诉讼', ['disputes']],
  ['表二 主动公开', ['proactive']],
  ['各表填写', ['cells', 'form']],
  ['2014–2018 年统计表', ['statistics']],
  ['正文与表格', ['prose']],
  ['结构和内容', ['sections', 'report', 'fees']],
  ['上下级', ['levels']],
  ['与上年对照', ['years']],
];

const areaWord = ({ id }: Check): string => id.slice(0, id.indexOf('.'));

export const rules: readonly Rule[] = allChecks.flatMap((check) => {
  const page = casePages.get(check.id);
  return page ? [{ check, page }] : [];
});

export function findRule(id: string | null): Rule | undefined {
  return rules.find(({ check }) => check.id === id);
}

/** The rules that a search finds, by area; areas without any are left out. Nothing to search for finds all. */
export function searchRules(query: string): readonly Area[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean).map(asRuleNumber);
  return areaNames
    .map(([name, ids]) => ({
      name,
      rules: rules.filter((rule) => ids.includes(areaWord(rule.check)) && isAbout(rule, words)),
    }))
    .filter((area) => area.rules.length > 0);
}

/** r1 is R01. */
const asRuleNumber = (word: string): string => word.replace(/^r(\d)$/, 'r0$1');

function isAbout({ check, page }: Rule, words: readonly string[]): boolean {
  const titles = page.cases.map(({ title }) => title);
  const said = [check.rule, check.id, check.title, page.why, page.source, page.formula, ...titles];
  const text = said.join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}
