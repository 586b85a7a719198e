import type { FormId } from '../../src/forms/form.ts';
import type { Fault } from './fault.ts';
import { inLevels } from './faults-levels.ts';
import { in2019, in2021 } from './faults-proactive.ts';
import { inRequests } from './faults-requests.ts';
import { inStatements, inText2021 } from './faults-statements.ts';
import { in2014 } from './faults-statistics.ts';

const both: readonly FormId[] = ['2019', '2021'];

/** At least one fault for every rule that can be broken without a report of another year. */
export const faults: readonly Fault[] = [
  ...both.flatMap(inRequests),
  ...in2019,
  ...in2021,
  ...both.flatMap(inStatements),
  ...inText2021,
  ...in2014,
  ...inLevels,
];
