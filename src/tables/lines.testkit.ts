import { openText } from '../sources/text.ts';
import { makeVocabulary } from '../sources/vocabulary.ts';
import { makeNormaliser } from '../text/normalise.ts';
import { identity } from '../text/simplify.ts';
import type { StatTable } from './cells.ts';
import { recogniseTables } from './recognise.ts';

/** For tests: the statutory tables in lines of text, read by whatever layout they have; `pinyin` in a copy with readings. */
export function readLines(lines: readonly string[], pinyin = false): readonly StatTable[] {
  const normalise = makeNormaliser({ traditional: false, pinyin, markdown: false }, identity);
  const { blocks } = openText(`${lines.join('\n')}\n`, 'text').read(makeVocabulary(normalise));
  const tables = blocks.flatMap((block) =>
    block.kind === 'table' ? [{ block, afterLine: 0, annex: false }] : [],
  );
  return recogniseTables(tables, normalise, null).tables;
}
