import { encodeGbk } from '../noise/bytes.ts';
import type { Random } from '../random.ts';
import { gridOf, type Place, type Sheet } from '../sheet.ts';
import { allForms, type Shape, unsureInCells, withoutFurniture } from './shape.ts';

/** Rich Text Format: rows described by the edges of their cells, all letters in ASCII. */

/** How one producer writes a letter beyond ASCII. */
type Letter = (character: string) => string;

const hex = (code: number) => `\\'${code.toString(16).padStart(2, '0')}`;

/** For old readers a question mark stands behind every letter. */
const unicode: Letter = (character) =>
  Array.from({ length: character.length }, (_, at) => `\\u${(character.charCodeAt(at) << 16) >> 16}?`).join(
    '',
  );

const known = new TextDecoder('gbk');

/** Two bytes in the encoding of the file; what it does not have, in Unicode. */
const chinese: Letter = (character) => {
  const bytes = encodeGbk(character);
  return known.decode(bytes) === character ? [...bytes].map(hex).join('') : unicode(character);
};

function written(text: string, letter: Letter): string {
  return Array.from(text, (character) => {
    if (character === '\n') return '\\line ';
    if (/[\\{}]/.test(character)) return `\\${character}`;
    return character >= ' ' && character <= '~' ? character : letter(character);
  }).join('');
}

const each = 700;

function tableOf(sheet: Sheet, letter: Letter, random: Random): string {
  const rows = gridOf(sheet).map((places) => rowOf(places, letter, random));
  return `${rows.join('\n')}\\pard\n`;
}

function rowOf(places: readonly (Place | undefined)[], letter: Letter, random: Random): string {
  const first = places.findIndex((place) => place !== undefined);
  const cells = places.flatMap((place, column) => {
    if (!place) return column > first ? [{ merge: '', end: column + 1, text: '' }] : [];
    if (place.cell.column !== column) return [];
    const { text, colSpan, rowSpan } = place.cell;
    const merge = rowSpan > 1 ? (place.below ? '\\clvmrg' : '\\clvmgf') : '';
    return [{ merge, end: column + colSpan, text: place.below ? '' : text }];
  });
  const shape = cells.map(({ merge, end }) => `${merge}\\cellx${end * each}`).join('');
  const lineEnd = random.chance(0.5) ? '\\par ' : '\\line ';
  const content = cells.map(
    ({ text }) => `\\pard\\intbl {${written(text, letter).replace(/\\line /g, lineEnd)}}\\cell`,
  );
  return `\\trowd\\trleft${Math.max(0, first) * each}${shape}${content.join('\n')}\\row`;
}

function rtfShape(name: string, letter: Letter): Shape {
  return {
    name,
    medium: 'rtf',
    columnsKnown: true,
    forms: allForms,
    paged: false,
    sheet: (sheet, random) => {
      const whole = withoutFurniture(sheet);
      return { text: tableOf(whole, letter, random), unsure: unsureInCells(whole) };
    },
    line: (text) => `\\pard ${written(text, letter)}\\par\n`,
    page: (parts) =>
      `{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}}{\\header ${written('内部资料', letter)}\\par}\n${parts.join('')}}`,
  };
}

export const rtfShapes: readonly Shape[] = [rtfShape('rtf-word', chinese), rtfShape('rtf-office', unicode)];
