import type { Opened } from '../opened.ts';
import { PageWriter, wordsOf } from '../page-writer.ts';
import { Refusal } from '../source.ts';
import { openFile } from './file.ts';
import { readDocument } from './story.ts';

/**
 * Opens a binary file of Word 97 to 2003 or WPS ([MS-DOC]): the same page of lines and tables as of any other source.
 * Throws a Refusal when it is damaged, locked, or the file of another program.
 */
export function openDoc(bytes: Uint8Array): Opened {
  const nodes = orDamaged(() => readDocument(openFile(bytes)));
  return {
    kind: 'doc',
    words: wordsOf(nodes),
    read: (vocabulary) => {
      const { text, blocks } = new PageWriter(vocabulary, 'doc').write(nodes);
      return { text, blocks };
    },
  };
}

/** Whatever goes wrong in a file whose places point nowhere means that it is damaged. */
function orDamaged<Found>(find: () => Found): Found {
  try {
    return find();
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('damaged', 'doc');
  }
}
