import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/sources/read.ts';
import { Refusal } from '../../src/sources/source.ts';
import { loadSimplify } from '../../src/text/simplify.ts';

// Written by LibreOffice, the binary file from the other one: automatic numbers, deleted, inserted and hidden words, the
// result of a field, a table in a table.
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, import.meta.url)));
const binary = bytesOf('numbers-and-changes.doc');

const textOf = async (bytes: Uint8Array) =>
  (await readSource({ kind: 'file', name: '年报.doc', bytes }, { loadSimplify })).source.text;

const refusalOf = async (bytes: Uint8Array) => {
  const error: unknown = await textOf(bytes).then(
    () => null,
    (found) => found,
  );
  return error instanceof Refusal ? error.reason : error;
};

/** The header of the document lies at the front of its stream; its flags stand 10 bytes behind its mark. */
function headerIn(bytes: Uint8Array): number {
  for (let at = 512; at < bytes.length; at += 512)
    if (bytes[at] === 0xec && bytes[at + 1] === 0xa5) return at;
  throw new Error('no Word document');
}

describe('a binary Word file', () => {
  it('gives the words that the same document gives as .docx', async () => {
    expect(await textOf(binary)).toBe(await textOf(bytesOf('numbers-and-changes.docx')));
  });

  it('has its automatic numbers, and nothing that was deleted or hidden', async () => {
    const text = await textOf(binary);
    expect(text).toContain(
      '一、总体情况\n（一）主动公开\n（二）依申请公开\n1. 小项\n二、主动公开政府信息情况\n（一）另一',
    );
    expect(text).toContain('原文加上结果12件\n下一行');
  });

  it('with a password is said to be locked', async () => {
    const locked = binary.slice();
    const flags = headerIn(locked) + 11;
    locked[flags] = (locked[flags] ?? 0) | 1;
    expect(await refusalOf(locked)).toBe('locked');
  });

  it('from before 1997 is refused, not misread', async () => {
    const old = binary.slice();
    old[headerIn(old)] = 0xdc;
    expect(await refusalOf(old)).toBe('notYetSupported');
  });

  it('cut off or damaged anywhere gives words or one sentence', { timeout: 60_000 }, async () => {
    const change = fc.tuple(fc.nat(binary.length - 1), fc.integer({ min: 0, max: 255 }));
    const damage = fc.record({ keep: fc.integer({ min: 9, max: binary.length }), changes: fc.array(change) });
    await fc.assert(
      fc.asyncProperty(damage, async ({ keep, changes }) => {
        const damaged = binary.slice(0, keep);
        for (const [at, value] of changes) if (at > 8 && at < keep) damaged[at] = value;
        const error: unknown = await textOf(damaged).then(
          () => undefined,
          (found) => found,
        );
        expect(error === undefined || error instanceof Refusal).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
