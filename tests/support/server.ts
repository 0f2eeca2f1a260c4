/** The built app behind Vite's own preview server, with the headers of vite.config.ts, on a port that the system chooses. */

import { fileURLToPath } from 'node:url';
import { preview, type PreviewServer } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of the build under test. */
export const dist = process.env['DIST'] ?? fileURLToPath(new URL('../../dist', import.meta.url));

export interface AppServer {
  /** The full address of a screen. */
  url(address: string): string;
  /** Path and query of every request so far, in order. */
  readonly requests: readonly string[];
  /** From now on nothing answers: the app is offline. */
  stop(): Promise<void>;
  /** Answers again, at the same address. */
  start(): Promise<void>;
}

export async function serve(folder = dist, base = '/'): Promise<AppServer> {
  const requests: string[] = [];
  let server: PreviewServer | null = null;
  let port = 0;
  const start = async () => {
    server = await preview({
      root,
      base,
      logLevel: 'silent',
      build: { outDir: folder },
      preview: { host: '127.0.0.1', port, strictPort: true },
    });
    server.httpServer.on('request', (request: { url?: string }) => requests.push(request.url ?? ''));
    const bound = server.httpServer.address();
    if (bound === null || typeof bound === 'string') throw new Error('The server has no port');
    port = bound.port;
  };
  await start();
  return {
    url: (address) => `http://localhost:${port}${base}${address.replace(/^\//u, '')}`,
    requests,
    async stop() {
      await server?.close();
      server = null;
    },
    start,
  };
}
