import { describe, expect, it } from 'vitest';
import { messageOf, reasonOf, titleOf } from '../findings/sentences.ts';
import { makeReviewer, read } from '../pipeline.ts';
import type { Reading } from '../tables/reading.ts';
import { workCase } from '../work/worked-case.ts';
import { allChecks } from './all.ts';
import { casePages } from './casebook.ts';
import type { Finding } from './check.ts';
import { isMarked } from './marks.ts';

const readers = { read, reviewerFor: async (reading: Reading) => makeReviewer(reading) };

describe('The casebook', () => {
  it('has one page for every check and no other', () => {
    expect([...casePages.keys()].sort()).toEqual(allChecks.map((check) => check.id).sort());
  });

  for (const check of allChecks) {
    const page = casePages.get(check.id);
    describe(`on ${check.id}`, () => {
      it('says why the rule holds, where it comes from, what is compared, and shows both sides', () => {
        expect(page).toMatchObject({ why: expect.stringMatching(/。$/) });
        expect([page?.source, page?.formula].every((words) => (words?.length ?? 0) > 3)).toBe(true);
        const silent = page?.cases.filter((each) => each.findings.length === 0) ?? [];
        expect(page?.cases.length).toBeGreaterThan(silent.length);
        expect(silent.length).toBeGreaterThan(0);
      });

      it.each(page?.cases ?? [])('$title', async (each) => {
        const { evidence, verdicts } = await workCase(each, check, readers);
        const found = verdicts.filter((verdict): verdict is Finding => verdict.kind === 'finding');
        const words = ({ quotes }: Finding) =>
          quotes.map(({ start, end }) => evidence.narrative.slice(start, end)).join(' ');
        const unmarked = found.filter(
          (finding) => !each.findings.some((mark) => isMarked(mark, finding, words(finding))),
        );
        const notFound = each.findings.filter(
          (mark) => !found.some((finding) => isMarked(mark, finding, words(finding))),
        );
        expect({ unmarked, notFound }).toEqual({ unmarked: [], notFound: [] });
        expect(found).toHaveLength(each.findings.length);
        for (const finding of found) {
          expect(messageOf(finding, evidence)).toMatch(/^[^{}]+。$/);
          expect(titleOf(finding, evidence)).not.toMatch(/undefined|NaN|。$/);
        }
        const skipped = verdicts.flatMap((verdict) => (verdict.kind === 'notChecked' ? [verdict] : []));
        expect([...new Set(skipped.map(({ reason }) => reason))]).toEqual(
          each.notChecked === null ? [] : [each.notChecked],
        );
        for (const verdict of skipped) expect(reasonOf(verdict, evidence)).toMatch(/^“.+没有核对：.+。$/);
      });
    });
  }
});
