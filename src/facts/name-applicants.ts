import type { Entry } from './entries.ts';
import { countOf, type Meaning, total } from './meaning.ts';
import { has, isOther, joined, ofKind, type Phrase } from './phrase.ts';
import { organisations, requestsOf } from './quantity.ts';
import type { Reading } from './statement.ts';

/** What a list of applicants stands in. */
interface ApplicantContext {
  /** The figure that a list divides, if one does. */
  readonly head: Meaning | null;
  readonly inside: boolean;
  /** The figure before counts those of one kind of applicant: 其他 are other organisations. */
  readonly listed: boolean;
  /** What the figure before counts. */
  readonly before: Meaning | null;
  /** The applicants that the passage has counted so far. */
  readonly askers: readonly string[];
}

/** 自然人9件、商业企业2件、其他1件. */
export function nameOtherApplicants(phrase: Phrase, context: ApplicantContext): Meaning | null {
  return context.listed && isOther(phrase) ? nameApplicant(phrase, ['otherOrg'], context) : null;
}

/** Parts of what natural persons asked for are theirs as well. */
export function inheritedColumns({ head, inside }: ApplicantContext): readonly string[] | undefined {
  return inside && head && head.columns !== total ? head.columns : undefined;
}

/** The columns that words name; undefined if none, or all (公民、法人及其他组织). `listed`: the figure before counts applicants, too. */
export function columnsOf(phrase: Phrase, listed = false): readonly string[] | undefined {
  const known = ofKind(phrase, 'applicant').filter(
    (each) => (listed || !(each.value in onlyListed) || isPeople(phrase, each)) && !isConcerned(phrase, each),
  );
  const named = joined(phrase, known);
  if (named.length === 0) return undefined;
  const columns = named.flatMap(({ value }) => columnsOfAsker(onlyListed[value] ?? value));
  const last = named[named.length - 1];
  const others =
    last && andOthers.test(phrase.text.slice(last.end, last.end + LONGEST_OTHERS)) ? ['otherOrg'] : [];
  const all = [...new Set([...columns, ...others])];
  return all.includes('natural') && organisations.every((each) => all.includes(each)) ? undefined : all;
}

/** 社会公益组织及其他3件; 企业和其他组织 has a word of its own. */
const andOthers =
  /^(?:以?及|和|与|、)其[他它](?:类|组织|机构|单位|主体)?(?:申请人)?(?:共|各?计|合计|提出|申请|的)*[0-9]/;
const LONGEST_OTHERS = 16;

/** 由居民提出，计16件. */
function isPeople(phrase: Phrase, { value }: Entry): boolean {
  return value === 'people' && !has(phrase, 'verb');
}

/** 涉及企业商业秘密的1件, 村民提出申请2件: whom the information is about, and people in general, are no applicants of a list. */
function isConcerned({ text, entries }: Phrase, { value, start, end }: Entry): boolean {
  if (value in onlyListed && entries.some((each) => each.kind === 'object' && each.start >= end)) return true;
  const concerned = text.startsWith('涉', start - 2) || text.startsWith('涉', start - 1);
  return concerned || entries.some((each) => each.kind === 'outcome' && each.start === end);
}

/** 个人30件、单位10件: words of many meanings that are applicants beside other applicants only. */
const onlyListed: Readonly<Record<string, string>> = {
  unit: 'organisations',
  company: 'business',
  people: 'natural',
};

function columnsOfAsker(asker: string): readonly string[] {
  return asker === 'organisations' ? organisations : [asker];
}

/** 其中自然人9件: of what the list divides, or of N or of N + C (R70). */
export function nameApplicant(
  phrase: Phrase,
  columns: readonly string[],
  { head, before, askers }: Pick<ApplicantContext, 'head' | 'before' | 'askers'>,
): Meaning {
  const own = head && divides(head) ? [head.rows] : [];
  const asked = [['received'], ['received', 'carriedIn']];
  if (columns.join() === 'otherOrg') return byOthers({ head, askers });
  const rows = (
    (head?.role === 'processed' || head?.role === 'handled') &&
    (saysAsked(phrase) || (before?.rule === 'R70' && before.rows[0] === 'received'))
      ? [...asked, ...own]
      : [...own, ...asked]
  ).filter((each, index, all) => all.findIndex((other) => other.join() === each.join()) === index);
  const guess = has(phrase, 'applicant', 'people') && !has(phrase, 'applicant', 'natural');
  return { ...countOf('applicant', 'R70', rows[0] ?? [], columns, rows.slice(1)), guess };
}

function divides({ role }: Meaning): boolean {
  return role !== 'case' && role !== 'document';
}

/** 企业5件，其他组织6件: the column 其他 or all organisations but those named before; which, only the figures tell. */
function byOthers({ head, askers }: Pick<ApplicantContext, 'head' | 'askers'>): Meaning {
  const rows = [...(head && divides(head) ? [head.rows] : []), ['received'], ['received', 'carriedIn']];
  const left = organisations.filter((each) => !askers.includes(each));
  const suffixes = organisations.map((_, index) => organisations.slice(organisations.length - 1 - index));
  const columns = [['otherOrg'], ...(left.length > 1 ? [left] : []), ...suffixes.slice(1)];
  const readings = columns.flatMap((each) => rows.map((row): Reading => ({ sum: [requestsOf(row, each)] })));
  return { role: 'applicant', rule: 'R70', rows: rows[0] ?? [], columns: ['otherOrg'], readings };
}

const ofAskers =
  /(?:申请人|申请主体|申请者|新(?:收|增|来|受理)?(?:的|政府信息公开|信息公开)*申请[中里,])[^。]*$/;
const LONGEST_LEAD = 40;

/** 自然人申请9件, 申请人中，自然人9件 behind the answers still count what was asked. */
function saysAsked({ text, entries }: Phrase): boolean {
  if (
    entries.some(({ kind, value }) => kind === 'object' && (value === 'application' || value === 'requests'))
  )
    return true;
  return entries.some(
    ({ kind, start, end }) =>
      kind === 'applicant' &&
      (text.slice(start, end + 2).includes('申请') ||
        ofAskers.test(text.slice(Math.max(0, start - LONGEST_LEAD), start))),
  );
}
