import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openText } from '../sources/text.ts';
import { makeVocabulary } from '../sources/vocabulary.ts';
import { makeNormaliser } from '../text/normalise.ts';
import { detectScript } from '../text/script.ts';
import { identity, loadSimplify } from '../text/simplify.ts';
import { readFacts } from './facts.ts';
import { outline } from './outline.ts';
import { takeApart } from './take-apart.ts';

const shared = new URL('../../../shared/', import.meta.url);

async function readSeed(name: string) {
  const text = readFileSync(new URL(`seeds/${name}.txt`, shared), 'utf8');
  const script = detectScript(text);
  const normalise = makeNormaliser(script, script.traditional ? await loadSimplify() : identity);
  const { blocks } = openText(text, 'text').read(makeVocabulary(normalise));
  const document = takeApart({ kind: 'text', name: '', text, blocks }, normalise);
  const sections = outline(document.narrative, normalise);
  const hints = { pageDate: document.pageDate, fileName: '' };
  return { document, sections, facts: readFacts(document.narrative, sections, normalise, hints) };
}

if (existsSync(new URL('oracle', shared))) {
  const names = readdirSync(new URL('seeds', shared)).map((file) => file.replace(/\.txt$/, ''));
  describe.each(names)('The seed %s', (name) => {
    const oracle = JSON.parse(readFileSync(new URL(`oracle/${name}.json`, shared), 'utf8'));

    it('says of itself what the oracle expects', async () => {
      const { title, agency, year, publishedOn } = oracle;
      expect((await readSeed(name)).facts).toMatchObject({ title, agency, year, publishedOn });
    });

    it('has the parts that are printed, in order', async () => {
      const { sections } = await readSeed(name);
      const missing = oracle.mustFind.some((each: { check: string }) => each.check === 'sections.missing');
      const parts = [
        'overview',
        'proactive',
        'requests',
        'disputes',
        'problems',
        ...(missing ? [] : ['other']),
      ];
      const found = sections
        .map((section) => section.kind)
        .filter((kind) => !['preface', 'unknown'].includes(kind));
      expect(found).toEqual(oracle.form === null ? ['requests'] : parts);
    });

    it('keeps its annex apart', async () => {
      const { document } = await readSeed(name);
      expect(document.tables.some((table) => table.annex)).toBe(Boolean(oracle.annexTables));
    });
  });
}
