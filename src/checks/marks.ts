import type { Severity } from './check.ts';

/**
 * The samples say themselves what must be found in them, in lines beginning with `#!` that stand before the report
 * and are stripped before it is opened:
 *
 *     #! agency 云岭县林业局                     also title, year, form, published; `-` if there is none
 *     #! error requests.outcomes requests.processed.natural stated 0 expected 1
 *     #! hint cells.blank disputes              the first cell lies in that table; a part's kind for sections.*
 *     #! warning prose.parts "4820条"           the first quote
 *     #! fix requests.processed.natural=1       the edits of the first proposal of some finding
 *     #! table requests 0                       every cell of the table is 0 (`-`: null)…
 *     #! row requests.received 1 0 0 0 0 0 1    …except these, in the order of the columns
 *
 * Findings that are not marked must not be there.
 */
export interface FindingMark {
  readonly severity: Severity;
  readonly check: string;
  /** The finding's cells begin with these. */
  readonly cells: readonly string[];
  readonly table?: string;
  readonly part?: string;
  readonly quote?: string;
  readonly stated?: number;
  readonly expected?: number;
}

export type Value = number | null;

export interface TableMark {
  readonly table: string;
  readonly fill: Value;
  readonly rows: Readonly<Record<string, readonly Value[]>>;
}

export interface Marks {
  readonly title: string | null;
  readonly agency: string | null;
  readonly year: number | null;
  readonly form: string | null;
  readonly publishedOn: string | null;
  readonly findings: readonly FindingMark[];
  readonly fixes: readonly Readonly<Record<string, number>>[];
  readonly tables: readonly TableMark[];
}

const markLine = /^#! ?(.*)(?:\r?\n|$)/gm;

/** The report as a person would open it. */
export function stripMarks(sample: string): string {
  return sample.replace(markLine, '');
}

/** What the marked lines of a sample demand. */
export function parseMarks(sample: string): Marks {
  const lines = [...sample.matchAll(markLine)].map(([, line = '']) => line.trim());
  const after = (word: string): string[] =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1).trim());
  const fact = (word: string): string | null => after(word).find((value) => value !== '-') ?? null;
  const year = fact('year');
  return {
    title: fact('title'),
    agency: fact('agency'),
    year: year === null ? null : Number(year),
    form: fact('form'),
    publishedOn: fact('published'),
    findings: (['error', 'warning', 'hint'] as const).flatMap((severity) =>
      after(severity).map((line) => parseFinding(severity, line)),
    ),
    fixes: after('fix').map(parseFix),
    tables: after('table').map((line) => parseTable(line, after('row'))),
  };
}

function parseFinding(severity: Severity, line: string): FindingMark {
  const quote = /"([^"]+)"/.exec(line)?.[1];
  const [check = '', ...words] = line
    .replace(/"[^"]+"/, '')
    .split(/\s+/)
    .filter(Boolean);
  const number = (name: string): number | undefined => {
    const at = words.indexOf(name);
    return at < 0 ? undefined : Number(words[at + 1]);
  };
  const stated = number('stated');
  const expected = number('expected');
  const end = words.findIndex((word) => word === 'stated' || word === 'expected');
  const targets = end < 0 ? words : words.slice(0, end);
  const cells = targets.filter((target) => target.includes('.'));
  const [name] = targets.filter((target) => !target.includes('.'));
  return {
    severity,
    check,
    cells,
    ...(name === undefined ? {} : isTable(check, name) ? { table: name } : { part: name }),
    ...(quote === undefined ? {} : { quote }),
    ...(stated === undefined ? {} : { stated }),
    ...(expected === undefined ? {} : { expected }),
  };
}

const tables = /^(?:proactive|requests|disputes|statistics)(?:@|$)/;

/** A bare word names the table of the first cell; for sections.missing, and where there is no such table, a part. */
function isTable(check: string, name: string): boolean {
  return !check.startsWith('sections.') && tables.test(name);
}

function parseFix(line: string): Record<string, number> {
  return Object.fromEntries(
    line.split(/\s+/).map((edit) => {
      const [cell = '', to = ''] = edit.split('=');
      return [cell, Number(to)];
    }),
  );
}

const parseValue = (word: string): Value => (word === '-' ? null : Number(word));

function parseTable(line: string, rows: readonly string[]): TableMark {
  const [table = '', fill = '0'] = line.split(/\s+/);
  const own = rows
    .map((row) => row.split(/\s+/))
    .filter(([id = '']) => id.startsWith(`${table}.`))
    .map(([id = '', ...values]) => [id.slice(table.length + 1), values.map(parseValue)] as const);
  return { table, fill: parseValue(fill), rows: Object.fromEntries(own) };
}

/** Whether a finding is the one that a mark demands. */
export function isMarked(
  mark: FindingMark,
  finding: {
    readonly check: string;
    readonly severity: Severity;
    readonly cells: readonly string[];
    readonly stated: number | null;
    readonly expected: number | null;
    readonly part?: string;
  },
  quote: string,
): boolean {
  return (
    mark.check === finding.check &&
    mark.severity === finding.severity &&
    mark.cells.every((cell, index) => finding.cells[index] === cell) &&
    (mark.table === undefined || (finding.cells[0] ?? '').startsWith(`${mark.table}.`)) &&
    (mark.part === undefined || finding.part === mark.part) &&
    (mark.quote === undefined || quote.includes(mark.quote)) &&
    (mark.stated === undefined || finding.stated === mark.stated) &&
    (mark.expected === undefined || finding.expected === mark.expected)
  );
}
