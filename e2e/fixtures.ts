import { pathToFileURL } from 'node:url';
import { type BrowserContext, test as base } from '@playwright/test';
import { SINGLE_FILE } from './fresh.mjs';

export { expect } from '@playwright/test';

/** The same app as one file, as the clerk opens it. */
export const singleFileUrl: string = pathToFileURL(SINGLE_FILE).href;

/** Everything that a correct page never does. */
function watch(context: BrowserContext, origin: string): readonly string[] {
  const seen: string[] = [];
  const isOwn = (url: string): boolean =>
    url.startsWith(origin) || /^(?:blob|data):/.test(url) || url.split(/[?#]/, 1)[0] === singleFileUrl;
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      seen.push(`console ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => seen.push(`page error: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => {
    if (!isOwn(request.url())) seen.push(`request to ${request.url()}`);
  });
  return seen;
}

/** A test that fails when the page complains, breaks, or asks anyone else for anything. */
export const test = base.extend({
  context: async ({ context, baseURL }, use) => {
    const seen = watch(context, new URL('/', baseURL).href);
    await use(context);
    if (seen.length > 0) throw new Error(`The page was not silent:\n${seen.join('\n')}`);
  },
});
