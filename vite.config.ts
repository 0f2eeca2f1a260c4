import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { areaIndexPlugin } from './content/pipeline/area-index-plugin.ts';
import { contentPlugin } from './content/pipeline/content-plugin.ts';
import { rescuePagePlugin } from './content/pipeline/rescue-page-plugin.ts';
import { searchPlugin } from './content/pipeline/search-plugin.ts';
import { startPagePlugin } from './content/pipeline/start-page-plugin.ts';

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8')) as {
  version: string;
};

/** The headers of a careful host. The policy is the page's own, with what only a header can carry. */
function servedHeaders(): Plugin {
  return {
    name: 'served-headers',
    configurePreviewServer({ config, middlewares }) {
      const page = readFileSync(resolve(config.root, config.build.outDir, 'index.html'), 'utf8');
      const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1];
      if (!policy) throw new Error('The built page carries no policy');
      middlewares.use((_request, response, next) => {
        response.setHeader('Content-Security-Policy', `${policy}; frame-ancestors 'none'`);
        response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
        response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
        response.setHeader('Referrer-Policy', 'no-referrer');
        response.setHeader('X-Content-Type-Options', 'nosniff');
        response.setHeader(
          'Permissions-Policy',
          'camera=(), microphone=(), geolocation=(), usb=(), payment=(), interest-cohort=()',
        );
        next();
      });
    },
  };
}

/** What the first screen is made of; everything else comes with the screen that needs it. */
const firstScreen = new RegExp(
  [
    'node_modules/(react|react-dom|scheduler|react-router|dexie|i18next|use-sync-external-store|valibot)/',
    'lucide/dist/esm/icons/(book-open|house|life-buoy|pen-line|search|settings|sprout|users)\\.',
    'src/(services/(?!ask-to-keep|how-kept|opens-beside)|model/(?!backed-up|backup-due|bin|change-|context-|copy-|earlier-|find-draft|finish-|letter|own-|passphrase-|reflection-words|search-|sentences|tags|typed-)|i18n/(?!moments))[^?]*\\.tsx?$',
    'src/platform/(?!newest-version|watch-worker|passkey|presence|private-window|away-clock|share-store)[^?]*\\.ts$',
    'src/app/(?!CopiesLeft|GateTrouble|LostStore|NotFound|NotKeptNotice|near-search|NotSavedNotice|TakeUnsaved|UpdateNotice|WaitingUnsaved|deeds/|lock-screens|start-checker|together/)[^?]*\\.tsx?$',
    'src/ui/(Button|Icon|Page|Mark|focus-on-arrival)\\.tsx?$',
    'src/pocketbook/(?!gather|gives-|near|own-|purge|take-|use-draft|use-own-)',
    'src/vault/(?!on-demand/|rekey|rewrap)',
    'src/crypto/(aes-gcm|base64url|crypto|data-key|seal)\\.',
    'src/features/today/Today\\.',
    'locales/en-GB/(common|today)\\.json',
  ].join('|'),
);

export default defineConfig({
  base: process.env['BASE_PATH'] ?? '/',
  resolve: {
    alias: [
      // Dexie's own entry wraps its ES5 build; the modern one, as its makers shrink it, is the same code.
      { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' },
      // React Router offers its build without development checks under no name of its own.
      {
        find: /^react-router$/,
        replacement: resolve('node_modules/react-router/dist/production/index.mjs'),
      },
    ],
  },
  define: { __APP_VERSION__: JSON.stringify(version) },
  build: {
    target: 'es2022',
    // Our own start-up preloads what the first screen needs; more would be compiled before the first frame.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, needed) => needed.filter((file) => file.endsWith('.css')),
    },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // One file for the first screen: many small ones cost a round trip each and compress worse.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            // Apart from the rest, so that the entry does not wait for it before the first frame.
            { name: 'loader', test: /vite\/preload-helper|rolldown.runtime/, priority: 2 },
            { name: 'first', test: firstScreen, priority: 1 },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  preview: { port: 4173, strictPort: true },
  plugins: [
    contentPlugin(),
    searchPlugin(),
    areaIndexPlugin(),
    react(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/app',
      filename: 'sw.ts',
      registerType: 'prompt',
      injectRegister: false,
      injectManifest: {
        globPatterns: ['**/*.{html,js,css,woff,woff2,svg,json}'],
        globIgnores: ['schema/**'],
        maximumFileSizeToCacheInBytes: 3_000_000,
      },
      manifest: {
        id: './',
        name: 'Peer Pocketbook',
        short_name: 'Pocketbook',
        description: 'A pocketbook that works offline.',
        lang: 'en-GB',
        start_url: './',
        scope: './',
        display: 'standalone',
        theme_color: '#fbf8f2',
        background_color: '#fbf8f2',
        icons: [
          { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: 'icons/mark.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
        shortcuts: [
          { name: 'New reflection', url: './reflect/new' },
          { name: 'Help now', url: './help-now' },
        ],
        // Answered by src/app/sw.ts alone; it takes no files.
        share_target: {
          action: './share',
          method: 'POST',
          enctype: 'multipart/form-data',
          params: { title: 'title', text: 'text', url: 'url' },
        },
      },
    }),
    startPagePlugin(),
    rescuePagePlugin(),
    servedHeaders(),
  ],
});
