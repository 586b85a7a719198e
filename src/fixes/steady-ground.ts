import type { Evidence } from '../facts/evidence.ts';
import { type Decided, groundOf } from './ground.ts';
import type { Ground, Stated } from './system.ts';

/**
 * Grounds of one report, edit after edit: the very object of before as long as tables, stated figures and locks are the
 * same, wherever the words now stand in the prose. What was drawn from a ground is so found again.
 */
export function makeSteadyGround(): (evidence: Evidence, decided: Decided) => Ground {
  let last: { readonly lastYear: Evidence['lastYear']; readonly ground: Ground } | undefined;
  return (evidence, decided) => {
    const ground = groundOf(evidence, decided);
    if (last && last.lastYear === evidence.lastYear && isSameGround(last.ground, ground)) return last.ground;
    last = { lastYear: evidence.lastYear, ground };
    return ground;
  };
}

function isSameGround(one: Ground, other: Ground): boolean {
  return (
    one.tables.length === other.tables.length &&
    one.tables.every((table, at) => table === other.tables[at]) &&
    one.stated.length === other.stated.length &&
    one.stated.every((stated, at) => isSameStated(stated, other.stated[at] ?? stated)) &&
    one.locked.size === other.locked.size &&
    [...one.locked].every((key) => other.locked.has(key))
  );
}

function isSameStated(one: Stated, other: Stated): boolean {
  return (
    one.key === other.key &&
    one.value === other.value &&
    one.weight === other.weight &&
    one.isRounded === other.isRounded &&
    one.terms.length === other.terms.length &&
    one.terms.every(([cell, factor], at) => other.terms[at]?.[0] === cell && other.terms[at]?.[1] === factor)
  );
}
