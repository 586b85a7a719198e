import { makeNormaliser, type Normaliser, type Script, type Simplify } from '../text/normalise.ts';
import { detectScript } from '../text/script.ts';
import { identity } from '../text/simplify.ts';
import { decodeFile } from './decode-file.ts';
import { isHtml, openHtml } from './html.ts';
import { type Format, findFormat } from './magic.ts';
import type { Opened } from './opened.ts';
import type { RunMap } from './origins.ts';
import { type Input, Refusal, type RefusalReason, type Source } from './source.ts';
import { openText } from './text.ts';
import { makeVocabulary } from './vocabulary.ts';

export interface ReadOptions {
  /** Fetches the dictionary of traditional characters; asked for only when the text is traditional. */
  readonly loadSimplify: () => Promise<Simplify>;
  readonly signal?: AbortSignal;
  /** Told how much is done, from 0 to 1. */
  readonly progress?: (done: number) => void;
}

/** A source in blocks, what is needed to look into it, and the way back to the file where it can be written back. */
export interface ReadResult {
  readonly source: Source;
  readonly script: Script;
  readonly normalise: Normaliser;
  readonly runs?: RunMap;
}

const largestFile = 50 * 1024 * 1024;

/** The readers of files that are no text. Their code is fetched when the first such file comes. */
const fileReaders: Readonly<Partial<Record<Format, () => Promise<(bytes: Uint8Array) => Opened>>>> = {
  docx: async () => (await import('./word/docx.ts')).openDocx,
  doc: async () => (await import('./doc/doc.ts')).openDoc,
  rtf: async () => (await import('./rtf/rtf.ts')).openRtf,
  mhtml: async () => (await import('./mhtml/mhtml.ts')).openMhtml,
};

/** Why a format without a reader is refused, if not because its reader is still to come. */
const refusals: Readonly<Partial<Record<Format, RefusalReason>>> = { locked: 'locked', picture: 'notText' };

/** The readers of text, by what the text shows itself to be. */
const textReaders = {
  text: (content: string) => openText(content, 'text'),
  markdown: (content: string) => openText(content, 'markdown'),
  html: openHtml,
};

/**
 * Reads a paste or a file into paragraphs and tables. Throws a `Refusal` for what cannot be read at all; anything else,
 * however damaged, gives blocks.
 */
export async function readSource(input: Input, options: ReadOptions): Promise<ReadResult> {
  const step = stepper(options);
  await step(0.1);
  const opened = await open(input);
  if (isBlank(opened.words)) throw new Refusal('empty');
  const script = detectScript(opened.words);
  await step(0.6);
  const normalise = makeNormaliser(script, script.traditional ? await options.loadSimplify() : identity);
  await step(0.7);
  const { text, blocks, runs } = opened.read(makeVocabulary(normalise));
  await step(1);
  const name = input.kind === 'file' ? input.name : '';
  const source = { kind: opened.kind, name, text, blocks };
  return { source, script, normalise, ...(runs ? { runs } : {}) };
}

function open(input: Input): Opened | Promise<Opened> {
  if (input.kind === 'paste') return openContent(pasted(input.html, input.text), '');
  const { bytes, name } = input;
  if (bytes.length === 0) throw new Refusal('empty');
  if (bytes.length > largestFile) throw new Refusal('tooLarge');
  const format = findFormat(bytes);
  return format === undefined ? openContent(decodeFile(bytes), name) : openFile(bytes, format);
}

async function openFile(bytes: Uint8Array, format: Format): Promise<Opened> {
  const load = fileReaders[format];
  if (!load) throw new Refusal(refusals[format] ?? 'notYetSupported', format);
  const read = await load();
  return read(bytes);
}

function openContent(content: string, name: string): Opened {
  if (isBlank(content)) throw new Refusal('empty');
  if (content.length > largestFile) throw new Refusal('tooLarge');
  return textReaders[kindOf(content, name)](content);
}

function stepper({ signal, progress }: ReadOptions): (done: number) => Promise<void> {
  return async (done) => {
    progress?.(done);
    // Lets a message to stop come in between.
    if (signal) await new Promise((resolve) => setTimeout(resolve, 0));
    if (signal?.aborted) throw new Refusal('cancelled');
  };
}

/** HTML keeps the columns of a table; without one the plain text is closer to what the person saw. */
function pasted(html: string, text: string): string {
  if (/<table\b/i.test(html)) return html;
  return isBlank(text) ? html : text;
}

/** The name decides between text and Markdown only; everything else shows in the content. */
function kindOf(content: string, name: string): keyof typeof textReaders {
  if (isHtml(content)) return 'html';
  const isNamed = /\.(?:md|markdown)$/i.test(name);
  return isNamed || detectScript(content.slice(0, 200_000)).markdown ? 'markdown' : 'text';
}

function isBlank(text: string): boolean {
  return !/[^\s\u00ad\u200b-\u200f\u2060\ufeff]/.test(text);
}

/**
 * Reads the original bytes of a file once more, for the way back from its text (the same as `Reading.source.text`) to
 * the file. Undefined for formats that cannot be written back; throws a `Refusal` like `readSource`.
 */
export async function readRuns(
  bytes: Uint8Array,
  loadSimplify: ReadOptions['loadSimplify'],
): Promise<{ readonly text: string; readonly runs: RunMap } | undefined> {
  const { source, runs } = await readSource({ kind: 'file', name: '', bytes }, { loadSimplify });
  return runs && { text: source.text, runs };
}
