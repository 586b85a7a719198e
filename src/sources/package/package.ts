import { Refusal } from '../source.ts';
import { type PartText, readPart } from './part.ts';
import { attributeOf, childrenOf, parseXml } from './xml.ts';
import { listEntries, type ZipEntry } from './zip.ts';

/** An Office file: parts by name, and how they refer to each other. Parts are unpacked when they are asked for. */
export interface Package {
  readonly entries: readonly ZipEntry[];
  /** Names are compared without case, as the format wants it. */
  readonly find: (name: string) => ZipEntry | undefined;
  readonly read: (name: string) => PartText | undefined;
  /** Name of the part that `from` ('' for the package itself) refers to by this kind: `styles`, `officeDocument`. */
  readonly related: (from: string, kind: string) => string | undefined;
}

/** Of all parts that are read of one package together, in bytes. */
const mostUnpacked = 24 * 1024 * 1024;

/** Opens an archive. Throws a Refusal when it is empty, cut off or damaged. */
export function openPackage(bytes: Uint8Array): Package {
  const entries = listEntries(bytes);
  if (entries.length === 0) throw new Refusal('empty');
  const byName = new Map(entries.map((entry) => [keyOf(entry.name), entry]));
  const find = (name: string) => byName.get(keyOf(name));
  let unpacked = 0;
  const read = (name: string) => {
    const entry = find(name);
    unpacked += entry?.size ?? 0;
    if (unpacked > mostUnpacked) throw new Refusal('unpacksTooLarge');
    return entry && readPart(bytes, entry);
  };
  const targets = new Map<string, ReadonlyMap<string, string>>();
  const related = (from: string, kind: string) => {
    const known = targets.get(from) ?? targetsOf(read(relationsName(from))?.text);
    targets.set(from, known);
    const target = known.get(kind);
    return target === undefined ? undefined : resolve(from, target);
  };
  return { entries, find, read, related };
}

const keyOf = (name: string): string => name.replace(/^\/+/, '').toLowerCase();

/** word/document.xml → word/_rels/document.xml.rels */
function relationsName(part: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** By the last word of their type, which transitional and strict files share. */
function targetsOf(xml: string | undefined): ReadonlyMap<string, string> {
  if (xml === undefined) return new Map();
  const relations = childrenOf(parseXml(xml), 'rel:Relationship')
    .filter((relation) => attributeOf(relation, 'TargetMode') !== 'External')
    .map((relation): [string, string] => [
      (attributeOf(relation, 'Type') ?? '').replace(/^.*\//, ''),
      attributeOf(relation, 'Target') ?? '',
    ]);
  return new Map(relations.reverse());
}

/** A target is counted from the part's own folder unless it begins with '/'. */
function resolve(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of [...from.split('/').slice(0, -1), ...target.split('/')]) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
