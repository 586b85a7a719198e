import type { ListReference } from '../word/styles.ts';
import type { Bytes } from './bytes.ts';
import type { DocFile } from './file.ts';
import { codes, numberOf, type Sprm, sprmsIn } from './sprms.ts';

const styleSheet = 1;
const paragraphKind = 1;
const noStyle = 0xfff;
/** No style is based on more others; a circle of styles ends here too. */
const longestChain = 20;

interface Style {
  readonly basedOn: number;
  readonly sprms: readonly Sprm[];
}

/** The list that each style of paragraphs names ([MS-DOC] 2.9.271), by the style's number. */
export function readStyles({ table, structure }: DocFile): (style: number) => ListReference {
  const { at, length } = structure(styleSheet);
  const styles = stylesIn(table.part(at, length));
  return (first) => {
    let found: ListReference = {};
    for (let style = styles[first], count = 0; style && count < longestChain; count++) {
      found = { ...listReferenceOf(style.sprms), ...found };
      style = styles[style.basedOn];
    }
    return found;
  };
}

/** What formatting says of a list; the list is named by its number among the lists of the file. */
export function listReferenceOf(sprms: readonly Sprm[]): ListReference {
  const list = numberOf(sprms, codes.list);
  const level = numberOf(sprms, codes.level);
  return { ...(list === undefined ? {} : { list: String(list) }), ...(level === undefined ? {} : { level }) };
}

function stylesIn(bytes: Bytes): readonly (Style | undefined)[] {
  const headLength = bytes.u16(0);
  const count = bytes.u16(2);
  const baseLength = bytes.u16(4);
  const styles: (Style | undefined)[] = [];
  for (let at = 2 + headLength; styles.length < count && at + 2 <= bytes.length; ) {
    const length = bytes.u16(at);
    styles.push(length === 0 ? undefined : styleIn(bytes.part(at + 2, length), baseLength));
    at += 2 + length;
  }
  return styles;
}

function styleIn(bytes: Bytes, baseLength: number): Style | undefined {
  const kind = bytes.u16(2) & 0xf;
  const basedOn = bytes.u16(2) >> 4;
  // The name, counted in characters, ends with a zero.
  const at = baseLength + 2 + bytes.u16(baseLength) * 2 + 2;
  const length = kind === paragraphKind && at + 2 <= bytes.length ? bytes.u16(at) : 0;
  // The number of the style stands before its formatting.
  const sprms = length > 2 ? sprmsIn(bytes.part(at + 4, length - 2)) : [];
  return { basedOn: basedOn === noStyle ? -1 : basedOn, sprms };
}
