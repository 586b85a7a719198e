import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { findBrowser } from './browser.mjs';
import { buildIfNeeded, DIST } from './fresh.mjs';
import { App } from './pages/app.ts';
import { readSample } from './samples/read.ts';
import { readSeeds } from './seeds.ts';
import { serve } from './server.mjs';

// Pictures of every screen, to be looked at: npm run shots -- <folder outside the repository>

const folder = process.argv[2];
if (!folder) throw new Error('Usage: npm run shots -- <folder>');

const sizes = [
  { width: 1366, height: 625 },
  { width: 1920, height: 1080 },
];

type Show = (app: App) => Promise<void>;

const sample =
  (name: string): Show =>
  (app) =>
    app.choose([name, readSample(name).text]);

const chosen =
  (show: Show): Show =>
  async (app) => {
    await show(app);
    await app.settled();
    await app.page.keyboard.press('F8');
    await app.page.waitForTimeout(200);
  };

const seeds: readonly (readonly [string, Show])[] = readSeeds().map(({ name, text }) => [
  `seed-${name.slice(0, 3)}`,
  (app) => app.paste({ text }),
]);

const screens: readonly (readonly [string, Show])[] = [
  ['start', async () => undefined],
  ...seeds.filter(([name]) => /00[0134]$/.test(name)),
  ['seed-003-chosen', chosen(seeds.find(([name]) => name === 'seed-003')?.[1] ?? sample('pdf-tabs.txt'))],
  ['clean', sample('clean-2021.html')],
  ['findings', chosen(sample('tab-cells.txt'))],
  ['city', chosen(sample('city-2021.txt'))],
  ['refused', (app) => app.choose(['empty.txt', ''])],
];

interface Shot {
  readonly path: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: 'light' | 'dark';
  readonly show: Show;
}

function shotsInto(folder: string): readonly Shot[] {
  const all = sizes.flatMap((viewport) =>
    (['light', 'dark'] as const).flatMap((colorScheme) =>
      screens.map(([name, show]) => ({
        path: join(folder, `${name}-${viewport.width}-${colorScheme}.png`),
        viewport,
        colorScheme,
        show,
      })),
    ),
  );
  // The README shows this one; it is copied to e2e/picture.png by hand.
  const picture = {
    path: join(folder, 'picture.png'),
    viewport: { width: 1366, height: 768 },
    colorScheme: 'light',
    show: chosen(sample('pdf-tabs.txt')),
  } as const;
  return [picture, ...all];
}

async function shoot(browser: Browser, url: string, shot: Shot): Promise<void> {
  const { path, viewport, colorScheme, show } = shot;
  const context = await browser.newContext({ viewport, colorScheme, locale: 'zh-CN', baseURL: url });
  const app = new App(await context.newPage());
  await app.visit();
  await show(app);
  await app.page.waitForTimeout(200);
  await app.page.screenshot({ path });
  await context.close();
}

buildIfNeeded();
const into = resolve(folder);
mkdirSync(into, { recursive: true });
const { url, close } = await serve(DIST);
const browser = await chromium.launch(await findBrowser());
for (const shot of shotsInto(into)) await shoot(browser, url, shot);
await browser.close();
await close();
console.log(`Pictures in ${into}`);
