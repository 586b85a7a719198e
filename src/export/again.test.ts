import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { decidable } from '../facts/decided.ts';
import { figurePatches } from '../log/decide-figure.ts';
import { type Draft, newDraft, takeStep } from '../log/draft.ts';
import { decisionPatches, proposalPatches, typedPatches } from '../log/edits.ts';
import { openExport } from '../log/open.ts';
import { reviewFully } from '../log/review-fully.testkit.ts';
import type { Patch } from '../log/step.ts';
import { makeReviewer, read } from '../pipeline.ts';
import { loadSimplify } from '../text/simplify.ts';
import { writeJson } from './json.ts';

/** Real reports and the repository's samples, through the real pipeline. */
const folders = [
  join(import.meta.dirname, '../../e2e/samples'),
  join(import.meta.dirname, '../../../shared/seeds'),
];
const files = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((file) => /\.(txt|md|html)$/.test(file));

async function reviewerOf(draft: Draft) {
  const simplify = draft.reading.script.traditional ? await loadSimplify() : undefined;
  return makeReviewer(draft.reading, simplify);
}

const take = (draft: Draft, patches: readonly Patch[] | undefined): Draft =>
  takeStep(draft, { label: '步', patches: patches ?? [], time: 0 }) ?? draft;

/** A few edits of every kind: cells, the first proposal, a dismissal, a figure that is linked, figures and lines of the prose. */
async function work(draft: Draft): Promise<Draft> {
  const reviewer = await reviewerOf(draft);
  const [first] = reviewFully(reviewer, draft.changes).findings;
  let worked = draft;
  if (first?.proposals[0]) worked = take(worked, proposalPatches(worked, first.proposals[0]));
  const cells = draft.reading.tables.flatMap((table) => Object.values(table.cells));
  const texts = ['7', '', '-', '见附件', '12（其中 3）', '5万元'];
  texts.forEach((text, index) => {
    const cell = cells[Math.floor((cells.length * index) / texts.length)];
    if (cell) worked = take(worked, typedPatches(worked, [{ id: cell.id, text }]));
  });
  const figure = /\d+(?=[条件份])/.exec(worked.changes.narrative);
  if (figure)
    worked = take(worked, [{ kind: 'text', start: figure.index, before: figure[0], after: `${figure[0]}1` }]);
  const [[key] = ['']] = decidable(reviewer.review(worked.changes));
  const cell = cells[cells.length - 1]?.id ?? 'requests.received.total';
  worked = take(worked, figurePatches(worked, key, { kind: 'linked', cells: [cell] }, '2021-01-12'));
  const half = worked.changes.narrative.indexOf('\n', worked.changes.narrative.length / 2);
  worked = take(worked, [
    { kind: 'text', start: Math.max(0, half), before: '', after: '\n七、新加的部分\n内容' },
  ]);
  const next = reviewer.review(worked.changes).findings[0];
  return next ? take(worked, decisionPatches(worked, next.key, '已核对', '2021-01-12')) : worked;
}

const schema = JSON.parse(readFileSync('public/gouji-report.schema.json', 'utf8'));
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

describe.each(files)('the export of %s', (file) => {
  it('is the same, with the same review, when it is opened and exported again', async () => {
    const input = {
      kind: 'file',
      name: file.split('/').pop() ?? '',
      bytes: new Uint8Array(readFileSync(file)),
    } as const;
    const fresh = newDraft(await read(input));
    for (const draft of [fresh, await work(fresh)]) {
      const review = reviewFully(await reviewerOf(draft), draft.changes);
      const text = writeJson(draft.reading, draft.changes, review);
      validate(JSON.parse(text));
      expect(validate.errors).toBeNull();
      const opened = openExport(text);
      const again = reviewFully(await reviewerOf(opened), opened.changes);
      expect(writeJson(opened.reading, opened.changes, again)).toBe(text);
      expect(opened.reading.narrative).toBe(draft.reading.narrative);
      expect(again.findings).toEqual(review.findings);
    }
  });
});
