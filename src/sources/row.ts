import type { SourceCell } from './source.ts';

export type Row = readonly SourceCell[];

/** Rows `first` to `last`, both included. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/** More cells than this are no report; no reader takes them in. */
export const mostCells = 200_000;

const figure = /^(?:[+\-－−]?[\d０-９]|(?:[-—–―－/／\\]+|无|無|不适用|不適用)$)/;

/** A figure, or what stands in its place: a dash, 无, 不适用. */
export function isFigure(text: string): boolean {
  return figure.test(text);
}

/** The words of a row that holds nothing else, '' for figures alone. */
export function fragmentIn(row: Row | null | undefined): string | undefined {
  const printed = (row ?? []).filter((cell) => cell.text !== '');
  if (printed.length > 0 && printed.every((cell) => isFigure(cell.text))) return '';
  return printed.length === 1 ? printed[0]?.text : undefined;
}

const fewestTorn = 3;

/** Several figures and nothing else. */
export function isLineOfFigures(row: Row | null | undefined): boolean {
  return (
    row !== null && row !== undefined && row.length >= fewestTorn && row.every((cell) => isFigure(cell.text))
  );
}
