import { type NearWording, nearestWording } from '../forms/request-labels.ts';
import type { Normaliser } from '../text/normalise.ts';
import type { Unit } from './torn-region.ts';

/** What units `from` up to `to` of a region say as one text. */
export interface UnitTexts {
  /** Normalised, without white space. */
  readonly text: (from: number, to: number) => string;
  /** The label of table 三 that they come closest to. */
  readonly near: (from: number, to: number) => NearWording | undefined;
}

/** Remembers what it was asked: every way of dealing the units out asks for the same stretches of them. */
export function makeUnitTexts(units: readonly Unit[], normalise: Normaliser): UnitTexts {
  const raw = units.map((unit) => unit.tokens.map((token) => token.cell.text).join(''));
  const texts = new Map<number, string>();
  const nears = new Map<string, NearWording | undefined>();
  const text = (from: number, to: number) => {
    const key = from * (units.length + 1) + to;
    const known = texts.get(key) ?? normalise(raw.slice(from, to).join('')).text.replace(/\s+/g, '');
    texts.set(key, known);
    return known;
  };
  const near = (from: number, to: number) => {
    const own = text(from, to);
    if (!nears.has(own)) nears.set(own, nearestWording(own));
    return nears.get(own);
  };
  return { text, near };
}
