import type { RunMap } from '../../sources/origins.ts';
import { openPackage, type Package } from '../../sources/package/package.ts';
import type { PartText } from '../../sources/package/part.ts';
import { attributeOf, parseXml, type XmlElement } from '../../sources/package/xml.ts';
import { readRuns } from '../../sources/read.ts';
import type { Simplify } from '../../text/normalise.ts';
import { PartEditor } from './part-editor.ts';
import { placeEdit } from './place-edits.ts';
import { repack } from './repack.ts';
import { type Marking, silent, tracked } from './revisions.ts';
import type { CorrectedWord, Revision, WordCorrection } from './word-edit.ts';

/**
 * Writes changes into the file that a report was read from. Only the runs that are concerned differ; every other part
 * of the package stays as it lies there. Throws a Refusal when the file itself cannot be read.
 */
export async function correctWord(
  { bytes, text, edits, revision }: WordCorrection,
  loadSimplify: () => Promise<Simplify>,
): Promise<CorrectedWord> {
  const found = await readRuns(bytes, loadSimplify);
  // Places of another reading would hit other words.
  if (found?.text !== text) return { bytes, isSameText: false, unplaced: edits.map((_, index) => index) };
  const files = openPackage(bytes);
  const parts = readParts(files, found.runs);
  const marking = markingOf(revision, parts);
  const editors = new Map(
    parts.map(({ name, content, root }) => [name, new PartEditor(content.text, root, marking)]),
  );
  const file = { text, runs: found.runs, editors, isTracked: marking.isTracked };
  const unplaced = edits.flatMap((edit, index) => (placeEdit(edit, file) ? [] : [index]));
  const contents = parts.flatMap(({ name, content }): [string, Uint8Array][] => {
    const xml = editors.get(name)?.write() ?? content.text;
    const entry = xml === content.text ? undefined : files.find(name);
    return entry ? [[entry.name, encode(xml, content)]] : [];
  });
  return {
    bytes: contents.length > 0 ? repack(bytes, new Map(contents)) : bytes,
    isSameText: true,
    unplaced,
  };
}

interface Part {
  readonly name: string;
  readonly content: PartText;
  readonly root: XmlElement;
}

function readParts(files: Package, { segments, cells }: RunMap): readonly Part[] {
  const names = new Set([...segments.map(({ run }) => run.part), ...cells.map(({ part }) => part)]);
  return [...names].flatMap((name) => {
    const content = files.read(name);
    return content ? [{ name, content, root: parseXml(content.text) }] : [];
  });
}

function markingOf(revision: Revision | null, parts: readonly Part[]): Marking {
  if (revision === null) return silent;
  return tracked(revision, Math.max(0, ...parts.map(({ root }) => highestId(root))) + 1);
}

const largestId = 2_000_000_000;

/** The highest number that a revision, a bookmark or a comment of the part has. */
function highestId(element: XmlElement): number {
  const own = Number(attributeOf(element, 'w:id') ?? 0);
  const inside = element.children.map(highestId);
  return inside.reduce((most, id) => Math.max(most, id), own > 0 && own < largestId ? own : 0);
}

/** As the part was encoded; its byte order mark is part of the text. */
function encode(xml: string, { encoding }: PartText): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(xml);
  const view = new DataView(new ArrayBuffer(xml.length * 2));
  for (let i = 0; i < xml.length; i++) view.setUint16(i * 2, xml.charCodeAt(i), encoding === 'utf-16le');
  return new Uint8Array(view.buffer);
}
