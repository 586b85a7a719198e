import type { Entry } from './entries.ts';
import type { Phrase } from './phrase.ts';

/** Reasons that one row counts together: each is a part of it where the other is counted as well. */
const halves: readonly (readonly [RegExp, RegExp])[] = [
  [/^商业秘密$/, /个人隐私/],
  [/^个人隐私$/, /商业秘密/],
  [/不存在$/, /不属于?本|[非未]本|不掌握|未掌握|不属于我/],
  [/^(?:不属|非本|本机关不|本机关未|不掌握|未掌握)/, /信息不存在|告知不存在/],
];

/** 商业秘密1件、个人隐私3件: two halves of 第三方合法权益. */
export function isHalf({ text }: Phrase, { start, end }: Entry): boolean {
  return halves.some(([own, other]) => own.test(text.slice(start, end)) && other.test(text));
}

const orInPart = /(?:全部|完全)(?:或者?|和|及|与|、)$/;

/** 全部或部分公开45件, 公开和部分公开45件, 公开(含部分公开)45件: 公开 alone is short for 予以公开. */
export function isBesidePublic({ text, entries }: Phrase, partial: Entry | undefined): boolean {
  if (partial && orInPart.test(text.slice(Math.max(0, partial.start - 4), partial.start))) return true;
  const short = entries.find(({ kind, value }) => kind === 'verb' && value === 'disclose');
  if (!partial || !short || text.slice(short.start, short.end) !== '公开') return false;
  return /^(?:[和及与或、]|\((?:包含|包括|含))$/.test(text.slice(short.end, partial.start));
}

/** denied, of denied.stateSecret and of denied.*. */
export function familyOf(row: string): string {
  return row.split('.')[0] ?? row;
}
