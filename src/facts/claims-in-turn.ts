import type { Span } from '../text/span.ts';
import type { Claim } from './claims.ts';
import type { Token } from './figures.ts';
import { headsOf } from './list-heads.ts';
import { findSentence, type Prose } from './pieces.ts';
import { totalBehind } from './totals.ts';

/** 甲、乙、丙分别为 a、b、c 件, the total before or right behind them. */
export function respectivelyClaim(prose: Prose, marker: Span): Claim[] {
  const sentence = findSentence(prose, marker.start);
  if (!sentence) return [];
  const run = runOf(prose, marker.end);
  const last = run[run.length - 1];
  if (run.length < 2 || !last) return [];
  const before = { start: sentence.start, end: marker.start };
  const heads = headsOf(prose, before, undefined);
  const names = prose.text.slice(
    heads[0] && heads[0].end > before.start ? heads[0].end : before.start,
    before.end,
  );
  const certain = names.replace(/^[^,:]*[,:](?:其中)?,?/, '').split(/[、,和及与]/).length === run.length;
  const behind = totalBehind(prose, last);
  return [
    {
      kind: 'respectively',
      heads: behind ? [behind] : heads,
      region: { start: marker.end, end: last.end },
      exhaustive: true,
      certain,
    },
  ];
}

/** The figures that follow each other with nothing but a separator between them. */
function runOf(prose: Prose, from: number): readonly Token[] {
  const run: Token[] = [];
  for (const token of prose.tokens) {
    if (token.start < from) continue;
    const end = run.length > 0 ? (run[run.length - 1]?.end ?? from) : from;
    const between = prose.text.slice(end, token.start);
    if (run.length > 0 ? !/^[、,，;和及与]$/.test(between) : between !== '') break;
    run.push(token);
  }
  return run;
}
