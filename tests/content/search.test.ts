// What people may type, and that the page which answers it stands among the first three.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSearch } from '#content/content.ts';

const search = await loadSearch('en-GB');

/** The first results as `unit 2.2`; a competence also as its area. */
function first(query: string, count = 3): string[] {
  return search
    .find(query)
    .hits.slice(0, count)
    .flatMap(({ page: { kind, id } }) => {
      const area = kind === 'competence' ? [`area ${id.split('.').slice(0, 2).join('.')}`] : [];
      return [`${kind} ${id}`, ...area];
    });
}

describe('the search finds', () => {
  it.each([
    // Numbers
    ['3.2', 'area 3.2'],
    ['3.2', 'unit 3.2'],
    ['3.2.4', 'competence 3.2.4'],
    ['unit 2.2', 'unit 2.2'],
    ['area 2.2', 'area 2.2'],
    ['3.a', 'unit 3.A'],
    // Slips
    ['recovary', 'unit 2.1'],
    ['recovary', 'area 3.1'],
    ['safegarding', 'unit 1.7'],
    ['confidentialty', 'area 2.5'],
    ['supervison', 'area 6.2'],
    ['lisening', 'area 3.5'],
    ['samaritins', 'page help-now'],
    ['carres', 'area 3.4'],
    // Endings of words
    ['listening', 'unit 2.5'],
    ['listens', 'area 3.5'],
    ['boundaries', 'unit 1.5'],
    ['boundary', 'unit 1.5'],
    ['supervised', 'unit 4.2'],
    ['supervising', 'area 6.2'],
    ['group', 'unit 3.D'],
    ['endings', 'area 4.C'],
    ['goal', 'unit 3.A'],
    // Not typed to the end
    ['safeg', 'unit 1.7'],
    ['safegar', 'unit 1.7'],
    ['confid', 'area 2.5'],
    ['traum', 'area 2.2'],
    // Plain words
    ['tell someone about suicide', 'area 2.7'],
    ['tell someone about suicide', 'unit 1.8'],
    ['saying no', 'area 6.1'],
    ['meeting with a manager', 'area 6.2'],
    ['carer', 'area 3.4'],
    ['carer', 'unit 2.4'],
    ['sharing my story', 'unit 2.2'],
    ['sharing my story', 'area 3.2'],
    ['self harm', 'area 2.7'],
    ['selfharm', 'unit 1.8'],
    ['self-harm', 'unit 1.8'],
    ['mental health act', 'area 2.4'],
    ['keeping secrets', 'area 2.5'],
    ['saying goodbye', 'area 4.C'],
    ['running a group', 'area 4.D'],
    ['looking after myself', 'area 6.1'],
    ['hearing voices', 'unit 1.2'],
    ['wellness plan', 'area 4.A'],
    ['whistleblowing', 'area 2.6'],
    ['interpreter', 'area 3.6'],
    ['human rights', 'area 5.4'],
    ['crisis', 'area 7.B'],
    ['working in a team', 'unit 3.8'],
    // Words that our pages do not use
    ['burnout', 'area 6.1'],
    ['disclosure', 'area 3.2'],
    ['GDPR', 'area 2.5'],
    ['LGBTQ+', 'area 3.6'],
    ['one to one', 'area 6.2'],
    // Ways to reflect
    ['gibbs', 'model gibbs'],
    ['johns', 'model johns'],
    ['rolfe', 'model rolfe'],
    ['role drift', 'model team-role'],
    ['free writing', 'model free-writing'],
    ['intentional peer support', 'model four-tasks'],
    ['something that went well', 'model went-well'],
    // Pages of the app
    ['help now', 'page help-now'],
    ['samaritans', 'page help-now'],
    ['NSUN', 'page about'],
  ])('for "%s" the page %s', (query, expected) => {
    expect(first(query)).toContain(expected);
  });

  it('the page with the very number first', () => {
    expect(first('3.2', 1)).toEqual(['area 3.2']);
    expect(first('3.2.4', 1)[0]).toBe('competence 3.2.4');
    expect(first('unit 2.2', 1)).toEqual(['unit 2.2']);
  });

  it('every area, competence and unit by its own number', () => {
    const { hits } = search.find('area competence unit');
    expect(hits.length).toBeGreaterThan(200);
    for (const { page } of hits.filter(({ page: { number } }) => number)) {
      expect(first(`${page.kind} ${page.number}`, 1)[0]).toBe(`${page.kind} ${page.id}`);
    }
  });

  it('every area and unit by its title, and by its short name', () => {
    for (const { page } of search.find('area unit').hits) {
      if (page.kind !== 'area' && page.kind !== 'unit') continue;
      expect(first(page.title.text), page.title.text).toContain(`${page.kind} ${page.id}`);
      expect(first(page.short), page.short).toContain(`${page.kind} ${page.id}`);
    }
  });
});

describe('what is shown of a page', () => {
  it('is the part that has the words, marked', () => {
    const [hit] = search.find('whistleblowing').hits;
    const { excerpt } = search.show(hit!);
    expect(excerpt.filter(({ hit: isHit }) => isHit).map(({ text }) => text.toLowerCase())).toEqual([
      'whistleblowing',
    ]);
  });

  it('is short, whatever was looked for', () => {
    for (const query of ['the person', 'supervision', 'co', '3.2', 'work team people']) {
      for (const hit of search.find(query).hits) {
        const { excerpt } = search.show(hit);
        expect(excerpt.map(({ text }) => text).join('').length).toBeLessThan(300);
      }
    }
  });
});

describe('the search takes any words', () => {
  const hostile = [
    '__proto__',
    'constructor',
    '<b>',
    '(',
    '[a-',
    '\\',
    '$&',
    '\0',
    '\ud800',
    '.*'.repeat(200),
    'é',
    'İ',
  ];

  it.each(hostile)('such as %j', (query) => {
    for (const hit of search.find(query).hits.slice(0, 50)) search.show(hit);
  });

  it('of any kind and length', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('recovery', 'self-harm', '3.2', 'no', ...hostile),
    );
    const query = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(query, (words) => {
        const { hits } = search.find(words);
        for (const hit of hits.slice(0, 5)) search.show(hit);
        expect(hits.every(({ score }) => Number.isFinite(score) && score > 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('and reads no more of a pasted page than its beginning', () => {
    const beginning = 'listening to carers '.repeat(10).slice(0, 200);
    const whole = search.find(`${beginning}${'safeguarding '.repeat(50_000)}`);
    expect(whole.hits.map(({ page }) => page.id)).toEqual(
      search.find(beginning).hits.map(({ page }) => page.id),
    );
  });
});
