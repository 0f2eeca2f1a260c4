import { expect, it } from 'vitest';
import { keepSearch, keptSearch } from '#features/search/kept-search.ts';

it('a search is kept for its place in the history, and the oldest of many is forgotten', () => {
  for (let place = 0; place < 25; place++)
    keepSearch(`place ${place}`, { query: `words ${place}`, shown: 20 });
  expect(keptSearch('place 24')).toEqual({ query: 'words 24', shown: 20 });
  expect(keptSearch('place 4')).toBeUndefined();
  expect(keptSearch('place 5')).toBeDefined();
});
