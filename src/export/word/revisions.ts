import { escapeXml } from '../../text/xml-text.ts';
import type { Revision } from './word-edit.ts';

/** How changes are written: as revisions that can be accepted and rejected, or as if they had always stood there. */
export interface Marking {
  /** Around runs that are new. */
  readonly inserted: (prefix: string, runs: string) => string;
  /** Around runs that are to go. */
  readonly deleted: (prefix: string, runs: string) => string;
  /** In the properties of a paragraph mark that is new or is to go. */
  readonly mark: (prefix: string, kind: 'ins' | 'del') => string;
  readonly isTracked: boolean;
}

export const silent: Marking = {
  inserted: (_prefix, runs) => runs,
  deleted: () => '',
  mark: () => '',
  isTracked: false,
};

/** Revisions numbered from `firstId` on: a number must not be used twice in a document. */
export function tracked({ author, date }: Revision, firstId: number): Marking {
  let id = firstId;
  const attributes = (prefix: string): string => {
    const by = `${prefix}id="${id}" ${prefix}author="${escapeXml(author)}" ${prefix}date="${date}"`;
    id += 1;
    return by;
  };
  const around = (name: string) => (prefix: string, runs: string) =>
    runs === '' ? '' : `<${prefix}${name} ${attributes(prefix)}>${runs}</${prefix}${name}>`;
  return {
    inserted: around('ins'),
    deleted: around('del'),
    mark: (prefix, kind) => `<${prefix}${kind} ${attributes(prefix)}/>`,
    isTracked: true,
  };
}
