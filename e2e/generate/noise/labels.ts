import type { Random } from '../random.ts';
import { mapCells, type Sheet, type SheetCell, type SheetRow } from '../sheet.ts';
import type { Noise } from './noise.ts';

/** What happens to the labels of a table (layouts.md §3). */

/** Printed → seen: each entry is one habit, applied where its pattern fits. */
const variants: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^行政规范性文件$/, ['规范性文件']],
  [/^规范性文件$/, ['行政规范性文件', '规范性文件（行政机关制定发布的决定、公告、通告、意见、通知）']],
  [/^规章$/, ['规章（设区的市、自治州人民政府应提供相关数据）', '政府规章']],
  [/^行政事业性收费$/, ['行政事业收费', '行政事业型收费']],
  [/^现行有效件数$/, ['现行有效件']],
  [/^上一年项目数量$/, ['上一年项目数量 （指上年事项数）']],
  [/^本年增\/减$/, ['本年增/减（指本年增加或减少的事项数，减用负值表示，如-8）', '本年增／减']],
  [/^总计$/, ['总', '合计', '总  计']],
  [/^（五）不予处理$/, ['五)不予处理', '（五） 不予处理']],
  [/^（七）总计$/, ['（七）合计', '（七） 总 计']],
  [/^四、结转下年度继续办理$/, ['四、结转下一年度继续办理', '四、结转下年继续办理']],
  [/^1\.属于国家秘密$/, ['1. 属于国家秘密', '属于国家秘密', '１．属于国家秘密']],
  [
    /^1\.申请人无正当理由逾期不补正.*$/,
    ['1.逾期不补正', '1.申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请'],
  ],
  [
    /^2\.申请人逾期未按收费通知.*$/,
    ['2.逾期不缴费', '2.申请人逾期未按收费通知要求缴纳费用，行政机关不再处理其政府信息公开申请'],
  ],
  [/^第二十条第（(.)）项$/, ['第二十条 第（$1）项', '第二十条第($1)项']],
  [/^（二）部分公开.*$/, ['（二）部分公开']],
  [/^（一）予以公开$/, ['(一)予以公开', '（一） 予以公开']],
];

type Relabel = (text: string, random: Random, cell: SheetCell) => string;

function relabel(change: Relabel): NonNullable<Noise['sheet']> {
  return (sheet, random) =>
    mapCells(sheet, (cell) =>
      cell.role === 'label' || cell.role === 'header'
        ? { ...cell, text: change(cell.text, random, cell) }
        : cell,
    );
}

const vary: Relabel = (text, random) => {
  const found = variants.find(([pattern]) => pattern.test(text));
  return found && random.chance(0.7) ? text.replace(found[0], random.pick(found[1])) : text;
};

/** 自 然 人, 社会公益组   织, and what a narrow column breaks. */
const space: Relabel = (text, random) => {
  if (random.chance(0.2)) return [...text].join(' ');
  return [...text]
    .map((character) =>
      random.chance(0.15) ? `${character}${random.pick([' ', '   ', '\u3000', '\n'])}` : character,
    )
    .join('');
};

/** Only long labels are cut: a short one would become another. */
const cut: Relabel = (text, random) =>
  text.length >= 8 && random.chance(0.3) ? text.slice(0, text.length - random.whole(1, 3)) : text;

const slips: Readonly<Record<string, string>> = {
  请: '情',
  结: '洁',
  转: '专',
  续: '绪',
  理: '里',
  复: '覆',
  议: '义',
  讼: '颂',
  密: '蜜',
  益: '意',
  案: '按',
  息: '熄',
  商: '商商',
  科: '课',
  构: '够',
  织: '职',
  维: '惟',
  纠: '究',
  掌: '撑',
  报: '暴',
  版: '板',
  确: '却',
  制: '治',
  明: '名',
};

/** One wrong character in one label out of four. */
const misspell: Relabel = (text, random) => {
  const places = [...text].flatMap((character, index) =>
    slips[character] && text.length >= 4 ? [index] : [],
  );
  if (places.length === 0 || !random.chance(0.25)) return text;
  const place = random.pick(places);
  return `${text.slice(0, place)}${slips[text.charAt(place)] ?? ''}${text.slice(place + 1)}`;
};

const numbers = '一二三四五六七八九';

/** Ordinals in another style, off by one, or gone. */
const renumber: Relabel = (text, random) => {
  if (!random.chance(0.4)) return text;
  return text
    .replace(/^(\d)\./, (_, digit: string) =>
      random.pick([`${digit}、`, `(${digit})`, `${digit}．`, '', `${Number(digit) + 1}.`]),
    )
    .replace(/^（([一二三四五六七])）/, (_, digit: string) =>
      random.pick([`(${digit})`, `${digit}、`, `（${digit} ）`, `（${following(digit)}）`]),
    )
    .replace(/^([一二三四])、/, (_, digit: string) =>
      random.pick([`${digit}.`, `${digit} 、`, `（${digit}）`, '']),
    );
};

function following(digit: string): string {
  return numbers.charAt((numbers.indexOf(digit) + 1) % numbers.length);
}

/** Every sixth label of a row is lost; never two neighbours, never that of a row alone in its block. */
function lose(sheet: Sheet, random: Random): Sheet {
  let held = 0;
  const rows = sheet.rows.map((row): SheetRow => {
    held++;
    if (row.kind !== 'body' || held < 3 || sheet.table === 'proactive' || !random.chance(0.2)) return row;
    const own = row.cells.filter((cell) => cell.role === 'label').pop();
    if (!own) return row;
    held = 0;
    return {
      ...row,
      orphan: true,
      cells: row.cells.map((cell) => (cell === own ? { ...cell, text: '' } : cell)),
    };
  });
  return { ...sheet, rows };
}

/** Table 三 without its header: seven figures a row still are the seven columns of the form. */
function behead(sheet: Sheet): Sheet {
  if (sheet.table !== 'requests') return sheet;
  return { ...sheet, rows: sheet.rows.filter((row) => row.kind !== 'header') };
}

const pastForms = (form: string) => form !== '2014';

export const labelNoises: readonly Noise[] = [
  { name: 'label-variants', sheet: relabel(vary) },
  { name: 'label-spaces', sheet: relabel(space) },
  { name: 'label-cut', sheet: relabel(cut) },
  { name: 'label-misspelt', sheet: relabel(misspell) },
  { name: 'label-renumbered', sheet: relabel(renumber), fits: pastForms },
  { name: 'label-missing', sheet: lose, fits: pastForms },
  { name: 'header-missing', sheet: behead, fits: pastForms },
];
