import type { Random } from '../random.ts';
import { mapCells, type SheetCell } from '../sheet.ts';
import type { TrueCell } from '../truth.ts';
import type { Noise } from './noise.ts';

/** What offices put into a cell (layouts.md §4). */

type Change = NonNullable<Noise['cell']>;

/** Zeros become something that is no figure. */
function zeros(printed: (random: Random) => string, state: TrueCell['state'], share: number): Change {
  return (cell, random) =>
    isZero(cell) && random.chance(share) ? { ...cell, printed: printed(random), value: null, state } : cell;
}

function isZero(cell: TrueCell): boolean {
  return cell.state === 'figure' && cell.value === 0;
}

/** A plain figure greater than 0 that is no amount of money. */
function isCount(cell: TrueCell): boolean {
  return /^\d+$/.test(cell.printed) && (cell.value ?? 0) > 0 && !cell.id.endsWith('.amount');
}

/** Figures, not the labels: the same change for every shape. */
function counts(change: (printed: string, random: Random) => string, share = 1): Change {
  return (cell, random) =>
    isCount(cell) && random.chance(share) ? { ...cell, printed: change(cell.printed, random) } : cell;
}

function remark(printed: string, random: Random): string {
  const part = random.whole(1, 9);
  return random.pick([
    `${printed}（其中修订 ${part} 件）`,
    `${printed}（含上年结转${part}件）`,
    `${printed}(含自然失效${part}件)`,
  ]);
}

/** A sign, of whichever kind, where the form allows one: 本年增/减. */
const signs: Change = (cell, random) => {
  if (!cell.id.endsWith('.change') || cell.value === null) return cell;
  const size = Math.abs(cell.value);
  if (cell.value < 0) return { ...cell, printed: `${random.pick(['-', '－', '−'])}${size}` };
  return cell.value > 0 ? { ...cell, printed: `${random.pick(['+', '＋'])}${size}` } : cell;
};

const grouped = counts((printed) => printed.replace(/(\d)(?=(\d{3})+$)/g, '$1,'));
const withUnits = counts((printed) => `${printed}件`);

/** A figure of two digits or more torn apart; which of its digits belong together is then open. */
function torn(gap: (random: Random) => string): NonNullable<Noise['sheet']> {
  return (sheet, random) =>
    mapCells(sheet, (cell) => (canTear(cell) && random.chance(0.5) ? tear(cell, gap(random), random) : cell));
}

function canTear(cell: SheetCell): boolean {
  return cell.role === 'figure' && /^\d{2,}$/.test(cell.text);
}

function tear(cell: SheetCell, gap: string, random: Random): SheetCell {
  const place = random.whole(1, cell.text.length - 1);
  return { ...cell, text: `${cell.text.slice(0, place)}${gap}${cell.text.slice(place)}`, loose: true };
}

export const contentNoises: readonly Noise[] = [
  { name: 'blanks', options: { spread: true }, cell: zeros(() => '', 'blank', 0.5) },
  { name: 'all-blank', options: { spread: true }, cell: zeros(() => '', 'blank', 1) },
  { name: 'dashes', cell: zeros((random) => random.pick(['-', '—', '/', '\\', '——', '–']), 'dash', 0.7) },
  { name: 'wu', cell: zeros(() => '无', 'none', 0.5) },
  { name: 'not-applicable', cell: zeros(() => '不适用', 'notApplicable', 0.3) },
  { name: 'notes', cell: counts(remark, 0.3) },
  { name: 'units', options: { money: 'yuan' }, cell: withUnits },
  { name: 'signs', cell: signs, fits: (form) => form === '2019' },
  { name: 'thousands', options: { size: 'city' }, cell: grouped },
  { name: 'money-header', options: { money: 'header' }, fits: (form) => form === '2019' },
  { name: 'money-bare', options: { money: 'none' }, fits: (form) => form === '2019' },
  {
    name: 'spaced-figures',
    options: { size: 'city' },
    sheet: torn((random) => random.pick([' ', '\u3000', '\u00a0'])),
  },
  { name: 'torn-figures', options: { size: 'city' }, sheet: torn(() => '\n') },
];
