import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { type BuildEnvironmentOptions, build } from 'vite';
import type {} from './bench/checking.ts';
import { type Line, spread, tableOf } from './bench/numbers.ts';
import { pageLines } from './bench/page.ts';
import { longReport } from './bench/report.ts';
import { sizeLines } from './bench/sizes.ts';
import { findBrowser } from './browser.mjs';
import { buildIfNeeded, DIST, ROOT } from './fresh.mjs';
import { serve } from './server.mjs';

// npm run bench: what the README says about speed and size, measured on this machine. It never fails for being slow.

const bundles = join(ROOT, 'node_modules/.cache/gouji-bench');

/** Bundled as for a page: loaded module by module, every call across modules goes through the loader. */
async function bundle(entry: string, own: BuildEnvironmentOptions): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: { ...own, outDir: join(bundles, entry), emptyOutDir: true, copyPublicDir: false },
  });
}

async function readingLines(): Promise<readonly Line[]> {
  await bundle('reading', { ssr: 'e2e/bench/reading-alone.ts' });
  const printed = execFileSync(process.execPath, [join(bundles, 'reading/reading-alone.js')], { cwd: ROOT });
  return JSON.parse(String(printed));
}

/** What follows every edit, in the browser that would do it. */
async function checkingLines(browser: Browser): Promise<readonly Line[]> {
  await bundle('checking', {
    lib: { entry: 'e2e/bench/checking.ts', formats: ['es'], fileName: 'checking' },
    target: 'chrome86',
  });
  const { url, close } = await serve(join(bundles, 'checking'));
  const page = await browser.newPage();
  await page.goto(`${url}checking.js`);
  await page.setContent(`<script type="module" src="${url}checking.js"></script>`);
  await page.waitForFunction(() => 'measureChecks' in globalThis);
  const text = longReport(30_000);
  const times = await page.evaluate((report) => globalThis.measureChecks(report), text);
  await page.close();
  await close();
  const line = (what: string, values: readonly number[], budget: string): Line => ({
    what: `${what}, p50 / p95`,
    value: spread(values),
    budget,
  });
  return [
    line(`check ${text.length.toLocaleString('en')} characters from nothing`, times.fromNothing, '≤ 10 ms'),
    line('all checks once more', times.again, '≤ 2 ms'),
    line('check again after an edit of a cell', times.afterCell, '≤ 2 ms'),
    line('check again after an edit of the prose', times.afterProse, '≤ 2 ms'),
  ];
}

async function measure(): Promise<readonly Line[]> {
  buildIfNeeded();
  const reading = await readingLines();
  const { url, close } = await serve(DIST);
  const browser = await chromium.launch(await findBrowser());
  try {
    const checking = await checkingLines(browser);
    const { lines, scripts } = await pageLines(browser, url);
    return [...reading, ...checking, ...lines, ...sizeLines(scripts)];
  } finally {
    await browser.close();
    await close();
  }
}

console.log(tableOf(await measure()));
