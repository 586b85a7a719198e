import type { Opened } from '../opened.ts';
import { PageWriter, wordsOf } from '../page-writer.ts';
import { openParts } from './parts.ts';
import { readDocument } from './story.ts';

/**
 * Opens a file of Word, WPS or LibreOffice (ISO 29500, transitional and strict) and reads its paragraphs, automatic
 * numbers included, and its tables. Throws a Refusal when it is damaged, locked or bursts.
 */
export function openDocx(bytes: Uint8Array): Opened {
  const nodes = readDocument(openParts(bytes));
  return {
    kind: 'docx',
    words: wordsOf(nodes),
    read: (vocabulary) => new PageWriter(vocabulary, 'docx').write(nodes),
  };
}
