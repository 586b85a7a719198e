import type { Entry } from './entries.ts';

const names: Readonly<Record<string, string>> = { 许可: 'licensing', 处罚: 'penalties', 强制: 'coercion' };

/** 网上2件，来信1件; 窗口3件、来函1件: beside a channel, each right before its figure, what came in is one as well. */
const channelWords: Readonly<Record<string, string>> = {
  来信: 'letter',
  信件: 'letter',
  来函: 'letter',
  来访: 'face',
  邮件: 'net',
};

function isBeforeFigure(text: string, { start, end }: Entry): boolean {
  return /[0-9]/.test(text.charAt(end)) && (start === 0 || /[,、;:|和及\n(]/.test(text.charAt(start - 1)));
}

/** How many entries before or behind the other channel may stand. */
const NEAR = 3;

function nameChannels(text: string, entries: readonly Entry[]): readonly Entry[] {
  const isChannel = (entry: Entry | undefined) => entry?.kind === 'channel' && isBeforeFigure(text, entry);
  return entries.map((entry, at) => {
    const value = entry.value === 'foreign' ? channelWords[text.slice(entry.start, entry.end)] : undefined;
    if (value === undefined || !isBeforeFigure(text, entry)) return entry;
    const near = entries.slice(Math.max(0, at - NEAR), at + NEAR + 1);
    return near.some(isChannel) ? { ...entry, kind: 'channel', value } : entry;
  });
}

/** 许可63件、处罚2件: beside each other, each right before its figure, they are short for 行政许可 and 行政处罚. */
export function nameInShort(text: string, entries: readonly Entry[]): readonly Entry[] {
  const named = nameChannels(text, entries);
  const short = named.filter((entry) => isShort(text, entry));
  if (short.length < 2) return named;
  return named.map((entry) => {
    const value = short.includes(entry) ? names[text.slice(entry.start, entry.end)] : undefined;
    return value === undefined ? entry : { ...entry, kind: 'object', value };
  });
}

function isShort(text: string, { kind, start, end }: Entry): boolean {
  if (kind !== 'verb' || end - start !== 2 || !/^(?:办了|了|类|共)?[0-9]/.test(text.slice(end, end + 3)))
    return false;
  return (
    text.slice(start, end) in names &&
    (start === 0 ||
      /[,、;:|和及\n]/.test(text.charAt(start - 1)) ||
      /各[类项种]$/.test(text.slice(start - 2, start)))
  );
}
