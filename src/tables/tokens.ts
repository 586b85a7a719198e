import type { TableName } from '../forms/form.ts';
import { type LabelMeaning, labelKey, labelMeanings } from '../forms/labels.ts';
import type { SourceCell } from '../sources/source.ts';
import type { Normaliser } from '../text/normalise.ts';
import { readCellContent } from './content.ts';

/** A printed cell, looked at: a label with its possible meanings, a content (figure, dash, 无), a blank, or words. */
export interface Token {
  readonly cell: SourceCell;
  readonly kind: 'label' | 'content' | 'blank' | 'words';
  /** forms/labels.ts; '' for contents and blanks. */
  readonly key: string;
  readonly meanings: readonly LabelMeaning[];
  /** What stands in the cell, normalised and without white space; '' for contents and blanks. */
  readonly text: string;
}

/** `readToken` for one source and its form. */
export type ReadToken = (cell: SourceCell) => Token;

/** Looks at a printed cell. Labels mean what they do in `tables`; the words of other forms are words. */
export function readToken(cell: SourceCell, normalise: Normaliser, tables: ReadonlySet<TableName>): Token {
  const content = readCellContent(cell.text, 'money', '万元');
  if (content.state === 'blank') return { cell, kind: 'blank', key: '', meanings: [], text: '' };
  // Figures and dashes run together may be too long for a number: they are figures still, and no words.
  const isFigure = content.state !== 'text' || /^[\d\-–—―/\\]+$/.test(content.raw.normalize('NFKC'));
  if (isFigure) return { cell, kind: 'content', key: '', meanings: [], text: '' };
  const text = normalise(cell.text).text.replace(/\s+/g, '');
  const key = labelKey(text);
  const meanings = labelMeanings(key).filter((each) => each.kind === 'copy' || tables.has(each.table));
  return { cell, kind: meanings.length > 0 ? 'label' : 'words', key, meanings, text };
}

/**
 * One printed row: what names it, and what follows. A source that lost its row breaks has several of these in one of
 * its rows; each begins where a label follows contents.
 */
export interface Segment {
  readonly stub: readonly Token[];
  readonly tail: readonly Token[];
  /** Figures stand near, but which of them belong here cannot be known. */
  readonly open?: boolean;
  /** Its figures stand on a line of their own: only order tells whose they are. */
  readonly torn?: boolean;
}

/** Cuts a row before every label that comes after a content or a header, and each piece after its last label. */
export function segmentsOf(row: readonly Token[]): readonly Segment[] {
  const starts = [0];
  let complete = false;
  row.forEach((token, index) => {
    const namesRow = token.kind === 'label' && token.meanings.every((meaning) => meaning.kind === 'row');
    const afterHeader = namesRow && row.slice(starts[starts.length - 1], index).some(isColumnHead);
    if (token.kind === 'label' && (complete || afterHeader)) {
      starts.push(index);
      complete = false;
    }
    if (token.kind === 'content') complete = true;
  });
  return starts.map((start, nth) => splitSegment(row.slice(start, starts[nth + 1] ?? row.length)));
}

function isColumnHead(token: Token): boolean {
  return token.kind === 'label' && token.meanings.every((meaning) => meaning.kind === 'column');
}

function splitSegment(tokens: readonly Token[]): Segment {
  let end = 0;
  tokens.forEach((token, index) => {
    if (token.kind === 'label') end = index + 1;
  });
  const last = tokens[end - 1];
  if (!last?.meanings.some((meaning) => meaning.kind === 'row')) end = skipWords(tokens, end);
  return { stub: tokens.slice(0, end), tail: tokens.slice(end) };
}

/** Behind a group label, or at the start of a row, words are the label of a row that the form does not know. */
function skipWords(tokens: readonly Token[], from: number): number {
  let at = from;
  if (from === 0) while (tokens[at]?.kind === 'blank') at++;
  while (tokens[at]?.kind === 'words') at++;
  return at > from && tokens[at - 1]?.kind === 'words' ? at : from;
}
