import { Decoration } from '@codemirror/view';
import { describe, expect, it } from 'vitest';
import { isSame } from './decorations.ts';

describe('whether the narrative looks as it should', () => {
  const [agrees, disagrees] = ['a', 'b'].map((name) => Decoration.mark({ class: name }));
  const set = (...all: readonly (readonly [Decoration | undefined, number])[]) =>
    Decoration.set(all.flatMap(([mark, from]) => mark?.range(from, from + 2) ?? []));

  it('sees that a figure which agreed no longer does', () => {
    expect(isSame(set([agrees, 1]), set([agrees, 1]))).toBe(true);
    expect(isSame(set([agrees, 1]), set([disagrees, 1]))).toBe(false);
    expect(isSame(set([agrees, 1], [agrees, 5]), set([agrees, 1], [disagrees, 5]))).toBe(false);
  });

  it('sees another place, and a mark more or less', () => {
    expect(isSame(set([agrees, 1]), set([agrees, 2]))).toBe(false);
    expect(isSame(set([agrees, 1]), set([agrees, 1], [agrees, 5]))).toBe(false);
    expect(isSame(Decoration.none, Decoration.none)).toBe(true);
  });
});
