import { describe, expect, it } from 'vitest';
import { entriesAbout, filterEntries, occurring, type EntryFilter } from '#model/search-filter.ts';
import { aReflection } from '../../support/builders.ts';

const any: EntryFilter = { layer: null, about: [], model: null, tag: null };
const shared = aReflection({ forSupervision: { text: 'Bring this', question: '' }, areas: ['3.2', '4.A'] });
const begun = aReflection({
  prompt: { ref: 'area:3.2:1', text: 'Who asked?' },
  model: 'gibbs',
  tags: ['Émile'],
});
const linked = aReflection({ goals: ['g'], units: ['2.2'] });
const gone = aReflection({ areas: ['5.1'], model: 'rolfe', deletedAt: '2026-01-01T00:00:00.000Z' });
const all = [shared, begun, linked, gone];

describe('the filter of the list', () => {
  it.each<[Partial<EntryFilter>, typeof all]>([
    [{}, [shared, begun, linked]],
    [{ layer: 'shared' }, [shared]],
    [{ layer: 'private' }, [begun, linked]],
    [{ about: [{ kind: 'area', id: '3.2' }] }, [shared, begun]],
    [{ about: [{ kind: 'area', id: '3.2' }], layer: 'private' }, [begun]],
    [{ about: [{ kind: 'area', id: '3.20' }] }, []],
    [{ about: [{ kind: 'unit', id: '2.2' }] }, [linked]],
    [{ about: [{ kind: 'goal', id: 'g' }] }, [linked]],
    [{ model: 'gibbs' }, [begun]],
    [{ tag: 'emile' }, [begun]],
  ])('with %j lets through what it should', (filter, expected) => {
    expect(filterEntries(all, { ...any, ...filter })).toEqual(expected);
  });

  it('offers what occurs outside the bin', () => {
    const { areas, models } = occurring(all);
    expect([...areas]).toEqual(['3.2', '4.A']);
    expect([...models]).toEqual(['three-questions', 'gibbs']);
  });

  it('gives what is about something, but not from the bin', () => {
    expect(entriesAbout(all, { kind: 'area', id: '5.1' })).toEqual([]);
    expect(entriesAbout(all, { kind: 'area', id: '3.2' })).toEqual([shared, begun]);
  });
});
