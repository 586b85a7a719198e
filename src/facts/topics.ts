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
  /^\s*\**(?:[(（][一二三四五六七八九十0-9]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[0-9]{1,2}[.、．])/;
const LONGEST_HEADING = 30;

/**
 * What a heading announces for each passage: of its part, or a smaller one at its beginning; undefined where none
 * stands and it goes on as before.
 */
export function topicsOf(
  passages: readonly Passage[],
  sections: readonly Section[],
): readonly (Topic | undefined)[] {
  let section = -1;
  return passages.map((passage) => {
    const before = section;
    while ((sections[section + 1]?.start ?? Infinity) <= passage.start) section++;
    const part = topicOfSection(sections[section]);
    if (numbered.test(passage.text)) return topicOfHeading(passage.text, part);
    return section === before ? undefined : part;
  });
}

function topicOfSection(section: Section | undefined): Topic {
  if (!section) return 'none';
  return ofPart[section.kind] ?? topicOfWords(section.heading) ?? 'none';
}

/** A numbered line: its opening words tell what it and the lines below are about. */
function topicOfHeading(text: string, part: Topic): Topic {
  return topicOfWords(text.slice(0, LONGEST_HEADING).split(/[。，,；;：:\n]/)[0] ?? '') ?? part;
}

function topicOfWords(words: string): Topic | undefined {
  if (/依申请|[开開]申[请請]|依申請/.test(words)) return 'requests';
  return /复议|诉讼|復議|訴訟|複議/.test(words) ? 'disputes' : undefined;
}
