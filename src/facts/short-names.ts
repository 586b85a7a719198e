import type { Entry } from './entries.ts';

const names: Readonly<Record<string, string>> = { 许可: 'licensing', 处罚: 'penalties', 强制: 'coercion' };

/** 许可63件、处罚2件: beside each other, each right before its figure, they are short for 行政许可 and 行政处罚. */
export function nameInShort(text: string, entries: readonly Entry[]): readonly Entry[] {
  const short = entries.filter((entry) => isShort(text, entry));
  if (short.length < 2) return entries;
  return entries.map((entry) => {
    const value = short.includes(entry) ? names[text.slice(entry.start, entry.end)] : undefined;
    return value === undefined ? entry : { ...entry, kind: 'object', value };
  });
}

function isShort(text: string, { kind, start, end }: Entry): boolean {
  if (kind !== 'verb' || end - start !== 2 || !/[0-9]/.test(text.charAt(end))) return false;
  return text.slice(start, end) in names && (start === 0 || /[,、;:|和及\n]/.test(text.charAt(start - 1)));
}
