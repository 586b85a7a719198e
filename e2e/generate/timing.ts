import { read } from '../../src/pipeline.ts';
import { noises } from './noise/all.ts';
import type { Noise } from './noise/noise.ts';
import type { Piece } from './pieces.ts';
import { render } from './render.ts';
import { shapes } from './shapes/all.ts';
import type { Shape } from './shapes/shape.ts';

/** How long a report of 30,000 characters takes in every shape; the reports of the generator are a tenth of that. */
const characters = 30_000;
const times = 7;

/** Further paragraphs, each of another wording, until the report is long enough. */
const long: Noise = {
  name: 'long',
  pieces: (pieces) => {
    const heading = pieces.findIndex((piece) => piece.kind === 'text' && piece.role === 'heading');
    return [...pieces.slice(0, heading + 1), ...padding(pieces), ...pieces.slice(heading + 1)];
  },
};

function padding(pieces: readonly Piece[]): readonly Piece[] {
  const have = pieces.reduce((sum, piece) => sum + (piece.kind === 'text' ? piece.text.length : 700), 0);
  const sentence = (n: number) =>
    `${n}.围绕重点领域，全年发布工作动态${n * 3}条，政策解读${n}篇，答复群众留言${n * 2}条，开展培训${(n % 5) + 1}次，不断提升公开质量和服务水平。`;
  const count = Math.ceil(Math.max(0, characters - have) / sentence(50).length);
  return Array.from(
    { length: count },
    (_, n): Piece => ({ kind: 'text', role: 'paragraph', text: sentence(n + 1) }),
  );
}

export interface Timing {
  readonly shape: string;
  readonly characters: number;
  /** Median and slowest of some runs after the first, milliseconds. */
  readonly median: number;
  readonly slowest: number;
}

/** Warm, as the worker is after its first report. */
export async function timings(): Promise<readonly Timing[]> {
  const all: Timing[] = [];
  for (const shape of shapes) all.push(await timing(shape));
  return all;
}

async function timing(shape: Shape): Promise<Timing> {
  const none = noises.filter((noise) => noise.name === 'none');
  const { input, text } = render({ seed: 1, form: '2021', shape, noises: [...none, long] });
  await read(input);
  const took: number[] = [];
  for (let run = 0; run < times; run++) {
    const began = performance.now();
    await read(input);
    took.push(performance.now() - began);
  }
  took.sort((a, b) => a - b);
  return {
    shape: shape.name,
    characters: text.length,
    median: took[times >> 1] ?? 0,
    slowest: took[times - 1] ?? 0,
  };
}
