import type { Mention } from './mentions.ts';

const NEAR = 80;

/**
 * 市政府网站公开310条，局网站公开490条 beside a row of 800: figures near each other that restate the same cells and add up to
 * them are parts of what the cells count, and none is wrong.
 */
export function partsTogether(mentions: readonly Mention[]): readonly Mention[] {
  const parts = new Set(runsOf(mentions).filter(addsUp).flat());
  if (parts.size === 0) return mentions;
  return mentions.map((mention) =>
    parts.has(mention) ? { ...mention, verdict: 'unchecked', reason: 'part' } : mention,
  );
}

/** Mentions that differ from the same cells, one close behind the other. */
function runsOf(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const runs: Mention[][] = [];
  for (const mention of mentions) {
    if (mention.verdict !== 'disagrees' || !mention.figure) continue;
    const run = runs.find((each) => goesOn(each[each.length - 1], mention));
    if (run) run.push(mention);
    else runs.push([mention]);
  }
  return runs.filter((run) => run.length > 1);
}

function goesOn(last: Mention | undefined, next: Mention): boolean {
  return last !== undefined && next.span.start - last.span.end <= NEAR && cellsOf(last) === cellsOf(next);
}

function cellsOf({ reading }: Mention): string {
  return reading.map(({ cell }) => cell).join(' ');
}

function addsUp(run: readonly Mention[]): boolean {
  return run.reduce((sum, { value }) => sum + value, 0) === run[0]?.sum;
}
