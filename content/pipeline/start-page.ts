/**
 * The first words, laid into index.html at build: the name, what is happening, the help numbers. Someone without
 * JavaScript, or with a broken build, keeps seeing them. Made from the en-GB words, never typed twice.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HelpNow } from '../../src/content/help-now.ts';
import { readHelpNow } from './read-help-now.ts';

const lang = 'en-GB';
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const html = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);

interface Words {
  readonly app: string;
  readonly help: string;
  readonly opening: string;
  readonly noScript: string;
  readonly helpHeading: string;
}

function readWords(root: string): Words {
  const read = (name: string) =>
    JSON.parse(readFileSync(join(root, `src/i18n/locales/${lang}/${name}.json`), 'utf8')) as {
      readonly app: string;
      readonly nav: { readonly helpNow: string };
      readonly opening: string;
      readonly noScript: string;
      readonly help: string;
    };
  const common = read('common');
  const start = read('start');
  return {
    app: common.app,
    help: common.nav.helpNow,
    opening: start.opening,
    noScript: start.noScript,
    helpHeading: start.help,
  };
}

/** Our mark as it stands in src/ui/Mark.tsx, for a page that has no React yet. */
function markup(root: string): string {
  const source = readFileSync(join(root, 'src/ui/Mark.tsx'), 'utf8');
  const svg = /<svg className="mark"[\s\S]*?<\/svg>/.exec(source)?.[0];
  if (!svg) throw new Error('src/ui/Mark.tsx has no mark to lay into the start page');
  return svg.replaceAll('className=', 'class=');
}

function service({ link, how, name, whatFor }: HelpNow['forMe']['services'][number]): string {
  return `<li><a href="${html(link)}">${html(how.text)}</a> ${html(name.text)}. ${html(whatFor.text)}</li>`;
}

/** The inside of the root element, as HTML. */
export function startWords(root: string): string {
  const words = readWords(root);
  const help = readHelpNow(lang, root);
  return [
    '<header class="top">',
    `<span class="top-name">${markup(root)}<span>${html(words.app)}</span></span>`,
    `<a class="top-link top-help" href="#help">${html(words.help)}</a>`,
    '</header>',
    '<main class="first">',
    `<h1>${html(words.opening)}</h1>`,
    `<p class="first-wait">${html(words.noScript)}</p>`,
    `<h2 id="help">${html(words.helpHeading)}</h2>`,
    `<ul>${help.forMe.services.map(service).join('')}</ul>`,
    '</main>',
  ].join('');
}
