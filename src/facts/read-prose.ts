import type { Section } from '../document/document.ts';
import type { Normaliser } from '../text/normalise.ts';
import type { Span } from '../text/span.ts';
import { countedNamesOf } from './enumerations.ts';
import type { Breakdown, Enumeration, Figure, NotFigure } from './fact.ts';
import { type Other, scanFigures, type Token } from './figures.ts';
import { joinedLists } from './joined-lists.ts';
import { breakdownsOf } from './passage-lists.ts';
import { type Passage, passagesOf } from './passages.ts';
import { makePlain, type Plain, type PlainPassage } from './plain.ts';
import type { Draft } from './prose-state.ts';
import type { RemarkDraft } from './read-remarks.ts';
import { type Ground, readDrafts, type Said } from './read-statements.ts';
import type { Remark, Statement } from './statement.ts';
import { type Topic, topicsOf } from './topics.ts';

/** What the narrative says in figures, in the order of the text. Places are narrative offsets. */
export interface ProseFacts extends OwnFacts {
  /** The narrative made ready for reading, in order. */
  readonly passages: readonly PlainPassage[];
}

/** What one passage says. */
interface OwnFacts {
  readonly figures: readonly Figure[];
  readonly breakdowns: readonly Breakdown[];
  readonly statements: readonly Statement[];
  readonly remarks: readonly Remark[];
  readonly enumerations: readonly Enumeration[];
  readonly notFigures: readonly NotFigure[];
}

export type FactReader = (narrative: string, sections: readonly Section[]) => ProseFacts;

const MOST_PASSAGES = 2000;

/**
 * A reader that keeps what it has read of every passage under the passage's own text, so that an edit costs the
 * paragraph it touched. `normalise` must belong to the report (text/normalise.ts). `statistics`: the report has the
 * form of 2014–2018.
 */
export function makeFactReader(normalise: Normaliser, statistics = false): FactReader {
  const known = new Map<string, Map<string, Placed>>();
  return (narrative, sections) => {
    const passages = passagesOf(narrative, sections);
    const topics = topicsOf(passages, sections);
    let after: Topic = 'none';
    let near = false;
    const read = passages.map((passage, index) => {
      const topic = topics[index] ?? after;
      const kind = `${passage.list ? 'list' : 'text'} ${topic} ${near}`;
      const alike = known.get(kind) ?? new Map<string, Placed>();
      known.set(kind, alike);
      const before = alike.get(passage.text);
      const now = before
        ? moveTo(before, passage.start)
        : readPassage(passage, { base: topic, statistics, near }, normalise);
      if (alike.size >= MOST_PASSAGES) alike.clear();
      if (now !== before) alike.set(passage.text, now);
      after = now.after;
      near = now.near;
      return now;
    });
    return {
      passages: read,
      figures: read.flatMap(({ facts }) => facts.figures),
      breakdowns: [...read.flatMap(({ facts }) => facts.breakdowns), ...joinedLists(read)],
      statements: read.flatMap(({ facts }) => facts.statements),
      remarks: read.flatMap(({ facts }) => facts.remarks),
      enumerations: read.flatMap(({ facts }) => facts.enumerations),
      notFigures: read.flatMap(({ facts }) => facts.notFigures),
    };
  };
}

interface Placed extends PlainPassage {
  readonly facts: OwnFacts;
  /** Parts whose total another passage may state. */
  readonly open: readonly (readonly Figure[])[];
  /** What the next passage is about, unless a heading says otherwise. */
  readonly after: Topic;
  /** It spoke of requests. */
  readonly near: boolean;
}

function readPassage(passage: Passage, ground: Ground, normalise: Normaliser): Placed {
  const plain = makePlain(passage.text, normalise, passage.list);
  const { tokens, others } = scanFigures(plain, passage.start);
  const said = draftsOf(plain, tokens, others, ground);
  const { breakdowns, open } = breakdownsOf(plain.text, tokens, said);
  const facts: OwnFacts = {
    figures: tokens.map(({ figure }) => figure),
    breakdowns,
    statements: said.drafts.map((draft) => statementOf(draft, plain, passage)),
    remarks: said.remarks.map(remarkOf),
    enumerations: countedNamesOf(plain.text, tokens).map(({ token, names, verdict }) => ({
      figure: token.figure,
      names,
      verdict,
    })),
    notFigures: others
      .filter((other) => isNumber(plain, other))
      .map((other) => rawSpan(plain, other, passage)),
  };
  return { start: passage.start, plain, facts, open, after: goesOn(said.topic), near: ofRequests(said) };
}

