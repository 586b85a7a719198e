import type { FigureDecision } from '../facts/decided.ts';
import type { CellId } from '../tables/cells.ts';
import { isSameDecision } from './changes.ts';
import type { Draft } from './draft.ts';
import type { Patch } from './step.ts';

/** What a person says of a figure of the prose; null takes back what was said before. */
export type FigureWord =
  | { readonly kind: 'linked'; readonly cells: readonly CellId[] }
  | { readonly kind: Exclude<FigureDecision, 'linked'> }
  | null;

export const figureLabels: Readonly<Record<FigureDecision, string>> = {
  linked: '指定正文数字对应的格子',
  notFigure: '正文里的这一处不是数字',
  setAside: '正文里的这一处不核对',
};

export function figureLabel(word: FigureWord): string {
  return word === null ? '恢复核对正文数字' : figureLabels[word.kind];
}

/** The patches of what is said of the figure with this key (facts/decided.ts); none when nothing changes. */
export function figurePatches(
  { changes }: Draft,
  key: string,
  word: FigureWord,
  on: string,
): readonly Patch[] {
  const before = changes.decisions[key] ?? null;
  const after = word && { reason: '', on, ...word };
  return isSameDecision(before, after) ? [] : [{ kind: 'decision', key, before, after }];
}
