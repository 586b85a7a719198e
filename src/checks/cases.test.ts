import { describe, expect, it } from 'vitest';
import { asLastYear, makeBeside } from '../facts/beside.ts';
import type { Evidence } from '../facts/evidence.ts';
import { messageOf, reasonOf, titleOf } from '../findings/sentences.ts';
import { noChanges } from '../log/changes.ts';
import type { Changes } from '../log/step.ts';
import { makeReviewer, read } from '../pipeline.ts';
import type { Reading } from '../tables/reading.ts';
import { allChecks } from './all.ts';
import { type Case, type CaseReport, casePages } from './casebook.ts';
import type { Check, Finding } from './check.ts';
import { isMarked } from './marks.ts';
import { runChecks } from './run.ts';

/** The report of a case as it would stand on the desk. */
async function evidenceOf({ text, rest }: CaseReport): Promise<Evidence> {
  const reading = await read({ kind: 'paste', text, html: '' });
  return makeReviewer(reading).review(withRest(reading, rest));
}

/** What the case does not print is filled in as if somebody had typed it. */
function withRest(reading: Reading, rest: CaseReport['rest']): Changes {
  const cells = reading.tables.flatMap(({ id, cells: printed }) => {
    const raw = rest[id];
    if (raw === undefined) return [];
    const content = { raw, value: Number(raw), state: 'figure' } as const;
    return Object.values(printed).flatMap((cell) => (cell.state === 'missing' ? [[cell.id, content]] : []));
  });
  return { ...noChanges(reading), cells: Object.fromEntries(cells) };
}

async function verdictsOn({ report, beside }: Case, check: Check) {
  const others = await Promise.all(
    beside.map(async (each) => ({ role: each.role, evidence: await evidenceOf(each) })),
  );
  const subordinates = others.filter(({ role }) => role === 'subordinate').map(({ evidence }) => evidence);
  const own = await evidenceOf(report);
  const lastYear = others.find(({ role }) => role === 'last-year')?.evidence;
  const compared = makeBeside()(own, lastYear ? asLastYear(lastYear) : null);
  const evidence = { ...compared, ...(subordinates.length > 0 ? { subordinates } : {}) };
  return { evidence, verdicts: runChecks(evidence, [check]) };
}

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
        const { evidence, verdicts } = await verdictsOn(each, check);
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
