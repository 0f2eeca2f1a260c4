/** A small static server: everything compressed once at its best, with the headers of a careful host. */

import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};
const packed = new Set(['.css', '.html', '.js', '.json', '.svg', '.webmanifest']);

/** Bytes as a careful host sends them: brotli at 11. */
export function brotli(bytes) {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}

/** Serves a built folder on a port of its own, which is an origin of its own. Unknown addresses give the app. */
export async function serve(folder) {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [`/${relative(folder, file)}`, answerOf(file)]),
  );
  const page = files.get('/index.html');
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(
    readFileSync(join(folder, 'index.html'), 'utf8'),
  )?.[1];
  const always = {
    ...(policy ? { 'content-security-policy': policy } : {}),
    'cross-origin-opener-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const answer = files.get(pathname) ?? files.get(`${pathname}index.html`) ?? page;
    const { body, headers } = answer;
    response.writeHead(200, { ...always, ...headers, 'content-length': body.length }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: (address) => `http://localhost:${server.address().port}/${address}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

const answers = new Map();

function answerOf(file) {
  const known = answers.get(file);
  if (known) return known;
  const ending = extname(file);
  const isPacked = packed.has(ending);
  const bytes = readFileSync(file);
  const answer = {
    body: isPacked ? brotli(bytes) : bytes,
    headers: {
      'content-type': types[ending] ?? 'application/octet-stream',
      'cache-control': file.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(isPacked ? { 'content-encoding': 'br' } : {}),
    },
  };
  answers.set(file, answer);
  return answer;
}
