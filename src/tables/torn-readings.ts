/** Readings in brackets, 項(xiàng), that line ends tear. */

const beginsReading = /[(（][\p{Script=Latin}\p{M}]{0,8}$/u;
const endsReading = /^[\p{Script=Latin}\p{M}]{0,8}[)）]/u;
/** ui)(gui)章: the end of a reading, and the same reading once more. */
const readingsInFront = /^(?:[\p{Script=Latin}\p{M}]{1,8}\))?(?:\([\p{Script=Latin}\p{M}]{1,8}\))*/u;

/** 項(xi and àng): a line break in the middle of a reading. */
export function isTornReading(first: string, second: string): boolean {
  return beginsReading.test(first) && endsReading.test(second);
}

/** 規(gu | i)章: a reading in brackets torn over two lines, or on both sides of figures, is no part of either word. */
export function withoutTornReadings(texts: readonly string[], printed: readonly string[]): readonly string[] {
  return texts.map((text, at) => {
    const isEnded = text.startsWith(')') && beginsReading.test(printed[at - 1] ?? '');
    const isBegun = text.endsWith('(') && endsReading.test(printed[at + 1] ?? '');
    return text
      .slice(isEnded ? 1 : 0, isBegun && text.length > 1 ? -1 : text.length)
      .replace(readingsInFront, '')
      .replace(/\([\p{Script=Latin}\p{M}]{1,8}$/u, '');
  });
}
