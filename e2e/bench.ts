import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { type Line, tableOf } from './bench/numbers.ts';
import { pageLines } from './bench/page.ts';
import { sizeLines } from './bench/sizes.ts';
import { findBrowser } from './browser.mjs';
import { buildIfNeeded, DIST, ROOT } from './fresh.mjs';
import { serve } from './server.mjs';

// npm run bench: what the README says about speed and size, measured on this machine. It never fails for being slow.

/**
 * Reading and checking without a page, bundled as it is for one: loaded module by module it is slower by a third, for
 * every call across modules goes through the loader.
 */
async function readingLines(): Promise<readonly Line[]> {
  const outDir = join(ROOT, 'node_modules/.cache/gouji-bench');
  const ssr = 'e2e/bench/reading-alone.ts';
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: { ssr, outDir, emptyOutDir: true, copyPublicDir: false },
  });
  const printed = execFileSync(process.execPath, [join(outDir, 'reading-alone.js')], { cwd: ROOT });
  return JSON.parse(String(printed));
}

async function measure(): Promise<readonly Line[]> {
  buildIfNeeded();
  const reading = await readingLines();
  const { url, close } = await serve(DIST);
  const browser = await chromium.launch(await findBrowser());
  try {
    const { lines, scripts } = await pageLines(browser, url);
    return [...reading, ...lines, ...sizeLines(scripts)];
  } finally {
    await browser.close();
    await close();
  }
}

console.log(tableOf(await measure()));
