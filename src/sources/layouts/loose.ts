import { beginsTornLabel, endsWithUnit, isHeading, isRowBehind } from '../heading-lines.ts';
import { cellIn, type Line } from '../lines.ts';
import type { Row } from '../row.ts';
import type { SourceCell } from '../source.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { isCommaRow } from './commas.ts';
import { isClearPageMark, type Layout } from './layout.ts';

/**
 * Nothing bounds a cell: one cell a line, or the text of a PDF with spaces between cells, labels torn from their
 * figures, one number a line, the figures of a row run together (layouts.md §1). A line becomes a row of what stands on
 * it, a blank line a blank cell; which figures belong to which label is left to the recogniser.
 */
export const loose: Layout = {
  shape: 'loose lines',
  find(lines, from, vocabulary) {
    const rows: Row[] = [];
    let to = from;
    for (let at = from; at < lines.length; at++) {
      const line = lines[at];
      if (!line || (line.text !== '' && !isClearPageMark(line) && !mayBelong(lines, at, vocabulary))) break;
      if (line.text === '') rows.push([cellIn(line, 0, line.raw.length)]);
      else if (!isClearPageMark(line)) {
        const whole = withLabelBelow(line, lines[at + 1]);
        if (whole !== line) at++;
        rows.push(cellsOf(whole, vocabulary));
      }
      if (line.text !== '') to = at + 1;
    }
    return to === from ? undefined : { rows, alignment: 'loose', to };
  },
};

/** The number of a label, or a 无 at the end of a line, made one line with what it begins: 5 | .其他方式, 无 | 正当理由. */
function withLabelBelow(line: Line, below: Line | undefined): Line {
  const isBegun =
    (/^[\d０-９]{1,2}$/.test(line.text) && pointAlone.test(below?.text ?? '')) ||
    (nothingAtEnd.test(line.text) &&
      !begunWithNothing.test(line.text) &&
      goesOnWithNothing.test(below?.text ?? ''));
  if (!below || !isBegun) return line;
  const { source, start } = line;
  const raw = source.slice(start, below.end);
  return { raw, text: raw.trim(), start, end: below.end, source };
}

const nothingAtEnd = /(?:^|\s)[无無]$/;
/** 、五、存在的问题 is a heading with a stray character before it. */
const pointAlone = /^[.．、]\s*(?![一二三四五六七八九十]{1,2}\s*[、.．])\p{Script=Han}/u;

const longestLine = 240;

/** No sentence, no heading, no title: what is longer than a name must begin or end like a row of a table. */
function mayBelong(lines: readonly Line[], at: number, vocabulary: Vocabulary): boolean {
  const line = lines[at];
  if (!line) return false;
  const text = visible(line.text);
  // Pipes, tabs and commas bound cells: other shapes read them.
  if (/[|\t│┃║｜]/.test(line.raw) || isCommaRow(text)) return false;
  if (text.length > longestLine || title.test(text.replace(/\s+/g, ''))) return false;
  if (figures.test(text)) return true;
  if (/[。；;]/.test(text.replace(/[（(].*[）)]/, ''))) return false;
  const words = text.replace(endFigures, '');
  if (words !== text || endsWithUnit(text) || !isHeading(text, vocabulary)) return true;
  if (isRowBehind(text, (lines[at + 1]?.text ?? '').split(/\s+/))) return true;
  return beginsTornLabel((nth) => fragmentIn(lines[at + nth]), vocabulary);
}

/** The end of a sentence, or what stands over a table. */
const title = /(?:[。；;！!？?]|报告|年报|统计表)$|年度报告/;

/** The words of a line without figures, '' for figures alone. */
function fragmentIn(line: Line | undefined): string | undefined {
  const text = visible(line?.text ?? '');
  if (figures.test(text)) return '';
  return text === '' || endFigures.test(text) ? undefined : text;
}

const figure = String.raw`(?:[+\-－−＋]?[\d０-９](?:[\d０-９,，.．]*[\d０-９])?(?:件|条|万元|亿元|元)?(?:[（(][^（）()]*[）)])?|[-—–―－/／\\]+|无|不适用)`;
const figures = new RegExp(`^${figure}(?:\\s+${figure})*$`);
const endFigures = new RegExp(`(?:\\s+${figure})+$`);

