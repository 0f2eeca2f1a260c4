import { describe, expect, it } from 'vitest';
import { joinArea, joinDomain } from '#content/framework.ts';
import type { AreaStructure, DomainStructure, DomainWords } from '#content/schema.ts';

const area: AreaStructure = {
  id: '4.A',
  number: { text: '4.A', standing: 'ours' },
  title: 'working',
  text: 'not-read',
  related: ['4.1'],
  competences: [
    { id: '4.A.1', provenance: 'published', source: 'S8' },
    { id: '4.A.2', provenance: 'reading', source: 'ours' },
  ],
};
const domain: DomainStructure = {
  id: '4',
  number: { text: '4', standing: 'official' },
  title: 'official',
  kind: 'core',
  areas: [area],
};
const english: DomainWords = {
  title: 'Domain four',
  gist: 'About four.',
  areas: {
    '4.A': {
      title: 'Goals',
      short: 'Own goals',
      gist: 'About goals.',
      competences: { '4.A.1': 'You plan.', '4.A.2': 'You wait.' },
      looksLike: [{ setting: 'In a cafe', text: 'You listen.' }],
      askYourself: ['Whose goal?'],
      watchOutFor: ['A rush.'],
    },
  },
};
const welsh: DomainWords = {
  areas: { '4.A': { title: 'Nodau', competences: { '4.A.2': 'Rydych yn aros.' } } },
};
const both = [
  { lang: 'cy', words: welsh },
  { lang: 'en-GB', words: english },
];

describe('an area', () => {
  it('joins structure and words, each piece with its language', () => {
    expect(joinArea(domain, area, both)).toEqual({
      id: '4.A',
      domainId: '4',
      kind: 'core',
      number: { text: '4.A', standing: 'ours' },
      titleStanding: 'working',
      textRead: 'not-read',
      title: { text: 'Nodau', lang: 'cy' },
      short: { text: 'Own goals', lang: 'en-GB' },
      gist: { text: 'About goals.', lang: 'en-GB' },
      competences: [
        { id: '4.A.1', provenance: 'published', source: 'S8', text: { text: 'You plan.', lang: 'en-GB' } },
        { id: '4.A.2', provenance: 'reading', source: 'ours', text: { text: 'Rydych yn aros.', lang: 'cy' } },
      ],
      looksLike: [
        { setting: { text: 'In a cafe', lang: 'en-GB' }, text: { text: 'You listen.', lang: 'en-GB' } },
      ],
      askYourself: [{ text: 'Whose goal?', lang: 'en-GB' }],
      watchOutFor: [{ text: 'A rush.', lang: 'en-GB' }],
    });
  });

  it('keeps the order of the structure, not that of the words', () => {
    const turned = { ...area, competences: [...area.competences].reverse() };
    expect(joinArea(domain, turned, both).competences.map(({ id }) => id)).toEqual(['4.A.2', '4.A.1']);
  });
});

describe('a domain', () => {
  it('holds its own words and its areas', () => {
    const joined = joinDomain(domain, both);
    expect(joined).toMatchObject({ id: '4', kind: 'core', titleStanding: 'official' });
    expect(joined.title).toEqual({ text: 'Domain four', lang: 'en-GB' });
    expect(joined.areas.map(({ title }) => title.text)).toEqual(['Nodau']);
  });
});
