import type { Span } from '../text/span.ts';

/**
 * What reaches the page: a paste, or a file with its name. Nothing here has been looked into yet.
 */
export type Input =
  | { readonly kind: 'paste'; readonly text: string; readonly html: string }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array };

/** The formats that have a reader; `json` is a file exported by this app and takes another road (log/open.ts). */
export type SourceKind = 'text' | 'markdown' | 'html' | 'docx' | 'doc' | 'rtf';

/** Formats whose files can be given back corrected: their bytes are kept with the report. */
export const writtenBack: ReadonlySet<string> = new Set<SourceKind>(['docx']);

/**
 * A paragraph of the source, white space at both ends left out.
 * `text === source.text.slice(span.start, span.end)`, always: a place in it is a place in the source.
 */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly span: Span;
}

/** One printed cell: what stands in it, and where. `text` is the trimmed slice of the source; blank cells have ''. */
export interface SourceCell {
  readonly text: string;
  readonly span: Span;
  /** Leftmost grid column, 0-based, when the format knows it (HTML, .docx); absent where text alone was left. */
  readonly column?: number;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

/**
 * How far the cells of a row can be trusted to stand in their columns.
 * - `exact`: a row holds exactly its printed cells (HTML, one cell per line): after the label come its figures, no more.
 * - `left`: figures follow the label at once, filler cells may come after them (pipes padded on the right).
 * - `right`: figures end the row, filler may stand between label and figures or after them (text cut out of a PDF).
 * - `loose`: nothing bounds a cell. Each row is a line of the text, a blank line is a blank cell; labels may be torn
 *   over lines, and figures may stand on other lines than their label.
 */
export type Alignment = 'exact' | 'left' | 'right' | 'loose';

/** A table as the source prints it, recognised as holding labels of a statutory form (others become paragraphs). */
export interface TableBlock {
  readonly kind: 'table';
  readonly shape: string;
  readonly alignment: Alignment;
  readonly rows: readonly (readonly SourceCell[])[];
  readonly span: Span;
}

export type Block = Paragraph | TableBlock;

/**
 * A source turned into text and blocks. For HTML the text is made from the page (cells and paragraphs on lines of
 * their own); every span of every block points into it.
 */
export interface Source {
  readonly kind: SourceKind;
  /** File name, or '' for a paste. */
  readonly name: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** A source that cannot be read at all. `reason` is looked up in findings/sentences; it says what to do instead. */
export type RefusalReason =
  | 'empty'
  /** A file with an office's settings, of which the detail names the place that is wrong. */
  | 'badSettings'
  | 'tooLarge'
  | 'tooManyCells'
  | 'notText'
  | 'unknownFormat'
  | 'notYetSupported'
  /** Cut off, or changed on its way. */
  | 'damaged'
  /** Opens with a password only. */
  | 'locked'
  /** Made to burst, or beyond all measure. */
  | 'unpacksTooLarge'
  /** XML with a document type of its own, which may unfold without end or reach for other files. */
  | 'definesEntities'
  | 'brokenJson'
  | 'foreignJson'
  | 'noReport'
  | 'cancelled'
  /** The reader itself broke down: an error of ours, not of the report. */
  | 'failed';

export class Refusal extends Error {
  readonly reason: RefusalReason;
  readonly detail: string;
  constructor(reason: RefusalReason, detail = '') {
    super(reason);
    this.name = 'Refusal';
    this.reason = reason;
    this.detail = detail;
  }
}
