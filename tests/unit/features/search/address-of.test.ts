import { expect, it } from 'vitest';
import type { SearchPage } from '#content/content.ts';
import { addressOf } from '#features/search/address-of.ts';

const page = (kind: SearchPage['kind'], id: string): SearchPage => ({
  kind,
  id,
  number: id,
  title: { text: '', lang: 'en-GB' },
  short: '',
  parts: [],
});

it.each([
  [page('area', '3.2'), '', '/learn/framework/3.2'],
  [page('area', '3.2'), 'watch-out-for', '/learn/framework/3.2#watch-out-for'],
  [page('competence', '3.2.4'), '', '/learn/framework/3.2#c-3.2.4'],
  [page('competence', '4.A.11'), '', '/learn/framework/4.A#c-4.A.11'],
  [page('unit', '2.2'), 'ideas', '/learn/units/2.2#ideas'],
  [page('model', 'went-well'), '', '/reflect/new?model=went-well'],
  [page('page', 'help-now'), '', '/help-now'],
] as const)('a result leads to its place', (found, at, address) => {
  expect(addressOf(found, at)).toBe(address);
});
