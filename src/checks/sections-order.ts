import type { Check, Finding } from './check.ts';
import { makeFinding, notChecked } from './finding.ts';
import { headingSpan, type PartSection, partName, partSections, wantsSixParts } from './six-parts.ts';

export const sectionsOrder: Check = {
  id: 'sections.order',
  rule: 'R33',
  title: '六个部分的先后',
  run(evidence) {
    const wanted = wantsSixParts(evidence);
    if (wanted === 'unknown') return [notChecked(this.id, 'noYear')];
    if (wanted === 'no') return [];
    const parts = partSections(evidence.sections);
    return [...doubled(this.id, parts), ...misplaced(this.id, parts)];
  },
};

/** Only numbered headings count: a part's name may come back as a line of its own. */
function doubled(check: string, parts: readonly PartSection[]): readonly Finding[] {
  const numbered = parts.filter(({ section }) => section.ordinal !== null);
  return numbered.flatMap(({ part, section }, index) => {
    const first = numbered.findIndex((each) => each.part === part);
    if (first === index) return [];
    const told = { quotes: [headingSpan(section)], variant: 'doubled', words: { part: partName(part) } };
    return [makeFinding(check, 'warning', told)];
  });
}

/** One finding for the report, with every part that stands before one it should follow. */
function misplaced(check: string, parts: readonly PartSection[]): readonly Finding[] {
  const firsts = parts.filter(({ part }, index) => parts.findIndex((each) => each.part === part) === index);
  const late = firsts.filter(({ part }, index) =>
    firsts.slice(0, index).some((before) => before.part.ordinal > part.ordinal),
  );
  if (late.length === 0) return [];
  const names = late.map(({ part }) => `“${partName(part)}”`).join('、');
  return [
    makeFinding(check, 'warning', {
      quotes: late.map(({ section }) => headingSpan(section)),
      words: { parts: names },
    }),
  ];
}
