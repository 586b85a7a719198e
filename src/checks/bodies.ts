import { kinshipOf, sharesPlace } from '../document/agency-kinship.ts';
import type { LastYear } from '../facts/evidence.ts';
import { perPassage } from './part-text.ts';

/** What is asked of a report to know whose it is. */
export type Named = Pick<LastYear, 'facts' | 'passages'>;

/**
 * Whether two reports are of one body: `same`; `changed` where it was renamed or merged in between, as far as names or
 * prose tell; `other` for two bodies.
 */
export function bodiesOf(now: Named, before: Named): 'same' | 'changed' | 'other' {
  const [own, other] = [now.facts.agency, before.facts.agency];
  const kinship = kinshipOf(own, other);
  const isTold = [...now.passages, ...before.passages].some(tellsOfReorganising);
  if (kinship === 'same') return isTold ? 'changed' : 'same';
  if (kinship === 'related' || names(now, other) || names(before, own)) return 'changed';
  return isTold && sharesPlace(own ?? '', other ?? '') ? 'changed' : 'other';
}

const offices = '(?:局|委|办|中心|厅|部|处|单位|机构|职(?:能|责)|镇|乡|街道)';
const joining = '(?:合并|组建|并入|划入|划转)';

/** The words of a 机构改革, of a new name, of one office taken into another. */
const reorganising = new RegExp(
  `机构改革|更名|改名|撤并|撤县设|撤乡|区划调整|${joining}[^。;]{0,20}${offices}|${offices}[^。;]{0,12}${joining}`,
);
const tellsOfReorganising = perPassage((text) => reorganising.test(text));

/** 原望川县旅游局 in the report of the office that took it in. */
function names({ passages }: Named, agency: string | null): boolean {
  return agency !== null && passages.some(({ plain }) => plain.text.includes(`原${agency}`));
}
