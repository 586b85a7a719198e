import type { PartKind, Section } from '../document/document.ts';
import type { Passage } from './passages.ts';

/** What a stretch of prose is about. `foreign`: something that the tables do not count (留言, 信访, 公文). */
export type Topic =
  | 'none'
  | 'requests'
  | 'disputes'
  | 'documents'
  | 'acts'
  | 'fees'
  | 'procurement'
  | 'foreign';

const ofPart: Partial<Readonly<Record<PartKind, Topic>>> = { requests: 'requests', disputes: 'disputes' };
const numbered =
  /^\s*\**(?:[(（][一二三四五六七八九十0-9０-９]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[0-9０-９]{1,2}[.、．]|[①-⑳⒈-⒛])/;
const LONGEST_HEADING = 30;
/** 办结的申请归类如下：, and a numbered list below it that goes on with the same. */
const announces = /[\u4e00-\u9fff][:：]\s*$/;
/** 【争议化解】, ● 申请办理. */
const marked = /^\s*\**(?:【|[●•·◆■▪○◇□▲★※])/;
/** A line of a few words and nothing else. */
const short = /^\s*[\u4e00-\u9fff]{2,10}\s*$/;
/** 依申请公开：…, 诉讼方面，…: the words that open a paragraph without a number. */
const opening =
  /^\s*(?:在|关于)?((?:政府信息|信息)?(?:依申请公开|公开申请|申请办理)|(?:行政)?(?:复议|诉讼|争议)(?:[、和及]?(?:行政)?诉讼)?)(?:(?:方面|情况|工作)+[，,：:。]|[：:。])/;

/**
 * What a heading announces for each passage: of its part, or a smaller one at its beginning; undefined where none
 * stands and it goes on as before.
 */
export function topicsOf(
  passages: readonly Passage[],
  sections: readonly Section[],
): readonly (Topic | undefined)[] {
  let section = -1;
  let above: readonly Heading[] = [];
  let listed: string | undefined;
  return passages.map((passage, index) => {
    const before = section;
    while ((sections[section + 1]?.start ?? Infinity) <= passage.start) section++;
    if (section !== before) above = [];
    const part = topicOfSection(sections[section]);
    const style = styleOf(passage.text);
    if (section !== before || style === undefined) listed = undefined;
    else if (announces.test(passages[index - 1]?.text ?? '')) listed = style;
    if (style !== undefined && style === listed) return undefined;
    if (style === undefined)
      return topicOfWords(opening.exec(passage.text)?.[1] ?? '') ?? (section === before ? undefined : part);
    if (isMarkedItem(passage.text, style)) return topicOfWords(openingWords(passage.text));
    above = below(above, style);
    const topic = topicOfHeading(passage.text, above[above.length - 1]?.topic ?? part);
    above = [...above, { style, topic }];
    return topic;
  });
}

/** ◆办结28件：予以公开13件: a line of a list and no heading, though a mark opens it; it goes on as the one before. */
function isMarkedItem(text: string, style: string): boolean {
  return marked.test(style) && /[0-9０-９]/.test(openingWords(text));
}

/** A numbered line, and what it and the lines numbered in another way below it are about. */
interface Heading {
  readonly style: string;
  readonly topic: Topic;
}

/** The headings that stay open above a line: those before the first that is numbered like it. */
function below(above: readonly Heading[], style: string): readonly Heading[] {
  const same = above.findIndex((heading) => heading.style === style);
  return same < 0 ? above : above.slice(0, same);
}

/** How a line is numbered: 一、 （一） 1. （1） ①, or what marks it (● 【); undefined if nothing does. */
function styleOf(text: string): string | undefined {
  const number = numbered.exec(text)?.[0].trim();
  if (number === undefined) return marked.exec(text)?.[0].trim() ?? (short.test(text) ? 'short' : undefined);
  const bracketed = /[(（]/.test(number) ? '(' : '';
  return bracketed + (/[0-9０-９]/.test(number) ? '1' : /[①-⑳⒈-⒛]/.test(number) ? '①' : '一');
}

function topicOfSection(section: Section | undefined): Topic {
  if (!section) return 'none';
  return ofPart[section.kind] ?? topicOfWords(section.heading) ?? 'none';
}

/** A numbered line: its opening words tell what it and the lines below are about. */
function topicOfHeading(text: string, part: Topic): Topic {
  return topicOfWords(openingWords(text)) ?? part;
}

function openingWords(text: string): string {
  const words = text.slice(0, LONGEST_HEADING).replace(/^\s*【/, '');
  return words.split(/[。，,；;：:】\n]/)[0] ?? '';
}

/** 争议 alone; 劳动争议 is another office's. */
const disputed = /复议|诉讼|復議|訴訟|複議|(?:^|行政|公开|[一二三四五六七八九十0-9）)、.\s])争[议議]/;

function topicOfWords(words: string): Topic | undefined {
  if (/依申请|[开開]申[请請]|依申請|^申[请請]/.test(words)) return 'requests';
  return disputed.test(words) ? 'disputes' : undefined;
}
