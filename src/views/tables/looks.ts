import type { ReviewedFinding } from '../../findings/review.ts';
import type { Cell, CellContent, CellId, CellState } from '../../tables/cells.ts';

/** What findings say about one cell. */
export interface Mark {
  readonly tone: 'bad' | 'warn' | 'hint';
  readonly message: string;
}

const tones = { error: 'bad', warning: 'warn', hint: 'hint' } as const;
const order = ['bad', 'warn', 'hint'];

/**
 * The cells in question: where a correction is known the cells that it changes, otherwise those that the finding
 * names. The other cells of the formula are only kin and carry no mark, and a blank needs none: it shows by itself.
 */
export function marksOf(findings: readonly ReviewedFinding[]): ReadonlyMap<CellId, Mark> {
  const marks = new Map<CellId, Mark>();
  for (const finding of findings) {
    if (finding.check === 'cells.blank') continue;
    for (const id of questioned(finding)) marks.set(id, joined(marks.get(id), finding));
  }
  return marks;
}

function questioned(finding: ReviewedFinding): readonly CellId[] {
  const corrected = finding.proposals.flatMap((proposal) => proposal.edits.map((edit) => edit.cell));
  return corrected.length > 0 ? [...new Set(corrected)] : finding.cells;
}

function joined(before: Mark | undefined, finding: ReviewedFinding): Mark {
  const tone = tones[finding.severity];
  if (!before) return { tone, message: finding.message };
  return {
    tone: order.indexOf(before.tone) <= order.indexOf(tone) ? before.tone : tone,
    message: before.message.includes(finding.message)
      ? before.message
      : `${before.message}\n${finding.message}`,
  };
}

/** All digits, never an exponent; '' when there is no value. */
export function plainDecimal(value: number | null): string {
  if (value === null) return '';
  const text = String(value);
  if (!text.includes('e')) return text;
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
}

type Shown = CellContent & Pick<Cell, 'headerUnit'>;

/**
 * The words on the screen: the figure, or what stands there when that says more (a sign, a unit, a remark). An amount
 * under a heading in 元 keeps that unit, because a new one is typed in it.
 */
export function shownText(cell: Shown): string {
  if (
    cell.headerUnit !== undefined &&
    cell.headerUnit !== '万元' &&
    cell.raw !== '' &&
    cell.state !== 'unreadable'
  )
    return `${cell.raw}${cell.unit ? '' : cell.headerUnit}`;
  switch (cell.state) {
    case 'blank':
    case 'missing':
      return '';
    // What is printed for the row (one 0 for seven columns) would look like this cell's figure.
    case 'unreadable':
      return '？';
    case 'figure':
    case 'doubtful':
    case 'unitUnknown':
      return cell.unit || cell.note || cell.raw.startsWith('+')
        ? cell.raw
        : plainDecimal(cell.value) || cell.raw;
    default:
      return cell.raw;
  }
}

const stateWords: Readonly<Record<CellState, string>> = {
  figure: '',
  blank: '空白，按 0 计',
  dash: '横线，按 0 计',
  none: '填的是“无”，按 0 计',
  notApplicable: '填的是“不适用”，按 0 计',
  text: '是文字，不是数字',
  unreadable: '数字读不出来，没有核对',
  missing: '报告里没有这一格',
  doubtful: '这样读没有把握，没有核对',
  unitUnknown: '没有单位，没有核对',
};

/** Said of a cell that the person called right. */
export const lockedWords = '已确认无误';

/** What the look of a cell says, in words: for the tooltip and for a screen reader. */
export function cellWords(
  cell: Shown,
  original: CellContent | undefined,
  mark: Mark | undefined,
  ghost: number | undefined,
): string {
  const printed = cell.raw !== '' && !shownText(cell).startsWith(cell.raw) ? `原文：${cell.raw}` : '';
  const converted =
    (cell.unit ?? cell.headerUnit) === '元' && cell.value !== null
      ? `合 ${plainDecimal(cell.value)} 万元`
      : '';
  const proposed = ghost === undefined ? '' : `建议改为 ${plainDecimal(ghost)}`;
  return [
    stateWords[cell.state],
    printed,
    converted,
    changedWords(cell, original),
    mark?.message ?? '',
    proposed,
  ]
    .filter((words) => words !== '')
    .join('\n');
}

function changedWords(cell: CellContent, original: CellContent | undefined): string {
  if (!isEdited(cell, original)) return '';
  if (original?.raw === cell.raw && cell.raw !== '') return '已照原件确认';
  if (original?.state === 'missing') return '已补填，原文里没有';
  return original?.raw ? `已修改，原为 ${original.raw}` : '已修改，原为空白';
}

export function isEdited(cell: CellContent, original: CellContent | undefined): boolean {
  return (
    original !== undefined &&
    (original.raw !== cell.raw || original.value !== cell.value || original.state !== cell.state)
  );
}
