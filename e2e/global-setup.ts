import { existsSync } from 'node:fs';
import { findBrowser } from './browser.mjs';
import { DIST, SINGLE_FILE } from './fresh.mjs';
import { serve } from './server.mjs';

/** Finds the browser and serves the site once; the workers learn both from the environment. */
export default async function setUp(): Promise<() => Promise<void>> {
  if (!existsSync(SINGLE_FILE)) throw new Error('There is no built app to test: run "npm run build" first.');
  process.env.GOUJI_BROWSER = JSON.stringify(await findBrowser());
  const { url, close } = await serve(DIST);
  process.env.GOUJI_URL = url;
  return close;
}
