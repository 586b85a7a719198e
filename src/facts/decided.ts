import { parseCellId } from '../forms/form.ts';
import type { CellId } from '../tables/cells.ts';
import type { Evidence, LastYear } from './evidence.ts';
import type { Figure } from './fact.ts';
import type { ProseRule, Statement } from './statement.ts';

/**
 * What a person said of a figure of the prose: it restates the sum of these cells (`linked`), it counts nothing
 * (`notFigure`), or it counts something that this report says nowhere else (`setAside`).
 */
export type FigureDecision = 'linked' | 'notFigure' | 'setAside';

/** A figure that a person decided about; it is found again by `key`. */
export interface DecidedFigure {
  readonly key: string;
  readonly figure: Figure;
  readonly kind: FigureDecision;
  /** Of a linked figure: the cells whose sum it restates. */
  readonly cells: readonly CellId[];
}

/** Decisions of all kinds by key (log/step.ts); those about figures have keys of their own. */
export type Decisions = Readonly<
  Record<string, { readonly kind: string; readonly cells?: readonly CellId[] | undefined }>
>;

const prefix = 'figure:';
const kinds: readonly string[] = ['linked', 'notFigure', 'setAside'] satisfies readonly FigureDecision[];

const most = { before: 24, behind: 12 };
const clauseEnd = /[\n。；;，,！!？?]/;
const digits = /[0-9０-９]+/g;

/**
 * The keys of figures, in their order: the words of the clause around each, without any digits, and its place among
 * those with the same words. So a decision holds when the figure or its neighbours are corrected or moved, and ends
 * when the words change.
 */
export function figureKeys(figures: readonly Figure[], narrative: string): readonly string[] {
  const seen = new Map<string, number>();
  return figures.map((figure) => {
    const words = wordsAround(figure, narrative);
    const nth = (seen.get(words) ?? 0) + 1;
    seen.set(words, nth);
    return nth === 1 ? prefix + words : `${prefix}${words}#${nth}`;
  });
}

function wordsAround({ span: { start, end } }: Figure, narrative: string): string {
  const ahead = narrative.slice(Math.max(0, start - most.before), start).split(clauseEnd);
  const [behind = ''] = narrative.slice(end, end + most.behind).split(clauseEnd);
  const masked = (text: string) => text.replace(digits, '0').replace(/\s+/g, '');
  return `${masked(ahead[ahead.length - 1] ?? '')}□${masked(behind)}`;
}

/** Every figure that a decision can be about, those called none included, with its key; in the order of the text. */
export function decidable(
  evidence: Pick<Evidence, 'figures' | 'narrative' | 'decided'>,
): readonly (readonly [key: string, figure: Figure])[] {
  const aside = (evidence.decided ?? []).filter(({ kind }) => kind === 'notFigure');
  const all = [...evidence.figures, ...aside.map(({ figure }) => figure)].sort(
    (one, other) => one.span.start - other.span.start,
  );
  const keys = figureKeys(all, evidence.narrative);
  return all.map((figure, at) => [keys[at] ?? '', figure] as const);
}

/** Lets the person's word on figures count; as long as prose and decisions stay, so do the facts made of them. */
export function makeDecided(): (report: LastYear, decisions: Decisions) => LastYear {
  let last: { readonly report: LastYear; readonly decisions: Decisions; readonly said: Said } | undefined;
  return (report, decisions) => {
    if (!Object.keys(decisions).some((key) => key.startsWith(prefix))) return report;
    const isKnown = last?.decisions === decisions && last.report.figures === report.figures;
    if (!last || !isKnown) last = { report, decisions, said: decide(report, decisions) };
    return { ...report, ...last.said };
  };
}

type Said = Pick<
  Evidence,
  'figures' | 'breakdowns' | 'statements' | 'remarks' | 'enumerations' | 'notFigures' | 'decided'
>;

function decide(report: LastYear, decisions: Decisions): Said {
  const decided = decidedIn(report, decisions);
  const of = (kind: FigureDecision) =>
    new Set(decided.filter((each) => each.kind === kind).map(({ figure }) => figure));
  const none = of('notFigure');
  const aside = new Set([...none, ...of('setAside')]);
  const linked = of('linked');
  const isOut = (figure: Figure | null) => figure !== null && aside.has(figure);
  const kept = report.statements.filter(
    ({ figure }) => figure === null || !(aside.has(figure) || linked.has(figure)),
  );
  return {
    decided,
    figures: report.figures.filter((figure) => !none.has(figure)),
    notFigures: inPlace([...report.notFigures, ...[...none].map(({ span }) => ({ span }))]),
    statements: inPlace([...kept, ...decided.flatMap((each) => statementOf(each) ?? [])]),
    breakdowns: report.breakdowns.filter(({ total, parts }) => !isOut(total) && !parts.some(isOut)),
    remarks: report.remarks.filter(
      ({ figure, part, base }) => !isOut(figure) && !isOut(part) && !isOut(base),
    ),
    enumerations: report.enumerations.filter(({ figure }) => !isOut(figure)),
  };
}

function decidedIn({ figures, narrative }: LastYear, decisions: Decisions): readonly DecidedFigure[] {
  const keys = figureKeys(figures, narrative);
  return figures.flatMap((figure, at): DecidedFigure[] => {
    const key = keys[at] ?? '';
    const decision = decisions[key];
    if (!decision || !isFigureDecision(decision.kind)) return [];
    return [{ key, figure, kind: decision.kind, cells: decision.cells ?? [] }];
  });
}

function isFigureDecision(kind: string): kind is FigureDecision {
  return kinds.includes(kind);
}

const rules: Readonly<Record<string, ProseRule>> = { requests: 'R61', disputes: 'R71', proactive: 'R72' };

/** A linked figure speaks like any other of this report's own year and body; undefined when no cell was named. */
function statementOf({ figure, kind, cells }: DecidedFigure): Statement | undefined {
  if (kind !== 'linked' || cells.length === 0) return undefined;
  const parts = cells.map((cell) => parseCellId(cell));
  return {
    rule: rules[parts[0]?.table ?? ''] ?? 'R61',
    figure,
    span: figure.span,
    value: figure.value,
    readings: [{ sum: parts.map(({ table, row, column }) => ({ table, rows: [row], columns: [column] })) }],
    period: { kind: 'this' },
    scope: 'own',
    subject: null,
    soft: null,
    mild: false,
  };
}

function inPlace<Each extends { readonly span: { readonly start: number } }>(
  all: readonly Each[],
): readonly Each[] {
  return [...all].sort((one, other) => one.span.start - other.span.start);
}
