import { type Settings, usualSettings } from '../checks/settings.ts';
import { jsonTextOf } from '../log/json-input.ts';
import type { Input } from '../sources/source.ts';

/** Reads the settings that an office handed out, or rejects with a Refusal; undefined when the input is none. */
export function settingsIn(input: Input): (() => Promise<Settings>) | undefined {
  const text = jsonTextOf(input);
  if (text === undefined || !/"format"\s*:\s*"gouji-settings"/.test(text.slice(0, headLength)))
    return undefined;
  return async () => {
    const [{ readSettings }, checks] = await loadAll();
    return readSettings(text, checks);
  };
}

/** What reads settings, and the checks that there are: those of the reviewing code, which is at hand anyway. */
async function loadAll() {
  const [file, { allChecks }] = await Promise.all([
    import('../log/settings-file.ts'),
    import('./reviewing.ts'),
  ]);
  return [file, allChecks.map(({ id }) => id)] as const;
}

/** The format is named at the head of a file. */
const headLength = 500;

/** The settings as they were kept; the code that checks them is fetched when there are any. */
export async function keptSettings(kept: unknown): Promise<Settings> {
  if (kept === undefined) return usualSettings;
  const [{ restoreSettings }, checks] = await loadAll();
  return restoreSettings(kept, checks);
}
