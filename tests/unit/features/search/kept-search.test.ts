import { expect, it } from 'vitest';
import { keepSearch, keptSearch } from '#features/search/kept-search.ts';

it('a search is kept for its place in the history, and the oldest of many is forgotten', () => {
  const owner = {};
  for (let place = 0; place < 25; place++)
    keepSearch(owner, `place ${place}`, { query: `words ${place}`, shown: 20 });
  expect(keptSearch(owner, 'place 24')).toEqual({ query: 'words 24', shown: 20 });
  expect(keptSearch(owner, 'place 4')).toBeUndefined();
  expect(keptSearch(owner, 'place 5')).toBeDefined();
});

it('a search beside one pocketbook is found by no other, nor once it is locked', () => {
  const owner = {};
  keepSearch(owner, 'here', { query: 'saying no', shown: 20 });
  expect(keptSearch({}, 'here')).toBeUndefined();
  expect(keptSearch(null, 'here')).toBeUndefined();
  keepSearch(null, 'there', { query: 'carers', shown: 20 });
  expect(keptSearch(null, 'there')).toBeDefined();
});
