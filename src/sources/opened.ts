import type { RunMap } from './origins.ts';
import type { Block, SourceKind } from './source.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * A source whose words are known but not yet its tables: to find those, script and vocabulary must be settled first,
 * and they depend on the words.
 */
export interface Opened {
  readonly kind: SourceKind;
  /** All its words, for finding out the script. */
  readonly words: string;
  /** The text that places count in, and the blocks in it. */
  readonly read: (vocabulary: Vocabulary) => {
    readonly text: string;
    readonly blocks: readonly Block[];
    /** The way back to the file, where it can be written back. */
    readonly runs?: RunMap;
  };
}
