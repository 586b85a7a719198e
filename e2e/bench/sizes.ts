import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DIST, SINGLE_FILE } from '../fresh.mjs';
import { kilobytes, type Line } from './numbers.ts';

const gzipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;

/** The scripts that index.html asks for, with everything that they import statically. */
function startScripts(): ReadonlySet<string> {
  const page = readFileSync(join(DIST, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, name = '']) => name);
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const each of staticImports(name)) visit(each);
  };
  named.forEach(visit);
  return found;
}

function staticImports(name: string): readonly string[] {
  const code = readFileSync(join(DIST, name), 'utf8');
  return [...code.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/g)].map(
    ([, file = '']) => `assets/${file}`,
  );
}

const sum = (names: Iterable<string>): number =>
  [...names].reduce((total, name) => total + gzipped(join(DIST, name)), 0);

/** `asked` are the scripts that the page itself fetched until a report stood on the workbench. */
export function sizeLines(asked: readonly string[]): readonly Line[] {
  const start = startScripts();
  const names = asked.map((url) => new URL(url).pathname.slice(1)).filter((name) => !isReader(name));
  const workbench = names.filter((name) => !start.has(name));
  const readers = new Set(asked.map((url) => new URL(url).pathname.slice(1)).filter(isReader));
  return [
    { what: 'JavaScript of the start screen, gzip', value: kilobytes(sum(start)), budget: '≤ 100 KB' },
    {
      what: 'JavaScript of the workbench, fetched while idle, gzip',
      value: kilobytes(sum(workbench)),
      budget: '≤ 220 KB',
    },
    {
      what: 'all JavaScript until findings are seen, gzip',
      value: kilobytes(sum([...start, ...workbench])),
      budget: '—',
    },
    { what: 'the reader in its worker, gzip (on demand)', value: kilobytes(sum(readers)), budget: '—' },
    {
      what: `gouji.html, gzip (${kilobytes(statSync(SINGLE_FILE).size)} unpacked)`,
      value: kilobytes(gzipped(SINGLE_FILE)),
      budget: '≤ 1536 KB',
    },
  ];
}

const isReader = (name: string): boolean => /worker/i.test(name);
