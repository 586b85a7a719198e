import type { Bytes } from './bytes.ts';
import type { DocFile } from './file.ts';
import { codes, noSprms, type Sprm, sprmsIn } from './sprms.ts';

/** How a stretch of the main stream (places in bytes) is formatted. */
export interface Formatted {
  readonly start: number;
  readonly end: number;
  readonly sprms: readonly Sprm[];
  /** Number of the paragraph's style; 0 for characters. */
  readonly style: number;
}

const characterPages = 12;
const paragraphPages = 13;
const pageSize = 512;
const pageNumber = 0x3f_ffff;

/** Formatting of characters ([MS-DOC] 2.9.33), in the order of the main stream. */
export function readCharacters(file: DocFile): readonly Formatted[] {
  return pagesOf(file, characterPages).flatMap((page) =>
    runsOn(page, 1, (at) => {
      const place = page.u8(at) * 2;
      return place === 0 ? { sprms: noSprms, style: 0 } : { sprms: sprmsIn(sized(page, place)), style: 0 };
    }),
  );
}

function sized(page: Bytes, at: number): Bytes {
  return page.part(at + 1, page.u8(at));
}

const bytesOfPlace = 13;

/** Formatting of paragraphs ([MS-DOC] 2.9.174), in the order of the main stream. */
export function readParagraphs(file: DocFile): readonly Formatted[] {
  return pagesOf(file, paragraphPages).flatMap((page) =>
    runsOn(page, bytesOfPlace, (at) => {
      const place = page.u8(at) * 2;
      if (place === 0) return { sprms: noSprms, style: 0 };
      const half = page.u8(place);
      const bytes =
        half === 0 ? page.part(place + 2, page.u8(place + 1) * 2) : page.part(place + 1, half * 2 - 1);
      if (bytes.length < 2) return { sprms: noSprms, style: 0 };
      return { sprms: followed(sprmsIn(bytes.part(2, bytes.length - 2)), file.data), style: bytes.u16(0) };
    }),
  );
}

/** A formatting that is too long for its page, as the rows of wide tables have it, lies in the stream of data. */
function followed(sprms: readonly Sprm[], data: Bytes): readonly Sprm[] {
  return sprms.flatMap((sprm) => {
    if (sprm.code !== codes.elsewhere && sprm.code !== codes.elsewhereOld) return [sprm];
    const at = sprm.operand.u32(0);
    return sprmsIn(data.part(at + 2, data.u16(at)));
  });
}

function pagesOf({ main, table, structure }: DocFile, index: number): readonly Bytes[] {
  const { at, length } = structure(index);
  const places = table.part(at, length);
  // No page is used twice: there are no more than fit into the stream.
  const count = Math.min(Math.floor((length - 4) / 8), Math.floor(main.length / pageSize));
  return Array.from({ length: Math.max(0, count) }, (_, page) => {
    const number = places.u32((Math.floor((length - 4) / 8) + 1 + page) * 4) & pageNumber;
    return main.part(number * pageSize, pageSize);
  });
}

/** On a page stand the limits of its runs, then a description of each, and at its end how many there are. */
function runsOn(
  page: Bytes,
  descriptionSize: number,
  describe: (at: number) => Pick<Formatted, 'sprms' | 'style'>,
): readonly Formatted[] {
  const count = page.u8(pageSize - 1);
  return Array.from(
    { length: count },
    (_, index): Formatted => ({
      start: page.u32(index * 4),
      end: page.u32(index * 4 + 4),
      ...describe((count + 1) * 4 + index * descriptionSize),
    }),
  );
}

/** Finds what holds at a place of the main stream; places are asked for mostly in rising order. */
export function makeFinder(formatted: readonly Formatted[]): (at: number) => Formatted | undefined {
  const sorted = [...formatted].sort((a, b) => a.start - b.start);
  return (at) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.end ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    const found = sorted[low];
    return found && found.start <= at ? found : undefined;
  };
}
