import { defineConfig } from 'vitest/config';
import react from '@vitejs/plugin-react';
import { areaIndexPlugin } from '../content/pipeline/area-index-plugin.ts';
import { contentPlugin } from '../content/pipeline/content-plugin.ts';
import { searchPlugin } from '../content/pipeline/search-plugin.ts';

const root = new URL('..', import.meta.url).pathname;

export default defineConfig({
  root,
  plugins: [contentPlugin(), searchPlugin(), areaIndexPlugin(), react()],
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', environment: 'node', include: ['tests/{unit,fuzz}/**/*.test.ts'] },
      },
      {
        extends: true,
        test: { name: 'content', environment: 'node', include: ['tests/content/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'flows',
          environment: 'jsdom',
          // More room for what is short-lived: with the usual 16 MB a tenth of the time goes into collecting garbage.
          execArgv: ['--max-semi-space-size=64'],
          include: ['tests/flows/**/*.test.tsx'],
          setupFiles: ['tests/support/flow-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Two files at a time: each has a server and a browser of its own, and spends half its time waiting.
          maxWorkers: 2,
          // What drives a browser is loaded once by each worker, not by every file: no module of tests/support keeps anything.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'engines',
          environment: 'node',
          include: ['tests/engines/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
