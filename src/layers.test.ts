import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The flow of a report through the folders: a folder may import itself and whatever stands before it. */
const flow = [
  'text',
  'forms',
  'sources',
  'document',
  'tables',
  'facts',
  'checks',
  'fixes',
  'findings',
  'log',
  'export',
  'work',
  'browser',
  'views',
];

/** Files directly in src/ that put the folders together. */
const screens = new Set(['workspace.ts', 'App.tsx', 'main.tsx']);
const showing = new Set(['views']);
const touching = new Set(['work', 'browser', 'views']);

const root = import.meta.dirname;

interface File {
  readonly path: string;
  /** '' for a file directly in src/. */
  readonly folder: string;
  readonly code: string;
  readonly imports: readonly string[];
}

function filesIn(folder: string): readonly File[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(?:test|testkit)\.tsx?$|\.d\.ts$/.test(name))
    .map((name) => readOne(join(folder, name)));
}

function readOne(file: string): File {
  const path = relative(root, file).split(sep).join('/');
  const code = withoutComments(readFileSync(file, 'utf8'));
  const imports = [...code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)'([^']+)'/g)].map(
    ([, name = '']) => name,
  );
  return { path, folder: path.includes('/') ? (path.split('/')[0] ?? '') : '', code, imports };
}

const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');

/** The folder of src/ that a relative import leads to; undefined outside src/ and for packages. */
function folderOf(file: File, name: string): string | undefined {
  if (!name.startsWith('.')) return undefined;
  const target = relative(root, resolve(root, dirname(file.path), name)).split(sep);
  if (target[0] === '..') return undefined;
  return target.length > 1 ? target[0] : '';
}

const files = filesIn(root);
const inFlow = files.filter(({ folder }) => folder !== '');

describe('the layers', () => {
  it('are the folders of src, no more and no fewer', () => {
    expect([...new Set(inFlow.map(({ folder }) => folder))].sort()).toEqual([...flow].sort());
  });

  it('import only themselves and what comes before', () => {
    const against = inFlow.flatMap((file) =>
      file.imports
        .filter((name) => {
          const folder = folderOf(file, name);
          return folder !== undefined && (folder === '' || flow.indexOf(folder) > flow.indexOf(file.folder));
        })
        .filter((name) => !isWorkersWay(file, name))
        .map((name) => `${file.path} imports ${name}`),
    );
    expect(against).toEqual([]);
  });

  it('know React and the store only where something is shown', () => {
    const wrong = files
      .filter(({ path, folder }) => !showing.has(folder) && !screens.has(path))
      .flatMap(({ path, imports }) =>
        imports
          .filter((name) => /^(?:react|react-dom|zustand)(?:\/|$)/.test(name))
          .map((name) => `${path}: ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  it('touch the browser only at the edges', () => {
    const api =
      /(?<![\w.$'"-])(?:window|localStorage|sessionStorage|navigator|indexedDB)\b\s*[.[(?]|(?<![\w.$'"-])document\.(?:body|head|documentElement|createElement|createTextNode|querySelector|getElementBy|addEventListener|activeElement|execCommand|title|cookie|importNode|visibilityState)/;
    const wrong = files
      .filter(({ path, folder }) => !touching.has(folder) && !screens.has(path))
      .filter(({ code }) => api.test(code))
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });

  it('have no barrels and no drawers for leftovers', () => {
    const drawers = /(?:^|\/)(?:utils|helpers|types|services|hooks|components)\/|(?:^|\/)index\.tsx?$/;
    expect(files.map(({ path }) => path).filter((path) => drawers.test(path))).toEqual([]);
  });
});

/** The worker runs the pipeline, which stands above the folders because it names all of them. */
function isWorkersWay(file: File, name: string): boolean {
  return file.folder === 'work' && /(?:^|\/)pipeline\.ts$/.test(name);
}
