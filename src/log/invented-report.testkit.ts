import type { Finding } from '../checks/check.ts';
import { outline } from '../document/outline.ts';
import type { Review, ReviewedFinding } from '../findings/review.ts';
import { cellId, type FormTable } from '../forms/form.ts';
import { formTables } from '../forms/forms.ts';
import type { Cell, StatTable } from '../tables/cells.ts';
import { cellKind, readCellContent } from '../tables/content.ts';
import { makeCurrentTables } from '../tables/current.ts';
import { equationsOf, sides } from '../tables/equations.ts';
import type { Reading } from '../tables/reading.ts';
import type { Normaliser } from '../text/normalise.ts';
import { amend } from './amend.ts';
import { formRowLabel } from './labels.ts';
import type { Changes } from './step.ts';

/** An invented report for the tests of log, export and workspace, and a small reviewer for it. */

const narrative = [
  '临溪市水务局2020年政府信息公开工作年度报告',
  '本报告的统计期限为2020年1月1日至12月31日。',
  '一、总体情况',
  '全年主动公开信息57条，其中门户网站45条、公众号12条。',
  '办理申请1,295件。',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '五、存在的主要问题及改进情况',
  '公开的内容还不够细。',
  '六、其他需要报告的事项：无。',
  '附件：全市汇总',
].join('\n');

/** What stands in the cells that are not simply 0. */
const printed: Readonly<Record<string, string>> = {
  'proactive.normativeDocuments.made': '12（其中修订5件）',
  'proactive.licensing.change': '+4',
  'proactive.procurement.amount': '48.2537万元',
  'requests.received.natural': '2',
  'requests.received.total': '2',
  'requests.granted.natural': '2',
  'requests.granted.total': '2',
  'requests.partial.business': '-',
  'requests.processed.natural': '',
  'requests.denied.x1.natural': '007',
  'requests.other.natural': '见说明',
  'disputes.review.upheld': '无',
  'requests@city.received.natural': '1,295',
};

const doubtful = new Set(['requests.granted.research', 'requests@city.granted.natural']);
const unreadable = new Set(['requests.partial.legal']);

function inventTable(
  id: string,
  form: FormTable,
  extraRows: readonly string[],
  extraColumns: readonly string[],
) {
  const rows = [...form.rows.map((row) => row.id)];
  for (const extra of extraRows) rows.splice(rows.indexOf('denied.adminQuery') + 1, 0, extra);
  const columns = [...form.columns.map((column) => column.id), ...extraColumns];
  const cells: Record<string, Cell> = {};
  for (const row of rows) {
    const own = form.rows.find((each) => each.id === row)?.columns ?? columns;
    for (const column of [...own, ...extraColumns]) {
      const cell = inventCell(cellId(id, row, column), row === missingRow);
      cells[cell.id] = cell;
    }
  }
  const labels = rows.flatMap((row): [string, string][] =>
    row === missingRow ? [] : [[row, formRowLabel({ id, form: form.form }, row) ?? '属于工作秘密']],
  );
  const table: StatTable = {
    id,
    form: form.form,
    rows,
    columns,
    labels: Object.fromEntries(labels),
    cells,
    missingRows: rows.filter((row) => row === missingRow),
    missingColumns: [],
    span: { start: 0, end: 0 },
  };
  return table;
}

const missingRow = 'notProcessed.reconfirm';

function inventCell(id: string, missing: boolean): Cell {
  if (missing) return { id, raw: '', value: null, state: 'missing', span: null };
  const content = readCellContent(printed[id] ?? '0', cellKind(id));
  if (unreadable.has(id)) return { id, raw: '2|0', value: null, state: 'unreadable', span: null };
  return { id, ...content, ...(doubtful.has(id) ? { state: 'doubtful' } : {}), span: { start: 1, end: 2 } };
}

export function inventReading(): Reading {
  const tables = formTables['2019'].map((form) =>
    form.table === 'requests'
      ? inventTable('requests', form, ['denied.sum', 'denied.x1'], ['orgSum'])
      : inventTable(form.table, form, [], []),
  );
  const copies = formTables['2019']
    .filter((form) => form.table === 'requests')
    .map((form) => inventTable('requests@city', form, [], []));
  return {
    source: { kind: 'text', name: '水务局.txt', text: narrative },
    script: { traditional: false, pinyin: false, markdown: true },
    form: '2019',
    narrative,
    lines: [],
    tables: [...tables, ...copies],
    pageDate: '2021-01-20',
  };
}

/** Every character is its own match. */
const asItIs: Normaliser = (text) => ({
  text,
  starts: Uint32Array.from({ length: text.length }, (_, i) => i),
  ends: Uint32Array.from({ length: text.length }, (_, i) => i + 1),
});

/** The sums of the tables and the first figure of the prose: enough to have findings, quotes and proposals. */
export function reviewOf(source: Reading, changes: Changes): Review {
  const reading = amend(source, changes);
  const tables = makeCurrentTables(reading.tables)(changes.cells);
  const findings = [...sumFindings(tables), ...proseFindings(changes.narrative)];
  return {
    form: reading.form,
    facts: {
      title: changes.narrative.split('\n')[0] ?? null,
      agency: '临溪市水务局',
      year: 2020,
      publishedOn: reading.pageDate,
      period: null,
    },
    narrative: changes.narrative,
    sections: outline(changes.narrative, asItIs),
    tables,
    passages: [],
    figures: [],
    breakdowns: [],
    statements: [],
    remarks: [],
    enumerations: [],
    notFigures: [],
    findings: findings.map((finding) => reviewFinding(finding, changes)),
    notChecked: [
      {
        kind: 'notChecked',
        check: 'requests.outcomes',
        cells: ['requests.processed.research'],
        reason: 'doubtful',
        sentence: '这一格读得不准，没有核对。',
      },
    ],
    verdicts: [],
    corrected: true,
    told: [],
    locked: new Set(),
  };
}

function sumFindings(tables: readonly StatTable[]): readonly Finding[] {
  return tables.flatMap((table) =>
    equationsOf(table).flatMap((equation): Finding[] => {
      const found = sides(table, equation);
      if (!found || found.left === found.right) return [];
      return [
        {
          kind: 'finding',
          check: equation.kind,
          severity: 'error',
          cells: equation.left,
          related: equation.right,
          stated: found.left,
          expected: found.right,
          quotes: [],
        },
      ];
    }),
  );
}

function proseFindings(text: string): readonly Finding[] {
  const found = /信息(\d+条)/.exec(text);
  if (!found?.[1]) return [];
  const start = found.index + 2;
  return [
    {
      kind: 'finding',
      check: 'prose.parts',
      severity: 'warning',
      cells: [],
      related: [],
      stated: Number.parseInt(found[1], 10),
      expected: 57,
      quotes: [{ start, end: start + found[1].length }],
    },
  ];
}

function reviewFinding(finding: Finding, changes: Changes): ReviewedFinding {
  const key = [finding.check, ...finding.cells, finding.stated, finding.expected].join('|');
  const decision = changes.decisions[key];
  const [cell] = finding.cells;
  return {
    ...finding,
    key,
    message: `这里写的是 ${finding.stated}，应为 ${finding.expected}。`,
    cluster: 0,
    proposals:
      cell === undefined
        ? []
        : [{ label: '改为应有的数', edits: [{ cell, from: finding.stated, to: finding.expected ?? 0 }] }],
    ...(decision ? { dismissed: { reason: decision.reason, on: decision.on } } : {}),
  };
}
