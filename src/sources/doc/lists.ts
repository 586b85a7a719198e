import type { Level, List } from '../word/numbering.ts';
import type { Bytes } from './bytes.ts';
import type { DocFile } from './file.ts';

const listFamilies = 73;
const listsPlace = 74;
const familySize = 28;
const listSize = 16;
const levelHead = 28;

/** Names of ISO 29500 for the numbers of the formats, which follow its order ([MS-OSHARED] 2.2.1.3). */
const formats: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'japaneseLegal',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  57: 'numberInDash',
  255: 'none',
};

/** The lists of a file ([MS-DOC] 2.9.131, 2.9.147) by the number that paragraphs call them by, from 1 on. */
export function readLists({ table, structure }: DocFile): (id: string | undefined) => List | undefined {
  const families = structure(listFamilies);
  const lists = structure(listsPlace);
  if (families.length < 2 || lists.length < 4) return () => undefined;
  const levels = levelsByFamily(table, families.at);
  const all = listsIn(table.part(lists.at, lists.length), levels);
  return (id) => (id === undefined ? undefined : all[Number(id) - 1]);
}

/** The families stand in a row, their levels — one for a simple list, else nine — in another behind them. */
function levelsByFamily(table: Bytes, at: number): ReadonlyMap<number, readonly Level[]> {
  const count = table.u16(at);
  const reader = new LevelReader(table, at + 2 + count * familySize);
  const families = new Map<number, readonly Level[]>();
  for (let index = 0; index < count; index++) {
    const family = at + 2 + index * familySize;
    const isSimple = (table.u8(family + 26) & 1) !== 0;
    const levels = Array.from({ length: isSimple ? 1 : 9 }, () => reader.next());
    families.set(table.u32(family), levels);
  }
  return families;
}

/** Reads levels ([MS-DOC] 2.9.148) that stand one behind the other. */
class LevelReader {
  at: number;
  private readonly bytes: Bytes;

  constructor(bytes: Bytes, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  next(): Level {
    const { bytes, at } = this;
    const textAt = at + levelHead + bytes.u8(at + 24) + bytes.u8(at + 25);
    const length = bytes.u16(textAt);
    const text = bytes.text(textAt + 2, length * 2, 'utf-16le');
    const flags = bytes.u8(at + 5);
    this.at = textAt + 2 + length * 2;
    return {
      start: bytes.i32(at),
      format: formats[bytes.u8(at + 4)] ?? 'decimal',
      text: [...text].map(placeholder).join(''),
      restart: flags & 8 ? bytes.u8(at + 26) : undefined,
      isLegal: (flags & 4) !== 0,
      suffix: ['tab', 'space', 'nothing'][bytes.u8(at + 15)] ?? 'tab',
    };
  }
}

/** Characters 0 to 8 stand for the numbers of the nine levels. */
function placeholder(character: string): string {
  const level = character.charCodeAt(0);
  return level < 9 ? `%${level + 1}` : character;
}

function listsIn(bytes: Bytes, levels: ReadonlyMap<number, readonly Level[]>): readonly List[] {
  const count = Math.min(bytes.u32(0), Math.floor((bytes.length - 4) / listSize));
  const overrides = new OverrideReader(bytes, 4 + count * listSize);
  return Array.from({ length: count }, (_, index): List => {
    const at = 4 + index * listSize;
    const family = bytes.u32(at);
    const { starts, own } = overrides.next(bytes.u8(at + 12));
    const shared = levels.get(family) ?? [];
    return {
      family: String(family),
      levels: Array.from({ length: 9 }, (_, level) => own.get(level) ?? shared[level]),
      starts,
      levelOfStyle: new Map(),
    };
  });
}

interface Overrides {
  readonly starts: ReadonlyMap<number, number>;
  readonly own: ReadonlyMap<number, Level>;
}

/** Where lists differ from their family ([MS-DOC] 2.9.132). */
class OverrideReader {
  private at: number;
  private readonly bytes: Bytes;

  constructor(bytes: Bytes, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  next(count: number): Overrides {
    const starts = new Map<number, number>();
    const own = new Map<number, Level>();
    if (this.at + 4 > this.bytes.length) return { starts, own };
    this.at += 4;
    for (let index = 0; index < count; index++) {
      const flags = this.bytes.u32(this.at + 4);
      const level = flags & 0xf;
      if (flags & 0x10) starts.set(level, this.bytes.i32(this.at));
      this.at += 8;
      if (flags & 0x20) own.set(level, this.ownLevel());
    }
    return { starts, own };
  }

  private ownLevel(): Level {
    const reader = new LevelReader(this.bytes, this.at);
    const level = reader.next();
    this.at = reader.at;
    return level;
  }
}
