import { type Decoded, decodeText } from '../text/decode.ts';
import { makeNormaliser, type Normaliser, type Script, type Simplify } from '../text/normalise.ts';
import { detectScript } from '../text/script.ts';
import { identity } from '../text/simplify.ts';
import { isHtml, openHtml } from './html.ts';
import { findForeignFormat } from './magic.ts';
import type { Opened } from './opened.ts';
import { type Input, Refusal, type Source, type SourceKind } from './source.ts';
import { openText } from './text.ts';
import { makeVocabulary } from './vocabulary.ts';

export interface ReadOptions {
  /** Fetches the dictionary of traditional characters; asked for only when the text is traditional. */
  readonly loadSimplify: () => Promise<Simplify>;
  readonly signal?: AbortSignal;
  /** Told how much is done, from 0 to 1. */
  readonly progress?: (done: number) => void;
}

/** A source in blocks, and what is needed to look into it. */
export interface ReadResult {
  readonly source: Source;
  readonly script: Script;
  readonly normalise: Normaliser;
}

const largestFile = 50 * 1024 * 1024;

const readers: Readonly<Record<SourceKind, (content: string) => Opened>> = {
  text: (content) => openText(content, 'text'),
  markdown: (content) => openText(content, 'markdown'),
  html: openHtml,
};

/**
 * Reads a paste or a file into paragraphs and tables. Throws a `Refusal` for what cannot be read at all; anything else,
 * however damaged, gives blocks.
 */
export async function readSource(input: Input, options: ReadOptions): Promise<ReadResult> {
  const step = stepper(options);
  const content = contentOf(input);
  await step(0.3);
  const opened = readers[kindOf(input, content)](content);
  if (isBlank(opened.words)) throw new Refusal('empty');
  const script = detectScript(opened.words);
  await step(0.6);
  const normalise = makeNormaliser(script, script.traditional ? await options.loadSimplify() : identity);
  await step(0.7);
  const { text, blocks } = opened.read(makeVocabulary(normalise));
  await step(1);
  const name = input.kind === 'file' ? input.name : '';
  return { source: { kind: opened.kind, name, text, blocks }, script, normalise };
}

function stepper({ signal, progress }: ReadOptions): (done: number) => Promise<void> {
  return async (done) => {
    progress?.(done);
    // Lets a message to stop come in between.
    if (signal) await new Promise((resolve) => setTimeout(resolve, 0));
    if (signal?.aborted) throw new Refusal('cancelled');
  };
}

function contentOf(input: Input): string {
  const content = input.kind === 'paste' ? pasted(input.html, input.text) : decodeFile(input.bytes);
  if (isBlank(content)) throw new Refusal('empty');
  if (content.length > largestFile) throw new Refusal('tooLarge');
  return content;
}

/** HTML keeps the columns of a table; without one the plain text is closer to what the person saw. */
function pasted(html: string, text: string): string {
  if (/<table\b/i.test(html)) return html;
  return isBlank(text) ? html : text;
}

function decodeFile(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new Refusal('empty');
  if (bytes.length > largestFile) throw new Refusal('tooLarge');
  const format = findForeignFormat(bytes);
  if (format) throw new Refusal(format.reason, format.name);
  const decoded: Decoded = decodeText(bytes, declaredCharset(bytes));
  if (!decoded.isText) throw new Refusal('notText');
  return decoded.text;
}

/** What a page says of its encoding in its first kilobytes; it may be wrong. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  return /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
}

/** The name decides between text and Markdown only; everything else shows in the content. */
function kindOf(input: Input, content: string): SourceKind {
  if (isHtml(content)) return 'html';
  const isNamed = input.kind === 'file' && /\.(?:md|markdown)$/i.test(input.name);
  return isNamed || detectScript(content.slice(0, 200_000)).markdown ? 'markdown' : 'text';
}

function isBlank(text: string): boolean {
  return !/[^\s\u00ad\u200b-\u200f\u2060\ufeff]/.test(text);
}
