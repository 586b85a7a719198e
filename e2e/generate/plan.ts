import type { FormId } from '../../src/forms/form.ts';
import { noises } from './noise/all.ts';
import type { Noise } from './noise/noise.ts';
import { hash } from './random.ts';
import type { Request } from './render.ts';
import { shapes } from './shapes/all.ts';
import { allForms, type Shape } from './shapes/shape.ts';

export interface Wish {
  /** How many reports of every combination; each combination has seeds of its own. */
  readonly reports: number;
  /** This seed alone. */
  readonly seed?: number;
  /** Exact names; all if absent. Several noises joined by + are applied together. */
  readonly shape?: string;
  readonly noise?: string;
  readonly form?: string;
}

/** Every combination of shape, noise and form that can occur, once per seed. */
export function plan(wish: Wish): readonly Request[] {
  const chosenShapes = shapes.filter((shape) => wish.shape === undefined || shape.name === wish.shape);
  const chosenForms = allForms.filter((form) => wish.form === undefined || form === wish.form);
  return chosenShapes.flatMap((shape) =>
    noiseSets(wish.noise).flatMap((set) =>
      chosenForms
        .filter((form) => fits(form, shape, set))
        .flatMap((form) =>
          seedsOf(wish, form, shape, set).map((seed): Request => ({ seed, form, shape, noises: set })),
        ),
    ),
  );
}

/** Neighbouring seeds make an office and a city by turns. */
function seedsOf(wish: Wish, form: FormId, shape: Shape, set: readonly Noise[]): readonly number[] {
  if (wish.seed !== undefined) return [wish.seed];
  const first = hash(`${shape.name} ${set.map((noise) => noise.name).join('+')} ${form}`) % 100_000;
  return Array.from({ length: wish.reports }, (_, index) => first + index);
}

function noiseSets(names: string | undefined): readonly (readonly Noise[])[] {
  if (names === undefined) return noises.map((noise) => [noise]);
  const set = names.split('+').map((name) => noises.find((noise) => noise.name === name));
  const known = set.filter((noise) => noise !== undefined);
  if (known.length < set.length)
    throw new Error(`No such noise: ${names}. There are: ${noises.map((noise) => noise.name).join(' ')}`);
  return [known];
}

function fits(form: FormId, shape: Shape, set: readonly Noise[]): boolean {
  return shape.forms.includes(form) && set.every((noise) => noise.fits?.(form, shape) ?? true);
}
