import type { CellId } from '../../src/tables/cells.ts';
import { put, tell } from './change.ts';
import { type Fault, fault } from './fault.ts';
import type { TrueReport } from './truth.ts';

const documents = 'proactive.normativeDocuments';

function putAll(report: TrueReport, cells: Readonly<Record<CellId, number | string>>): TrueReport {
  return Object.entries(cells).reduce((now, [id, content]) => put(now, id, content), report);
}

export const in2019: readonly Fault[] = [
  fault('R16', 'cells.value', '金额为负', '2019', (report) => ({
    report: putAll(report, { 'proactive.procurement.projects': 2, 'proactive.procurement.amount': '-3万元' }),
    expected: [{ severity: 'error', cells: ['proactive.procurement.amount'], stated: -3 }],
  })),
  fault('R19', 'proactive.disclosed', '总数少于新公开', '2019', (report) => ({
    report: putAll(report, {
      [`${documents}.made`]: 9,
      [`${documents}.newlyDisclosed`]: 6,
      [`${documents}.totalDisclosed`]: 5,
    }),
    expected: [{ severity: 'warning', cells: [`${documents}.totalDisclosed`], stated: 5, expected: 6 }],
  })),
  fault('R20', 'proactive.disclosed', '新公开多于新制作', '2019', (report) => ({
    report: putAll(report, {
      [`${documents}.made`]: 3,
      [`${documents}.newlyDisclosed`]: 8,
      [`${documents}.totalDisclosed`]: 20,
    }),
    expected: [{ severity: 'hint', cells: [`${documents}.newlyDisclosed`], stated: 8, expected: 3 }],
  })),
  fault('R21', 'cells.value', '减得比上一年多', '2019', (report) => ({
    report: putAll(report, { 'proactive.licensing.previousYear': 4, 'proactive.licensing.change': -7 }),
    expected: [
      { severity: 'error', cells: ['proactive.licensing.change'], stated: -7, variant: 'tooManyGone' },
    ],
  })),
  fault('R22', 'proactive.procurement', '有金额没有项目', '2019', (report) => ({
    report: putAll(report, {
      'proactive.procurement.projects': 0,
      'proactive.procurement.amount': '12.5万元',
    }),
    expected: [
      { severity: 'warning', cells: ['proactive.procurement.projects', 'proactive.procurement.amount'] },
    ],
  })),
  fault(
    'R25',
    'cells.unit',
    '金额没有单位',
    '2019',
    (report) => ({
      report: putAll(report, { 'proactive.procurement.projects': 2, 'proactive.procurement.amount': '48.2' }),
      expected: [{ severity: 'hint', cells: ['proactive.procurement.amount'], stated: 48.2 }],
    }),
    { money: 'unit' },
  ),
  fault('R23', 'proactive.regulations', '部门填了规章', '2019', (report) => ({
    report: putAll(report, { 'proactive.regulations.made': 1, 'proactive.regulations.totalDisclosed': 1 }),
    expected: [
      {
        severity: 'warning',
        cells: ['proactive.regulations.made', 'proactive.regulations.totalDisclosed'],
        stated: 1,
      },
    ],
  })),
];

export const in2021: readonly Fault[] = [
  fault('R16', 'cells.value', '金额为负', '2021', (report) => ({
    report: put(report, 'proactive.fees.amount', '-3.2'),
    expected: [{ severity: 'error', cells: ['proactive.fees.amount'], stated: -3.2 }],
  })),
  fault('R17', 'proactive.stock', '现行有效太少', '2021', (report) => ({
    report: putAll(report, {
      [`${documents}.issued`]: 9,
      [`${documents}.repealed`]: 2,
      [`${documents}.inForce`]: 3,
    }),
    expected: [{ severity: 'warning', cells: [`${documents}.inForce`], stated: 3, expected: 7 }],
  })),
  fault('R23', 'proactive.regulations', '部门填了规章', '2021', (report) => ({
    report: putAll(report, { 'proactive.regulations.issued': 1, 'proactive.regulations.inForce': 1 }),
    expected: [
      {
        severity: 'warning',
        cells: ['proactive.regulations.issued', 'proactive.regulations.inForce'],
        stated: 1,
      },
    ],
  })),
  fault('R24', 'cells.unit', '格子里写元', '2021', (report) => ({
    report: put(report, 'proactive.fees.amount', '36800元'),
    expected: [{ severity: 'warning', cells: ['proactive.fees.amount'], stated: 3.68 }],
  })),
  fault('R24', 'cells.unit', '正文的元与表中数字相同', '2021', (report) => ({
    report: tell(put(report, 'proactive.fees.amount', 36_800), '全年收取行政事业性收费36800元，全部上缴。'),
    expected: [{ severity: 'warning', cells: ['proactive.fees.amount'], stated: 36_800, expected: 3.68 }],
  })),
];
