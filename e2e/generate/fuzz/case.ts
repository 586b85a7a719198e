import type { Input } from '../../../src/sources/source.ts';
import { noises } from '../noise/all.ts';
import { hash, makeRandom } from '../random.ts';
import { render } from '../render.ts';
import { shapes } from '../shapes/all.ts';
import { damage } from './damage.ts';

/** A damaged report; its number says all of it. */
export interface FuzzCase {
  readonly seed: number;
  readonly what: string;
  readonly input: Input;
}

export function makeCase(seed: number): FuzzCase {
  const random = makeRandom(hash(`fuzz ${seed}`));
  const shape = random.pick(shapes);
  const form = random.pick(shape.forms);
  const fitting = noises.filter((noise) => noise.fits?.(form, shape) ?? true);
  const chosen = random.chance(0.5) ? [] : [random.pick(fitting)];
  const { input } = render({ seed: random.whole(0, 999), form, shape, noises: chosen });
  const what = `${shape.name} × ${chosen.map((noise) => noise.name).join('+') || 'none'} × ${form}`;
  return { seed, what, input: damaged(input, (text) => damage(text, random)) };
}

/** Text is damaged as text; bytes of a foreign encoding byte by byte, as Latin letters. */
function damaged(input: Input, hurt: (text: string) => string): Input {
  if (input.kind === 'paste') {
    return input.html === '' ? { ...input, text: hurt(input.text) } : { ...input, html: hurt(input.html) };
  }
  return { ...input, bytes: hurtBytes(input.bytes, hurt) };
}

function hurtBytes(bytes: Uint8Array, hurt: (text: string) => string): Uint8Array {
  try {
    return new TextEncoder().encode(hurt(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return Uint8Array.from(Buffer.from(hurt(Buffer.from(bytes).toString('latin1')), 'latin1'));
  }
}

/** The damaged text, for people who replay a case. */
export function textOf(input: Input): string {
  if (input.kind === 'paste') return input.html || input.text;
  return new TextDecoder().decode(input.bytes);
}
