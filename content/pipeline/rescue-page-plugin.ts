/**
 * Makes rescue.html, from which a backup can be saved where the app does not run.
 *
 * [Note: a build of its own] It is built apart from the app, into one script that fetches nothing further. So it shares no
 * file with the app: whatever is wrong with the app's, this page stays whole. It lies beside the app's files, so that the
 * service worker keeps it on the device with them.
 */

import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, type Plugin, type Rolldown, type UserConfig } from 'vite';
import { framed, pageFrame, withPolicy } from './page-frame.ts';
import { rescueTitle, rescueWords } from './rescue-page.ts';

const page = 'rescue.html';

const filled = (text: string, root: string) =>
  text
    .replace('<!-- rescue-title -->', () => rescueTitle(root))
    .replace('<!-- rescue-words -->', () => rescueWords(root));

/** The files of the page, built by themselves. */
async function filesOf(config: UserConfig, root: string): Promise<Rolldown.OutputBundle[string][]> {
  const built = await build({
    ...config,
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      target: 'es2022',
      write: false,
      copyPublicDir: false,
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: { input: resolve(root, page), output: { codeSplitting: false } },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  return outputs.flatMap((output) => ('output' in output ? output.output : []));
}

export function rescuePagePlugin(): Plugin {
  let root = process.cwd();
  let own: UserConfig = {};
  let base = '/';
  return {
    name: 'rescue-page',
    configResolved(config) {
      ({ root, base } = config);
      own = { base, define: config.define ?? {}, resolve: { alias: config.resolve.alias } };
    },
    transformIndexHtml: (text, { filename }) => (filename.endsWith(page) ? filled(text, root) : text),
    async generateBundle(_options, bundle) {
      const frame = pageFrame(root, base, bundle);
      for (const file of await filesOf(own, root)) {
        // The letters are the very ones of the app.
        if (file.fileName in bundle) continue;
        const source = file.type === 'chunk' ? file.code : file.source;
        const finished =
          file.fileName === page ? withPolicy(framed(filled(String(source), root), frame), frame) : source;
        this.emitFile({ type: 'asset', fileName: file.fileName, source: finished });
        const size = brotliCompressSync(finished).length / 1000;
        this.info(`${file.fileName}: ${size.toFixed(2)} kB in brotli`);
      }
    },
  };
}
