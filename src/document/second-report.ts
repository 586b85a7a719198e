import type { Source } from '../sources/source.ts';
import type { Normaliser } from '../text/normalise.ts';
import { compact } from './compact.ts';
import { agencyOfTitle, isTitle, yearOfTitle } from './title.ts';

const longestTitle = 240;

/**
 * Where another report begins in the same text: behind a table of the first one, the title of another year or office
 * with tables of its own below (titles alone are links). Infinity if there is none.
 */
export function findSecondReport(source: Source, normalise: Normaliser): number {
  const tables = source.blocks.filter((block) => block.kind === 'table');
  const [first, last] = [tables[0], tables[tables.length - 1]];
  let own: string | undefined;
  for (const block of source.blocks) {
    if (block.kind === 'table' || block.text.length > longestTitle) continue;
    const { text } = compact(block.text, normalise);
    if (!isTitle(text)) continue;
    const name = `${yearOfTitle(text)} ${agencyOfTitle(text)}`;
    const isBetween =
      first && last && block.span.start > first.span.end && block.span.start < last.span.start;
    if (isBetween && own !== undefined && name !== own) return block.span.start;
    own ??= name;
  }
  return Number.POSITIVE_INFINITY;
}
