import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allChecks } from '../checks/all.ts';
import { type Settings, usualSettings } from '../checks/settings.ts';
import { writeSettings } from '../export/settings-file.ts';
import { refusalSentence } from '../findings/refusals.ts';
import { Refusal } from '../sources/source.ts';
import { readSettings as readFile, restoreSettings } from './settings-file.ts';

const checks = allChecks.map(({ id }) => id);
const readSettings = (text: string): Settings => readFile(text, checks);

const head = { format: 'gouji-settings', version: 1 };

function refusalOf(file: unknown): Refusal {
  try {
    readSettings(typeof file === 'string' ? file : JSON.stringify(file));
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('was read');
}

const settings: fc.Arbitrary<Settings> = fc.record({
  severities: fc.dictionary(
    fc.constantFrom(...allChecks.map(({ id }) => id)),
    fc.constantFrom('error', 'warning', 'hint', 'off'),
    { noNullPrototype: true },
  ),
  deadlines: fc.record(
    { department: fc.constantFrom('01-15', '02-28'), government: fc.constant('03-20') },
    { requiredKeys: [], noNullPrototype: true },
  ),
});

describe('a file of settings', () => {
  it('says what was set, and may leave out what was not', () => {
    fc.assert(
      fc.property(settings, (set) => {
        expect(readSettings(writeSettings(set))).toEqual(set);
      }),
    );
    expect(readSettings(`\ufeff${JSON.stringify(head)}`)).toEqual(usualSettings);
  });

  it.each([
    [{ ...head, severities: { 'prose.unheard': 'off' } }, 'severities.prose.unheard'],
    [{ ...head, severities: { 'requests.balance': 'fatal' } }, 'severities.requests.balance'],
    [{ ...head, deadlines: { department: '02-30' } }, 'deadlines.department'],
    [{ ...head, deadlines: { bureau: '01-15' } }, 'deadlines.bureau'],
    [{ ...head, version: 2 }, 'version'],
    [{ ...head, colour: 'red' }, 'colour'],
    ['{"format":"gouji-settings"', ''],
  ])('is refused whole when something in it is wrong, and the place is named: %#', (file, place) => {
    const { reason, detail } = refusalOf(file);
    expect([reason, detail]).toEqual(['badSettings', place]);
    expect(refusalSentence(reason, detail)).toContain(place);
  });

  it('is the usual ones when what this browser kept is no settings', () => {
    expect(restoreSettings({ severities: { 'prose.growth': 'hint' }, deadlines: {} }, checks)).toEqual({
      severities: { 'prose.growth': 'hint' },
      deadlines: {},
    });
    fc.assert(
      fc.property(fc.anything(), (kept) => {
        const { severities, deadlines } = restoreSettings(kept, checks);
        expect([typeof severities, typeof deadlines]).toEqual(['object', 'object']);
      }),
    );
  });
});
