/** One line of the table: what was measured beside what product.md asks. */
export interface Line {
  readonly what: string;
  readonly value: string;
  readonly budget: string;
}

export const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

export const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

/** The value below which `share` of all lie; 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The median and what one in twenty exceeds. */
export const spread = (values: readonly number[]): string =>
  `${milliseconds(quantile(values, 0.5))} / ${milliseconds(quantile(values, 0.95))}`;

/** Columns as wide as their widest entry; Chinese characters take two places. */
export function tableOf(lines: readonly Line[]): string {
  const rows = [
    ['measured', 'value', 'budget'],
    ...lines.map(({ what, value, budget }) => [what, value, budget]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  return rows
    .map((row) => row.map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - widthOf(cell))).join('  '))
    .join('\n');
}

const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (character > '\u2e7f' ? 2 : 1), 0);
