/** What is never shown, or is not the report's own text: readings in ruby, deleted words, fallbacks. */
export const hiddenElements: ReadonlySet<string> = new Set(
  'script style template title noscript noframes noembed iframe textarea select datalist svg math rt rp del xml'.split(
    ' ',
  ),
);

export const voidElements: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
);

/** Elements that begin and end a line of their own. All others stand within a line. */
export const blockElements: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body br caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol ' +
    'optgroup option p plaintext pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** A style or attribute that keeps an element from being shown, in Word too (mso-hide). */
export function isHiddenBy(attribute: (name: string) => string | undefined): boolean {
  if (attribute('hidden') !== undefined) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden)/i.test(
    attribute('style') ?? '',
  );
}
