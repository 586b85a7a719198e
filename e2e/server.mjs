import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

const HEADERS = {
  // A rebuilt page must be the one that is seen.
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
};

// A worker loaded from a file takes its policy from its own answer, not from the page's meta tag.
const SCRIPT_POLICY = "default-src 'none'; script-src 'self'";

/** The file that an address means, or undefined when it is none of ours.
 *  @param {string} root @param {string} address */
async function findFile(root, address) {
  try {
    const path = decodeURIComponent(address.split(/[?#]/, 1)[0] ?? '');
    if (path.includes('\0')) return undefined;
    const wanted = join(root, path.endsWith('/') ? `${path}index.html` : path);
    // The real path, so that neither `..` nor a link leads out of the folder.
    const real = await realpath(wanted);
    if (!real.startsWith(root + sep)) return undefined;
    const found = await stat(real);
    return found.isFile() ? { path: real, size: found.size } : undefined;
  } catch {
    return undefined;
  }
}

/** Serves a folder on this machine only.
 *  @param {string} folder
 *  @param {{ port?: number, orNext?: boolean }} options the port wanted (0: any), and whether a later one will do
 *  @returns {Promise<{ url: string, close: () => Promise<void> }>} */
export async function serve(folder, { port = 0, orNext = false } = {}) {
  const root = await realpath(resolve(folder));
  const server = createServer((request, response) => {
    void answer(root, request, response);
  });
  const taken = await listen(server, port, orNext ? 50 : 0);
  return {
    url: `http://127.0.0.1:${taken}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** @param {string} root @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
async function answer(root, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...HEADERS, Allow: 'GET, HEAD' }).end();
    return;
  }
  const file = await findFile(root, request.url ?? '/');
  if (!file) {
    response.writeHead(404, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  const type = TYPES[extname(file.path)] ?? 'application/octet-stream';
  response.writeHead(200, {
    ...HEADERS,
    'Content-Type': type,
    'Content-Length': file.size,
    ...(type.startsWith('text/javascript') ? { 'Content-Security-Policy': SCRIPT_POLICY } : {}),
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file.path)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** @param {import('node:http').Server} server @param {number} port @param {number} further how many later ports will do
 *  @returns {Promise<number>} */
function listen(server, port, further) {
  return new Promise((done, fail) => {
    /** @param {NodeJS.ErrnoException} error */
    const onError = (error) => {
      if (error.code === 'EADDRINUSE' && further > 0) listen(server, port + 1, further - 1).then(done, fail);
      else if (error.code === 'EADDRINUSE')
        fail(new Error(`Port ${port} is in use; set PORT to another one.`));
      else fail(error);
    };
    server.once('error', onError);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', onError);
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });
}
