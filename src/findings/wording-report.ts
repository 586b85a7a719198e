import type { Finding } from '../checks/check.ts';
import type { Evidence } from '../facts/evidence.ts';
import { parseCellId } from '../forms/form.ts';
import { formParts } from '../forms/parts.ts';
import { isEmptyForm } from '../tables/empty.ts';
import { formulaOf, formulaText } from './formula.ts';
import { cellName, tableTitle } from './names.ts';
import type { Wording } from './wording.ts';

/** Sentences about the report as a whole: its parts, its form, its prose. */

/** “六、其他需要报告的事项” */
function partWords({ part }: Finding): string {
  const own = formParts.find((each) => each.kind === part);
  return own ? `“${'一二三四五六'.charAt(own.ordinal - 1)}、${own.title}”` : '';
}

const missingTitles: Readonly<Record<string, (finding: Finding) => string>> = {
  withoutTable: (finding) => `${partWords(finding)}没有表格`,
  withoutHeading: (finding) => `缺少标题${partWords(finding)}`,
};

const missingMessages: Readonly<Record<string, (finding: Finding) => string>> = {
  withoutTable: (finding) =>
    `${partWords(finding)}这一部分没有认出统计表，表中数字没有核对。如果报告里有表格，请连同表格一起复制。`,
  withoutHeading: (finding) => `有这张统计表，没有找到标题${partWords(finding)}。`,
};

export const missing: Wording = {
  title: (finding) => missingTitles[finding.variant ?? '']?.(finding) ?? `缺少${partWords(finding)}`,
  message(finding) {
    const special = missingMessages[finding.variant ?? ''];
    if (special) return special(finding);
    const more = finding.severity === 'error' ? '，也没有找到其中的统计表' : '';
    const none = finding.part === 'other' ? '没有需要报告的，也应写明“无”。' : '';
    return `没有找到${partWords(finding)}${more}。年度报告应有六个部分。${none}`;
  },
};

export const order: Wording = {
  title: (finding) =>
    finding.variant === 'doubled' ? `“${finding.words?.part}”出现两次` : '六个部分的次序不对',
  message: (finding) =>
    finding.variant === 'doubled'
      ? `“${finding.words?.part}”这一部分出现了两次。六个部分应各出现一次。`
      : `${finding.words?.parts}的位置靠后了。六个部分应按规定的次序排列。`,
};

export const number: Wording = {
  title: () => '部分标题的序号不对',
  message: (finding) => `标题的序号与规定的不一致，应为${finding.words?.parts}。`,
};

const formNames: Readonly<Record<string, string>> = {
  '2014': '2014至2018年度的统计表',
  '2019': '2019、2020年度的试行表式',
  '2021': '2021年度起的现行表式',
};

export const formYear: Wording = {
  title: () => '表式与年度不符',
  message: ({ words }) =>
    `这是 ${words?.year} 年度的报告，用的是${formNames[String(words?.form)]}，应当用${formNames[String(words?.due)]}。`,
};

export const incomplete: Wording = {
  title: (finding, evidence) =>
    `${tableOf(finding)}${bareWords(finding, evidence)?.title ?? `缺${missingCount(finding)}`}`,
  message: (finding, evidence) =>
    `${tableOf(finding)}${
      bareWords(finding, evidence)?.message ??
      `缺${missingCount(finding)}，从“${cellName(finding.cells[0] ?? '', evidence)}”起。规定的行和列可以多，不能少。`
    }`,
};

/** A table that the report lacks as a whole: it was added by hand, or nothing but its heading was found. */
function bareWords({ cells }: Finding, { tables }: Evidence) {
  const id = parseCellId(cells[0] ?? '').table;
  const table = tables.find((each) => each.id === id);
  if (!table || table.missingRows.length < table.rows.length) return undefined;
  return isEmptyForm(table)
    ? { title: '还没有填完', message: `是空表，还有 ${cells.length} 格没有填。没有发生的填 0。` }
    : {
        title: '没有读出来',
        message: `只认出了表头，${cells.length} 格都没有读出来。请指认这张表，或者填空表。`,
      };
}

function tableOf({ cells }: Finding): string {
  return tableTitle(parseCellId(cells[0] ?? 'requests.received.natural').table);
}

function missingCount({ words }: Finding): string {
  const counts = [
    [words?.rows, '行'],
    [words?.columns, '列'],
  ] as const;
  const said = counts.flatMap(([count, unit]) => (count ? [` ${count} ${unit}`] : []));
  return said.length > 0 ? said.join('、') : ` ${words?.cells} 格`;
}

export const none: Wording = {
  title: () => '这份报告没有统计表',
  message: ({ words }) =>
    `这是 ${words?.year} 年度的报告。三张统计表从 2019 年度才开始使用，没有表格是正常的，这里只核对正文。`,
};

export const parts: Wording = {
  title: (finding, evidence) => `“${totalWords(finding, evidence)}”与分项合计不符`,
  message(finding, evidence) {
    const formula = formulaOf(finding, evidence);
    const sum = formula
      ? formula.right.reduce((all, { value: each }) => all + each, 0)
      : (finding.expected ?? 0);
    const unit = formula?.unit ?? '';
    const said = `正文写的是 ${totalWords(finding, evidence)}，所列 ${finding.quotes.length - 1} 项合计为 ${Number(sum.toFixed(6))}${unit}`;
    const gap = `${formula?.difference ?? ''}${unit}`;
    if (finding.variant === 'over') return `${said}，多 ${gap}。各项之和不应超过总数。`;
    if (finding.variant === 'open') return `${said}，少 ${gap}。如果各项已经列全，请核对。`;
    return `${said}，少 ${gap}。各项已经列全，合计应等于总数。`;
  },
};

function totalWords({ quotes }: Finding, { narrative }: Evidence): string {
  return quotes[0] ? narrative.slice(quotes[0].start, quotes[0].end).replace(/\s+/g, '') : '';
}

/** What a check without sentences of its own says: its title, and the live numbers or the words concerned. */
export function ordinary(title: string): Wording {
  return {
    title: () => title,
    message(finding, evidence) {
      const formula = formulaOf(finding, evidence);
      const said = totalWords(finding, evidence);
      const cell = finding.cells[0] === undefined ? '' : `“${cellName(finding.cells[0], evidence)}”`;
      const shown = formula ? formulaText(formula) : said === '' ? cell : `正文“${said}”`;
      return `${title}${shown === '' ? '' : `：${shown}`}，请核对。`;
    },
  };
}

export const failed: Wording = {
  title: () => '有一项核对没有完成',
  message: ({ words }) => `核对“${words?.check}”时程序出错，这一项没有核对，其他各项不受影响。`,
};
