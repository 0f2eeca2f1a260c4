/** A plain static host without headers of its own, the app in a folder of it; unknown addresses get the app's page. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { onTestFinished } from 'vitest';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

export interface StaticHost {
  url(address: string): string;
  /** Answers so many requests more, cuts the next one off in the middle of its file, and then answers none. */
  answerOnly(requests: number): void;
  stop(): void;
}

/** `base` begins and ends with a slash. Everything outside it is not found. Closed when the test ends. */
export async function hostUnder(base: string, folder: string): Promise<StaticHost> {
  let left = Infinity;
  const server = createServer((incoming, outgoing) => {
    left -= 1;
    if (left < -1) return void outgoing.destroy();
    const { pathname } = new URL(incoming.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(base)) return outgoing.writeHead(404).end();
    const asked = join(folder, pathname.slice(base.length));
    const file = existsSync(asked) && statSync(asked).isFile() ? asked : join(folder, 'index.html');
    const bytes = readFileSync(file);
    const type = types[extname(file)] ?? 'application/octet-stream';
    outgoing.writeHead(200, { 'Content-Type': type, 'Content-Length': bytes.length });
    if (left >= 0) return outgoing.end(bytes);
    return outgoing.write(bytes.subarray(0, bytes.length >> 1), () => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  onTestFinished(stop);
  const { port } = server.address() as AddressInfo;
  return {
    url: (address) => `http://localhost:${port}${base}${address.replace(/^\//u, '')}`,
    answerOnly: (requests) => (left = requests),
    stop,
  };
}