/** The requests and their disputes may go on for several paragraphs; nothing else does. */
function goesOn(topic: Topic): Topic {
  return topic === 'requests' || topic === 'disputes' ? topic : 'none';
}

const requestRules: ReadonlySet<string> = new Set(['R61', 'R62', 'R63', 'R64', 'R70']);

function ofRequests({ drafts, topic }: Said): boolean {
  return topic === 'requests' || drafts.some(({ meaning }) => requestRules.has(meaning.rule));
}

const MOST_ENTRIES = 3000;
/** Without a figure only these can say anything of the tables. */
const saysInWords = /[未无没零均都皆]|全部|所有|不存在|悉数/;

function draftsOf(plain: Plain, tokens: readonly Token[], others: readonly Other[], ground: Ground): Said {
  if (tokens.length > MOST_ENTRIES) return silent('none');
  if (tokens.length === 0 && !saysInWords.test(plain.text)) return silent(ground.base);
  return readDrafts(plain, tokens, others, ground);
}

/** Field by field: a rest of an object costs more than all else about it. */
function statementOf(draft: Draft, plain: Plain, passage: Passage): Statement {
  const { value, period, scope, subject, soft, mild } = draft;
  const { rule, readings } = draft.meaning;
  const figure = draft.token?.figure ?? null;
  const span = figure?.span ?? rawSpan(plain, draft.span, passage).span;
  return { rule, figure, span, value, readings, period, scope, subject, soft, mild };
}

function silent(topic: Topic): Said {
  return { drafts: [], remarks: [], channels: [], withdrawn: [], topic };
}

function remarkOf({ token, part, base, wholes, earlier, ...said }: RemarkDraft): Remark {
  return {
    ...said,
    figure: token.figure,
    part: part?.figure ?? null,
    base: base?.figure ?? null,
    wholes: wholes.map(({ figure }) => figure),
    earlier: earlier.map(({ figure }) => figure),
  };
}

const hasNumber = /[0-9一二两三四五六七八九十百]/;

/** A Latin word or a title without a number is no figure, and nobody would take it for one. */
function isNumber({ text }: Plain, { start, end }: Span): boolean {
  return hasNumber.test(text.slice(start, end));
}

function rawSpan({ starts, ends }: Plain, { start, end }: Span, passage: Passage): NotFigure {
  return {
    span: { start: passage.start + (starts[start] ?? 0), end: passage.start + (ends[end - 1] ?? 0) },
  };
}

function moved(figure: Figure, by: number): Figure {
  return { ...figure, span: shifted(figure.span, by) };
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** The same passage at another place: a figure stays one object for its list and for itself. */
function moveTo(placed: Placed, to: number): Placed {
  const { start, facts } = placed;
  const by = to - start;
  if (by === 0) return placed;
  const figures = new Map(facts.figures.map((figure) => [figure, moved(figure, by)]));
  const at = (figure: Figure) => figures.get(figure) ?? moved(figure, by);
  const shiftedFacts = {
    figures: [...figures.values()],
    breakdowns: facts.breakdowns.map(({ total, parts, ...list }) => ({
      ...list,
      total: at(total),
      parts: parts.map(at),
    })),
    statements: facts.statements.map((statement) => ({
      ...statement,
      figure: statement.figure && at(statement.figure),
      span: shifted(statement.span, by),
    })),
    remarks: facts.remarks.map((each) => ({
      ...each,
      figure: at(each.figure),
      part: each.part && at(each.part),
      base: each.base && at(each.base),
      wholes: each.wholes.map(at),
      earlier: each.earlier.map(at),
    })),
    enumerations: facts.enumerations.map((each) => ({ ...each, figure: at(each.figure) })),
    notFigures: facts.notFigures.map(({ span }) => ({ span: shifted(span, by) })),
  };
  return { ...placed, start: to, facts: shiftedFacts, open: placed.open.map((parts) => parts.map(at)) };
}
