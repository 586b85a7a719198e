import { isTableLabel, labelKey } from '../forms/labels.ts';
import { beginsLabel } from '../forms/near-labels.ts';
import { cutLabels, type Piece } from '../forms/pieces.ts';
import { statisticsHeadings } from '../forms/statistics.ts';
import { type Normaliser, remembering } from '../text/normalise.ts';

/** What readers need to know of the forms: whether a printed text is a label of a statutory table. */
export interface Vocabulary {
  /** The folded label that a text is, undefined if it is none. Takes the text as printed. */
  readonly labelOf: (printed: string) => string | undefined;
  /** Words that stand side by side, cut into labels and what is none: [from, to) of the words given. */
  readonly cut: (printed: readonly string[]) => readonly Piece[];
  /** Whether a text is the beginning of a label that was torn. */
  readonly begins: (printed: string) => boolean;
}

/** Longer texts are prose; the longest labels are those with a definition in brackets (seed 000: 125 characters). */
const longestLabel = 400;

const hasWords = /\p{Script=Han}|[⺀-⿕]/u;

/** A vocabulary for one source: it remembers what it was asked, for labels repeat. */
export function makeVocabulary(normaliser: Normaliser): Vocabulary {
  const normalise = remembering(normaliser);
  const known = new Map<string, string | undefined>();
  return {
    labelOf(printed) {
      if (printed.length > longestLabel) return undefined;
      const before = known.get(printed);
      if (before !== undefined || known.has(printed)) return before;
      const label = hasWords.test(printed) ? findLabel(normalise(printed).text) : undefined;
      known.set(printed, label);
      return label;
    },
    cut: (printed) => cutLabels(printed.map((word) => normalise(word).text)),
    begins: (printed) => printed.length <= longestLabel && beginsLabel(labelKey(normalise(printed).text)),
  };
}

function findLabel(normalised: string): string | undefined {
  const key = labelKey(normalised);
  return isTableLabel(key) && !isPartHeading(key, normalised) ? key : undefined;
}

/** 二、主动公开情况 is a part of a report, 一、主动公开情况 may be a row of the form of 2014. */
function isPartHeading(key: string, normalised: string): boolean {
  const own = statisticsHeadings.get(key);
  const printed = /^\s*([一二三四五六七八九十])\s*[、.．,]/.exec(normalised)?.[1];
  return own !== undefined && printed !== undefined && printed !== own;
}
