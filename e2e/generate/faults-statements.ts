import type { FormId } from '../../src/forms/form.ts';
import {
  addRequests,
  figureAt,
  mapSections,
  moveRow,
  put,
  replaceWords,
  say,
  tableIn,
  tell,
  withoutParagraph,
} from './change.ts';
import { type Expected, type Fault, fault } from './fault.ts';
import type { TrueReport, TrueTable } from './truth.ts';

const other = (report: TrueReport, words: string): TrueReport => say(report, 'other', [words]);

export const inText2021: readonly Fault[] = [
  fault('R34', 'sections.subjects', '没有写监督保障', '2021', (report) => ({
    report: withoutParagraph(report, '（五）监督保障'),
    expected: [{ severity: 'hint', part: 'overview' }],
  })),
  fault('R42', 'fees.processing', '没有提到信息处理费', '2021', (report) => ({
    report: other(
      moveRow(report, 'other.overdueFee', 'other.misc'),
      '本年度完成了门户网站改版，其他工作按计划推进。',
    ),
    expected: [{ severity: 'hint', part: 'other', variant: 'silent' }],
  })),
  fault('R43', 'fees.processing', '没有收费通知', '2021', (report) => {
    const changed = other(
      addRequests(report, 'other.overdueFee', 2),
      '本年度未收取信息处理费，没有其他事项。',
    );
    const id = 'requests.other.overdueFee.total';
    return {
      report: changed,
      expected: [{ severity: 'warning', cells: [id], stated: figureAt(changed, id) }],
    };
  }),
  fault('R44', 'fees.processing', '处理费多于收费', '2021', (report) => ({
    report: other(
      put(report, 'proactive.fees.amount', 0.05),
      '本年度发出收费通知2件，收取信息处理费1200元。',
    ),
    expected: [{ severity: 'hint', cells: ['proactive.fees.amount'], stated: 0.05, expected: 0.12 }],
  })),
];

function withoutSection(report: TrueReport, kind: string): TrueReport {
  return {
    ...report,
    sections: report.sections.filter((section) => section.kind !== kind),
    tables: report.tables.filter(({ id }) => id !== kind),
  };
}

/** Parts 三 and 四 in the other order, their ordinals kept. */
function swapped(report: TrueReport): TrueReport {
  const [one, two, three, four, ...rest] = report.sections;
  return { ...report, sections: [one, two, four, three, ...rest].flatMap((each) => each ?? []) };
}

function published(report: TrueReport, day: string): TrueReport {
  return { ...report, facts: { ...report.facts, publishedOn: `${report.facts.year + 1}-${day}` } };
}

export function ofYear(report: TrueReport, year: number): TrueReport {
  const changed = published(replaceWords(report, String(report.facts.year), String(year)), '01-20');
  return { ...changed, facts: { ...changed.facts, year, publishedOn: `${year + 1}-01-20` } };
}

export function inStatements(form: FormId): readonly Fault[] {
  return [
    fault('R33', 'sections.missing', '没有第六部分', form, (report) => ({
      report: withoutSection(report, 'other'),
      expected: [{ severity: 'warning', part: 'other' }],
    })),
    fault('R33', 'sections.missing', '没有第四部分和表四', form, (report) => ({
      report: withoutSection(report, 'disputes'),
      expected: [{ severity: 'error', part: 'disputes' }],
    })),
    fault('R33', 'sections.order', '三、四颠倒', form, (report) => ({
      report: swapped(report),
      expected: [{ severity: 'warning' }],
    })),
    fault('R33', 'sections.number', '第六部分编成七', form, (report) => ({
      report: mapSections(report, (section) =>
        section.kind === 'other' ? { ...section, heading: section.heading.replace('六', '七') } : section,
      ),
      expected: [{ severity: 'warning', stated: 7, expected: 6 }],
    })),
    fault(
      'R35',
      'sections.accountability',
      '政府没有写考核和追责',
      form,
      (report) => ({
        report: withoutParagraph(report, '（五）监督保障'),
        expected: [{ severity: 'hint' }],
      }),
      { size: 'city' },
    ),
    fault('R36', 'report.period', '只统计到十一月', form, (report) => ({
      report: replaceWords(report, '12月31日', '11月30日'),
      expected: [{ severity: 'warning' }],
    })),
    fault('R36', 'report.period', '日期掉了字', form, (report) => ({
      report: replaceWords(replaceWords(report, '年1月1日', '年11日'), '年12月31日', '年1231日'),
      expected: [{ severity: 'hint', variant: 'damaged' }],
    })),
    fault('R38', 'report.deadline', '部门晚于一月', form, (report) => ({
      report: published(report, '02-15'),
      expected: [{ severity: 'warning' }],
    })),
    fault(
      'R38',
      'report.deadline',
      '政府晚于三月',
      form,
      (report) => ({ report: published(report, '04-10'), expected: [{ severity: 'warning' }] }),
      { size: 'city' },
    ),
    fault('R38', 'report.deadline', '乡镇晚于三月', form, (report) => ({
      report: published(replaceWords(report, report.facts.agency, '松桥县柳溪镇人民政府'), '04-10'),
      expected: [{ severity: 'hint' }],
    })),
    fault('落款', 'report.date', '落款还是旧的年份', form, (report) => ({
      report: { ...report, facts: { ...report.facts, publishedOn: `${report.facts.year}-01-20` } },
      expected: [{ severity: 'hint' }],
    })),
    fault('R39', 'report.year', '上一年的年份', form, (report) => {
      const { year, agency } = report.facts;
      return {
        report: tell(report, `${year - 1}年，${agency}共公开政府信息36条。`),
        expected: [{ severity: 'warning', stated: year - 1, expected: year }],
      };
    }),
    fault('R40', 'sections.problems', '第五部分是“无”', form, (report) => ({
      report: say(report, 'problems', ['无。']),
      expected: [{ severity: 'warning', part: 'problems', variant: 'empty' }],
    })),
    fault('R40', 'sections.problems', '没有写改进', form, (report) => ({
      report: say(report, 'problems', ['存在的主要问题是公开的内容不够，栏目更新不及时，政策解读形式单一。']),
      expected: [{ severity: 'warning', part: 'problems', variant: 'noImprovements' }],
    })),
    fault('R46', 'form.year', '表式与年度不符', form, (report) => ({
      report: ofYear(report, form === '2019' ? 2022 : 2020),
      expected: [{ severity: 'warning' }],
    })),
    fault('R47', 'form.incomplete', '少一行', form, (report) => ({
      report: withoutRow(report, 'requests', 'carriedOut'),
      expected: [
        {
          severity: 'warning',
          cells: [...tableIn(report, 'requests').cells.keys()].filter((id) =>
            id.startsWith('requests.carriedOut.'),
          ),
        },
      ],
    })),
    fault('个人信息', 'prose.personalData', '身份证号、手机号、姓名', form, (report) => ({
      report: tell(report, '申请人赵大宝提出的申请已经答复，证件11010519491231002X，手机13800138000。'),
      expected: ['applicant', 'identity', 'mobile'].map(
        (variant): Expected => ({ severity: 'hint', variant }),
      ),
    })),
  ];
}

function withoutRow(report: TrueReport, id: string, row: string): TrueReport {
  const cut = (table: TrueTable): TrueTable => ({
    ...table,
    rows: table.rows.filter((each) => each.id !== row),
    cells: new Map([...table.cells].filter(([cell]) => !cell.startsWith(`${id}.${row}.`))),
  });
  return { ...report, tables: report.tables.map((table) => (table.id === id ? cut(table) : table)) };
}
