/**
 * Finishes index.html: the first words, the two inline blocks allowed by their hash, the policy, and the files of
 * the first load asked for early without running them. [Note: one source of policy] The page carries the policy
 * in a meta element; the server adds what only a header can carry to that very text.
 */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { minifySync, type Plugin, type Rolldown } from 'vite';
import { startWords } from './start-page.ts';

/** More JavaScript than this at first load, in kB of brotli, fails the build. */
const firstLoadLimit = 160;

const policy = (hashes: { script: string; style: string }) =>
  [
    `default-src 'none'`,
    // Argon2 is WebAssembly: compiling it is allowed, `eval` is not.
    `script-src 'self' 'wasm-unsafe-eval' '${hashes.script}'`,
    `style-src 'self' '${hashes.style}'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    `form-action 'none'`,
    `base-uri 'none'`,
    `object-src 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types pocketbook`,
  ].join('; ');

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/**
 * Sets theme and text size before the first paint, from the one place where preferences lie. When the service
 * worker answers, the letters are on the phone already and asked for at once; on a first visit they would only
 * hold up the app.
 */
const startScript = (font: string) => `
try {
  let { theme, textSize } = JSON.parse(localStorage.getItem('pocketbook.preferences') || '{}'), d = document, page = d.documentElement.dataset;
  if (theme) page.theme = theme;
  if (textSize) page.text = textSize;
  if (navigator.serviceWorker?.controller) {
    let link = d.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'font', crossOrigin: '', href: '${font}' });
    d.head.append(link);
  }
} catch {}`;

/** At most so many bytes: the script stands in the way of the first paint. */
const scriptLimit = 400;

function minifiedScript(font: string): string {
  const { code, errors } = minifySync('start.js', startScript(font), { module: false });
  if (errors.length > 0 || code.length > scriptLimit) {
    throw new Error(`The start-up script is ${code.length} bytes; the limit is ${scriptLimit}.`);
  }
  return code.trim();
}

/** The address of the Latin letters among the built files; '' in development, which has no service worker. */
function fontOf(bundle: Rolldown.OutputBundle | undefined, base: string): string {
  const file = Object.keys(bundle ?? {}).find((name) => /next-latin-wght-normal.*\.woff2$/.test(name));
  return file ? base + file : '';
}

const minifiedStyle = (root: string) =>
  readFileSync(join(root, 'src/ui/start.css'), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*([{}:;,>])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

/** The scripts and styles that the first screen needs, all found from the first chunk that the entry asks for. */
function firstLoad(bundle: Rolldown.OutputBundle): { scripts: string[]; styles: string[] } {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const add = (fileName: string) => {
    const chunk = byName.get(fileName);
    if (!chunk || scripts.has(fileName)) return;
    scripts.add(fileName);
    for (const style of chunk.viteMetadata?.importedCss ?? []) styles.add(style);
    for (const imported of chunk.imports) add(imported);
  };
  const wanted = [/\/index\.html$/, /\/src\/app\/start\.tsx$/];
  for (const chunk of chunks) {
    const facade = chunk.facadeModuleId ?? '';
    if (wanted.some((pattern) => pattern.test(facade))) add(chunk.fileName);
  }
  return { scripts: [...scripts], styles: [...styles] };
}

function checkSize(bundle: Rolldown.OutputBundle, scripts: readonly string[]): number {
  const sizes = scripts.map((fileName) => {
    const file = bundle[fileName];
    return file?.type === 'chunk' ? brotliCompressSync(file.code).length : 0;
  });
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  if (kilobytes > firstLoadLimit) {
    throw new Error(
      `The first load is ${kilobytes.toFixed(1)} kB of JavaScript; the limit is ${firstLoadLimit}.`,
    );
  }
  return kilobytes;
}

export function startPagePlugin(): Plugin {
  let root = process.cwd();
  let base = '/';
  let isBuild = false;
  return {
    name: 'start-page',
    configResolved(config) {
      root = config.root;
      base = config.base;
      isBuild = config.command === 'build';
    },
    transformIndexHtml: {
      order: 'post',
      handler(page, { bundle }) {
        const script = minifiedScript(fontOf(bundle, base));
        const style = minifiedStyle(root);
        const filled = page
          .replace('<!-- start-style -->', () => `<style>${style}</style>`)
          .replace('<!-- start-script -->', () => `<script>${script}</script>`)
          .replace('<!-- start-words -->', () => startWords(root));
        if (!isBuild || !bundle) return filled;
        const { scripts, styles } = firstLoad(bundle);
        const size = checkSize(bundle, scripts);
        this.info(`First load: ${size.toFixed(2)} kB of JavaScript in brotli`);
        // A plain preload fetches without compiling before the first frame, which modulepreload would do.
        const preloads = [
          ...scripts.map((file) => `<link rel="preload" as="script" crossorigin href="${base}${file}">`),
          ...styles.map((file) => `<link rel="preload" as="style" crossorigin href="${base}${file}">`),
        ];
        const meta = `<meta http-equiv="Content-Security-Policy" content="${policy({
          script: hashOf(script),
          style: hashOf(style),
        })}">`;
        return filled
          .replace('<meta charset="utf-8" />', (charset) => `${charset}\n    ${meta}`)
          .replace('</head>', `  ${preloads.join('\n    ')}\n  </head>`);
      },
    },
  };
}
