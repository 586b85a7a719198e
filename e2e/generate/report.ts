import { makeDisputes } from './disputes.ts';
import { makeOldSections, makePreface, makeSections } from './narrative.ts';
import { makeFacts } from './offices.ts';
import type { ReportOptions } from './options.ts';
import { makeProactive } from './proactive.ts';
import { makeRandom } from './random.ts';
import { makeRequests } from './requests.ts';
import { makeStatistics } from './statistics.ts';
import type { TrueReport } from './truth.ts';

/** A consistent report of an invented office: the same seed and options give the same report. */
export function makeReport(seed: number, options: ReportOptions): TrueReport {
  const random = makeRandom(seed);
  const facts = makeFacts(options, random.fork('facts'));
  if (options.form === '2014') {
    const statistics = makeStatistics(options, random.fork('statistics'));
    const sections = makeOldSections(facts, statistics, random.fork('prose'));
    return { seed, facts, tables: [statistics], preface: [], sections };
  }
  const tables = [
    makeProactive(options, facts.government, random.fork('proactive')),
    makeRequests(options, random.fork('requests')),
    makeDisputes(options, random.fork('disputes')),
  ];
  const preface = makePreface(facts, random.fork('preface'));
  return { seed, facts, tables, preface, sections: makeSections(facts, tables, random.fork('prose')) };
}
