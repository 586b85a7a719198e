import type { Finding } from '../../src/checks/check.ts';
import { runChecks } from '../../src/checks/run.ts';
import type { Evidence } from '../../src/facts/evidence.ts';
import { noChanges } from '../../src/log/changes.ts';
import { makeReviewer, read } from '../../src/pipeline.ts';
import type { Expected, Fault } from './fault.ts';
import { faults } from './faults.ts';
import type { ReportOptions } from './options.ts';
import { renderReport } from './render.ts';
import { makeReport } from './report.ts';
import { shapes } from './shapes/all.ts';
import type { TrueReport } from './truth.ts';

/** What came of one rule's faults. */
export interface RuleScore {
  readonly rule: string;
  readonly check: string;
  readonly seeded: number;
  /** Found with the right cells, severity and numbers. */
  readonly found: number;
  /** What the check says beyond the fault. */
  readonly beyond: number;
  readonly missed: readonly string[];
}

/** Consistent reports and what is said of them all the same. */
export interface CleanScore {
  readonly reports: number;
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  readonly said: readonly string[];
}

/** Shapes in which nothing is lost, so that what is missed is missed by a check. */
const shapeNames = ['html', 'html-word', 'tsv-excel', 'markdown'];

const shapeOf = (seed: number): string => shapeNames[seed % shapeNames.length] ?? '';

async function evidenceOf(report: TrueReport, options: ReportOptions, shape: string): Promise<Evidence> {
  const drawn = shapes.find(({ name }) => name === shape);
  if (!drawn) throw new Error(`There is no shape ${shape}`);
  const { input } = renderReport(report, { seed: report.seed, form: options.form, shape: drawn, noises: [] });
  const reading = await read(input);
  return makeReviewer(reading).review(noChanges(reading));
}

const findingsIn = (evidence: Evidence): readonly Finding[] =>
  runChecks(evidence).filter((verdict): verdict is Finding => verdict.kind === 'finding');

export async function scoreRules(reports: number): Promise<readonly RuleScore[]> {
  const scores = new Map<string, RuleScore>();
  for (const fault of faults)
    for (let seed = 0; seed < reports; seed++) {
      const key = `${fault.rule} ${fault.check}`;
      const score = await scoreOnce(fault, seed);
      const before = scores.get(key);
      scores.set(key, before ? added(before, score) : score);
    }
  return [...scores.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1));
}

async function scoreOnce(fault: Fault, seed: number): Promise<RuleScore> {
  const { report, expected, subordinates = [] } = fault.seed(makeReport(seed, fault.options));
  const shape = shapeOf(seed);
  const evidence = await evidenceOf(report, fault.options, shape);
  const parts = await Promise.all(subordinates.map((each) => evidenceOf(each, fault.options, shape)));
  const findings = findingsIn(parts.length > 0 ? { ...evidence, subordinates: parts } : evidence);
  const own = findings.filter(({ check }) => check === fault.check);
  const isFound = expected.every((each) => own.some((finding) => fits(finding, each)));
  const beyond = own.filter((finding) => !expected.some((each) => fits(finding, each)));
  const { rule, check } = fault;
  const told = `${fault.what} (${fault.options.form}, seed ${seed}, ${shape}): ${JSON.stringify(own.map(brief))} instead of ${JSON.stringify(expected)}`;
  return {
    rule,
    check,
    seeded: 1,
    found: isFound ? 1 : 0,
    beyond: beyond.length,
    missed: isFound && beyond.length === 0 ? [] : [told],
  };
}

const brief = ({ severity, cells, stated, expected, part, variant }: Finding) => ({
  severity,
  cells,
  stated,
  expected,
  part,
  variant,
});

function fits(finding: Finding, { severity, cells, stated, expected, part, variant }: Expected): boolean {
  return (
    finding.severity === severity &&
    (cells === undefined ||
      (finding.cells.length === cells.length && cells.every((id, i) => finding.cells[i] === id))) &&
    (stated === undefined || finding.stated === stated) &&
    (expected === undefined || finding.expected === expected) &&
    (part === undefined || finding.part === part) &&
    (variant === undefined || finding.variant === variant)
  );
}

function added(a: RuleScore, b: RuleScore): RuleScore {
  return {
    ...a,
    seeded: a.seeded + b.seeded,
    found: a.found + b.found,
    beyond: a.beyond + b.beyond,
    missed: [...a.missed, ...b.missed],
  };
}

/** Every form, office and city by turns, just as the faults find them. */
export async function scoreClean(reports: number): Promise<CleanScore> {
  const said: string[] = [];
  const counts = { error: 0, warning: 0, hint: 0 };
  for (let seed = 0; seed < reports; seed++) {
    const form = (['2014', '2019', '2021'] as const)[seed % 3] ?? '2021';
    const options: ReportOptions = { form, size: seed % 2 === 0 ? 'office' : 'city' };
    for (const finding of findingsIn(await evidenceOf(makeReport(seed, options), options, shapeOf(seed)))) {
      counts[finding.severity] += 1;
      said.push(`${form}, seed ${seed}: ${finding.check} ${JSON.stringify(brief(finding))}`);
    }
  }
  return { reports, errors: counts.error, warnings: counts.warning, hints: counts.hint, said };
}

/** As printed by npm run accuracy. */
export function rulesText(rules: readonly RuleScore[], clean: CleanScore): string {
  const lines = rules.map(
    ({ rule, check, seeded, found, beyond }) =>
      `${rule.padEnd(6)} ${check.padEnd(26)} ${String(seeded).padStart(6)} ${String(found).padStart(6)} ${String(beyond).padStart(7)}`,
  );
  const missed = rules.flatMap((score) => score.missed);
  return [
    'rule   check                      seeded  found  beyond',
    ...lines,
    `consistent reports: ${clean.reports}, errors ${clean.errors}, warnings ${clean.warnings}, hints ${clean.hints}`,
    ...missed.slice(0, 20),
    ...clean.said.slice(0, 20),
  ].join('\n');
}

/** 100 % of the seeded faults and nothing beyond them; no error and at most one warning in ten consistent reports. */
export function holdsRules(rules: readonly RuleScore[], clean: CleanScore): boolean {
  const all = rules.every(({ seeded, found, beyond }) => found === seeded && beyond === 0);
  return all && clean.errors === 0 && clean.warnings * 10 <= clean.reports;
}
