import { attributeOf, childOf, childrenOf, within, type XmlElement } from '../package/xml.ts';
import { formatNumber } from './number-format.ts';
import { isOn, numberIn, valueIn } from './properties.ts';
import type { ListReference, Styles } from './styles.ts';

/** One of the nine levels of a list. */
export interface Level {
  readonly start: number;
  readonly format: string;
  /** With %1…%9 for the numbers of the levels. */
  readonly text: string;
  /** The number starts anew behind this level or a higher one (1 is the highest); 0: never; undefined: behind any. */
  readonly restart: number | undefined;
  readonly isLegal: boolean;
  readonly suffix: string;
}

/** A list as paragraphs refer to it. Lists of one family count on together. */
export interface List {
  readonly family: string;
  readonly levels: readonly (Level | undefined)[];
  /** Where this list begins by itself, by level. */
  readonly starts: ReadonlyMap<number, number>;
  /** The level that a style of paragraphs is tied to. */
  readonly levelOfStyle: ReadonlyMap<string, number>;
}

const levelCount = 9;

/** The lists of a document (word/numbering.xml) by their number. */
export function readLists(
  root: XmlElement | undefined,
  styles: Styles,
): (id: string | undefined) => List | undefined {
  const families = new Map(
    childrenOf(root, 'w:abstractNum').map((family) => [attributeOf(family, 'w:abstractNumId') ?? '', family]),
  );
  const nums = new Map(childrenOf(root, 'w:num').map((num) => [attributeOf(num, 'w:numId') ?? '', num]));
  const lists = new Map<string, List | undefined>();
  const familyOf = (id: string): string => valueIn(nums.get(id), 'w:abstractNumId') ?? '';
  /** A family may say only that a style of lists holds the levels. */
  const described = (id: string): string => {
    const own = familyOf(id);
    const style = valueIn(families.get(own), 'w:numStyleLink');
    const linked = style === undefined ? undefined : styles.listOf(style).list;
    return linked === undefined ? own : familyOf(linked);
  };
  return (id) => {
    if (id === undefined || id === '0') return undefined;
    if (!lists.has(id)) {
      const num = nums.get(id);
      const family = described(id);
      lists.set(id, num && buildList(family, families.get(family), num));
    }
    return lists.get(id);
  };
}

function buildList(family: string, element: XmlElement | undefined, num: XmlElement): List {
  const levels: (Level | undefined)[] = [];
  const starts = new Map<number, number>();
  const levelOfStyle = new Map<string, number>();
  const take = (level: XmlElement): void => {
    const at = placeIn(level, 'w:ilvl');
    if (at === undefined) return;
    levels[at] = readLevel(level);
    const style = valueIn(level, 'w:pStyle');
    if (style !== undefined) levelOfStyle.set(style, at);
  };
  for (const level of childrenOf(element, 'w:lvl')) take(level);
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    const level = childOf(override, 'w:lvl');
    if (level) take(level);
    const at = placeIn(override, 'w:ilvl');
    const start = numberIn(override, 'w:startOverride');
    if (at !== undefined && start !== undefined) starts.set(at, start);
  }
  return { family, levels, starts, levelOfStyle };
}

function placeIn(element: XmlElement, name: string): number | undefined {
  const value = Number(attributeOf(element, name) ?? Number.NaN);
  return Number.isInteger(value) && value >= 0 && value < levelCount ? value : undefined;
}

function readLevel(level: XmlElement): Level {
  // Formats of a later Word stand in an alternative beside an older one.
  const format = valueIn(level, 'w:numFmt') ?? attributeOf(within(level, 'w:numFmt').slice(-1)[0], 'w:val');
  return {
    start: numberIn(level, 'w:start') ?? 0,
    format: format ?? 'decimal',
    text: valueIn(level, 'w:lvlText') ?? '',
    restart: numberIn(level, 'w:lvlRestart'),
    isLegal: isOn(level, 'w:isLgl') ?? false,
    suffix: valueIn(level, 'w:suff') ?? 'tab',
  };
}

/** Numbers the paragraphs of a document, in its order. */
export class Numbering {
  private readonly listOf: (id: string | undefined) => List | undefined;
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(listOf: (id: string | undefined) => List | undefined) {
    this.listOf = listOf;
  }

  /** The number of the next paragraph as it is printed, with what parts it from the text; '' for none. */
  next(own: ListReference, ofStyle: ListReference): string {
    const id = own.list ?? ofStyle.list;
    const list = this.listOf(id);
    if (!list || id === undefined) return '';
    const at = own.level ?? list.levelOfStyle.get(ofStyle.style ?? '') ?? ofStyle.level ?? 0;
    const level = list.levels[at];
    if (!level) return '';
    const counts = this.count(id, list, at);
    const number = numberText(level, list, counts);
    return number === '' ? '' : number + separator(number, level.suffix);
  }

  private count(id: string, list: List, at: number): readonly (number | undefined)[] {
    const counts = this.counts.get(list.family) ?? [];
    this.counts.set(list.family, counts);
    this.begin(id, list, at, counts);
    for (let higher = 0; higher < at; higher++) counts[higher] ??= startOf(list, higher);
    const before = counts[at];
    counts[at] = before === undefined ? startOf(list, at) : before + 1;
    for (let deeper = at + 1; deeper < levelCount; deeper++)
      if (startsAnew(list.levels[deeper], at)) counts[deeper] = undefined;
    return counts;
  }

  /** A list with a start of its own does not go on where its family stopped, the first time it comes. */
  private begin(id: string, list: List, at: number, counts: (number | undefined)[]): void {
    const key = `${id} ${at}`;
    if (this.begun.has(key)) return;
    this.begun.add(key);
    if (list.starts.has(at)) counts[at] = undefined;
  }
}

function startOf(list: List, level: number): number {
  return list.starts.get(level) ?? list.levels[level]?.start ?? 1;
}

function startsAnew(level: Level | undefined, behind: number): boolean {
  return level?.restart === undefined || behind < level.restart;
}

/** Bullets say nothing; but some lists without numbers repeat a word: 注：. */
function numberText(level: Level, list: List, counts: readonly (number | undefined)[]): string {
  if (level.format === 'bullet' && !/\p{Script=Han}/u.test(level.text)) return '';
  return level.text.replace(/%([1-9])/g, (_, place: string) => {
    const at = Number(place) - 1;
    const format = level.isLegal ? 'decimal' : (list.levels[at]?.format ?? 'decimal');
    return formatNumber(counts[at] ?? startOf(list, at), format);
  });
}

/** What parts an automatic number from the words: behind 、 and a full-width bracket there is room enough. */
export function separator(number: string, suffix: string): string {
  return suffix === 'nothing' || !/[\dA-Za-z.)]$/.test(number) ? '' : ' ';
}
