import { type FindingMark, parseMarks, stripMarks } from './marks.ts';

/**
 * The casebook: one page for every check, cases/<id>.md, with its reasons and the cases that show it at work. The pages
 * are the handbook's text and the checks' tests at once; nothing of them is loaded before somebody asks.
 *
 * A page is written in marked lines (marks.ts) and in reports cut down to what the rule is about:
 *
 *     #! why 收到的申请，要么已经办理，要么结转下年度。
 *     #! source 表三表头所印勾稽关系
 *     #! formula 本年新收 + 上年结转 = （七）总计 + 结转下年度
 *     #! case （七）总计没有填
 *     #! error requests.balance requests.received.natural stated 0 expected 2
 *     #! rest requests 0                        every cell of the table that is not printed holds this
 *     松桥县林业局2022年政府信息公开工作年度报告
 *     …
 *     #! beside subordinate                     here begins a report that lies beside: `last-year`, `subordinate`
 *
 * A case without a finding is one on which the check is silent.
 */
export interface CasePage {
  /** The check's id. */
  readonly id: string;
  readonly why: string;
  readonly source: string;
  readonly formula: string;
  readonly cases: readonly Case[];
}

export interface Case {
  readonly title: string;
  /** What the check must find, and nothing else. */
  readonly findings: readonly FindingMark[];
  /** The reason why nothing could be checked, if so. */
  readonly notChecked: string | null;
  /** The report, cut down, and the reports beside it. */
  readonly report: CaseReport;
  readonly beside: readonly CaseReport[];
}

export interface CaseReport {
  /** '' for the report itself, else what it is to it: `last-year`, `subordinate`. */
  readonly role: string;
  readonly text: string;
  /** By table: what its other cells hold. */
  readonly rest: Readonly<Record<string, string>>;
}

const files: Readonly<Record<string, string>> = import.meta.glob('./cases/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every page there is, by the id of its check. */
export const casePages: ReadonlyMap<string, CasePage> = new Map(
  Object.entries(files).map(([path, text]) => {
    const id = path.replace(/^.*\/|\.md$/g, '');
    return [id, parsePage(id, text)];
  }),
);

export function parsePage(id: string, text: string): CasePage {
  const [head = '', ...cases] = text.split(/^#! case /m);
  return {
    id,
    why: markOf(head, 'why'),
    source: markOf(head, 'source'),
    formula: markOf(head, 'formula'),
    cases: cases.map(parseCase),
  };
}

function markOf(text: string, word: string): string {
  return new RegExp(`^#! ${word} (.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
}

function parseCase(text: string): Case {
  const [title = ''] = text.split('\n', 1);
  const [own = '', ...beside] = text.slice(title.length + 1).split(/^#! beside /m);
  return {
    title: title.trim(),
    findings: parseMarks(own).findings,
    notChecked: markOf(own, 'unchecked') || null,
    report: parseReport('', own),
    beside: beside.map((each) => {
      const [role = ''] = each.split('\n', 1);
      return parseReport(role.trim(), each.slice(role.length + 1));
    }),
  };
}

function parseReport(role: string, text: string): CaseReport {
  const rests = [...text.matchAll(/^#! rest (\S+) (\S+)$/gm)];
  return {
    role,
    text: stripMarks(text).trim(),
    rest: Object.fromEntries(rests.map(([, table = '', raw = '']) => [table, raw])),
  };
}
