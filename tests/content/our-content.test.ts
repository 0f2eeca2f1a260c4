import { describe, expect, it } from 'vitest';
import { checkContent } from '../../content/pipeline/check-content.ts';
import { readTree } from '../../content/pipeline/content-tree.ts';
import { faultMessage } from '../../content/pipeline/fault.ts';
import { needlessExceptions, wordingFaults } from '../../content/pipeline/wording.ts';
import { ourReading } from '../../src/content/schema.ts';
import { localeFiles } from './pages.ts';

const root = new URL('../..', import.meta.url).pathname;
const checked = checkContent(root);

function accepted() {
  if (!checked.ok) throw new Error(checked.faults.map(faultMessage).join('\n\n'));
  return checked.content;
}

describe('our content', () => {
  it('is accepted, every file of it', () => {
    expect(checked.ok ? [] : checked.faults.map(faultMessage)).toEqual([]);
  });

  it('has the nine domains and their 34 areas', () => {
    const { domains } = accepted().framework.data;
    expect(domains.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect(domains.map(({ areas }) => areas.map(({ id }) => id).join(' '))).toEqual([
      '1.1 1.2',
      '2.1 2.2 2.3 2.4 2.5 2.6 2.7',
      '3.1 3.2 3.3 3.4 3.5 3.6',
      '4.1 4.2 4.3 4.A 4.B 4.C 4.D',
      '5.1 5.A 5.3 5.4',
      '6.1 6.2',
      '7.A 7.B 7.C',
      '8.A',
      '9.A 9.B',
    ]);
  });

  it('shows no number as official where the id says that we gave it', () => {
    const areas = accepted().framework.data.domains.flatMap((domain) => domain.areas);
    const lettered = areas.filter(({ number }) => /[A-Z]$/.test(number.text));
    expect(lettered.map(({ number }) => number.standing)).toEqual(lettered.map(() => 'ours'));
  });

  it('cites a source for all that it calls published', () => {
    const competences = accepted().framework.data.domains.flatMap(({ areas }) =>
      areas.flatMap((area) => area.competences),
    );
    const published = competences.filter(({ provenance }) => provenance === 'published');
    expect(published.length).toBeGreaterThan(100);
    expect(published.filter(({ source }) => source === ourReading)).toEqual([]);
  });

  it('uses none of the words that we avoid, on its own pages or on those of the app', () => {
    const { wording } = accepted();
    const files = [...readTree(root).files.values(), ...localeFiles(root)].filter(
      ({ file }) => file !== wording.file.file,
    );
    const faults = files.flatMap((file) => wordingFaults(file, wording.data));
    expect([...faults, ...needlessExceptions(wording.file, files, wording.data)].map(faultMessage)).toEqual(
      [],
    );
  });

  it('names every word that the product asks to avoid', () => {
    const avoided = accepted().wording.data.avoid.flatMap(({ words }) => words);
    const asked = [
      'patient',
      'client record',
      'suffer',
      'non-compliant',
      'failed',
      'overdue',
      'weak',
      'score',
    ];
    expect(avoided).toEqual(expect.arrayContaining([...asked, 'level up']));
  });

  it('has the numbers of Help now as they are written here a second time, on purpose', () => {
    const services = accepted().helpNow.data.services;
    expect(services.map(({ id, number, link }) => [id, number, link])).toEqual([
      ['emergency', '999', 'tel:999'],
      ['nhs-111', '111', 'tel:111'],
      ['samaritans', '116 123', 'tel:116123'],
      ['shout', '85258', 'sms:85258'],
    ]);
  });
});
