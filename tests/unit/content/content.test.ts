import { describe, expect, it } from 'vitest';
import {
  areaTitle,
  languages,
  loadArea,
  loadCatalogue,
  loadDomain,
  loadHelpNow,
  loadSources,
} from '#content/content.ts';
import { readHelpNow } from '../../../content/pipeline/read-help-now.ts';

describe('the catalogue', () => {
  it('lists nine domains and 34 areas with titles and short names', async () => {
    const { domains, title } = await loadCatalogue();
    expect(title.text).toBe('The Competence Framework for Mental Health Peer Support Workers');
    expect(domains).toHaveLength(9);
    const areas = domains.flatMap((domain) => domain.areas);
    expect(areas).toHaveLength(34);
    for (const { title, short } of [...domains, ...areas]) {
      expect(title.text).not.toBe('');
      expect(short.text).not.toBe('');
    }
  });

  it('is that of the source language where a language is not offered', async () => {
    expect(await loadCatalogue('xx')).toEqual(await loadCatalogue('en-GB'));
    expect(await loadCatalogue('constructor')).toEqual(await loadCatalogue('en-GB'));
  });

  it('gives the title of an area, and undefined for an id it does not know', async () => {
    const catalogue = await loadCatalogue();
    expect(areaTitle(catalogue, '3.2')).toBe('Able to draw on and share lived experience');
    expect(areaTitle(catalogue, '9.Z')).toBeUndefined();
  });
});

describe('domains and areas', () => {
  it('come whole for every id of the catalogue', async () => {
    for (const { id, areas } of (await loadCatalogue()).domains) {
      const found = await loadDomain(id, 'en-GB');
      expect(found).toMatchObject({
        ok: true,
        domain: { id, areas: areas.map((area) => ({ id: area.id })) },
      });
    }
  });

  it('come with every part of an area', async () => {
    const found = await loadArea('4.A', 'en-GB');
    if (!found.ok) throw new Error('Area 4.A is not there.');
    const { area } = found;
    expect(area).toMatchObject({ domainId: '4', titleStanding: 'working', number: { standing: 'ours' } });
    expect(area.competences.map(({ id }) => id).slice(0, 2)).toEqual(['4.A.1', '4.A.2']);
    for (const list of [area.competences, area.looksLike, area.askYourself, area.watchOutFor]) {
      expect(list.length).toBeGreaterThan(1);
    }
  });

  it.each(['', '9.Z', '3', 'constructor', '../3.2'])(
    'answer with a value for the area id "%s"',
    async (id) => {
      expect(await loadArea(id, 'en-GB')).toEqual({ ok: false, reason: 'unknown-id' });
    },
  );

  it('answer with a value for an unknown domain', async () => {
    expect(await loadDomain('10', 'en-GB')).toEqual({ ok: false, reason: 'unknown-id' });
  });

  it('are in the source language where the language asked for is not offered', async () => {
    expect(await loadArea('3.2', 'xx')).toEqual(await loadArea('3.2', 'en-GB'));
  });
});

describe('Help now', () => {
  it('is the same in the app and on the start page', async () => {
    for (const { tag } of languages) expect(await loadHelpNow(tag)).toEqual(readHelpNow(tag));
  });

  it('gives each service its number, its words and where it was seen', async () => {
    const { forMe, forSomeone } = await loadHelpNow('en-GB');
    expect(forMe.heading.text).toBe('For me');
    expect(forMe.services.map(({ how }) => how.text)).toEqual([
      'Call 999',
      'Call 111 and choose option 2',
      'Call 116 123',
      'Text 85258',
    ]);
    for (const { seenAt, seenOn } of forMe.services) {
      expect(seenAt).not.toBe('');
      expect(seenOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    expect(forSomeone.text.map(({ text }) => text).join(' ')).toBe(
      "Life in danger now: 999. Otherwise follow your service's procedure and tell the person on duty. " +
        'Do not use this app to report it. Nobody is told that you opened this page.',
    );
  });
});

describe('sources', () => {
  it('send nobody to a copy that someone else uploaded', async () => {
    const sources = await loadSources();
    const withoutAddress = sources.filter(({ address }) => address === null).map(({ id }) => id);
    expect(withoutAddress).toEqual(['S4', 'S5']);
  });
});
