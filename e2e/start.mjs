import { spawn } from 'node:child_process';
import { buildIfNeeded, DIST, installIfNeeded } from './fresh.mjs';
import { serve } from './server.mjs';

/** @param {string} url */
function openBrowser(url) {
  const { CI, GOUJI_NO_OPEN, DISPLAY, WAYLAND_DISPLAY } = process.env;
  const openers = { darwin: 'open', win32: 'explorer', linux: 'xdg-open' };
  const isHeadless = process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY;
  const opener = openers[/** @type {keyof typeof openers} */ (process.platform)];
  if (CI || GOUJI_NO_OPEN || isHeadless || !opener) return;
  // Without a browser to open, the printed address is enough.
  const child = spawn(opener, [url], { stdio: 'ignore', detached: true });
  child.on('error', () => {}).unref();
}

try {
  installIfNeeded();
  buildIfNeeded();
  const { PORT } = process.env;
  // A port that was asked for is kept or refused: whoever asked for it will look there.
  const { url, close } = await serve(DIST, PORT ? { port: Number(PORT) } : { port: 4173, orNext: true });
  console.log(`Gouji: ${url}`);
  openBrowser(url);
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void close().then(() => process.exit(0)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
