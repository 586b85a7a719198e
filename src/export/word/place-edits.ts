import type { RunMap, RunSegment } from '../../sources/origins.ts';
import type { XmlElement } from '../../sources/package/xml.ts';
import type { Span } from '../../text/span.ts';
import type { PartEditor } from './part-editor.ts';
import type { WordEdit } from './word-edit.ts';

/** The file that edits are entered into. */
export interface Manuscript {
  /** The text that places count in. */
  readonly text: string;
  readonly runs: RunMap;
  /** By the name of the part. */
  readonly editors: ReadonlyMap<string, PartEditor>;
  readonly isTracked: boolean;
}

/** Enters an edit at its place in the XML; false, with nothing changed, when the file has no place for it. */
export function placeEdit(edit: WordEdit, file: Manuscript): boolean {
  switch (edit.kind) {
    case 'replace':
      return edit.span.start === edit.span.end
        ? insertAt(edit.span.start, edit.to, file)
        : replaceIn(edit.span, edit.to, file);
    case 'addLines':
      return addLines(edit, file);
    case 'removeLine':
      return removeLine(edit.span, file);
  }
}

/** Characters that stand in one element of one run. */
interface Slice {
  readonly editor: PartEditor;
  readonly run: XmlElement;
  readonly element: XmlElement;
  readonly xml: Span;
  readonly text: string;
}

function replaceIn(span: Span, to: string, file: Manuscript): boolean {
  const slices = slicesIn(span, file);
  if (!slices || !isWritten(span, file)) return false;
  writeOver(slices, to);
  return true;
}

function writeOver(slices: readonly Slice[], to: string): void {
  const { left, rest } = withoutSame(slices, to);
  for (const { editor, run, element, xml } of left)
    editor.cut(run, { kind: 'remove', element: element.start, ...xml });
  const [first] = left;
  if (first && rest !== '')
    first.editor.cut(first.run, {
      kind: 'insert',
      element: first.element.start,
      at: first.xml.end,
      text: rest,
    });
}

/** Runs at both ends that hold the same characters before and after stay as they are; one is left at least. */
function withoutSame(slices: readonly Slice[], to: string): { left: readonly Slice[]; rest: string } {
  let [left, rest] = [slices, to];
  while (left.length > 1 && rest.startsWith(left[0]?.text ?? '')) {
    rest = rest.slice(left[0]?.text.length);
    left = left.slice(1);
  }
  for (let last = left[left.length - 1]; last && left.length > 1 && rest.endsWith(last.text); ) {
    rest = rest.slice(0, rest.length - last.text.length);
    left = left.slice(0, -1);
    last = left[left.length - 1];
  }
  return { left, rest };
}

/** What of a span stands in runs; undefined when some of it cannot be written over. */
function slicesIn(span: Span, file: Manuscript): readonly Slice[] | undefined {
  const slices = segmentsIn(span, file).map((segment) => sliceOf(segment, span, file));
  const found = slices.flatMap((slice) => slice ?? []);
  return found.length === slices.length && found.length > 0 ? found : undefined;
}

function segmentsIn({ start, end }: Span, { runs }: Manuscript): readonly RunSegment[] {
  return runs.segments.filter(({ text }) => text.start < end && text.end > start);
}

/** Whether a span is written in the file, but for white space between paragraphs: automatic numbers are not. */
function isWritten(span: Span, file: Manuscript): boolean {
  let at = span.start;
  for (const { text } of segmentsIn(span, file)) {
    if (file.text.slice(at, text.start).trim() !== '') return false;
    at = Math.max(at, text.end);
  }
  return file.text.slice(at, span.end).trim() === '';
}

function sliceOf(segment: RunSegment, span: Span, file: Manuscript): Slice | undefined {
  const editor = file.editors.get(segment.run.part);
  const path = editor?.pathTo(segment.run.element) ?? [];
  const [run, element] = [path[path.length - 2], path[path.length - 1]];
  if (!editor || run?.name !== 'w:r' || !element || !editor.isPlain(element)) return undefined;
  const start = Math.max(span.start, segment.text.start);
  const end = Math.min(span.end, segment.text.end);
  const text = file.text.slice(start, end);
  if (segment.kind !== 'plain') return { editor, run, element, xml: segment.xml, text };
  const shift = segment.xml.start - segment.text.start;
  return { editor, run, element, xml: { start: start + shift, end: end + shift }, text };
}