/** Words are joined to labels, as far as they stand on this line; every figure is a cell of its own. */
function cellsOf(line: Line, vocabulary: Vocabulary): Row {
  const cells: SourceCell[] = [];
  let words: Place[] = [];
  const endWords = () => {
    const [name, unit] = unitApart(line, words);
    for (const place of joined(line, name, vocabulary)) cells.push(cellIn(line, place.start, place.end));
    for (const place of unit) cells.push(cellIn(line, place.start, place.end));
    words = [];
  };
  for (const place of placesIn(line.raw)) {
    if (!place.isFigure) words.push(place);
    else {
      endWords();
      cells.push(cellIn(line, place.start, place.end));
    }
  }
  endWords();
  return cells;
}

/** （三）申请 件: the unit behind a label that was cut is no part of it. */
function unitApart(line: Line, words: readonly Place[]): readonly [readonly Place[], readonly Place[]] {
  const last = words[words.length - 1];
  const isUnit = last !== undefined && words.length > 1 && rowUnit.test(line.raw.slice(last.start, last.end));
  return isUnit ? [words.slice(0, -1), [last]] : [words, []];
}

const rowUnit = /^(?:条|件|次|篇|个|人|人次|万元)$/;

interface Place {
  readonly start: number;
  readonly end: number;
}

interface Word extends Place {
  readonly isFigure: boolean;
}

/** The byte order mark is no space, though \s says so: copied into a text it stands within words. */
const word = /(?:[^\s（(]|\ufeff|[（(][^（）()]*[）)]|[（(])+/g;
/** A figure, or figures and dashes run together. */
const whole = new RegExp(`^(?:${figure}|[-—–―－/／\\\\\\d]+)$`);
const unit = /^(?:件|条|万元|亿元|元)$/;
/** 数量1000001: figures run together, and into their label. */
const glued = /^(.*?\p{Script=Han}[）)]?)([\d０-９]{3,})$/u;

function visible(text: string): string {
  return text.replace(/[\u00ad\u180e\u200b-\u200f\u2060\ufeff]+/g, '');
}

/** What white space keeps apart, brackets with spaces in them kept whole; a unit behind its figure belongs to it. */
function placesIn(raw: string): readonly Word[] {
  const places: Word[] = [];
  for (const match of raw.matchAll(word)) {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    const before = places[places.length - 1];
    const parts = glued.exec(match[0]);
    if (before?.isFigure && (unit.test(match[0]) || /^[（(].*[）)]$/.test(match[0])))
      places[places.length - 1] = { ...before, end };
    else if (parts) {
      const middle = start + (parts[1] ?? '').length;
      places.push({ start, end: middle, isFigure: false }, { start: middle, end, isFigure: true });
    } else places.push({ start, end, isFigure: whole.test(visible(match[0])) });
  }
  return places.map((place, at) =>
    isLetter(raw, place, places[at + 1]) ? { ...place, isFigure: false } : place,
  );
}

/**
 * 2 . 其 他, 无 正当理由, 增 / 减, 计 1 次）: where spaces or line ends stand in a label, its number, its 无 and what
 * stands in its brackets are no figures.
 */
function isLetter(raw: string, place: Word, next: Word | undefined): boolean {
  if (!place.isFigure) return false;
  const rest = raw.slice(place.end);
  if (/^[^（(]*[）)]/.test(rest)) return true;
  if (!/^[无無/／]$/.test(raw.slice(place.start, place.end)))
    return next !== undefined && pointBehind.test(rest);
  if (!next) return begunWithNothing.test(raw);
  const behind = raw.slice(next.start, next.end);
  return !next.isFigure && (/^\p{Script=Han}$/u.test(behind) || goesOnWithNothing.test(behind));
}

/** 2 . 其 他: the point behind the number of a label. */
const pointBehind = /^\s*[.．、)）]\s*(?:\p{Script=Han}|$)/u;

/** 无正当理由, 无法提供. */
const goesOnWithNothing = /^(?:正|法\s*提)/;

/** 4 . 无 | 正 当 理 由, （ 四 ） 无 | 法 提 供: right behind its number a label goes on, no figure stands there. */
const begunWithNothing = /^\s*(?:[\d０-９]{1,2}\s*[.．、]|[（(]\s*[一二三四五六七]\s*[）)])\s*[无無]\s*$/;

function joined(line: Line, words: readonly Place[], vocabulary: Vocabulary): readonly Place[] {
  const [first] = words;
  const last = words[words.length - 1];
  if (!first || !last || words.length === 1) return words;
  return vocabulary.cut(words.map(({ start, end }) => line.raw.slice(start, end))).flatMap((piece) => {
    const from = words[piece.start];
    const to = words[piece.end - 1];
    return from && to ? [{ start: from.start, end: to.end }] : [];
  });
}
