import type { Check } from './check.ts';
import { makeFinding, notChecked } from './finding.ts';
import { headingSpan, partName, partSections, wantsSixParts } from './six-parts.ts';

export const sectionsNumber: Check = {
  id: 'sections.number',
  rule: 'R33',
  title: '六个部分的序号',
  run(evidence) {
    const wanted = wantsSixParts(evidence);
    if (wanted === 'unknown') return [notChecked(this.id, 'noYear')];
    const wrong = partSections(evidence.sections).filter(
      ({ part, section }) =>
        section.nth === 0 && section.ordinal !== null && section.ordinal !== part.ordinal,
    );
    const [first] = wrong;
    if (wanted === 'no' || !first) return [];
    return [
      makeFinding(this.id, 'warning', {
        stated: first.section.ordinal,
        expected: first.part.ordinal,
        quotes: wrong.map(({ section }) => headingSpan(section)),
        words: { parts: wrong.map(({ part }) => `“${partName(part)}”`).join('、') },
      }),
    ];
  },
};
