import { has, ofKind, type Phrase } from './phrase.ts';

/** 网络申请5件 is a part that no table knows; 当面、信函、网络等方式共12件 names all ways there are. */
export function isOneChannel(phrase: Phrase): boolean {
  const named = ofKind(phrase, 'channel');
  if (named.length === 0) return false;
  const ways = new Set(named.map(({ value }) => value)).size;
  return ways === 1 || (ways < ALL_WAYS && !has(phrase, 'mark', 'sum'));
}

/** 以当面、邮寄、网络等方式提交的申请12件 names no part of them. */
const ALL_WAYS = 3;

const asking: readonly string[] = ['receive', 'handle'];
const asked: readonly string[] = ['requests', 'heading', 'application', 'disclosure'];

/** The channel by which the requests came that a figure counts; undefined if the words say more than that. */
export function channelOf(phrase: Phrase): string | undefined {
  const named = new Set(ofKind(phrase, 'channel').map(({ value }) => value));
  const [channel] = named;
  const fits = phrase.entries.every(
    ({ kind, value }) =>
      (kind !== 'verb' || asking.includes(value)) &&
      (kind !== 'object' || asked.includes(value)) &&
      kind !== 'outcome' &&
      kind !== 'result' &&
      kind !== 'applicant',
  );
  return named.size === 1 && fits ? channel : undefined;
}
