/** The smallest whole content, on disk for one test, so that a test can spoil one line of it. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { smallUnit, smallUnitFront } from './small-unit.ts';

export const folder = 'frameworks/peer-support-2020';

const framework = `id: peer-support-2020
domains:
  - id: '3'
    number: { text: '3', standing: official }
    title: official
    kind: core
    areas:
      - id: '3.1'
        number: { text: '3.1', standing: official }
        title: official
        text: read
        related: ['3.A']
        competences:
          - { id: '3.1.1', provenance: published, source: S8 }
          - { id: '3.1.2', provenance: reading, source: ours }
      - id: '3.A'
        number: { text: '3.A', standing: ours }
        title: working
        text: not-read
        related: ['3.1']
        competences:
          - { id: '3.A.1', provenance: reading, source: ours }
`;

const area = (id: string, competences: readonly string[]) => `  '${id}':
    title: Title of ${id}
    short: Short ${id}
    gist: >-
      Two lines that
      make one.
    competences:
${competences.map((each) => `      '${each}': Words of ${each}.`).join('\n')}
    looksLike:
      - { setting: On the ward, text: One. }
      - { setting: On the phone, text: Two. }
    askYourself: [One?, Two?, Three?]
    watchOutFor: [One., Two.]
`;

const words = `title: Title of 3
gist: Gist of 3.
areas:
${area('3.1', ['3.1.1', '3.1.2'])}${area('3.A', ['3.A.1'])}`;

const helpNow = `id: england
services:
  - id: samaritans
    kind: call
    number: '116 123'
    link: tel:116123
    relayNumber: '18001 116 123'
    seenAt: example.org
    seenOn: 2026-01-18
    confirmed: false
`;

const helpNowWords = `place: England
forMe:
  heading: For me
  note: A note.
  services:
    samaritans:
      name: Samaritans
      how: Call 116 123
      whatFor: To talk.
      hours: Always
      cost: Free
      relay: Call 18001 116 123.
forSomeone:
  heading: For someone
  text: [One., Two.]
`;

const reflection = `models:
  - id: free-writing
    version: 1
    group: peer
    provenance: ours
    sources: [ours]
    prompts:
      - { id: page, keeps: what }
      - { id: next }
    retired: [ending]
  - id: cycle
    version: 2
    group: more
    provenance: source
    sources: [S8]
    prompts:
      - { id: happened, keeps: what }
`;

const reflectionWords = `models:
  free-writing:
    title: Free writing
    suits: When you like.
    origin: Ours.
    prompts:
      page: { question: 'What now?', hint: Any order. }
      next: { question: 'What next?' }
    retired:
      ending: What ended?
  cycle:
    title: A cycle
    suits: Round and round.
    origin: Somebody.
    prompts:
      happened: { question: What happened? }
`;

const cymraeg = `  - { tag: cy, name: Cymraeg, direction: ltr, fallback: [en-GB] }
`;

export const smallContent: Readonly<Record<string, string>> = {
  'languages.yaml': `languages:
  - { tag: en-GB, name: English, direction: ltr, fallback: [] }
${cymraeg}`,
  'sources.yaml': `sources:
  - { id: S8, title: Pages, publisher: Someone, date: null, address: null, taken: Facts. }
`,
  'wording.yaml': `avoid:
  - { words: [patient], say: the other person, unless: [be patient] }
exceptions: []
`,
  [`${folder}/framework.yaml`]: framework,
  [`${folder}/en-GB/names.yaml`]: `title: The framework
credit: From the framework.
domains:
  '3': Being with people
`,
  [`${folder}/en-GB/domain-3.yaml`]: words,
  [`${folder}/cy/domain-3.yaml`]: `areas:
  '3.1':
    title: Teitl 3.1
    competences:
      '3.1.2': Geiriau 3.1.2.
`,
  'curriculum/curriculum.yaml': `sections:
  - { id: '2', units: ['2.2'] }
`,
  'curriculum/en-GB.yaml': `sections:
  '2': Communication
`,
  'curriculum/exceptions.yaml': `uncovered: []
`,
  'curriculum/2.2/en-GB.md': smallUnit(smallUnitFront, 'Words of the unit.'),
  'curriculum/2.2/cy.md': smallUnit('title: Teitl 2.2\nshort: Byr 2.2\naim: Nod 2.2.\n', 'Geiriau yr uned.'),
  'reflection/models.yaml': reflection,
  'reflection/en-GB.yaml': reflectionWords,
  'help-now/england.yaml': helpNow,
  'help-now/en-GB.yaml': helpNowWords,
};

/** Writes the files below a new folder's content/, and gives the folder. It goes when the test ends. */
export function onDisk(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [place, text] of Object.entries(files)) {
    const path = join(root, 'content', place);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return root;
}

/** The small content with one text in one file replaced. */
export function spoilt(place: string, from: string, to: string): Record<string, string> {
  const text = smallContent[place];
  if (!text?.includes(from)) throw new Error(`The small content has no such text in ${place}.`);
  return { ...smallContent, [place]: text.replace(from, to) };
}

/** The small content without one file. */
export function without(place: string): Record<string, string> {
  return Object.fromEntries(Object.entries(smallContent).filter(([other]) => other !== place));
}
