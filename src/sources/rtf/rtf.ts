import type { Opened } from '../opened.ts';
import { PageWriter, wordsOf } from '../page-writer.ts';
import { readDocument } from './story.ts';

/**
 * Opens a file in Rich Text Format (1.9.1), often found under the name .doc: the same page of lines and tables as of any
 * other source. Throws a Refusal when it was cut off.
 */
export function openRtf(bytes: Uint8Array): Opened {
  const nodes = readDocument(bytes);
  return {
    kind: 'rtf',
    words: wordsOf(nodes),
    read: (vocabulary) => {
      const { text, blocks } = new PageWriter(vocabulary, 'rtf').write(nodes);
      return { text, blocks };
    },
  };
}
