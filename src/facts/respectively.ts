import type { Clause, Entry } from './entries.ts';
import { isNaming } from './phrase.ts';

/**
 * 予以公开、部分公开分别为8件、1件: the names that the figures of a clause and of those behind it take in turn. Empty if
 * the clause says no such thing or names and figures are not as many.
 */
export function namesInTurn(
  pending: readonly Entry[],
  clauses: readonly Clause[],
  index: number,
): readonly (readonly Entry[])[] {
  const entries = clauses[index]?.entries ?? [];
  const at = entries.findIndex(({ kind, value }) => kind === 'mark' && value === 'respectively');
  if (at < 0) return [];
  const times = timesInTurn(clauses, index, at);
  if (times.length > 1 && times.length === figuresInTurn(clauses, index, at)) {
    const names = entries.filter(isNaming);
    return times.map((time) => [time, ...names]);
  }
  const before = [...pending, ...entries.slice(0, at).filter(isNaming)];
  const kind = kinds.find((each) => before.filter((entry) => entry.kind === each).length > 1);
  const many = figuresInTurn(clauses, index, at);
  const all = before.filter((entry) => entry.kind === kind);
  const names = kind === 'object' && many > 1 ? all.slice(-many) : all;
  if (names.length < 2 || names.length !== many) return [];
  const deed = (entry: Entry) => kind === 'object' && entry.kind === 'verb';
  return names.map((name) =>
    before.filter((entry) => entry === name || isItsTime(entry, name) || deed(entry)),
  );
}

const kinds: readonly Entry['kind'][] = ['outcome', 'result', 'applicant', 'channel', 'verb', 'object'];

/** 2021年、2022年、2023年分别收到: the years that stand by themselves before it, in this clause and those right before. */
function timesInTurn(clauses: readonly Clause[], index: number, at: number): readonly Entry[] {
  const own = clauses[index]?.entries.slice(0, at) ?? [];
  if (own.length !== 1 || !own.every(isTime)) return [];
  const times = [...own];
  for (let next = index - 1; clauses[next]?.closer === '、'; next--) {
    const before = clauses[next]?.entries ?? [];
    if (before.length !== 1 || !before.every(isTime)) break;
    times.unshift(...before);
  }
  return times;
}

function isTime({ kind }: Entry): boolean {
  return kind === 'date' || kind === 'time';
}

/** 上年 right before 结转. */
function isItsTime({ kind, end }: Entry, name: Entry): boolean {
  return kind === 'time' && end === name.start;
}

function figuresInTurn(clauses: readonly Clause[], index: number, at: number): number {
  let count = clauses[index]?.entries.slice(at).filter(({ token }) => token).length ?? 0;
  for (let next = index + 1; next < clauses.length; next++) {
    const { entries, opener } = clauses[next] ?? { entries: [], opener: '' };
    const own = entries.filter(({ token }) => token).length;
    if ((opener !== '、' && opener !== ',') || own === 0 || entries.some(isNaming)) break;
    count += own;
  }
  return count;
}
