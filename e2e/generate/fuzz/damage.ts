import type { Random } from '../random.ts';

/** Random damage to a text: what a careless hand, a bad converter or a broken transfer does. */

type Damage = (text: string, random: Random) => string;

/** How the pieces of a text are found and put together again: lines, cells, characters. */
interface Grain {
  readonly split: (text: string) => readonly string[];
}

const grains: readonly Grain[] = [
  { split: (text) => text.split(/(?<=\n)/) },
  { split: (text) => text.split(/(?<=[\n\t|])|(?<=<\/t[dr]>)|(?<= )/) },
  { split: (text) => [...text] },
];

/** An operation on pieces at a place. */
type Change = (pieces: string[], at: number, random: Random) => void;

const drop: Change = (pieces, at, random) => void pieces.splice(at, random.whole(1, 3));
const double: Change = (pieces, at) => void pieces.splice(at, 0, pieces[at] ?? '');
const swap: Change = (pieces, at, random) => {
  const other = random.whole(0, pieces.length - 1);
  const held = pieces[at] ?? '';
  pieces[at] = pieces[other] ?? '';
  pieces[other] = held;
};
const cut: Change = (pieces, at, random) => {
  const piece = pieces[at] ?? '';
  pieces[at] = piece.slice(0, random.whole(0, piece.length));
};
const insert: Change = (pieces, at, random) => void pieces.splice(at, 0, random.pick(strays));
const move: Change = (pieces, at, random) => {
  const taken = pieces.splice(at, random.whole(1, 4));
  pieces.splice(random.whole(0, pieces.length), 0, ...taken);
};

const changes: readonly Change[] = [drop, drop, double, swap, cut, insert, move];

/** What strays into a text: figures, borders, labels of the form, markup, characters of every kind. */
const strays: readonly string[] = [
  '0',
  '7',
  '13',
  ' 5 ',
  '\t',
  '\n',
  '\n\n',
  '|',
  ' | ',
  '||||',
  '\t0\t',
  '\n0\n',
  '-',
  '—',
  '无',
  '不适用',
  '其他',
  '总计',
  '合计',
  '小计',
  '规章',
  '自然人',
  '（三）不予公开',
  '1.属于国家秘密',
  '三、本年度办理结果',
  '第二十条第（五）项',
  '信息内容',
  '行政复议',
  '本年增/减',
  '四、结转下年度继续办理',
  '全市',
  '市本级',
  '<td>',
  '</td>',
  '<tr>',
  '</tr>',
  '</table>',
  '<table>',
  '<td rowspan=65535 colspan="9">',
  '<br>',
  '&nbsp;',
  '<!--',
  '(',
  '（',
  '）',
  '，',
  ',',
  '.',
  '+',
  '万元',
  '元',
  '12,345',
  '1e9',
  '00',
  '９９',
  '①',
  '½',
  '²',
  '\u0000',
  '\u200b',
  '\u00ad',
  '\ufeff',
  '\ud83d',
  '𪟝',
  '\r',
  '\u2028',
  '99999999999999999999',
  '-3',
  '0.5',
  '—— 3 ——',
];

/** One to twelve damages, of lines, cells and characters mixed. */
export const damage: Damage = (text, random) => {
  let damaged = text;
  for (let left = random.pick([1, 1, 2, 3, 5, 8, 12]); left > 0; left--)
    damaged = damageOnce(damaged, random);
  return damaged;
};

function damageOnce(text: string, random: Random): string {
  const pieces = [...random.pick(grains).split(text)];
  if (pieces.length === 0) return random.pick(strays);
  random.pick(changes)(pieces, random.whole(0, pieces.length - 1), random);
  return pieces.join('');
}
