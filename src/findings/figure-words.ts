import { decidable, type FigureDecision } from '../facts/decided.ts';
import type { Figure, FigureClass } from '../facts/fact.ts';
import { type Mention, mentionsOf, type Unchecked } from '../facts/mentions.ts';
import { judgeRemarks } from '../facts/remarks.ts';
import { parseCellId } from '../forms/form.ts';
import type { CellId } from '../tables/cells.ts';
import type { Span } from '../text/span.ts';
import { cellName, tableTitle } from './names.ts';
import type { Review } from './review.ts';

/** What is to be said of one number of the prose. */
export interface FigureWords {
  readonly span: Span;
  readonly of: FigureClass;
  /** What it restates, or why it cannot be checked: simplified Chinese, ends with a full stop. */
  readonly sentence: string;
  /** The cells that it restates, if any. */
  readonly cells: readonly CellId[];
  /** What it is known by in decisions; null for a date, a document number… that was never a figure. */
  readonly key: string | null;
  /** It counts something, so that it may restate a cell: no percentage. */
  readonly isCount: boolean;
  /** What the person said of it. */
  readonly decided: FigureDecision | null;
}

/** The number at an offset of the narrative; undefined where none stands. */
export function figureWordsAt(review: Review, offset: number): FigureWords | undefined {
  const [key, figure] = decidable(review).find(([, { span }]) => isAt(span, offset)) ?? [];
  if (figure === undefined || key === undefined) return otherNumber(review, offset);
  const decided = review.decided?.find((each) => each.key === key)?.kind ?? null;
  const common = { span: figure.span, key, decided, isCount: figure.unit !== '%' };
  if (decided === 'notFigure') return { ...common, of: 'notFigure', sentence: saidNone, cells: [] };
  const of = review.verdicts[review.figures.indexOf(figure)] ?? 'unchecked';
  if (decided === 'setAside') return { ...common, of, sentence: saidAside, cells: [] };
  const mention = mentionFor(review, figure);
  return {
    ...common,
    of,
    sentence: sentencesOf(review, figure, mention).join(' '),
    cells: mention?.reading.map(({ cell }) => cell) ?? [],
  };
}

const saidNone = '您指定这不是数字，没有参加核对。';
const saidAside = '您指定这一处不核对。';
const noCounterpart = '报告里没有与它对应的数，无法核对。';
const neverFigure = '日期、文号、序号、电话或者固定说法，不是统计数字，不核对。';

const isAt = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

function otherNumber({ notFigures }: Review, offset: number): FigureWords | undefined {
  const found = notFigures.find(({ span }) => isAt(span, offset));
  return (
    found && {
      ...found,
      of: 'notFigure',
      sentence: neverFigure,
      cells: [],
      key: null,
      isCount: false,
      decided: null,
    }
  );
}

const weight: Readonly<Record<Mention['verdict'], number>> = { disagrees: 2, agrees: 1, unchecked: 0 };

/** Of several readings of one figure the one that decides its class. */
function mentionFor(review: Review, figure: Figure): Mention | undefined {
  const own = mentionsOf(review).filter((mention) => mention.figure === figure);
  return [...own].sort((one, other) => weight[other.verdict] - weight[one.verdict])[0];
}

/** One sentence for each thing that the figure is held against. */
function sentencesOf(review: Review, figure: Figure, mention: Mention | undefined): readonly string[] {
  const said = [
    ...(mention ? [mentionWords(mention, review)] : []),
    ...sumWords(review, figure),
    ...remarkWords(review, figure),
    ...countWords(review, figure),
  ];
  return said.length > 0 ? said : [noCounterpart];
}

const reasons: Readonly<Record<Unchecked, string>> = {
  noCounterpart: '表格里没有对应的格子，无法核对',
  elsewhere: '正文别处写的与表格相符，这里相差太大，可能说的是另一件事',
  noTable: '没有对应的表格，无法核对',
  range: '这里写的是约数，差额说明不了问题',
  period: '这里说的不是本年的数，无法核对',
  scope: '这里说的不是本机关的数，无法核对',
  unreadable: '格子里的数没有读准，无法核对',
  blank: '格子里没有填数，无法核对',
  part: '这里可能只说了其中一部分，差额说明不了问题',
  guess: '这里说的不一定是这一格的数，无法核对',
};

function mentionWords({ reading, verdict, reason, sum }: Mention, review: Review): string {
  const cells = namesOf(
    reading.map(({ cell }) => cell),
    review,
  );
  if (verdict === 'agrees') return `对应${cells}，表格是 ${sum}，相符。`;
  if (verdict === 'disagrees') return `对应${cells}，表格是 ${sum}，不符。`;
  return `可能对应${cells}；${reasons[reason ?? 'noCounterpart']}。`;
}

const namedInFull = 2;

/** 表三“（七）总计 · 总计”; of a long sum the first cell and how many there are. */
export function namesOf(cells: readonly CellId[], review: Review): string {
  const [first = ''] = cells;
  const title = tableTitle(parseCellId(first).table);
  const names = cells.slice(0, namedInFull).map((id) => cellName(id, review));
  if (cells.length <= namedInFull) return `${title}“${names.join('”加“')}”`;
  return `${title}“${names[0]}”等 ${cells.length} 格合计`;
}

function sumWords({ breakdowns, narrative }: Review, figure: Figure): readonly string[] {
  return breakdowns.flatMap(({ total, parts, exhaustive }) => {
    const sum = Math.round(parts.reduce((all, { value }) => all + value, 0) * 1e6) / 1e6;
    const isEqual = sum === total.value;
    const verdict = isEqual ? '相符' : sum < total.value && !exhaustive ? '列举可能不全，无法核对' : '不符';
    if (total === figure) return [`所列 ${parts.length} 项之和是 ${sum}，${verdict}。`];
    const head = narrative.slice(total.span.start, total.span.end).replace(/\s+/g, '');
    return parts.includes(figure) ? [`是“${head}”的一项，各项之和 ${sum}，${verdict}。`] : [];
  });
}

function remarkWords(review: Review, figure: Figure): readonly string[] {
  const judged = judgeRemarks(review).find(({ remark }) => remark.figure === figure);
  if (!judged) return [];
  const { verdict, expected, base } = judged;
  if (verdict === 'agrees') return [`按 ${base} 计算得出，相符。`];
  if (verdict === 'impossible') return [`总数是 ${base} 时得不出这个百分比。`];
  if (verdict === 'unchecked' || expected === null) return ['没有可以用来计算它的数，无法核对。'];
  return [`按 ${base} 计算是 ${Math.round(expected * 100) / 100}，不符。`];
}

function countWords({ enumerations }: Review, figure: Figure): readonly string[] {
  const counted = enumerations.find((each) => each.figure === figure);
  if (!counted) return [];
  return [`后面列出 ${counted.names} 个，${counted.verdict === 'agrees' ? '相符' : '不符'}。`];
}
