import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
export const DIST = join(ROOT, 'dist');
export const SINGLE_FILE = join(DIST, 'gouji.html');

/** Runs npm in the project, by its own file where npm started us: Windows cannot start `npm` without a shell.
 *  @param {...string} args
 *  @returns {boolean} whether it succeeded */
export function npm(...args) {
  const cli = process.env.npm_execpath ?? '';
  const isScript = /\.c?js$/.test(cli);
  // Whoever runs TypeScript through Vite is 'development', a test runner 'test': a page built so is slow and large.
  const { NODE_ENV, ...env } = process.env;
  const { status, error } = spawnSync(
    isScript ? process.execPath : 'npm',
    isScript ? [cli, ...args] : [...args],
    {
      cwd: ROOT,
      env,
      stdio: 'inherit',
      shell: !isScript && process.platform === 'win32',
    },
  );
  if (error) throw error;
  return status === 0;
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} */
const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};

/** Whether node_modules holds what package-lock.json asks for. Versions are compared, not times: a checkout of the
 *  same lock file should not install again. */
function isInstalled() {
  const record = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const have = packagesIn(record);
  return Object.entries(packagesIn(join(ROOT, 'package-lock.json'))).every(([path, wanted]) => {
    if (path === '') return true;
    const found = have[path];
    return found ? found.version === wanted.version : wanted.optional === true || wanted.devOptional === true;
  });
}

/** @param {string} path @returns {number} the latest change in a file or a folder */
function changedAt(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

/** Whether dist/ was built from the sources as they stand. */
function isBuilt() {
  const outputs = [join(DIST, 'index.html'), SINGLE_FILE];
  if (!outputs.every((file) => existsSync(file))) return false;
  const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];
  const latest = Math.max(...sources.map((name) => changedAt(join(ROOT, name))));
  return outputs.every((file) => changedAt(file) >= latest);
}

/** @returns {boolean} true, or it throws a sentence */
export function installIfNeeded() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`Node.js 20.19 or newer is needed, this is ${process.versions.node}.`);
  if (isInstalled()) return true;
  console.log('Installing packages (npm ci)…');
  if (!npm('ci')) throw new Error('The packages could not be installed; npm says why above.');
  return true;
}

export function buildIfNeeded() {
  if (isBuilt()) return;
  console.log('Building…');
  if (!npm('run', '--silent', 'build')) throw new Error('The build failed; the reason stands above.');
}
