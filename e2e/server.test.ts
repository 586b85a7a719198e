import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from './server.mjs';

const parent = mkdtempSync(join(tmpdir(), 'gouji-server-'));
const site = join(parent, 'site');
let server: { url: string; close: () => Promise<void> };

beforeAll(async () => {
  mkdirSync(join(site, 'assets'), { recursive: true });
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  writeFileSync(join(site, 'index.html'), '<p>勾稽</p>');
  writeFileSync(join(site, 'assets', 'a.js'), 'export {};');
  symlinkSync(join(parent, 'secret.txt'), join(site, 'link.txt'));
  server = await serve(site);
});

afterAll(async () => {
  await server.close();
  rmSync(parent, { recursive: true, force: true });
});

/** A plain request: fetch would tidy the `..` away before it is sent. */
const get = (path: string, method = 'GET'): Promise<{ status: number; type: string; body: string }> =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(server.url);
    const sent = request({ hostname, port, path, method }, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        body += part;
      });
      answer.on('end', () =>
        done({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', body }),
      );
    });
    sent.on('error', fail).end();
  });

test('the page and its scripts come with their types', async () => {
  expect(await get('/')).toEqual({ status: 200, type: 'text/html; charset=utf-8', body: '<p>勾稽</p>' });
  expect(await get('/index.html?x=1')).toMatchObject({ status: 200 });
  expect(await get('/assets/a.js')).toMatchObject({ status: 200, type: 'text/javascript; charset=utf-8' });
  expect(await get('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/../../secret.txt',
  '/link.txt',
  '/%00',
  '/%',
  '/assets',
  '/assets/',
  '/missing.js',
])('%s leads nowhere', async (path) => {
  expect(await get(path)).toMatchObject({ status: 404, body: 'Not found\n' });
});

test('nothing but reading is answered', async () => {
  expect(await get('/', 'POST')).toMatchObject({ status: 405 });
});

test('a taken port is refused, or passed over when the next will do', async () => {
  const port = Number(new URL(server.url).port);
  await expect(serve(site, { port })).rejects.toThrow(`Port ${port} is in use`);
  const second = await serve(site, { port, orNext: true });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
  await second.close();
});
