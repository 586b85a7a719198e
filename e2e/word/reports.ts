import type { FormId } from '../../src/forms/form.ts';
import { add } from '../generate/change.ts';
import { noises } from '../generate/noise/all.ts';
import type { Noise } from '../generate/noise/noise.ts';
import { type Request, render } from '../generate/render.ts';
import { shapes } from '../generate/shapes/all.ts';
import type { Shape } from '../generate/shapes/shape.ts';
import type { TrueReport } from '../generate/truth.ts';

/** An invented report of which the files in this folder were made. */
export interface WordReport {
  readonly name: string;
  readonly request: Request;
  readonly report: TrueReport;
}

/** Both sizes of the three forms; blanks, dashes, notes and units in cells; two of them with a sum that is wrong. */
const wishes: readonly (readonly [
  name: string,
  form: FormId,
  seed: number,
  noises: string,
  fault?: string,
])[] = [
  ['office-2021', '2021', 5110, 'none'],
  ['city-2021-notes', '2021', 5121, 'notes'],
  ['office-2021-blanks', '2021', 5132, 'blanks', 'requests.processed.total'],
  ['city-2021-sums', '2021', 5143, 'group-sums'],
  ['office-2019', '2019', 5210, 'none', 'disputes.review.total'],
  ['city-2019-units', '2019', 5221, 'units+signs'],
  ['office-2019-blanks', '2019', 5232, 'all-blank'],
  ['city-2019-rows', '2019', 5243, 'extra-rows+org-sum'],
  ['office-2014', '2014', 5310, 'none'],
  ['city-2014-dashes', '2014', 5321, 'dashes', 'statistics.r45.value'],
];

export function shapeNamed(name: string): Shape {
  const shape = shapes.find((each) => each.name === name);
  if (!shape) throw new Error(`No such shape: ${name}`);
  return shape;
}

function noiseNamed(name: string): Noise {
  const noise = noises.find((each) => each.name === name);
  if (!noise) throw new Error(`No such noise: ${name}`);
  return noise;
}

export function makeReports(): readonly WordReport[] {
  return wishes.map(([name, form, seed, noise, fault]) => {
    const request = { seed, form, shape: shapeNamed('html'), noises: noise.split('+').map(noiseNamed) };
    const { report } = render(request);
    return {
      name,
      request: { ...request, noises: [] },
      report: fault === undefined ? report : add(report, fault, 1),
    };
  });
}
