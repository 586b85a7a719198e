import type { Input } from '../sources/source.ts';

/** What a paste or a drop carries: files, or the pasted text with its HTML. */
export interface Carried {
  readonly files: readonly File[];
  readonly text: string;
  readonly html: string;
}

/** Must be called inside the event: afterwards the browser shows nothing any more. */
export function readTransfer(transfer: DataTransfer | null): Carried {
  if (!transfer) return { files: [], text: '', html: '' };
  return {
    files: [...transfer.files],
    text: transfer.getData('text/plain'),
    html: transfer.getData('text/html'),
  };
}

/**
 * What there is to open. Words come before files: Excel and Word put a picture of the selection beside its text.
 * Undefined when nothing was carried at all.
 */
export function inputOf({ files, text, html }: Carried): Input | Promise<Input> | undefined {
  if (text.trim() !== '' || html.trim() !== '') return { kind: 'paste', text, html };
  const [file] = files;
  return file && readFile(file);
}

/** The bytes of a chosen or dropped file. */
export async function readFile(file: File): Promise<Input> {
  return { kind: 'file', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Puts text on the clipboard inside a copy or cut event; works without a secure context. */
export function writeTransfer(event: ClipboardEvent, text: string, html?: string): void {
  event.clipboardData?.setData('text/plain', text);
  if (html !== undefined) event.clipboardData?.setData('text/html', html);
  event.preventDefault();
}

/** Copies outside a copy event, by causing one. False when the browser refuses. */
export function copyText(text: string, html?: string): boolean {
  const write = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    writeTransfer(event, text, html);
  };
  document.addEventListener('copy', write, { capture: true, once: true });
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', write, { capture: true });
  return isCopied;
}
