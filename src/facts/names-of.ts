import type { Entry } from './entries.ts';
import { isNaming } from './phrase.ts';
import type { State } from './prose-state.ts';

/** The words of a clause around one of its figures. */
export interface Around {
  readonly pre: readonly Entry[];
  readonly post: readonly Entry[];
  readonly before: boolean;
  readonly alone: boolean;
  readonly at: Entry | undefined;
}

/** The words that name a figure: before it, else behind it, else those that wait for one. */
export function namesOf(state: State, said: Around): readonly Entry[] {
  const around = { ...said, post: upToAll(said.post) };
  const { pre, before, alone, at } = around;
  const post = alone ? around.post : within(state, around);
  if (before && isTold(state, around)) return [...pre, ...around.post];
  if (before) {
    const object = post[0];
    if (alone && isEndOf(pre, object, at)) return [...pre, ...post.filter(({ kind }) => kind === 'outcome')];
    const follows = alone && object?.kind === 'object' && object.start - (at?.end ?? 0) <= 1;
    const waits = state.pending.length > 0 && pre.some(isNaming);
    const names = waits && isWaiting(state.pending, pre) ? [...state.pending, ...pre] : pre;
    const next = post[1]?.kind === 'object' && post[1].start === object?.end ? [post[1]] : [];
    return follows ? [...names, object, ...next] : names;
  }
  if (post.some(isNaming) && !isOfNext(post, alone, at)) return [...withoutTaken(state, pre), ...post];
  const free = pre.filter((entry) => !isTaken(state, entry));
  return free.some(isNaming) ? free : [...state.pending, ...free];
}

/** 12件申请均由自然人提出: what is said of all of them names no part. */
function upToAll(post: readonly Entry[]): readonly Entry[] {
  const all = post.findIndex(({ kind, value }) => kind === 'mark' && value === 'all');
  const [first] = post;
  const ofRequests =
    first?.kind === 'object' && (first.value === 'application' || first.value === 'requests');
  const parts = post.slice(all).some(({ kind }) => kind === 'applicant' || kind === 'outcome');
  return all > 0 && ofRequests && parts && !post.some(isDone) ? post.slice(0, all) : post;
}

function isDone({ kind, value }: Entry): boolean {
  return kind === 'verb' && value === 'process';
}

/** 尚有2件未审结, 收到的1件顺延至下年: the words before only open; what became of it stands behind. */
function isTold({ plain: { text } }: State, { pre, post, alone, at }: Around): boolean {
  const [next] = post;
  const last = pre.filter(isNaming).pop();
  if (!at || !last || !next || last.kind !== 'verb') return false;
  if (!alone && next.start - at.end > 1) return false;
  const opens =
    last.value === 'pending' && last.end === at.start && /[有余剩]$/.test(text.slice(last.start, last.end));
  const attribute = last.value === 'receive' && text.slice(last.end, at.start) === '的';
  return (opens || attribute) && post.some(tells);
}

function tells({ kind, value }: Entry): boolean {
  return kind === 'outcome' || kind === 'result' || value === 'carry' || value === 'pending';
}

/** 20件新收申请加上2件上年结转: what stands right behind the figure before is its name. */
function withoutTaken({ counts, plain: { text } }: State, pre: readonly Entry[]): readonly Entry[] {
  const last = counts[counts.length - 1];
  const taken = last && pre.some((entry) => isNaming(entry) && text.slice(last.end, entry.start).length <= 1);
  return taken ? pre.filter((entry) => !isNaming(entry)) : pre;
}

const among = /^[^,;。:、()0-9]{0,12}?(?:(?<=[件份条宗起])|申请|答复|案件|办结)(?:当中|之中|[中里])/;
const LONGEST_NOUN = 20;

/** 30件申请中已答复28件: what stands behind 中 names the next figure. */
function within({ plain: { text } }: State, { post, at }: Around): readonly Entry[] {
  const end = endOfWhole(text, at?.end ?? 0);
  return end === undefined ? post : post.filter((entry) => entry.end <= end);
}

/** Where the noun of a figure ends that the next ones of its clause divide; undefined if they do not. */
export function endOfWhole(text: string, start: number): number | undefined {
  const [noun] = among.exec(text.slice(start, start + LONGEST_NOUN)) ?? [];
  return noun === undefined ? undefined : start + noun.length;
}

/** 涉及商业秘密的1件作了部分公开: what was done behind the figure, why or of what before it. */
function isEndOf(pre: readonly Entry[], next: Entry | undefined, at: Entry | undefined): boolean {
  if (next?.kind !== 'outcome' || next.start - (at?.end ?? 0) > 4) return false;
  return !pre.some(({ kind, value }) => kind === 'verb' && asks.includes(value));
}

const asks: readonly string[] = ['receive', 'process', 'handle'];

/** 76件申请的内容涉及征地31件: 申请 right behind a figure is what that one counts. */
function isTaken({ counts }: State, { kind, start }: Entry): boolean {
  const last = counts[counts.length - 1];
  return kind === 'object' && last !== undefined && start - last.end >= 0 && start - last.end <= 1;
}

/** 13个县新收85件: what stands further off names the next figure. */
function isOfNext(post: readonly Entry[], alone: boolean, at: Entry | undefined): boolean {
  const first = post.find(isNaming);
  return !alone && first !== undefined && first.start - (at?.end ?? 0) > 1;
}

/** 予以公开、部分公开共9件; 当面、网络等共收到9件: names of one kind wait for those that come. */
function isWaiting(pending: readonly Entry[], pre: readonly Entry[]): boolean {
  const acts = (entries: readonly Entry[]) => entries.some(({ kind }) => kind === 'verb');
  if (acts(pending) && acts(pre)) return false;
  return pending.some(({ kind }) => pre.some((each) => each.kind === kind));
}
