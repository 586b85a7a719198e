import { useEffect, useRef } from 'react';
import type { Input } from '../sources/source.ts';

/** What arrives; several files at once are opened one after the other. */
export type Arrival = Input | Promise<Input>;

/** The bytes of a chosen or dropped file; a file that has gone away gives none, and is refused as empty. */
export async function inputOf(file: File): Promise<Input> {
  return { kind: 'file', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** What was copied, as the page of its origin and as bare text. */
function pasteOf(data: DataTransfer): Input {
  return { kind: 'paste', text: data.getData('text/plain'), html: data.getData('text/html') };
}

/**
 * Opens what is pasted outside a field or dropped anywhere. Listens before anyone else: an editor would take a
 * dropped file for text of its own.
 */
export function useIntake(
  open: (arrival: Arrival) => void,
  openFiles: (files: readonly File[]) => void,
): void {
  const latest = useRef(open);
  const latestFiles = useRef(openFiles);
  latest.current = open;
  latestFiles.current = openFiles;
  useEffect(() => {
    const paste = (event: ClipboardEvent) => onPaste(event, latest.current);
    const drop = (event: DragEvent) => onDrop(event, latest.current, latestFiles.current);
    document.addEventListener('paste', paste, true);
    document.addEventListener('dragover', onDragOver, true);
    document.addEventListener('dragleave', onDragLeave, true);
    document.addEventListener('drop', drop, true);
    return () => {
      document.removeEventListener('paste', paste, true);
      document.removeEventListener('dragover', onDragOver, true);
      document.removeEventListener('dragleave', onDragLeave, true);
      document.removeEventListener('drop', drop, true);
    };
  }, []);
}

function onPaste(event: ClipboardEvent, open: (arrival: Arrival) => void): void {
  if (!event.clipboardData || event.defaultPrevented || isField(event.target)) return;
  event.preventDefault();
  if (handOver(event.clipboardData)) return;
  const [file] = event.clipboardData.files;
  const input = pasteOf(event.clipboardData);
  if (file && input.kind === 'paste' && input.text === '' && input.html === '') open(inputOf(file));
  else open(input);
}

/** With a grid cell active a paste goes into the grid, wherever on the page the event was raised. */
function handOver(clipboardData: DataTransfer): boolean {
  const cell = document.activeElement;
  if (!cell?.matches('.cell-input')) return false;
  cell.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
  return true;
}

function onDragOver(event: DragEvent): void {
  if (!bringsReport(event)) return;
  event.preventDefault();
  if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
  showTarget(true);
}

/** The pointer has left the page, not just one of its parts. */
function onDragLeave({ relatedTarget }: DragEvent): void {
  if (relatedTarget === null) showTarget(false);
}

/** The page shows that it takes what hangs at the pointer. */
function showTarget(on: boolean): void {
  document.body.classList.toggle('taking', on);
}

/** Files open wherever they fall; dragged text only outside fields, where it belongs to the field. */
function onDrop(
  event: DragEvent,
  open: (arrival: Arrival) => void,
  openFiles: (files: readonly File[]) => void,
): void {
  if (!event.dataTransfer || !bringsReport(event)) return;
  event.preventDefault();
  event.stopPropagation();
  showTarget(false);
  const files = [...event.dataTransfer.files];
  if (files.length > 0) openFiles(files);
  else open(pasteOf(event.dataTransfer));
}

function bringsReport(event: DragEvent): boolean {
  const kinds = event.dataTransfer?.types ?? [];
  return kinds.includes('Files') || (kinds.includes('text/plain') && !isField(event.target));
}

const fields = 'input:not([type="file"]):not([type="checkbox"]), textarea, select, [contenteditable="true"]';

/** Whether typing and pasting at this place belong to a field. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(fields) !== null;
