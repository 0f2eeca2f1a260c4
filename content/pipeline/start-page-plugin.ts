/**
 * Finishes index.html: the first words, the frame of the page, and the files of the first load asked for early without
 * running them.
 */

import { brotliCompressSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import { framed, pageFrame, withPolicy } from './page-frame.ts';
import { startWords } from './start-page.ts';

/** More JavaScript than this at first load, in kB of brotli, fails the build. */
const firstLoadLimit = 160;

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
        const frame = pageFrame(root, base, bundle);
        const filled = framed(page, frame).replace('<!-- start-words -->', () => startWords(root, base));
        if (!isBuild || !bundle) return filled;
        const { scripts, styles } = firstLoad(bundle);
        const size = checkSize(bundle, scripts);
        this.info(`First load: ${size.toFixed(2)} kB of JavaScript in brotli`);
        // A plain preload fetches without compiling before the first frame, which modulepreload would do.
        const preloads = [
          ...scripts.map((file) => `<link rel="preload" as="script" crossorigin href="${base}${file}">`),
          ...styles.map((file) => `<link rel="preload" as="style" crossorigin href="${base}${file}">`),
        ];
        return withPolicy(filled, frame).replace('</head>', `  ${preloads.join('\n    ')}\n  </head>`);
      },
    },
  };
}
