import { describe, expect, it } from 'vitest';
import { makeFinding } from '../../checks/finding.ts';
import { placeKeys } from './place-keys.ts';

const sumOf = (cell: string, stated: number) =>
  makeFinding('requests.total', 'error', { cells: [cell], stated });

describe('the name of a finding in its list', () => {
  it('stays the same while its figures change', () => {
    expect(placeKeys([sumOf('requests.partial.total', 1)])).toEqual(
      placeKeys([sumOf('requests.partial.total', 12)]),
    );
  });

  it('tells findings apart, also two about the same cells', () => {
    const findings = [
      sumOf('a', 1),
      sumOf('b', 1),
      sumOf('a', 2),
      makeFinding('prose.parts', 'hint', {}),
      undefined,
    ];
    expect(new Set(placeKeys(findings)).size).toBe(findings.length);
  });
});
