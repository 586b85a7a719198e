import { allChecks } from '../checks/all.ts';
import type { Settings } from '../checks/settings.ts';

/** An office's settings as the file that it hands out (read by log/settings-file.ts); rules in the order of the handbook. */
export function writeSettings({ severities, deadlines }: Settings): string {
  const inOrder = allChecks.flatMap(({ id }) => {
    const level = severities[id];
    return level === undefined ? [] : [[id, level] as const];
  });
  const file = { format: 'gouji-settings', version: 1, severities: Object.fromEntries(inOrder), deadlines };
  return `${JSON.stringify(file, null, 2)}\n`;
}
