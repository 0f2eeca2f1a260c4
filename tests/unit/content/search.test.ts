import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { documentOf, indexOptions } from '../../../src/content/search-index.ts';
import type { SearchDocument, SearchPage, SearchPart } from '../../../src/content/search-index.ts';
import { searchIn } from '../../../src/content/search.ts';

const lang = 'en-GB';
const part = (text: string, at: SearchPart['at'] = ''): SearchPart => ({ at, text, lang });

function page(kind: SearchPage['kind'], id: string, title: string, ...parts: SearchPart[]): SearchPage {
  return { kind, id, number: kind === 'page' ? '' : id, title: { text: title, lang }, short: '', parts };
}

const pages = [
  page(
    'area',
    '1.1',
    'Listening',
    part('How to hear someone.'),
    part('Tea helps. So does silence.', 'looks-like'),
  ),
  page('area', '1.2', 'Time off', part('Rest well.'), part('Listening can be tiring.', 'watch-out-for')),
  page('competence', '1.1.1', 'Listening', part('You hear what is meant.')),
  page('unit', '1.1', 'Saying no', part('To say it well.'), part('Not today, thank you.', 'ideas')),
  page('page', 'help-now', 'Help now', part('Samaritans: call 116 123.')),
];

async function searchOf(all: readonly SearchPage[], also: Readonly<Record<string, string>> = {}) {
  const engine = new MiniSearch<SearchDocument>(indexOptions);
  engine.addAll(all.map((one, id) => documentOf(one, id, also[one.id] ?? '')));
  return searchIn({ pages: all, index: JSON.stringify(engine) });
}

const search = await searchOf(pages);
const found = (query: string) => search.find(query).hits.map(({ page: { kind, id } }) => `${kind} ${id}`);

describe('finding', () => {
  it('puts a title before a text, and does not take the title of an area for that of its competences', () => {
    expect(found('listening')).toEqual(['area 1.1', 'area 1.2']);
  });

  it('goes by the stem, by the beginning, and past a slip', () => {
    for (const query of [
      'listened',
      'listen',
      'listeni',
      'lis',
      'listning',
      'lsitening',
      'listeninf',
      'LISTENING',
    ]) {
      expect(found(query)[0], query).toBe('area 1.1');
    }
  });

  it('forgives a slip in a word of five letters, in the first of them too', () => {
    expect(found('xelps')).toEqual(['area 1.1']);
  });

  it('forgives no slip in a short word or a number', () => {
    expect(found('tae')).toEqual([]);
    expect(found('1.11')).toEqual([]);
  });

  it('takes a short word for itself, not for the beginning of others', () => {
    expect(found('no')).toEqual(['unit 1.1']);
    expect(found('not')).toEqual(['unit 1.1']);
  });

  it('wants all the words; where no page has them all it says so, and gives the nearest', () => {
    expect(search.find('tea silence')).toMatchObject({ whole: true });
    expect(found('tea silence')).toEqual(['area 1.1']);
    const nearest = search.find('tea samaritans');
    expect(nearest.whole).toBe(false);
    expect(nearest.hits).toHaveLength(2);
    expect(search.find('tea zzzzzz')).toMatchObject({ whole: false, hits: [{ page: pages[0] }] });
  });

  it('leaves common words out, unless they are all there is', () => {
    expect(search.find('how to be listening')).toMatchObject({ whole: true });
    expect(found('the')).toEqual([]);
  });

  it('finds a page by words that do not stand on it', async () => {
    const wider = await searchOf(pages, { '1.2': 'burnout' });
    expect(wider.find('burnout').hits.map(({ page: { id } }) => id)).toEqual(['1.2']);
  });

  it('finds nothing for nothing', () => {
    for (const query of ['', ' ', '?!', 'zzzzzz'])
      expect(search.find(query)).toEqual({ hits: [], whole: true });
  });
});

describe('showing', () => {
  it('names the part of the page that has the words', () => {
    const [hit] = search.find('silence').hits;
    expect(search.show(hit!)).toEqual({
      title: [{ text: 'Listening', hit: false }],
      short: [],
      at: 'looks-like',
      excerpt: [
        { text: 'Tea helps. So does ', hit: false },
        { text: 'silence', hit: true },
        { text: '.', hit: false },
      ],
      lang,
    });
  });

  it('shows what the page is about where the words are only in its title', () => {
    const [hit] = search.find('listening').hits;
    expect(search.show(hit!)).toMatchObject({
      title: [{ text: 'Listening', hit: true }],
      at: '',
      excerpt: [{ text: 'How to hear someone.', hit: false }],
    });
  });
});
