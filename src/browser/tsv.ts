/** Rows of cells as Excel and WPS put them on the clipboard: tabs, line breaks, quotes around both. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quote).join('\t')).join('\r\n');
}

const quote = (text: string): string => (/[\t\r\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** A cell in quotes with doubled quotes inside, or anything up to the next tab or line break; then what follows. */
const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;

/** The cells of pasted text, row by row; a line break at the end opens no further row. */
export function parseTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  cell.lastIndex = 0;
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    const [, quoted, bare = '', separator] = match;
    rows[rows.length - 1]?.push(quoted === undefined ? bare : quoted.replace(/""/g, '"'));
    if (cell.lastIndex >= text.length && separator !== '\t') break;
    if (separator !== '\t') rows.push([]);
  }
  return rows;
}
