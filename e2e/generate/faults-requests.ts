import type { FormId } from '../../src/forms/form.ts';
import type { CellId } from '../../src/tables/cells.ts';
import { add, addRequests, figureAt, put, tableIn } from './change.ts';
import { type Expected, type Fault, fault } from './fault.ts';
import type { TrueReport } from './truth.ts';

/** The sum of all outcomes in one column. */
function outcomes(report: TrueReport, column: string): number {
  const outside = ['received', 'carriedIn', 'processed', 'carriedOut'];
  return tableIn(report, 'requests')
    .rows.map(({ id }) => id)
    .filter((id) => !outside.includes(id) && !id.endsWith('.sum'))
    .reduce((sum, id) => sum + figureAt(report, `requests.${id}.${column}`), 0);
}

const columns = ['natural', 'total'];

function balance(report: TrueReport): readonly Expected[] {
  return columns.map((column) => {
    const [received = '', carriedIn = '', processed = '', carriedOut = ''] = [
      'received',
      'carriedIn',
      'processed',
      'carriedOut',
    ].map((row) => `requests.${row}.${column}`);
    const at = (id: CellId) => figureAt(report, id);
    return {
      severity: 'error',
      cells: [received, carriedIn, processed, carriedOut],
      stated: at(processed) + at(carriedOut),
      expected: at(received) + at(carriedIn),
    };
  });
}

export function inRequests(form: FormId): readonly Fault[] {
  return [
    fault('R01', 'requests.balance', '结转多一件', form, (report) => {
      const changed = columns.reduce((now, column) => add(now, `requests.carriedOut.${column}`, 1), report);
      return { report: changed, expected: balance(changed) };
    }),
    fault('R02', 'requests.outcomes', '一种结果多两件', form, (report) => {
      const changed = columns.reduce(
        (now, column) => add(now, `requests.unavailable.notHeld.${column}`, 2),
        report,
      );
      const expected = columns.map((column): Expected => {
        const id = `requests.processed.${column}`;
        return {
          severity: 'error',
          cells: [id],
          stated: figureAt(changed, id),
          expected: outcomes(changed, column),
        };
      });
      return { report: changed, expected };
    }),
    fault('R03', 'requests.total', '一行总计多三件', form, (report) => {
      const id = 'requests.granted.total';
      const changed = add(report, id, 3);
      return {
        report: changed,
        expected: [
          { severity: 'error', cells: [id], stated: figureAt(changed, id), expected: figureAt(report, id) },
        ],
      };
    }),
    fault('R04', 'cells.value', '件数有小数', form, (report) => ({
      report: put(report, 'requests.granted.natural', '2.5'),
      expected: [
        { severity: 'error', cells: ['requests.granted.natural'], stated: 2.5, variant: 'fraction' },
      ],
    })),
    fault(
      'R09',
      'requests.groups',
      '小计多一件',
      form,
      (report) => {
        const id = 'requests.unavailable.sum.natural';
        const changed = add(report, id, 1);
        const stated = figureAt(changed, id);
        return {
          report: changed,
          expected: [{ severity: 'warning', cells: [id], stated, expected: stated - 1 }],
        };
      },
      { groupSums: 'line' },
    ),
    fault('R10', 'requests.partial', '部分公开重复计入', form, (report) => {
      const some = addRequests(report, 'partial', 2);
      const counted = figureAt(some, 'requests.partial.natural');
      const changed = columns.reduce(
        (now, column) => add(now, `requests.denied.thirdParty.${column}`, counted),
        some,
      );
      const expected = columns
        .filter((column) => figureAt(changed, `requests.partial.${column}`) === counted)
        .map(
          (column): Expected => ({
            severity: 'hint',
            cells: [`requests.partial.${column}`],
            stated: counted,
          }),
        );
      return { report: changed, expected };
    }),
    fault('R11', 'disputes.total', '复议总计多一件', form, (report) => {
      const id = 'disputes.review.total';
      const changed = add(report, id, 1);
      const stated = figureAt(changed, id);
      return {
        report: changed,
        expected: [{ severity: 'error', cells: [id], stated, expected: stated - 1 }],
      };
    }),
    fault('R12', 'cells.value', '件数为负', form, (report) => ({
      report: put(report, 'disputes.suitDirect.upheld', '-1'),
      expected: [
        { severity: 'error', cells: ['disputes.suitDirect.upheld'], stated: -1, variant: 'negative' },
      ],
    })),
    fault('R13', 'cells.blank', '一组空白', form, (report) => {
      const cells = ['upheld', 'corrected', 'other', 'pending', 'total'].map(
        (each) => `disputes.review.${each}`,
      );
      return {
        report: cells.reduce((now, id) => put(now, id, ''), report),
        expected: [{ severity: 'hint', cells }],
      };
    }),
    fault('R49', 'cells.blank', '用横线代替 0', form, (report) => ({
      report: put(report, 'proactive.coercion.decisions', '—'),
      expected: [{ severity: 'hint', cells: ['proactive.coercion.decisions'] }],
    })),
    fault('R15', 'cells.value', '处理决定有小数', form, (report) => ({
      report: put(report, 'proactive.licensing.decisions', '3.5'),
      expected: [{ severity: 'error', cells: ['proactive.licensing.decisions'], stated: 3.5 }],
    })),
  ];
}
