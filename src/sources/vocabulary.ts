import { isTableLabel, labelKey } from '../forms/labels.ts';
import type { Normaliser } from '../text/normalise.ts';

/** What readers need to know of the forms: whether a printed text is a label of a statutory table. */
export interface Vocabulary {
  /** The folded label that a text is, undefined if it is none. Takes the text as printed. */
  readonly labelOf: (printed: string) => string | undefined;
}

/** Longer texts are prose; the longest labels are those with a definition in brackets (seed 000: 125 characters). */
const longestLabel = 400;

/** A vocabulary for one source: it remembers what it was asked, for labels repeat. */
export function makeVocabulary(normalise: Normaliser): Vocabulary {
  const known = new Map<string, string | undefined>();
  return {
    labelOf(printed) {
      if (printed.length > longestLabel || !/\p{Script=Han}|[⺀-⿕]/u.test(printed)) return undefined;
      if (!known.has(printed)) known.set(printed, findLabel(normalise(printed).text));
      return known.get(printed);
    },
  };
}

function findLabel(normalised: string): string | undefined {
  const key = labelKey(normalised);
  return isTableLabel(key) ? key : undefined;
}
