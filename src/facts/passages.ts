import type { Section } from '../document/document.ts';

/** One or more narrative lines that are read together. `text` is narrative.slice(start, start + text.length). */
export interface Passage {
  readonly start: number;
  readonly text: string;
  /** The lines are those of a numbered list under its head, not one paragraph cut by a page break. */
  readonly list: boolean;
}

interface Line {
  readonly start: number;
  readonly text: string;
}

/** No page is so narrow that a shorter line would be one cut by its end. */
const SHORTEST_CUT_LINE = 18;

const sentenceEnd = /[。！？!?；;：:”"）)》]\**\s*$/;
/** 新收12件｜办结12件: a line of its own. */
const card = /[|｜][^|｜]*[0-9０-９][^|｜]{0,3}$/;
const openEnd = /[，,、]\**\s*$/;
const listHead =
  /(?:明细|分布|构成|分配|分类|数量|其中|分别|安排)(?:情况|计划)?如下\s*[:：]\s*$|其中\s*[:：]\s*$/;
const bullet = /^\s*(?:—{1,2}|[-–•●·▪◆○■])/;
const endsInFigure = /[0-9０-９]\s*[条件个项次篇期份人名家场户处万元亿]{1,3}\s*[;；。]?\s*$/;
const listLine = /^\s*(?:[(（]?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*[、.．,，)）]|[①-⑳⒈-⒛])/;
const freshStart =
  /^\s*\**(?:[#|>•·*●▪◆○■-]|——|[(（]?[一二三四五六七八九十]{1,3}[)）、.．]|[(（]?[0-9０-９]{1,2}[)）、.．](?![0-9])|第[一二三四五六七八九十]+[章部条]|附[件表录]|表[一二三四1-9]|[①-⑳])/;
/** A remark under a list that what it counts overlaps. */
const shared = /^\s*(?:[(（]|注|以上|上述|部分)[^\n]{0,40}(?:同时|同步|交叉|重复|重叠|兼)/;
const continuation = /^\s*其中/;

/** Cuts the narrative into passages: what a page break tore apart is put together, a list stays with its head. */
export function passagesOf(narrative: string, sections: readonly Section[]): Passage[] {
  const headings = new Set(sections.filter((each) => each.heading !== '').map((each) => each.start));
  const lines = linesOf(narrative);
  const passages: Passage[] = [];
  for (let i = 0; i < lines.length; ) {
    const first = lines[i];
    if (!first) break;
    let next = i + 1;
    const heading = headings.has(first.start);
    while (!heading && continues(lines[next - 1], lines[next], headings)) next++;
    const listEnd = heading ? next : endOfList(lines, next, headings);
    passages.push(join(narrative, first, lines[listEnd - 1] ?? first, listEnd > next));
    i = listEnd;
  }
  return passages;
}

function linesOf(narrative: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const text of narrative.split('\n')) {
    if (text.trim() !== '') lines.push({ start, text });
    start += text.length + 1;
  }
  return lines;
}

function continues(line: Line | undefined, next: Line | undefined, headings: ReadonlySet<number>): boolean {
  if (!line || !next || headings.has(next.start)) return false;
  if (continuation.test(next.text)) return true;
  if (sentenceEnd.test(line.text) || card.test(line.text) || freshStart.test(next.text)) return false;
  return openEnd.test(line.text) || line.text.length >= SHORTEST_CUT_LINE;
}

/** The lines of a numbered list right under …明细如下： or 其中：, at least two, numbered in one way. */
function endOfList(lines: readonly Line[], from: number, headings: ReadonlySet<number>): number {
  const head = lines[from - 1]?.text ?? '';
  if (!listHead.test(head)) return endsInFigure.test(head) ? endOfBullets(lines, from, headings) : from;
  let end = from;
  const style = numberStyle(lines[end]);
  for (let line = lines[end]; line && listLine.test(line.text); line = lines[++end]) {
    if (headings.has(line.start) || numberStyle(line) !== style) break;
  }
  if (end - from < 2) return from;
  return shared.test(lines[end]?.text ?? '') ? end + 1 : end;
}

/** 全年100条 and below it ——网站60条, ——微信40条: at least two lines behind one kind of bullet that end in their figure. */
function endOfBullets(lines: readonly Line[], from: number, headings: ReadonlySet<number>): number {
  const first = bullet.exec(lines[from]?.text ?? '')?.[0];
  let end = from;
  for (let line = lines[end]; first && line && bullet.exec(line.text)?.[0] === first; line = lines[++end]) {
    if (headings.has(line.start) || !endsInFigure.test(line.text)) break;
  }
  return end - from < 2 || bullet.exec(lines[from - 1]?.text ?? '')?.[0] === first ? from : end;
}

/** （1） and 1. number different lists, 1、 and 1. the same. */
function numberStyle(line: Line | undefined): string {
  const number = listLine.exec(line?.text ?? '')?.[0].trim() ?? '';
  const digits = /[0-9０-９]/.test(number) ? '1' : /[①-⑳⒈-⒛]/.test(number) ? '①' : '一';
  return /^[(（]/.test(number) ? `(${digits}` : digits;
}

function join(narrative: string, first: Line, last: Line, list: boolean): Passage {
  return { start: first.start, text: narrative.slice(first.start, last.start + last.text.length), list };
}
