import type { PrintedCell, PrintedTable } from './printed-table.ts';

/** A table in the two flavours that Word, WPS and Excel take from the clipboard. */
export interface CopiedTable {
  /** `<table>` with its merged cells, styled in place: nothing else of a page reaches them. */
  readonly html: string;
  /** One line per row, tab-separated, one field per grid column; what a merged cell covers is empty. */
  readonly text: string;
}

/** A printed table for the clipboard. */
export function copyTable(table: PrintedTable): CopiedTable {
  return { html: htmlOf(table), text: tsvOf(table) };
}

function htmlOf({ rows }: PrintedTable): string {
  const lines = rows.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`);
  const style = 'border-collapse:collapse;font-family:FangSong,仿宋,SimSun,宋体;font-size:10.5pt';
  return `<meta charset="utf-8"><table border="1" cellspacing="0" style="${style}">\n${lines.join('\n')}\n</table>`;
}

function htmlCell({ kind, text, colSpan, rowSpan }: PrintedCell): string {
  const tag = kind === 'figure' ? 'td' : 'th';
  const spans = `${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
  const align = kind === 'label' ? 'left' : 'center';
  const style = `border:1px solid #000;padding:2px 4px;font-weight:normal;text-align:${align}`;
  return `<${tag}${spans} style="${style}">${escapeHtml(harmless(text))}</${tag}>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => entities[character] ?? character)
    .replace(/\s*\n\s*/g, '<br>');
}

function tsvOf({ rows, columns }: PrintedTable): string {
  const lines = rows.map((row) => {
    const fields = Array<string>(columns).fill('');
    for (const { column, text } of row) fields[column] = harmless(text).replace(/\s+/g, ' ');
    return fields.join('\t');
  });
  return lines.join('\r\n');
}

const plainNumber = /^[+\-＋－]?[\d,，０-９]+(?:[.．][\d０-９]+)?%?$/;

/** Excel takes what begins with = + - @ for a formula, and a report may come from anyone: an apostrophe makes it text. */
function harmless(text: string): string {
  const trimmed = text.trim();
  return /^[=+\-@＝＋－＠]./s.test(trimmed) && !plainNumber.test(trimmed) ? `'${trimmed}` : trimmed;
}
