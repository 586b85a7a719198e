import type { Random } from '../random.ts';
import { figuresOf, labelsOf, type Sheet, type SheetRow } from '../sheet.ts';
import {
  allIds,
  type Drawn,
  inline,
  isBlank,
  type Shape,
  tableForms,
  textShape,
  unsureInRows,
} from './shape.ts';

/** Text of a PDF whose figures lost their labels, or one another. */

type Arrange = (fragments: readonly string[], figures: string) => readonly string[];

const before: Arrange = (fragments, figures) => [figures, ...fragments];
const after: Arrange = (fragments, figures) => [...fragments, figures];
/** A label of one line stands beside its figures; round a longer one they stand at half its height. */
const between: Arrange = (fragments, figures) => {
  if (fragments.length === 1) return [[...fragments, figures].join(' ').trim()];
  const middle = Math.floor(fragments.length / 2);
  return [...fragments.slice(0, middle), figures, ...fragments.slice(middle)];
};

/** A line of figures above, below or among the fragments of its label. */
function torn(arrange: Arrange): Shape['sheet'] {
  return (sheet, random) => ({
    text: sheet.rows.flatMap((row) => tornRow(row, arrange, random)).join('\n'),
    // A row without any figure leaves no line: which line belongs to which label is then open.
    unsure: sheet.rows.some(isEmptyRow) ? allIds(sheet) : unsureInRows(sheet, true),
  });
}

function tornRow(row: SheetRow, arrange: Arrange, random: Random): readonly string[] {
  const figures = figuresOf(row)
    .filter((cell) => !isBlank(cell))
    .map((cell) => inline(cell.text))
    .join(' ');
  const fragments = labelsOf(row).flatMap((cell) => fragmentsOf(inline(cell.text), random));
  const lines =
    figuresOf(row).length === 0
      ? [
          labelsOf(row)
            .map((cell) => inline(cell.text))
            .join(' '),
        ]
      : arrange(fragments, figures);
  return lines.filter((line) => line !== '');
}

/** A label set in a narrow column: lines of five to nine characters. */
function fragmentsOf(label: string, random: Random): readonly string[] {
  const width = random.whole(5, 9);
  const lines: string[] = [];
  for (let at = 0; at < label.length; at += width) lines.push(label.slice(at, at + width));
  return lines;
}

function isEmptyRow(row: SheetRow): boolean {
  const figures = figuresOf(row);
  return figures.length > 0 && figures.every(isBlank);
}

/** 1000001: the figures of a row without anything between them. One digit each, or nobody can tell. */
function together(sheet: Sheet): Drawn {
  const lines = sheet.rows.map((row) => {
    const labels = labelsOf(row)
      .map((cell) => inline(cell.text))
      .join(' ');
    return [
      labels,
      figuresOf(row)
        .map((cell) => inline(cell.text))
        .join(''),
    ]
      .filter((part) => part !== '')
      .join(' ');
  });
  const open = sheet.rows.flatMap((row) =>
    figuresOf(row).filter(() => figuresOf(row).some((cell) => !/^\d$/.test(cell.text))),
  );
  return { text: lines.join('\n'), unsure: open.flatMap((cell) => (cell.id ? [cell.id] : [])) };
}

export const tornShapes: readonly Shape[] = [
  textShape('torn-before', torn(before), { forms: tableForms, paged: true }),
  textShape('torn-after', torn(after), { forms: tableForms, paged: true }),
  textShape('torn-among', torn(between), { forms: tableForms, paged: true }),
  textShape('run-together', together, { forms: tableForms, columnsKnown: false }),
];
