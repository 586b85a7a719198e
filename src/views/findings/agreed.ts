import { tableTitle } from '../../findings/names.ts';
import type { Review } from '../../findings/review.ts';
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
};

/** Counts the equations of all tables that hold and the breakdowns of the prose that add up. */
export function agreedOf(review: Review): Agreed {
  const tables = review.tables.flatMap((table) => {
    const kept = equationsOf(table).filter((equation) => {
      const both = sides(table, equation);
      return both !== undefined && both.left === both.right;
    });
    return linesOf(tableTitle(table.id), kept);
  });
  const lists = review.breakdowns.filter(
    ({ total, parts }) =>
      parts.length > 1 && parts.reduce((sum, part) => sum + part.value, 0) === total.value,
  );
  const prose = lists.map(({ total, parts }) => ({
    count: 1,
    text: `正文 ${words(review, total.span)} = ${parts.map((part) => part.value).join(' + ')}`,
  }));
  const all = [...tables, ...prose];
  return { count: all.reduce((sum, line) => sum + line.count, 0), lines: all.map((line) => line.text) };
}

function linesOf(title: string, equations: readonly Equation[]): { count: number; text: string }[] {
  const kinds = [...new Set(equations.map((equation) => equation.kind))];
  return kinds.map((kind) => {
    const count = equations.filter((equation) => equation.kind === kind).length;
    return { count, text: `${title} ${kindWords[kind]}：${count} 处` };
  });
}

const words = ({ narrative }: Review, span: { start: number; end: number }): string =>
  narrative.slice(span.start, span.end);
