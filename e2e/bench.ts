import { chromium } from 'playwright';
import { type Line, tableOf } from './bench/numbers.ts';
import { pageLines } from './bench/page.ts';
import { readingLines } from './bench/reading.ts';
import { sizeLines } from './bench/sizes.ts';
import { findBrowser } from './browser.mjs';
import { buildIfNeeded, DIST } from './fresh.mjs';
import { serve } from './server.mjs';

// npm run bench: what the README says about speed and size, measured on this machine. It never fails for being slow.

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
