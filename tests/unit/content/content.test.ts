import { describe, expect, it } from 'vitest';
import {
  areaTitle,
  languages,
  loadArea,
  loadCatalogue,
  loadDomain,
  loadHelpNow,
  loadSources,
  loadUnit,
  resolvePrompt,
  unitParts,
  unitTitle,
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

describe('the curriculum in the catalogue', () => {
  it('has five sections and their 28 units in order', async () => {
    const { sections } = await loadCatalogue();
    expect(sections.map(({ units }) => units.map(({ id }) => id).join(' '))).toEqual([
      '1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8',
      '2.1 2.2 2.3 2.4 2.5 2.6',
      '3.1 3.2 3.3 3.A 3.B 3.C 3.D 3.8 3.E 3.10 3.11',
      '4.1 4.2',
      '5.1',
    ]);
    for (const { title } of sections) expect(title.text).not.toBe('');
  });

  it('ties areas to the units that serve them, and to each other', async () => {
    const { domains, sections } = await loadCatalogue();
    const areas = domains.flatMap((domain) => domain.areas);
    expect(areas.find(({ id }) => id === '3.2')).toMatchObject({ units: ['2.2'] });
    for (const unit of sections.flatMap(({ units }) => units)) {
      const serving = areas.filter(({ units }) => units.includes(unit.id)).map(({ id }) => id);
      expect(serving).toEqual(unit.areas);
    }
    for (const area of areas) {
      for (const id of area.related) {
        expect(areas.find((other) => other.id === id)?.related).toContain(area.id);
      }
    }
  });

  it('gives the title of a unit, and undefined for an id it does not know', async () => {
    const catalogue = await loadCatalogue();
    expect(unitTitle(catalogue, '2.2')).toBe('Ability to draw on and share lived experience');
    expect(unitTitle(catalogue, '9.9')).toBeUndefined();
  });
});

describe('units', () => {
  it('come whole for every id of the catalogue', async () => {
    const { sections } = await loadCatalogue();
    for (const { id, title } of sections.flatMap(({ units }) => units)) {
      const found = await loadUnit(id, 'en-GB');
      expect(found).toMatchObject({ ok: true, unit: { id, lang: 'en-GB', title: title.text } });
      expect(found.ok && found.unit.parts.map((part) => part.id)).toEqual(unitParts);
    }
  });

  it.each(['', '9.9', '2.2/en-GB.md', '..', 'constructor', '*'])(
    'answer with a value for the unit id "%s"',
    async (id) => {
      expect(await loadUnit(id, 'en-GB')).toEqual({ ok: false, reason: 'unknown-id' });
    },
  );

  it('are in the source language where the language asked for is not offered', async () => {
    expect(await loadUnit('2.2', 'xx')).toEqual(await loadUnit('2.2', 'en-GB'));
  });
});

describe('prompts to begin a reflection with', () => {
  it('are found in every unit, to reflect on and to talk about', async () => {
    const { sections } = await loadCatalogue();
    for (const { id } of sections.flatMap(({ units }) => units)) {
      for (const which of ['reflect', 'talk']) {
        const prompt = await resolvePrompt(`unit:${id}:${which}`, 'en-GB');
        expect(prompt).toMatchObject({ lang: 'en-GB', text: expect.stringMatching(/.{20}/) as string });
      }
    }
  });

  it('are the questions of an area, counted from 1', async () => {
    const found = await loadArea('3.2', 'en-GB');
    const asked = found.ok ? found.area.askYourself : [];
    expect(await resolvePrompt('area:3.2:1', 'en-GB')).toEqual(asked[0]);
    expect(await resolvePrompt(`area:3.2:${asked.length}`, 'en-GB')).toEqual(asked.at(-1));
  });

  it.each([
    '',
    'unit:2.2',
    'unit:2.2:1',
    'unit:9.9:talk',
    'area:3.2:9',
    'area:3.2:0',
    'area:3.2:talk',
    'area:9.Z:1',
    'goal:3.2:1',
    'unit:2.2:reflect ',
  ])('are nothing for the reference "%s"', async (ref) => {
    expect(await resolvePrompt(ref, 'en-GB')).toBeNull();
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
