import type { Simplify } from './normalise.ts';

/** For simplified texts, which no dictionary may touch: 乾县 would become 干县. */
export const identity: Simplify = (text) => text;

type Pair = readonly [traditional: string, simplified: string];

/**
 * Words of the trade that converters turned into Taiwan usage, led back to the labels of the form. They come before
 * the dictionary and keep their length. 檔案 alone is 档案 and stays.
 */
const words: readonly Pair[] = [
  ['規範性檔案', '规范性文件'],
  ['主動公開檔案', '主动公开文件'],
  ['資訊', '信息'],
  ['專案數量', '项目数量'],
  ['本列資料', '本列数据'],
  ['行政覆議', '行政复议'],
  ['經覆議', '经复议'],
  ['覆議後', '复议后'],
  ['網路', '网络'],
  // The form of 衛 that Hong Kong and many fonts use; the dictionary lacks it.
  ['衞', '卫'],
];

/**
 * Fetches the dictionary and gives back the converter. It is used for matching only, never on what is shown. Entries
 * that would change the UTF-16 length (勣 → 𪟝) are dropped: places in the text must survive.
 */
export async function loadSimplify(): Promise<Simplify> {
  const [core, characters, phrases] = await Promise.all([
    import('opencc-js/core'),
    import('opencc-js/dict/TSCharacters'),
    import('opencc-js/dict/TSPhrases'),
  ]);
  return core.ConverterFactory([
    [...words],
    lengthKeeping(phrases.default),
    lengthKeeping(characters.default),
  ]);
}

function lengthKeeping(dictionary: string): string {
  return dictionary
    .split('|')
    .filter((entry) => {
      const [from = '', to = ''] = entry.split(' ');
      return from.length === to.length;
    })
    .join('|');
}
