import { EditorState } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesTo, fromWorkspace, patchesOf } from './changes.ts';

const stateOf = (doc: string) => EditorState.create({ doc, extensions: EditorState.lineSeparator.of('\n') });
const prose = fc.string({ unit: fc.constantFrom('公', '开', '1', '\n', '条') });

describe('changes between editor and workspace', () => {
  it('brings any text to any other', () => {
    fc.assert(
      fc.property(prose, prose, (before, after) => {
        const state = stateOf(before);
        const { newDoc } = state.update({ changes: [...changesTo(state, after)] });
        expect(newDoc.toString()).toBe(after);
      }),
    );
  });

  it('replaces no more than the figure that differs, so that the cursor elsewhere stays', () => {
    const state = stateOf('公开信息57条\n收到申请1件');
    expect(changesTo(state, '公开信息58条\n收到申请2件')).toEqual([
      { from: 5, to: 6, insert: '8' },
      { from: 12, to: 13, insert: '2' },
    ]);
  });

  it('reports typing as patches that apply one after the other', () => {
    fc.assert(
      fc.property(prose, prose, (before, after) => {
        const state = stateOf(before);
        const transaction = state.update({ changes: [...changesTo(state, after)] });
        const applied = patchesOf(transaction).reduce((text, patch) => {
          expect(text.slice(patch.start, patch.start + patch.before.length)).toBe(patch.before);
          return text.slice(0, patch.start) + patch.after + text.slice(patch.start + patch.before.length);
        }, before);
        expect(applied).toBe(after);
      }),
    );
  });

  it('does not report back what came from the workspace', () => {
    const state = stateOf('57条');
    const transaction = state.update({
      changes: [...changesTo(state, '58条')],
      annotations: fromWorkspace.of(true),
    });
    expect(patchesOf(transaction)).toEqual([]);
  });
});
