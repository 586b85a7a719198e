import type { Figure } from '../../facts/fact.ts';
import { tableTitle } from '../../findings/names.ts';
import type { Review } from '../../findings/review.ts';
import { isOtherYears } from '../../forms/form.ts';
import { type Equation, equationsOf, sides } from '../../tables/equations.ts';

/** What was compared and agrees, so that it can be said quietly. */
export interface Agreed {
  readonly count: number;
  /** 表三 平衡关系 7 项, one line each. */
  readonly lines: readonly string[];
}

const kindWords: Readonly<Record<Equation['kind'], string>> = {
  'requests.balance': '第一、二项之和等于第三、四项之和',
  'requests.outcomes': '（七）总计等于各项办理结果之和',
  'requests.total': '总计列等于各类申请人之和',
  'requests.groups': '小计等于各分项之和',
  'disputes.total': '总计等于四种结果之和',
  'statistics.sum': '合计等于各分项之和',
};

interface Line {
  readonly count: number;
  readonly text: string;
}

export function agreedOf(tables: readonly Line[], prose: readonly Line[]): Agreed {
  const all = [...tables, ...prose];
  return { count: all.reduce((sum, line) => sum + line.count, 0), lines: all.map((line) => line.text) };
}

/** The equations of all tables that hold, counted by kind. */
export function agreedInTables(tables: Review['tables']): readonly Line[] {
  const own = tables.filter(({ id }) => !isOtherYears(id));
  return own.flatMap((table) => {
    const kept = equationsOf(table).filter((equation) => {
      const both = sides(table, equation);
      return both !== undefined && both.left === both.right;
    });
    return linesOf(tableTitle(table.id), kept);
  });
}

/** The lists of the prose that add up to their total, one line each. */
export function agreedInProse({ breakdowns, narrative }: Review): readonly Line[] {
  return breakdowns
    .filter(({ total, parts }) => parts.length > 1 && sumOf(parts) === total.value)
    .map(({ total: { span }, parts }) => ({
      count: 1,
      text: `正文 ${narrative.slice(span.start, span.end)} = ${parts.map((part) => part.value).join(' + ')}`,
    }));
}

const sumOf = (parts: readonly Figure[]): number => parts.reduce((sum, part) => sum + part.value, 0);

function linesOf(title: string, equations: readonly Equation[]): Line[] {
  const kinds = [...new Set(equations.map((equation) => equation.kind))];
  return kinds.map((kind) => {
    const count = equations.filter((equation) => equation.kind === kind).length;
    return { count, text: `${title} ${kindWords[kind]}：${count} 处` };
  });
}
