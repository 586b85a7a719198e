/**
 * What becomes of the words in a group, by the control word that begins it.
 * - `text`: they are printed where they stand.
 * - `aside`: they are printed elsewhere: notes and text boxes.
 * - `number`: an automatic number, written out for readers that cannot count.
 * - `fonts`: the table of fonts.
 * - `skip`: not the report's own words: headers, pictures, descriptions of the file.
 */
export type Destination = 'text' | 'aside' | 'number' | 'fonts' | 'skip';

const skipped =
  'annotation atnauthor atnid atrfend atrfstart author bkmkend bkmkstart colortbl comment company datafield ' +
  'docvar do doccomm falt filetbl fldinst footer footerf footerl footerr ftncn ftnsep ftnsepc generator header ' +
  'headerf headerl headerr info keywords latentstyles listtable listoverridetable mmathpr nonesttables nonshppict ' +
  'operator pict private revtbl rsidtbl rxe shprslt sn sp stylesheet subject sv tc template themedata title txe upr xe';

const destinations: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ...skipped.split(' ').map((name): [string, Destination] => [name, 'skip']),
  ['fonttbl', 'fonts'],
  ['footnote', 'aside'],
  ['shptxt', 'aside'],
  ['listtext', 'number'],
  ['pntext', 'number'],
  // Around words that are printed, although they are marked as unknown to old readers.
  ['nesttableprops', 'text'],
  ['shpinst', 'text'],
]);

/** `isOptional`: marked by `\*`, to be left out by readers that do not know it. Undefined for all other words. */
export function destinationOf(name: string, isOptional: boolean): Destination | undefined {
  return destinations.get(name) ?? (isOptional ? 'skip' : undefined);
}
