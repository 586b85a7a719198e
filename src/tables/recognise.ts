import type { PlacedTable } from '../document/document.ts';
import type { FormId } from '../forms/form.ts';
import { formTables } from '../forms/forms.ts';
import { labelForm, labelKey } from '../forms/labels.ts';
import type { TableBlock } from '../sources/source.ts';
import { type Normaliser, remembering } from '../text/normalise.ts';
import { assembleTables } from './assemble.ts';
import type { StatTable } from './cells.ts';
import { walkTables } from './walk.ts';

/**
 * The one recogniser: tables of any shape → statutory tables. The form is decided by the labels that only one form
 * prints (forms.md «Which form is it?»), `year` only where they leave it open. Tables of a local annex become copies
 * (`requests@city`) and never mix with the report's own.
 */
export function recogniseTables(
  tables: readonly PlacedTable[],
  normaliser: Normaliser,
  year: number | null,
): { readonly form: FormId | null; readonly tables: readonly StatTable[] } {
  const main = tables.filter((table) => !table.annex).map((table) => table.block);
  const annex = tables.filter((table) => table.annex).map((table) => table.block);
  if (main.length + annex.length === 0) return { form: null, tables: [] };
  const normalise = remembering(normaliser);
  const form = decideForm([...main, ...annex], normalise, year);
  const read = [...readTables(main, form, normalise, ''), ...readTables(annex, form, normalise, 'annex')];
  return { form: read.length > 0 ? form : null, tables: read };
}

function decideForm(blocks: readonly TableBlock[], normalise: Normaliser, year: number | null): FormId {
  const cells = blocks.flatMap((block) => block.rows.flat()).filter((cell) => cell.text !== '');
  const keys = cells.map((cell) => labelKey(normalise(cell.text).text));
  const forms = keys.map(labelForm);
  const [of2014, of2019, of2021] = [count(forms, '2014'), count(forms, '2019'), count(forms, '2021')];
  if (of2014 > fewestOf2014 && of2014 > of2019 + of2021) return '2014';
  const balance = of2021 - of2019;
  if (balance !== 0) return balance > 0 ? '2021' : '2019';
  // （六）其他处理 without the three rows of form 2021 below it.
  if (keys.includes('其他处理')) return '2019';
  return year !== null && year <= 2020 ? '2019' : '2021';
}

/** A few rows of it stand in local tables of later years too. */
const fewestOf2014 = 9;

function count(forms: readonly (FormId | undefined)[], wanted: FormId): number {
  return forms.filter((form) => form === wanted).length;
}

function readTables(
  blocks: readonly TableBlock[],
  form: FormId,
  normalise: Normaliser,
  defaultCopy: string,
): readonly StatTable[] {
  const { rows, headed } = walkTables(blocks, normalise);
  return formTables[form].flatMap((table) => {
    const printed = rows.filter((row) => row.table === table.table);
    return printed.length > 0 || headed.has(table.table) ? assembleTables(printed, table, defaultCopy) : [];
  });
}
