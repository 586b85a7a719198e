import type { Entry } from './entries.ts';
import type { ItemKind } from './vocabulary/word.ts';

/** The words that name a figure, in the order of the text, with that text to look at what lies between them. */
export interface Phrase {
  readonly text: string;
  readonly entries: readonly Entry[];
}

export function has({ entries }: Phrase, kind: Entry['kind'], ...values: readonly string[]): boolean {
  for (const each of entries)
    if (each.kind === kind && (values.length === 0 || values.includes(each.value))) return true;
  return false;
}

export function ofKind({ entries }: Phrase, kind: ItemKind): readonly Entry[] {
  return entries.filter((each) => each.kind === kind);
}

const naming = new Set<Entry['kind']>(['object', 'verb', 'outcome', 'result', 'applicant', 'channel']);

/** Whether words say what is counted, not only when or for whom. */
export function isNaming(entry: Entry): boolean {
  return (
    naming.has(entry.kind) || (entry.kind === 'time' && (entry.value === 'last' || entry.value === 'next'))
  );
}

/** 其他 and nothing else. */
export function isOther(phrase: Phrase): boolean {
  const [only, ...more] = phrase.entries.filter(isNaming);
  return only?.kind === 'result' && only.value === 'other' && more.length === 0;
}

const joint =
  /^(?:答复|的|申请|信息|决定|类|,)?(?:及|和|或者?|与|以及|及其|并|\/|或\/和|及\/或|和\/或|、|\((?:包含|包括|含)|)(?:者)?(?:因为?|由于|属于?|涉及|(?:本|我)(?:行政机关|机关|单位|部门|[局委办厅镇乡县区市]))?$/;

/** The last words of a kind that hang together: 予以公开和部分公开 gives both, 因涉密不予公开 the last. */
export function joined({ text }: Phrase, entries: readonly Entry[]): readonly Entry[] {
  let from = entries.length - 1;
  while (from > 0 && joint.test(text.slice(entries[from - 1]?.end ?? 0, entries[from]?.start ?? 0))) from--;
  return entries.slice(Math.max(from, 0));
}