/** Into a blank cell, else behind the character in front, else before the one behind. */
function insertAt(at: number, to: string, file: Manuscript): boolean {
  const { runs, editors } = file;
  const cell = runs.cells.find(({ text }) => text.start === at && text.end === at);
  if (cell) {
    const editor = editors.get(cell.part);
    const element = editor?.pathTo(cell.xml).slice(-1)[0];
    return to === '' || (element !== undefined && (editor?.fillCell(element, to) ?? false));
  }
  const before = runs.segments.find(({ text }) => text.start < at && text.end >= at);
  const behind = runs.segments.find(({ text }) => text.start === at);
  const segment = before ?? behind;
  const span = before ? { start: before.text.start, end: at } : { start: at, end: behind?.text.end ?? at };
  const slice = segment && sliceOf(segment, span, file);
  if (!slice) return false;
  const place = before ? slice.xml.end : slice.xml.start;
  slice.editor.cut(slice.run, { kind: 'insert', element: slice.element.start, at: place, text: to });
  return true;
}

function addLines(edit: Extract<WordEdit, { readonly kind: 'addLines' }>, file: Manuscript): boolean {
  const beside = paragraphOf(edit.beside, file);
  const like = paragraphOf(edit.like, file);
  if (!beside?.isInBody) return false;
  const look = like?.editor === beside.editor ? like.paragraph : beside.paragraph;
  for (const text of edit.texts) beside.editor.addParagraph(beside.paragraph, edit.where, look, text);
  return true;
}

interface PlacedParagraph {
  readonly editor: PartEditor;
  readonly paragraph: XmlElement;
  readonly part: string;
  /** What it stands in. */
  readonly around: XmlElement | undefined;
  readonly isInBody: boolean;
}

/** The paragraph that a line of the text stands in. */
function paragraphOf(span: Span, file: Manuscript): PlacedParagraph | undefined {
  const [segment] = segmentsIn(span, file);
  const editor = segment && file.editors.get(segment.run.part);
  if (!segment || !editor) return undefined;
  const path = editor.pathTo(segment.run.element);
  const at = path.map(({ name }) => name).lastIndexOf('w:p');
  const paragraph = path[at];
  if (!paragraph) return undefined;
  const isInBody = path.some(({ name }) => name === 'w:body');
  return { editor, paragraph, part: segment.run.part, around: path[at - 1], isInBody };
}

/** The words of a line, and its paragraph with them where nothing else stands in it. */
function removeLine(span: Span, file: Manuscript): boolean {
  const found = paragraphOf(span, file);
  const slices = slicesIn(span, file);
  if (!found || !slices) return false;
  const { editor, paragraph } = found;
  const isWhole = isAlone(found, span, file);
  if (!isWhole && !isWritten(span, file)) return false;
  if (!isWhole || file.isTracked) writeOver(slices, '');
  if (isWhole) editor.removeParagraph(paragraph);
  return true;
}

/** Whether a paragraph holds that line and nothing else, and the text can do without it. */
function isAlone({ paragraph, part, around }: PlacedParagraph, span: Span, { runs }: Manuscript): boolean {
  const isOnly = around?.name === 'w:tc' && around.children.filter(({ name }) => name === 'w:p').length === 1;
  const hasOthers = runs.segments.some(
    ({ run, text, xml }) =>
      run.part === part &&
      xml.start >= paragraph.start &&
      xml.end <= paragraph.end &&
      (text.start < span.start || text.end > span.end),
  );
  return !isOnly && !hasOthers && isTextOnly(paragraph);
}

const more = /^(?:w:(?:drawing|pict|object|sectPr|footnoteReference|endnoteReference)|m:oMath)$/;

const isTextOnly = ({ children }: XmlElement): boolean =>
  children.every((child) => !more.test(child.name) && isTextOnly(child));
