/** From a code point to what stands for it in normalised text: '' when it is invisible. */
export type Fold = (codePoint: number) => string;

/** A fold that remembers what it has looked up. */
export function makeFold(): Fold {
  const known = new Map<number, string>();
  return (codePoint) => {
    const before = known.get(codePoint);
    if (before !== undefined) return before;
    const folded = foldCodePoint(codePoint);
    known.set(codePoint, folded);
    return folded;
  };
}

function foldCodePoint(codePoint: number): string {
  const character = String.fromCodePoint(codePoint);
  const own = ownFolds.get(character);
  if (own !== undefined) return own;
  if (lineEnds.has(codePoint)) return '\n';
  if (kept.has(codePoint)) return character;
  if (invisible.test(character)) return '';
  return space.test(character) ? ' ' : compatible(character);
}

/** Vertical tab, form feed, next line, line and paragraph separator. */
const lineEnds = new Set([0x0b, 0x0c, 0x85, 0x2028, 0x2029]);
/** Tab, line feed, carriage return. */
const kept = new Set([0x09, 0x0a, 0x0d]);
const invisible = /[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u;
const space = /[\p{Zs}\u2800]/u;

/**
 * NFKC, unless it would bring in digits that were no digits of a figure: ① ² ½ ㎡ ㏠ stay. Full-width digits and
 * list numbers with their own point or brackets (⒈ ⑴) are welcome.
 */
function compatible(character: string): string {
  const folded = character.normalize('NFKC');
  if (folded === character || !/[0-9]/.test(folded)) return folded;
  return welcomeDigits.test(character) ? folded : character;
}

const welcomeDigits = /[\u2474-\u249b\uff10-\uff19\u{1d7ce}-\u{1d7ff}]/u;

/** `targets` holds one character for each of `characters`; a single one serves them all. */
function pairs(characters: string, targets: string): [string, string][] {
  const to = [...targets];
  return [...characters].map((character, index) => [character, to[index] ?? targets]);
}

/** What NFKC leaves apart or would spoil. */
const ownFolds: ReadonlyMap<string, string> = new Map([
  ...pairs('“”„‟〝〞〟＂「」『』﹁﹂﹃﹄', '"'),
  ...pairs('‘’‚‛＇', "'"),
  ...pairs('‐‑‒–−－﹣⁃', '-'),
  ...pairs('―─━⸺⸻﹘︱', '—'),
  ...pairs('∶︓︰', ':'),
  // CJK Radicals Supplement: PDF fonts print these for whole characters, and NFKC knows only two of them.
  ...pairs(
    '⺁⺄⺈⺌⺍⺮⺼⻁⻄⻅⻆⻉⻊⻋⻑⻒⻓⻔⻘⻙⻚⻛⻜⻝⻠⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⺠⺒⺓⺙⺝⺟⺩⺪⺫⺬⺭⺯⻖⻏⻌',
    '厂乙刀小小竹月虎西见角贝足车長镸长门青韦页风飞食饣马骨鬼鱼鸟卤麦黄齐齿龙民巳幺攵月母王疋罒示礻糸阝阝辶',
  ),
  // Presentation forms that only vertical setting needs.
  ...pairs('﹐﹑﹒﹔﹕﹖﹗﹙﹚﹪', ',、.;:?!()%'),
]);
