/** Parts of a page that stands without the app: the name, the help numbers, words from the en-GB files. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HelpNow } from '../../src/content/help-now.ts';
import { readHelpNow } from './read-help-now.ts';

const lang = 'en-GB';
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML, for elements and quoted attributes. */
export const html = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);

/** The words of a namespace as they lie in its file. */
export function readWords(root: string, namespace: string): unknown {
  return JSON.parse(readFileSync(join(root, `src/i18n/locales/${lang}/${namespace}.json`), 'utf8'));
}

/** Our mark as it stands in src/ui/Mark.tsx, for a page that has no React yet. */
function markup(root: string): string {
  const source = readFileSync(join(root, 'src/ui/Mark.tsx'), 'utf8');
  const svg = /<svg className="mark"[\s\S]*?<\/svg>/.exec(source)?.[0];
  if (!svg) throw new Error('src/ui/Mark.tsx has no mark to lay into a page');
  return svg.replaceAll('className=', 'class=');
}

/** The name, and the way to the numbers below. */
export function topBar(root: string): string {
  const common = readWords(root, 'common') as {
    readonly app: string;
    readonly nav: { readonly helpNow: string };
  };
  return [
    '<header class="top">',
    `<span class="top-name">${markup(root)}<span>${html(common.app)}</span></span>`,
    `<a class="top-link top-help" href="#help">${html(common.nav.helpNow)}</a>`,
    '</header>',
  ].join('');
}

/** The numbers of Help now under their heading. */
export function helpList(root: string, heading: string): string {
  const help = readHelpNow(lang, root);
  return `<h2 id="help">${html(heading)}</h2><ul>${help.forMe.services.map(service).join('')}</ul>`;
}

function service({ link, how, name, whatFor }: HelpNow['forMe']['services'][number]): string {
  return `<li><a href="${html(link)}">${html(how.text)}</a> ${html(name.text)}. ${html(whatFor.text)}</li>`;
}
