import type { Piece } from '../pieces.ts';
import type { Random } from '../random.ts';
import type { Noise } from './noise.ts';

/** What happens to the headings of the six parts (layouts.md §3). */

const variants: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^一、总体情况$/, ['一、总体工作情况', '一. 总体情况', '一、 总体情况', '一、主要工作概述']],
  [/^二、主动公开政府信息情况$/, ['二、行政机关主动公开政府信息情况', '三、主动公开政府信息情况']],
  [
    /^三、收到和处理政府信息公开申请情况$/,
    ['三、行政机关收到和处理政府信息公开申请情况', '四、政府信息公开申请情况'],
  ],
  [
    /^四、政府信息公开行政复议、行政诉讼情况$/,
    [
      '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '四、政府信息公开行政复议及行政诉讼情况',
      '四、政府信息公开行政复议行政诉讼情况',
    ],
  ],
  [
    /^五、存在的主要问题及改进情况$/,
    ['存在的问题及改进情况', '五、主要问题和改进情况', '、五、存在问题及改进情况'],
  ],
  [/^六、其他需要报告的事项$/, ['五、其他需要报告的事项', '七、其他需要报告的事项']],
];

type Rewrite = (heading: string, random: Random) => string;

function headings(rewrite: Rewrite): NonNullable<Noise['pieces']> {
  return (pieces, random) =>
    pieces.flatMap((piece): readonly Piece[] => {
      if (piece.kind !== 'text' || piece.role !== 'heading') return [piece];
      const text = rewrite(piece.text, random);
      return text === '' ? [] : [{ ...piece, text }];
    });
}

const vary: Rewrite = (heading, random) => {
  const found = variants.find(([pattern]) => pattern.test(heading));
  return found ? random.pick(found[1]) : heading;
};

const lose: Rewrite = (heading, random) => (random.chance(0.4) ? '' : heading);

const space: Rewrite = (heading, random) =>
  [...heading].map((character) => (random.chance(0.2) ? `${character} ` : character)).join('');

/** The last one or two characters are gone. */
const cut: Rewrite = (heading, random) => heading.slice(0, heading.length - random.whole(1, 2));

const slips: readonly (readonly [string, string])[] = [
  ['总体', '总休'],
  ['主动', '主动动'],
  ['申请', '申情'],
  ['复议', '覆议'],
  ['诉讼', '诉颂'],
  ['改进', '改近'],
  ['报告', '抱告'],
];

const misspell: Rewrite = (heading, random) =>
  slips.reduce((text, [right, wrong]) => (random.chance(0.5) ? text.replace(right, wrong) : text), heading);

/** Ordinals in another style, off by one, or gone. */
const renumber: Rewrite = (heading, random) =>
  heading.replace(/^([一二三四五六])、/, (_, digit: string) =>
    random.pick([`${digit}.`, '', `${'二三四五六七'['一二三四五六'.indexOf(digit)] ?? ''}、`, `${digit}`]),
  );

export const headingNoises: readonly Noise[] = [
  { name: 'heading-variants', pieces: headings(vary) },
  { name: 'heading-missing', pieces: headings(lose), faulty: true },
  { name: 'heading-spaces', pieces: headings(space) },
  { name: 'heading-cut', pieces: headings(cut) },
  { name: 'heading-misspelt', pieces: headings(misspell), faulty: true },
  { name: 'heading-renumbered', pieces: headings(renumber) },
];
