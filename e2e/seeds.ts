import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './fresh.mjs';

/** Real reports with their expected results lie beside the repository, not in it; elsewhere there are none. */
const shared = join(ROOT, '..', 'shared');

type Values = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number | null>>>>>>;

interface Demand {
  readonly check: string;
  readonly cells?: readonly string[];
  readonly table?: string;
  readonly stated?: number;
  readonly partsSum?: number;
}

interface Oracle {
  readonly agency: string | null;
  readonly title: string | null;
  readonly year: number | null;
  readonly publishedOn: string | null;
  readonly form: string | null;
  readonly tables?: Values;
  readonly mustFind: readonly Demand[];
  readonly absent: readonly string[];
  readonly bestFix?: Readonly<Record<string, number>>;
}

/** What these tests read of an exported report (public/gouji-report.schema.json). */
export interface Exported {
  readonly report: {
    readonly title: string | null;
    readonly agency: string | null;
    readonly year: number | null;
    readonly publishedOn: string | null;
    readonly form: string | null;
    readonly sections: readonly { readonly kind: string; readonly heading: string; readonly text: string }[];
  };
  readonly tables: Values;
  readonly otherTables: Values;
  readonly findings: readonly ExportedFinding[];
  readonly edits: readonly unknown[];
}

interface ExportedFinding {
  readonly check: string;
  readonly severity: string;
  readonly cells: readonly string[];
  readonly stated: number | null;
  readonly expected: number | null;
  readonly proposals: readonly {
    readonly edits: readonly { readonly cell: string; readonly to: number }[];
  }[];
}

export interface Seed {
  readonly name: string;
  readonly text: string;
  readonly oracle: Oracle;
}

export function readSeeds(): readonly Seed[] {
  const folder = join(shared, 'seeds');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({
      name,
      text: readFileSync(join(folder, name), 'utf8'),
      oracle: JSON.parse(readFileSync(join(shared, 'oracle', name.replace(/\.txt$/, '.json')), 'utf8')),
    }));
}

/** What the oracle says, in the shape of `answersOf`. */
export function demandsOf({ oracle }: Seed) {
  const { title, agency, year, publishedOn, form } = oracle;
  return {
    facts: { title, agency, year, publishedOn, form },
    tables: oracle.tables ?? {},
    notFound: [],
    foundButAbsent: [],
    firstProposals: oracle.bestFix ? [editsOf(oracle.bestFix)] : [],
  };
}

/** What the app says: facts, every cell, demands that are not met, findings that must not be there. */
export function answersOf({ oracle }: Seed, { report, tables, findings }: Exported) {
  const { title, agency, year, publishedOn, form } = report;
  return {
    facts: { title, agency, year, publishedOn, form },
    tables,
    notFound: oracle.mustFind.filter((demand) => !findings.some((finding) => meets(finding, demand))),
    foundButAbsent: findings.filter(
      ({ check, severity }) =>
        severity !== 'hint' &&
        oracle.absent.some((name) =>
          name.endsWith('.*') ? check.startsWith(name.slice(0, -1)) : check === name,
        ),
    ),
    firstProposals: oracle.bestFix ? firstProposals(findings) : [],
  };
}

function meets(finding: ExportedFinding, { check, cells = [], table, stated, partsSum }: Demand): boolean {
  return (
    finding.check === check &&
    cells.every((cell) => finding.cells.includes(cell)) &&
    (table === undefined || (finding.cells[0] ?? '').startsWith(`${table}.`)) &&
    (stated === undefined || finding.stated === stated) &&
    (partsSum === undefined || finding.expected === partsSum)
  );
}

/** The edits of the first proposal of every error, each kind once. */
function firstProposals(findings: readonly ExportedFinding[]): readonly string[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const edits = errors.map(({ proposals }) =>
    editsOf(Object.fromEntries((proposals[0]?.edits ?? []).map(({ cell, to }) => [cell, to]))),
  );
  return [...new Set(edits)];
}

const editsOf = (edits: Readonly<Record<string, number>>): string =>
  Object.entries(edits)
    .map(([cell, to]) => `${cell} = ${to}`)
    .sort()
    .join(', ');
