import { disputeColumns, disputes2021 } from '../forms/disputes.ts';
import type { HeaderNode } from '../forms/form.ts';
import type { ReadToken, Segment, Token } from './tokens.ts';
import type { TokenLine } from './torn-region.ts';

/** Table 四 on the lines `from` up to `to`. */
export interface TornHead {
  readonly segments: readonly Segment[];
  readonly from: number;
  readonly to: number;
}

/**
 * Table 四 under a head that narrow columns tore across its lines, 结果 结果 其他 尚未 | 维持 纠正 结果 审结: no column has its
 * name any more, but the lines together hold the words of the head, hardly less and nothing else. Below them a line of
 * just as many figures as the form has columns holds one for each. Only their order tells whose they are (`torn`).
 */
export function findTornHead(lines: readonly TokenLine[], read: ReadToken): TornHead | undefined {
  for (const [at, line] of lines.entries()) {
    const from = isWholeRow(line) ? headStart(lines, at) : undefined;
    const place = from === undefined ? undefined : lines[from]?.[0]?.cell.span;
    if (from === undefined || !place) continue;
    const stub = disputeColumns.map(({ label }) => read({ text: label, span: place }));
    const tail = line.filter(isContent);
    return {
      from,
      to: at + 1,
      segments: [
        { stub, tail: [] },
        { stub: [], tail, torn: true },
      ],
    };
  }
  return undefined;
}

const width = disputes2021.rows.length * disputeColumns.length;

function isWholeRow(line: TokenLine): boolean {
  const printed = line.filter(({ kind }) => kind !== 'blank');
  return printed.length === width && printed.every(isContent);
}

function isContent(token: Token): boolean {
  return token.kind === 'content';
}

/** The first line of the head whose last one stands above `end`; undefined if the words there are not those of the head. */
function headStart(lines: readonly TokenLine[], end: number): number | undefined {
  const open = countLetters(head);
  let wanting = head.length;
  let start = end;
  for (let at = end - 1; at >= 0; at--) {
    const tokens = (lines[at] ?? []).filter(({ kind }) => kind !== 'blank');
    const letters = tokens.map(({ text }) => text).join('');
    if (tokens.some(isContent) || letters.length > wanting || !takeFrom(open, letters)) break;
    wanting -= letters.length;
    if (letters !== '') start = at;
  }
  return wanting <= mostLost ? start : undefined;
}

/** 总计 alone may be lost. */
const mostLost = 2;

const head = lettersOf(disputes2021.blocks.flatMap((block) => block.header));

function lettersOf(nodes: readonly HeaderNode[]): string {
  return nodes.map(({ label, children = [] }) => label + lettersOf(children)).join('');
}

function countLetters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** Takes letters out of those that are left; false if there are not as many. */
function takeFrom(left: Map<string, number>, letters: string): boolean {
  for (const letter of letters) {
    const count = left.get(letter) ?? 0;
    if (count === 0) return false;
    left.set(letter, count - 1);
  }
  return true;
}
