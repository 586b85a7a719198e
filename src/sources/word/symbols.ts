/** Codes of w:sym in the fonts of Microsoft that hold pictures instead of letters, as far as reports use them. */
const pictures: ReadonlyMap<number, string> = new Map([
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '❑'],
  [0xa8, '□'],
  [0xd8, '➢'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);

/** Stands for a picture that is not known: it is shown as such and never read as something else. */
const unknown = '\ufffd';

/**
 * The character of a w:sym: `code` is the hexadecimal place in `font`. Codes from F000 on are places in the font's own
 * order, which in the font Symbol is that of ASCII for figures and most signs.
 */
export function symbolOf(font: string, code: string): string {
  if (!/^[\da-f]{1,4}$/i.test(code)) return unknown;
  const value = Number.parseInt(code, 16);
  const place = value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : undefined;
  if (/^(?:wing|web)dings/i.test(font)) return pictures.get(place ?? value) ?? unknown;
  if (place === undefined) return value < 0x20 || value >= 0xd800 ? unknown : String.fromCharCode(value);
  return place >= 0x20 && place < 0x40 ? String.fromCharCode(place) : unknown;
}
