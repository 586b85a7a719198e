import { byteNoises } from './bytes.ts';
import { characterNoises } from './characters.ts';
import { contentNoises } from './contents.ts';
import { headingNoises } from './headings.ts';
import { labelNoises } from './labels.ts';
import { type Noise, noNoise } from './noise.ts';
import { structureNoises } from './structure.ts';

/** Every kind of noise; each may be combined with every other. */
export const noises: readonly Noise[] = [
  noNoise,
  ...characterNoises,
  ...contentNoises,
  ...labelNoises,
  ...headingNoises,
  ...structureNoises,
  ...byteNoises,
];
