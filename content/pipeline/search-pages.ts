/** What the search is told of each page: areas, competences, units, ways to reflect, and pages whose words are the app's own. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { joinDomain } from '../../src/content/framework.ts';
import type { Area } from '../../src/content/framework.ts';
import { joinHelpNow } from '../../src/content/help-now.ts';
import { fallbackOrder } from '../../src/content/piece.ts';
import type { Piece } from '../../src/content/piece.ts';
import { joinReflectionModels } from '../../src/content/reflection-model.ts';
import type { ReflectionModel } from '../../src/content/reflection-model.ts';
import { documentOf, indexOptions } from '../../src/content/search-index.ts';
import type {
  SearchData,
  SearchDocument,
  SearchPage,
  SearchPart,
  SearchPlace,
} from '../../src/content/search-index.ts';
import type { Unit } from '../../src/content/unit.ts';
import type { Content } from './check-content.ts';
import { layersOf } from './make-catalogue.ts';
import { unitsIn } from './make-unit.ts';
import { blockTexts } from './unit-text.ts';

/** Pages, and the index of their words, in `lang` or what it falls back to. `root` has src/i18n with the app's words. */
export function makeSearchData(content: Content, lang: string, root: string): SearchData {
  const order = fallbackOrder(lang, content.languages.data.languages);
  const areas = content.framework.data.domains.flatMap((domain) => {
    const words = content.domainWords.filter((entry) => entry.domain === domain.id);
    return joinDomain(domain, layersOf(words, order)).areas;
  });
  const units = unitsIn(content, lang);
  const models = joinReflectionModels(content.reflection.data, layersOf(content.reflectionWords, order));
  const pages = [
    ...areas.map(areaPage),
    ...areas.flatMap(competencePages),
    ...units.map(unitPage),
    ...models.map(modelPage),
    helpNowPage(content, order, root),
    // A page to come whose words lie in src/i18n is one more line.
    wordsPage('about', order, root),
  ];
  const engine = new MiniSearch<SearchDocument>(indexOptions);
  const alsoOf = alsoFoundBy(content, order, units);
  engine.addAll(pages.map((page, id) => documentOf(page, id, alsoOf(page))));
  return { pages, index: JSON.stringify(engine) };
}

/** The words that a page is found by though they do not stand on it: an area's own, a unit's by its areas. */
function alsoFoundBy(content: Content, order: readonly string[], units: readonly Unit[]) {
  const also = layersOf(content.searchWords, order)[0]?.words.also ?? {};
  return ({ kind, id }: SearchPage): string => {
    const areas = kind === 'unit' ? (units.find((unit) => unit.id === id)?.areas ?? []) : [id];
    return kind === 'competence' ? '' : areas.flatMap((area) => also[area] ?? []).join('\n');
  };
}

function areaPage(area: Area): SearchPage {
  const section = (at: SearchPlace, pieces: readonly Piece[]): SearchPart[] =>
    pieces.map(({ text, lang }) => ({ at, text: inSearch(text), lang }));
  const { id, number, title, short, gist, looksLike, askYourself, watchOutFor } = area;
  return {
    kind: 'area',
    id,
    number: number.text,
    title,
    short: short.text,
    parts: [
      ...section('', [gist]),
      ...section(
        'looks-like',
        looksLike.map(({ setting, text }) => ({ text: `${setting.text}: ${text.text}`, lang: text.lang })),
      ),
      ...section('ask-yourself', askYourself),
      ...section('watch-out-for', watchOutFor),
    ],
  };
}

function competencePages({ title, competences }: Area): SearchPage[] {
  return competences.map(({ id, text }) => ({
    kind: 'competence',
    id,
    number: id,
    title,
    short: '',
    parts: [{ at: '', text: inSearch(text.text), lang: text.lang }],
  }));
}

function unitPage({ id, number, title, short, aim, parts, lang }: Unit): SearchPage {
  return {
    kind: 'unit',
    id,
    number: number.text,
    title: { text: title, lang },
    short,
    parts: [
      { at: '', text: inSearch(aim), lang },
      ...parts.map((part) => ({ at: part.id, text: sentences(part.blocks.flatMap(blockTexts)), lang })),
    ],
  };
}

/** A way to reflect: found above all by its name, and by what it asks. */
function modelPage({ id, title, suits, origin, prompts }: ReflectionModel): SearchPage {
  const part = ({ text, lang }: Piece): SearchPart => ({ at: '', text: inSearch(text), lang });
  const asked = prompts.map(({ question, hint }) => ({
    text: sentences(hint ? [question.text, hint.text] : [question.text]),
    lang: question.lang,
  }));
  return {
    kind: 'model',
    id,
    number: '',
    title,
    short: '',
    parts: [suits, ...asked, origin].map(part),
  };
}

function helpNowPage(content: Content, order: readonly string[], root: string): SearchPage {
  const help = joinHelpNow(content.helpNow.data, layersOf(content.helpNowWords, order));
  const { forMe, forSomeone, place } = help;
  const { lang } = place;
  const numbers = forMe.services.map(({ name, how }) => `${name.text}: ${how.text}`);
  const services = forMe.services.map(({ name, whatFor, relay }) =>
    sentences([name.text, whatFor.text, relay.text]),
  );
  const worried = sentences([forSomeone.heading.text, ...forSomeone.text.map(({ text }) => text)]);
  return {
    ...wordsPage('help-now', order, root),
    parts: [sentences(numbers), worried, ...services].map((text) => ({ at: '' as const, text, lang })),
  };
}

/** A page whose words lie in one file of src/i18n: its `heading` is its title, `what` says what it is about. */
function wordsPage(id: string, order: readonly string[], root: string): SearchPage {
  const files = order.map((lang) => ({ lang, file: join(root, `src/i18n/locales/${lang}/${id}.json`) }));
  const found = files.find(({ file }) => existsSync(file));
  if (!found) throw new Error(`The words of the page ${id} are not in src/i18n`);
  const { lang, file } = found;
  const words = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const { heading, what, ...rest } = words;
  const texts = [what, ...Object.values(rest)].map((value) => sentences(textsOf(value)));
  return {
    kind: 'page',
    id,
    number: '',
    title: { text: String(heading), lang },
    short: '',
    parts: texts.filter((text) => text !== '').map((text) => ({ at: '' as const, text, lang })),
  };
}

/** Every sentence below a key, but those with a gap to fill. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.includes('{{') ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

/** Headings end in a full stop here, so that an excerpt does not run them into what follows. */
function sentences(texts: readonly string[]): string {
  return texts.map((text) => inSearch(/[.!?:…"”’)]$/u.test(text) ? text : `${text}.`)).join('\n');
}

/** Accents as one character with their letter: the search compares texts character by character. */
const inSearch = (text: string) => text.normalize('NFC');
