import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { hash, makeRandom, type Random } from '../random.ts';
import type { FuzzCase } from './case.ts';
import { damage } from './damage.ts';

/** Damaged files of word processors: single bytes, whole sectors, parts of a package, the XML in them. */

const folder = join(import.meta.dirname, '../../word');
const names = readdirSync(folder).filter((name) => /\.(?:docx|doc|rtf)$/.test(name));

type Hurt = (bytes: Uint8Array, random: Random) => Uint8Array;

const atLeast = (bytes: Uint8Array, random: Random) => random.whole(0, Math.max(0, bytes.length - 1));

/** A bad disk: some bytes are others. */
const flip: Hurt = (bytes, random) => {
  const hurt = bytes.slice();
  for (let left = random.pick([1, 2, 5, 20, 200]); left > 0; left--)
    hurt[atLeast(bytes, random)] = random.pick([0, 1, 0xff, random.whole(0, 255)]);
  return hurt;
};

/** The same in the first pages, where a file says what stands where. */
const flipHead: Hurt = (bytes, random) => {
  const hurt = bytes.slice();
  for (let left = random.whole(1, 12); left > 0; left--)
    hurt[random.whole(0, Math.min(bytes.length - 1, 2047))] = random.pick([0, 0xff, random.whole(0, 255)]);
  return hurt;
};

/** A broken transfer. */
const cutOff: Hurt = (bytes, random) => bytes.slice(0, atLeast(bytes, random));

const dropBytes: Hurt = (bytes, random) => {
  const at = atLeast(bytes, random);
  const gone = random.pick([1, 2, 64, 512]);
  return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + gone)]);
};

const sector = 512;

/** Two sectors change places, or one is another's copy or empty. */
const mixSectors: Hurt = (bytes, random) => {
  const hurt = bytes.slice();
  const last = Math.max(0, Math.floor(bytes.length / sector) - 1);
  const [a, b] = [random.whole(0, last) * sector, random.whole(0, last) * sector];
  const one = bytes.slice(a, a + sector);
  if (random.chance(0.5)) hurt.set(bytes.slice(b, b + sector).subarray(0, one.length), a);
  else hurt.fill(0, a, a + sector);
  if (random.chance(0.5)) hurt.set(one.subarray(0, hurt.length - b), b);
  return hurt;
};

const inBytes: readonly Hurt[] = [flip, flip, flipHead, cutOff, dropBytes, mixSectors];

type Files = Readonly<Record<string, Uint8Array>>;

/** Unpacked, changed and packed again: what is read is whole, and wrong. */
const inPackage = (change: (files: Files, random: Random) => Files): Hurt => {
  return (bytes, random) => zipSync(change(unzipSync(bytes), random));
};

const dropPart = inPackage((files, random) => {
  const gone = random.pick(Object.keys(files));
  return Object.fromEntries(Object.entries(files).filter(([name]) => name !== gone));
});

const swapParts = inPackage((files, random) => {
  const [one, other] = [random.pick(Object.keys(files)), random.pick(Object.keys(files))];
  return { ...files, [one]: files[other] ?? new Uint8Array(), [other]: files[one] ?? new Uint8Array() };
});

const emptyPart = inPackage((files, random) => ({
  ...files,
  [random.pick(Object.keys(files))]: new Uint8Array(),
}));

type Change = (xml: string, random: Random) => string;

/** In the document more often than in its styles, numbers and relations. */
const inXml = (change: Change): Hurt =>
  inPackage((files, random) => {
    const all = Object.keys(files).filter((name) => /\.(?:xml|rels)$/.test(name));
    const name = random.chance(0.7) ? 'word/document.xml' : random.pick(all);
    const xml = strFromU8(files[name] ?? new Uint8Array());
    return { ...files, [name]: strToU8(change(xml, random)) };
  });

/** One to twelve of the places that match are changed; `given` gets what stands there. */
const places = (pattern: RegExp, given: (found: string, random: Random) => string): Change => {
  return (xml, random) => {
    const found = xml.match(pattern)?.length ?? 0;
    const chosen = new Set(
      Array.from({ length: random.whole(1, 12) }, () => random.whole(0, Math.max(0, found - 1))),
    );
    let at = 0;
    return xml.replace(pattern, (text) => (chosen.has(at++) ? given(text, random) : text));
  };
};

const strays = ['', '7', '0', ' 12 ', '—', '&#48;', '&amp;', '&#x1F600;', '总计', '\t', '&#0;', '&x;', '３'];
const values = ['', '0', '1', '-1', '3', '99', '65536', '1e9', 'restart', 'continue', 'x', '%1%9', 'false'];
const elements = [
  '<w:tab/>',
  '<w:br/>',
  '<w:vMerge/>',
  '<w:gridSpan w:val="3"/>',
  '<w:vanish/>',
  '<w:tbl><w:tr><w:tc/></w:tr></w:tbl>',
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:fldChar w:fldCharType="end"/>',
  '<w:p/>',
  '<w:footnoteReference w:id="1"/>',
  '<!-- -->',
];

const xmlChanges: readonly Change[] = [
  places(/>[^<>]+</g, (_, random) => `>${random.pick(strays)}<`),
  places(/="[^"]*"/g, (_, random) => `="${random.pick(values)}"`),
  places(/<w:[^<>]*\/>/g, () => ''),
  places(/<w:[^<>]*\/>/g, (found) => found.repeat(3)),
  places(/<w:(?:p|r|tc|tr|tbl)>/g, (found, random) => found + random.pick(elements)),
  places(/<\/?w:(?:p|r|t|tc|tr|tbl|sdt)\b[^<>]*>/g, () => ''),
  places(/<w:tc>(?:(?!<w:tc>).)*?<\/w:tc>/gs, (found, random) => random.pick(['', found.repeat(2)])),
  damage,
];

const hurtPackage: Hurt = (bytes, random) =>
  random.pick([dropPart, swapParts, emptyPart, ...xmlChanges.map(inXml), ...xmlChanges.map(inXml)])(
    bytes,
    random,
  );

const controls = [
  '{',
  '}',
  '\\row',
  '\\cell',
  '\\trowd',
  '\\cellx9',
  '\\par',
  '\\u-3?',
  "\\'b9",
  '\\v',
  '\\bin9 ',
];

const hurtRichText: Hurt = (bytes, random) => {
  const text = Buffer.from(bytes).toString('latin1');
  const at = random.whole(0, text.length);
  const hurt = random.chance(0.3)
    ? damage(text.slice(0, 60_000), random) + text.slice(60_000)
    : text.slice(0, at) + random.pick(controls) + text.slice(at + random.whole(0, 4));
  return Uint8Array.from(Buffer.from(hurt, 'latin1'));
};

function hurt(name: string, bytes: Uint8Array, random: Random): Uint8Array {
  if (name.endsWith('.docx') && random.chance(0.7)) return hurtPackage(bytes, random);
  if (name.endsWith('.rtf') && random.chance(0.6)) return hurtRichText(bytes, random);
  return random.pick(inBytes)(bytes, random);
}

/** A damaged file; its number says all of it. */
export function makePackageCase(seed: number): FuzzCase {
  const random = makeRandom(hash(`packages ${seed}`));
  const name = random.pick(names);
  const bytes = hurt(name, new Uint8Array(readFileSync(join(folder, name))), random);
  return { seed, what: name, input: { kind: 'file', name, bytes } };
}
