import * as v from 'valibot';
import { type Settings, usualSettings } from '../checks/settings.ts';
import { Refusal } from '../sources/source.ts';

/** Month and day, in a year that has no 29 February. */
const monthDay = v.pipe(
  v.string(),
  v.regex(/^\d\d-\d\d$/),
  v.check((text) => {
    const [month = 0, day = 0] = text.split('-').map(Number);
    const date = new Date(2023, month - 1, day);
    return date.getMonth() === month - 1 && date.getDate() === day;
  }),
);

/** What an office decided, without the head of the file. Strict: a word that means nothing here is a mistake. */
const decided = (checks: readonly string[]) => ({
  severities: v.optional(v.record(v.picklist(checks), v.picklist(['error', 'warning', 'hint', 'off'])), {}),
  deadlines: v.optional(
    v.strictObject({
      department: v.exactOptional(monthDay),
      government: v.exactOptional(monthDay),
      township: v.exactOptional(monthDay),
    }),
    {},
  ),
});

const head = { format: v.literal('gouji-settings'), version: v.literal(1) };

/**
 * Reads a file that an office handed out; `checks` are the ids there are. Throws a Refusal `badSettings`, its detail the
 * place that is wrong.
 */
export function readSettings(text: string, checks: readonly string[]): Settings {
  const settingsFile = v.strictObject({ ...head, ...decided(checks) });
  const found = v.safeParse(settingsFile, parseJson(text.replace(/^\ufeff/, '')));
  if (!found.success) throw new Refusal('badSettings', v.getDotPath(found.issues[0]) ?? '');
  const { severities, deadlines } = found.output;
  return { severities, deadlines };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('badSettings');
  }
}

/** What this browser kept; the usual ones when that is nothing or no settings of this version. */
export function restoreSettings(kept: unknown, checks: readonly string[]): Settings {
  const found = v.safeParse(v.strictObject(decided(checks)), kept);
  return found.success ? found.output : usualSettings;
}
