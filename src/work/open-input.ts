import { type Draft, newDraft } from '../log/draft.ts';
import { jsonTextOf } from '../log/json-input.ts';
import type { Input } from '../sources/source.ts';
import type { Read } from './protocol.ts';

/**
 * Opens what arrived: a report exported by this app with all that was done to it, anything else as it is read by
 * `read`. The code for exported files is fetched when the first one comes. Rejects with a Refusal.
 */
export async function openInput(input: Input, read: Read, options: Parameters<Read>[1]): Promise<Draft> {
  const json = jsonTextOf(input);
  if (json === undefined) return newDraft(await read(input, options));
  const { openExport } = await import('../log/open.ts');
  return openExport(json);
}
