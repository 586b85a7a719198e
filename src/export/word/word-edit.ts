import type { Span } from '../../text/span.ts';

/**
 * What is to change in the person's own file. Places count in the text of the source (`Reading.source.text`), from
 * which the run map leads into the XML (sources/origins.ts).
 */
export type WordEdit =
  /** Other characters in the place of some of a line or cell; an empty span inserts. */
  | { readonly kind: 'replace'; readonly span: Span; readonly to: string }
  /** Paragraphs behind (or before) the line `beside`, set like the line `like`. */
  | {
      readonly kind: 'addLines';
      readonly beside: Span;
      readonly where: 'behind' | 'before';
      readonly like: Span;
      readonly texts: readonly string[];
    }
  /** A line with its paragraph. */
  | { readonly kind: 'removeLine'; readonly span: Span };

/** An edit and how the person is told when the file has no place for it. */
export interface WordChange {
  /** null when nothing of it stands in the file: a table added by hand. */
  readonly edit: WordEdit | null;
  /** （七）总计 · 自然人：2；“57条”改为“58条” */
  readonly words: string;
}

/** Whose revisions they are; null writes without marks. */
export interface Revision {
  readonly author: string;
  /** ISO, to the second. */
  readonly date: string;
}

/** What the worker needs to write a corrected file. */
export interface WordCorrection {
  readonly bytes: Uint8Array;
  /** The text that the edits count in: another one means that the file is read differently now. */
  readonly text: string;
  readonly edits: readonly WordEdit[];
  readonly revision: Revision | null;
}

export interface CorrectedWord {
  readonly bytes: Uint8Array;
  /** False when the file reads otherwise than the report: it is another one, and nothing was written. */
  readonly isSameText: boolean;
  /** Which of the edits found no place, by their index. */
  readonly unplaced: readonly number[];
}
