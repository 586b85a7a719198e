import type { Body } from '../document/body.ts';
import type { Deadlines } from '../facts/evidence.ts';
import type { Check, Severity } from './check.ts';
import { makeFinding, notChecked } from './finding.ts';
import { bodyIn, placesOf } from './part-text.ts';
import { firstYear } from './six-parts.ts';

interface Deadline {
  /** Month and day of the year after. */
  readonly by: '01-31' | '03-31';
  readonly severity: Severity;
  /** By which name an office may set another day. */
  readonly setting: keyof Deadlines;
}

const ofGovernment: Deadline = { by: '03-31', severity: 'warning', setting: 'government' };
const ofTownship: Deadline = { by: '03-31', severity: 'hint', setting: 'township' };
/** 《条例》第四十九条 names departments and governments of county level and above; townships follow their county. */
const deadlines: Readonly<Record<Body, Deadline>> = {
  department: { by: '01-31', severity: 'warning', setting: 'department' },
  province: ofGovernment,
  city: ofGovernment,
  county: ofGovernment,
  township: ofTownship,
  street: ofTownship,
};

export const reportDeadline: Check = {
  id: 'report.deadline',
  rule: 'R38',
  title: '按期公布',
  run(evidence) {
    const { year, publishedOn } = evidence.facts;
    if (year !== null && year < firstYear) return [];
    if (year === null) return [notChecked(this.id, 'noYear')];
    if (publishedOn === null) return [notChecked(this.id, 'noDate')];
    const body = bodyIn(evidence);
    const set = evidence.deadlines ?? {};
    const [early, late] = [set.department ?? deadlines.department.by, set.government ?? ofGovernment.by];
    // Whoever it is, by the first date it is in time, after the second it is late.
    if (body === null && publishedOn > `${year + 1}-${early}` && publishedOn <= `${year + 1}-${late}`)
      return [notChecked(this.id, 'noAgency')];
    const { by, severity, setting } = body === null ? ofGovernment : deadlines[body];
    const ownDay = set[setting];
    const due = `${year + 1}-${ownDay ?? by}`;
    if (publishedOn <= due) return [];
    const quotes = placesOf(publishedOn, evidence);
    return [
      makeFinding(this.id, severity, {
        quotes,
        words: { publishedOn, due, body: body ?? '', ...(ownDay ? { isSet: 1 } : {}) },
      }),
    ];
  },
};
