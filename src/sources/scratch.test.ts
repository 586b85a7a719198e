import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'vitest';
import { makeNormaliser } from '../text/normalise.ts';
import { detectScript } from '../text/script.ts';
import { identity, loadSimplify } from '../text/simplify.ts';
import { openText } from './text.ts';
import { makeVocabulary } from './vocabulary.ts';

it('x', async () => {
  const simplify = await loadSimplify();
  for (const f of readdirSync('../shared/seeds')) {
    const t = readFileSync('../shared/seeds/' + f, 'utf8');
    const s = detectScript(t);
    const n = makeNormaliser(s, s.traditional ? simplify : identity);
    const t0 = performance.now();
    const { blocks } = openText(t, 'text').read(makeVocabulary(n));
    console.log('=====', f, (performance.now() - t0).toFixed(1));
    for (const b of blocks) {
      if (b.kind === 'paragraph') {
        console.log('P', b.text.slice(0, 50));
        if (b.text !== t.slice(b.span.start, b.span.end)) throw new Error('p');
      } else {
        console.log('T', b.shape, b.alignment, b.rows.length);
        for (const r of b.rows)
          console.log(
            '   ',
            r.length,
            r.map((c) => n(c.text).text.replace(/\n/g, '⏎').slice(0, 16)).join('│'),
          );
        for (const c of b.rows.flat()) if (c.text !== t.slice(c.span.start, c.span.end)) throw new Error('c');
      }
    }
  }
});
