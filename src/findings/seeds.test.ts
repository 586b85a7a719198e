import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../checks/run.ts';
import { readFacts } from '../document/facts.ts';
import { outline } from '../document/outline.ts';
import { takeApart } from '../document/take-apart.ts';
import type { Evidence } from '../facts/evidence.ts';
import { makeFactReader } from '../facts/read-prose.ts';
import { openText } from '../sources/text.ts';
import { makeVocabulary } from '../sources/vocabulary.ts';
import { recogniseTables } from '../tables/recognise.ts';
import { makeNormaliser } from '../text/normalise.ts';
import { detectScript } from '../text/script.ts';
import { identity, loadSimplify } from '../text/simplify.ts';
import { assemble } from './assemble.ts';
import { cardsOf } from './cards.ts';

const shared = new URL('../../../shared/', import.meta.url);

async function evidenceOf(text: string): Promise<Evidence> {
  const script = detectScript(text);
  const normalise = makeNormaliser(script, script.traditional ? await loadSimplify() : identity);
  const { blocks } = openText(text, 'text').read(makeVocabulary(normalise));
  const document = takeApart({ kind: 'text', name: '', text, blocks }, normalise);
  const { narrative } = document;
  const sections = outline(narrative, normalise);
  const facts = readFacts(narrative, sections, normalise, { pageDate: document.pageDate, fileName: '' });
  const { form, tables } = recogniseTables(document.tables, normalise, facts.year);
  return { form, facts, narrative, sections, tables, ...makeFactReader(normalise)(narrative, sections) };
}

async function reviewSeed(name: string) {
  const evidence = await evidenceOf(readFileSync(new URL(`seeds/${name}.txt`, shared), 'utf8'));
  return assemble(evidence, runChecks(evidence), {});
}

interface Demand {
  readonly check: string;
  readonly cells?: readonly string[];
  readonly table?: string;
  readonly stated?: number;
  readonly partsSum?: number;
}

if (existsSync(new URL('oracle', shared))) {
  const names = readdirSync(new URL('seeds', shared)).map((file) => file.replace(/\.txt$/, ''));
  describe.each(names)('The seed %s', (name) => {
    const oracle = JSON.parse(readFileSync(new URL(`oracle/${name}.json`, shared), 'utf8'));

    it.each<Demand>(oracle.mustFind)('has what must be found: $check $cells $table', async (demand) => {
      const { findings } = await reviewSeed(name);
      const met = findings.some(
        (finding) =>
          finding.check === demand.check &&
          (demand.cells ?? []).every((id) => finding.cells.includes(id)) &&
          (demand.table === undefined || finding.cells[0]?.startsWith(`${demand.table}.`)) &&
          (demand.stated ?? finding.stated) === finding.stated &&
          (demand.partsSum ?? finding.expected) === finding.expected,
      );
      expect(met).toBe(true);
    });

    it('has no error and no warning that the oracle rules out', async () => {
      const { findings } = await reviewSeed(name);
      const loud = findings.filter(({ severity }) => severity !== 'hint').map(({ check }) => check);
      const ruledOut = (check: string) =>
        oracle.absent.some((each: string) =>
          each.endsWith('.*') ? check.startsWith(each.slice(0, -1)) : check === each,
        );
      expect(loud.filter(ruledOut)).toEqual([]);
    });

    it('shows the errors of one cause on one card', async () => {
      const review = await reviewSeed(name);
      const titles = cardsOf(review)
        .filter(({ severity }) => severity === 'error')
        .map(({ title }) => title);
      expect(titles).toEqual(oracle.bestFix ? ['（七）总计漏填'] : []);
    });

    it('has nothing but what must be found', async () => {
      const { findings } = await reviewSeed(name);
      const demanded = new Set(oracle.mustFind.map(({ check }: Demand) => check));
      const extra = findings.map(({ check }) => check).filter((check) => !demanded.has(check));
      expect(extra).toEqual(oracle.form === null ? ['form.none'] : []);
    });
  });
}
