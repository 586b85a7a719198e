import { describe, expect, it } from 'vitest';
import type { Review, ReviewedFinding } from '../../../src/findings/review.ts';
import { toldFacts } from '../../../src/fixes/stated.ts';
import { type Draft, newDraft, takeStep, undoStep } from '../../../src/log/draft.ts';
import { proposalPatches, typedPatches } from '../../../src/log/edits.ts';
import { reviewFully } from '../../../src/log/review-fully.testkit.ts';
import type { Patch } from '../../../src/log/step.ts';
import { makeReviewer, read } from '../../../src/pipeline.ts';
import { makeRandom, type Random } from '../random.ts';
import { render } from '../render.ts';
import { shapes } from '../shapes/all.ts';

const html = shapes.find(({ name }) => name === 'html');

async function openReport(seed: number, random: Random): Promise<Draft> {
  if (!html) throw new Error('There is no shape html');
  const form = random.pick(['2019', '2021'] as const);
  return newDraft(await read(render({ seed, form, shape: html, noises: [] }).input));
}

/** One figure of the tables, of what the prose says of them or of a list in it typed wrongly. */
function mistype(draft: Draft, review: Review, random: Random): Draft {
  const told = [...toldFacts(review).values()].filter(({ mentions }) =>
    mentions.every(({ figure }) => figure),
  );
  const listed = review.breakdowns.flatMap(({ total, parts }) => [total, ...parts]);
  const figures = random.chance(0.4) ? listed : told.flatMap(({ mentions }) => mentions.slice(0, 1));
  const patches =
    figures.length > 0 && random.chance(0.5) ? inProse(draft, figures, random) : inTable(draft, random);
  return takeStep(draft, { label: '', time: 0, patches }) ?? draft;
}

function inProse(
  { changes }: Draft,
  places: readonly { readonly span: { start: number; end: number } }[],
  random: Random,
): readonly Patch[] {
  const { span } = random.pick(places);
  const before = changes.narrative.slice(span.start, span.end);
  const after = before.replace(/\d+/, (digits) => String(Number(digits) + random.whole(1, 9)));
  return [{ kind: 'text', start: span.start, before, after }];
}

function inTable(draft: Draft, random: Random): readonly Patch[] {
  const tables = draft.reading.tables.filter(({ id }) => id === 'requests' || id === 'disputes');
  const cells = random.pick(tables).cells;
  const id = random.pick(Object.keys(cells));
  const value = cells[id]?.value ?? 0;
  return typedPatches(draft, [{ id, text: String(random.pick([value + 1, value * 10, value + 7])) }]);
}

const isLoud = ({ severity }: ReviewedFinding): boolean => severity !== 'hint';

const nameOf = ({ check, cells, quotes }: ReviewedFinding): string =>
  `${check} ${cells.join(' ')} ${cells.length > 0 ? '' : quotes[0]?.start}`;

describe('a proposal', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'leaves nothing of its cluster, one step takes it back (reports %d × 5)',
    async (block) => {
      for (let seed = block * 5; seed < block * 5 + 5; seed++) {
        const random = makeRandom(seed);
        const clean = await openReport(seed, random);
        const reviewer = makeReviewer(clean.reading);
        const wrong = mistype(clean, reviewer.review(clean.changes), random);
        const review = reviewFully(reviewer, wrong.changes);
        for (const { cluster, proposals } of review.findings.filter(isLoud)) {
          const others = new Set(review.findings.filter((each) => each.cluster !== cluster).map(nameOf));
          for (const proposal of proposals) {
            const patches = proposalPatches(wrong, proposal) ?? [];
            const next = takeStep(wrong, { label: proposal.label, time: 0, patches });
            const left = next ? reviewer.review(next.changes).findings.filter(isLoud).map(nameOf) : [];
            expect([next === undefined, left.filter((name) => !others.has(name))]).toEqual([false, []]);
            expect(next && undoStep(next)?.changes).toEqual(wrong.changes);
          }
        }
      }
    },
  );
});
