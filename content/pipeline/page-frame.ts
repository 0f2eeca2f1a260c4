/**
 * What index.html and rescue.html have in common: the two inline blocks allowed by their hash, and the policy. Both pages
 * have the very same, so that one policy holds for both. [Note: one source of policy] The page carries the policy in a
 * meta element; the server adds what only a header can carry to that very text.
 */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifySync, type Rolldown } from 'vite';

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

export interface PageFrame {
  readonly style: string;
  readonly script: string;
}

/** `bundle`: the built files, or none in development. */
export function pageFrame(root: string, base: string, bundle: Rolldown.OutputBundle | undefined): PageFrame {
  return { style: minifiedStyle(root), script: minifiedScript(fontOf(bundle, base)) };
}

/** A page with its two blocks in their places. */
export function framed(page: string, { style, script }: PageFrame): string {
  return page
    .replace('<!-- start-style -->', () => `<style>${style}</style>`)
    .replace('<!-- start-script -->', () => `<script>${script}</script>`);
}

/** A framed page with its policy. */
export function withPolicy(page: string, { style, script }: PageFrame): string {
  const content = policy({ script: hashOf(script), style: hashOf(style) });
  const meta = `<meta http-equiv="Content-Security-Policy" content="${content}">`;
  return page.replace('<meta charset="utf-8" />', (charset) => `${charset}\n    ${meta}`);
}
