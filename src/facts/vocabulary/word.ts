/** What a word says: of the thing counted, what was done to it, by whom, when, for which body. */
export type ItemKind =
  | 'object'
  | 'verb'
  | 'outcome'
  | 'result'
  | 'applicant'
  | 'channel'
  | 'time'
  | 'scope'
  | 'mark'
  | 'noise'
  | 'cut';

/** `value: 'words parted by white space'`, all of one meaning. */
export type Vocabulary = Readonly<Record<string, string>>;

export interface Word {
  readonly text: string;
  readonly kind: ItemKind;
  readonly value: string;
}

/** Every way to put one word of each list behind the other. */
export function spell(...lists: readonly (readonly string[])[]): string {
  return lists
    .reduce((heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)), [''])
    .join(' ');
}
