import { createHash } from 'node:crypto';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { defineConfig } from 'vitest/config';

/** Chromium 86 is the floor: the browsers of older office machines are built on it. */
const TARGET = 'chrome86';

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

const hashesOf = (html: string): string[] =>
  [...html.matchAll(INLINE_SCRIPT)].map(
    ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  );

/** Nothing may leave the page: no requests, no forms, no foreign scripts. */
function policyOf(html: string, single: boolean): string {
  const own = single ? [] : ["'self'"];
  const scripts = [...own, ...hashesOf(html)];
  const directives = {
    'default-src': ["'none'"],
    'script-src': scripts.length > 0 ? scripts : ["'none'"],
    'style-src': [...own, "'unsafe-inline'"],
    'img-src': [...own, 'data:', 'blob:'],
    'font-src': [...own, 'data:'],
    'worker-src': [...own, 'blob:'],
    'connect-src': ["'none'"],
    'form-action': ["'none'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
    'frame-src': ["'none'"],
    'manifest-src': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/** Keeps the parts of index.html that belong to this build: `<!-- site -->…<!-- /site -->`, the same with `single`. */
function choosePart(html: string, single: boolean): string {
  const other = single ? 'site' : 'single';
  return html
    .replace(new RegExp(`\\s*<!-- ${other} -->[\\s\\S]*?<!-- /${other} -->`, 'g'), '')
    .replace(/\s*<!-- \/?(?:site|single) -->/g, '');
}

/** Runs after the single-file plugin, so that the hash covers the script that is really in the page. */
function page(single: boolean): Plugin {
  return {
    name: 'gouji:page',
    enforce: 'post',
    transformIndexHtml: { order: 'pre', handler: (html) => choosePart(html, single) },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const asset = bundle['index.html'];
        if (asset?.type !== 'asset') return;
        const html = String(asset.source);
        const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html, single)}" />`;
        const source = html.replace(/(<meta charset="[^"]*"\s*\/?>)/, (charset) => `${charset}\n    ${meta}`);
        if (!single) {
          asset.source = source;
          return;
        }
        delete bundle['index.html'];
        this.emitFile({ type: 'asset', fileName: 'gouji.html', source });
      },
    },
  };
}

/** cfb exports itself only where it sees `require`, which a worker of one script does not have. */
function exportCfb(): Plugin {
  return {
    name: 'gouji:cfb',
    transform: {
      filter: { id: /\/cfb\/cfb\.js$/ },
      handler: (code) => code.replace("typeof require !== 'undefined' && typeof module", 'typeof module'),
    },
  };
}

export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  return {
    base: './',
    plugins: [react(), ...(single ? [viteSingleFile()] : []), page(single)],
    resolve: {
      // A file opened by double click cannot load a worker from a second file.
      alias: single ? [{ find: /^(.*)\/spawn\.ts$/, replacement: '$1/spawn.inline.ts' }] : [],
    },
    worker: single
      ? {
          format: 'iife',
          plugins: () => [exportCfb()],
          rolldownOptions: { output: { codeSplitting: false } },
        }
      : { format: 'es' },
    build: {
      target: TARGET,
      cssTarget: TARGET,
      // The single file is the second pass into the same folder.
      emptyOutDir: !single,
      copyPublicDir: !single,
      // The polyfill fetches modules, which connect-src 'none' refuses.
      modulePreload: { polyfill: false },
      // Importing these does nothing, though some look as if: what the page does not use of them is left out.
      rolldownOptions: {
        treeshake: {
          moduleSideEffects: [
            { test: /\/(parse5|@lezer|style-mod|w3c-keyname)\//, sideEffects: false },
            {
              test: /\/src\/(text|forms|sources|document|tables|facts|checks|fixes|findings|log|export)\//,
              sideEffects: false,
            },
          ],
        },
      },
      chunkSizeWarningLimit: 1500,
      reportCompressedSize: false,
    },
    test: {
      environment: 'node',
      include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
      setupFiles: ['./e2e/unit-setup.ts'],
      reporters: ['default', './e2e/vitest-reporter.ts'],
      testTimeout: 20_000,
      restoreMocks: true,
    },
  };
});
