import { type Body, bodyOf } from '../document/body.ts';
import type { PartKind } from '../document/document.ts';
import type { Evidence } from '../facts/evidence.ts';
import type { Figure } from '../facts/fact.ts';
import { type Plain, type PlainPassage, spanIn } from '../facts/plain.ts';
import type { Span } from '../text/span.ts';

/** What the checks of the narrative ask of its passages. */

/** Keeps what was found in a passage with the passage: an edit costs the paragraph that it touched. */
export function perPassage<Found>(find: (text: string) => Found): (passage: PlainPassage) => Found {
  const known = new WeakMap<Plain, { readonly found: Found }>();
  return ({ plain }) => {
    const before = known.get(plain) ?? { found: find(plain.text) };
    known.set(plain, before);
    return before.found;
  };
}

/** The part's own text without its heading, as plain passages; empty when the part is not there. */
export function passagesIn(evidence: Evidence, kind: PartKind): readonly PlainPassage[] {
  const sections = evidence.sections.filter((section) => section.kind === kind);
  return sections.flatMap(({ textStart, end }) =>
    evidence.passages.flatMap((passage) => cutTo(passage, { start: textStart, end })),
  );
}

/** A heading may stand on one line with its text: 六、其他需要报告的事项：无。 */
function cutTo(passage: PlainPassage, { start, end }: Span): readonly PlainPassage[] {
  const { plain } = passage;
  const last = passage.start + (plain.ends[plain.ends.length - 1] ?? 0);
  if (passage.start >= end || last <= start) return [];
  if (passage.start >= start) return [passage];
  const from = plain.starts.findIndex((at) => passage.start + at >= start);
  if (from < 0) return [];
  const text = plain.text.slice(from);
  return [
    { start: passage.start, plain: { text, starts: plain.starts.slice(from), ends: plain.ends.slice(from) } },
  ];
}

const dateLine =
  /^[(（]?[0-9〇零○一二三四五六七八九]{4}年[0-9一二三四五六七八九十]{0,3}月[0-9一二三四五六七八九十]{0,3}日?[)）]?$/;

/** What a part says, passages joined by line ends; the signature below the last part is none of it. */
export function wordsOf(evidence: Evidence, kind: PartKind): string {
  const { agency } = evidence.facts;
  return passagesIn(evidence, kind)
    .map(({ plain }) => plain.text)
    .filter((text) => text !== agency && !dateLine.test(text))
    .join('\n');
}

/** The characters of a text that mean something: no punctuation, no line ends. */
export function meaningful(text: string): string {
  return text.replace(/[^0-9A-Za-z一-鿿]/g, '');
}

/** A figure with the words that lead to it, and as it is printed, in plain text. */
export interface LedFigure {
  readonly figure: Figure;
  readonly before: string;
  readonly printed: string;
}

/** No clause that leads to a figure is longer. */
const LONGEST_CLAUSE = 60;

/** The figures of those passages that speak of a matter, each with its clause up to it. */
export function figuresAbout(
  { passages, figures }: Evidence,
  isAbout: (passage: PlainPassage) => boolean,
): readonly LedFigure[] {
  return passages.filter(isAbout).flatMap((passage) => {
    const { start, plain } = passage;
    const end = start + (plain.ends[plain.ends.length - 1] ?? 0);
    // Figures and characters both come in the order of the text.
    let at = 0;
    return figures
      .filter(({ span }) => span.start >= start && span.end <= end)
      .map((figure): LedFigure => {
        while (at < plain.starts.length && start + (plain.starts[at] ?? 0) < figure.span.start) at++;
        const clauses = plain.text.slice(Math.max(0, at - LONGEST_CLAUSE), at).split(/[。;\n]/);
        const printed = plain.text.slice(at, at + figure.span.end - figure.span.start);
        return { figure, before: clauses[clauses.length - 1] ?? '', printed };
      });
  });
}

/** Where the date is printed, if it is spelled in figures; the last place is the signature. */
export function placesOf(date: string, { passages }: Evidence): readonly Span[] {
  const [year, month, day] = date.split('-').map(Number);
  const printed = `${year}年${month}月${day}日`;
  return passages
    .flatMap((passage) => {
      const at = passage.plain.text.lastIndexOf(printed);
      return at < 0 ? [] : [spanIn(passage, at, at + printed.length)];
    })
    .slice(-1);
}

/** What kind of body reports; null when the report does not say so. */
export function bodyIn({ facts }: Evidence): Body | null {
  return facts.agency === null ? null : bodyOf(facts.agency);
}
