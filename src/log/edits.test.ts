import { describe, expect, it } from 'vitest';
import { newDraft, takeStep } from './draft.ts';
import { decisionPatches, proposalPatches, typedPatches } from './edits.ts';
import { inventReading } from './invented-report.testkit.ts';

const draft = newDraft(inventReading());
const received = 'requests.received.natural';

describe('the patches of an edit', () => {
  it('take the last of two texts for one cell and leave out cells that do not exist', () => {
    const edits = [
      { id: received, text: '5' },
      { id: received, text: '6' },
      { id: 'requests.nowhere.natural', text: '7' },
    ];
    expect(typedPatches(draft, edits)).toMatchObject([
      { id: received, before: { value: 2 }, after: { raw: '6', value: 6, state: 'figure' } },
    ]);
  });

  it('are none where the cell already says so', () => {
    expect(typedPatches(draft, [{ id: received, text: ' ２ ' }])).toEqual([]);
  });

  it('are none at all for a proposal of which one cell has changed meanwhile', () => {
    const proposal = {
      label: '改两处',
      edits: [
        { cell: received, from: 2, to: 3 },
        { cell: 'requests.received.total', from: 9, to: 3 },
      ],
    };
    expect(proposalPatches(draft, proposal)).toBeUndefined();
    expect(proposalPatches(draft, { ...proposal, edits: proposal.edits.slice(0, 1) })).toHaveLength(1);
  });

  it('dismiss a finding and take the dismissal back', () => {
    const patches = decisionPatches(draft, 'k', '已核对', '2021-01-12');
    const dismissed = takeStep(draft, { label: '不再提示', patches, time: 0 });
    expect(dismissed?.changes.decisions).toEqual({
      k: { kind: 'dismissed', reason: '已核对', on: '2021-01-12' },
    });
    expect(dismissed && decisionPatches(dismissed, 'k', null, '')).toMatchObject([{ after: null }]);
    expect(decisionPatches(draft, 'k', null, '')).toEqual([]);
  });
});
