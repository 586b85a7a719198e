import type { Section } from '../document/document.ts';
import type { Evidence } from '../facts/evidence.ts';
import { makeFactReader } from '../facts/read-prose.ts';
import { cellId, type FormId, type TableName } from '../forms/form.ts';
import { findFormTable } from '../forms/forms.ts';
import { formParts } from '../forms/parts.ts';
import type { Cell, CellId, StatTable } from '../tables/cells.ts';
import { cellKind, readCellContent } from '../tables/content.ts';
import { makeNormaliser } from '../text/normalise.ts';
import { identity } from '../text/simplify.ts';

/** For tests only: invented tables and reports. */

/**
 * A table of the form in which every cell holds `fill`, except those named: `{ 'received.natural': '2' }`. Names
 * that the form does not know become extra rows or columns at the end.
 */
export function sampleTable(
  id: string,
  form: FormId,
  printed: Readonly<Record<string, string>> = {},
  fill = '0',
): StatTable {
  const formTable = findFormTable(form, id);
  if (!formTable) throw new Error(`form ${form} has no table ${id}`);
  const known = new Map(formTable.rows.map((row) => [row.id, row.columns]));
  const all = formTable.columns.map((column) => column.id);
  for (const name of Object.keys(printed)) {
    const row = name.slice(0, name.lastIndexOf('.'));
    if (!known.has(row)) known.set(row, all);
  }
  const cells: Record<CellId, Cell> = {};
  for (const [row, columns] of known)
    for (const column of columns) {
      const cell = cellId(id, row, column);
      cells[cell] = readSample(cell, printed[`${row}.${column}`] ?? fill);
    }
  return {
    id,
    form,
    rows: [...known.keys()],
    columns: all,
    labels: {},
    cells,
    missingRows: [],
    missingColumns: [],
    span: { start: 0, end: 0 },
  };
}

function readSample(id: CellId, raw: string): Cell {
  return { ...readCellContent(raw, cellKind(id)), id, span: null };
}

/** The table with one cell in another state: unreadable, doubtful, missing. */
export function withState(table: StatTable, id: CellId, state: Cell['state']): StatTable {
  const cell = table.cells[id];
  if (!cell) throw new Error(`no cell ${id}`);
  return { ...table, cells: { ...table.cells, [id]: { ...cell, state, value: null } } };
}

const names: readonly TableName[] = ['proactive', 'requests', 'disputes'];

/** A report without fault: six parts, three tables full of zeros. */
export function sampleEvidence(changes: Partial<Evidence> = {}, form: '2019' | '2021' = '2019'): Evidence {
  const { narrative, sections } = sampleParts(['一', '二', '三', '四', '五', '六']);
  const year = form === '2019' ? 2020 : 2022;
  return {
    form,
    facts: { title: null, agency: '云岭县林业局', year, publishedOn: `${year + 1}-01-20`, period: null },
    narrative,
    sections,
    tables: names.map((name) => sampleTable(name, form)),
    ...makeFactReader(asItIs)(narrative, sections),
    ...changes,
  };
}

const asItIs = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, identity);

/** The evidence with one of its tables replaced. */
export function withTable(table: StatTable, evidence = sampleEvidence()): Evidence {
  return { ...evidence, tables: evidence.tables.map((each) => (each.id === table.id ? table : each)) };
}

/** What each part says, where the form leaves it to the office. */
const words: Readonly<Record<string, string>> = {
  一: '主动公开和依申请公开工作有序，门户网站的信息管理规范，组织了业务培训。',
  五: '公开不够及时，下一步将完善制度，加强审核。',
  六: '本年度发出收费通知，未收取信息处理费。',
};

/** Headings in the order of the given ordinals; `六=七` prints the sixth part as 七. */
export function sampleParts(
  ordinals: readonly string[],
): Pick<Evidence, 'narrative' | 'sections' | 'passages'> {
  const lines: string[] = [];
  const sections = ordinals.map((spec, index): Section => {
    const [own = '', printed = own] = spec.split('=');
    const part = formParts['一二三四五六'.indexOf(own)];
    if (!part) throw new Error(`no part ${own}`);
    const start = lines.join('\n').length + (lines.length > 0 ? 1 : 0);
    const heading = `${printed}、${part.title}`;
    const text = words[own] ?? '无。';
    lines.push(heading, text);
    const ordinal = '一二三四五六七八九'.indexOf(printed) + 1;
    const nth = ordinals.slice(0, index).filter((each) => each.startsWith(own)).length;
    const textStart = start + heading.length + 1;
    return { kind: part.kind, nth, heading, ordinal, text, start, textStart, end: textStart + text.length };
  });
  const narrative = lines.join('\n');
  return { narrative, sections, passages: makeFactReader(asItIs)(narrative, sections).passages };
}
