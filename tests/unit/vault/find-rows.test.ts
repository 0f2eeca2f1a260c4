import { describe, expect, it } from 'vitest';
import type { Vault, VaultChange } from '../../../src/vault/vault.ts';
import { aPlace, create, fill, open, rawRows, readWhole, tamper, valuesOf } from './a-place.ts';

const damage = { nonce: new Uint8Array(12) };

/** What is found, by place: the value, or null where it does not open. */
async function found(vault: Vault, ids: readonly string[]): Promise<Record<string, unknown>> {
  const result = await vault.findRows(ids);
  if (!result.ok) throw new Error(`not found: ${result.reason}`);
  return Object.fromEntries(
    result.value.map(({ table, id, opened }) => [`${table}/${id}`, opened && opened.json]),
  );
}

describe('looking at rows by id', () => {
  it('tells of both tables what is there, opened or not, and changes nothing', async () => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a', 'b', 'c']);
    await fill(vault, ['b', 'd'], 'drafts');
    await tamper(place, 'records', 'a', damage);
    await tamper(place, 'drafts', 'd', { key: 'of nobody' });
    const before = await Promise.all([rawRows(place, 'records'), rawRows(place, 'drafts')]);
    expect(await found(vault, ['a', 'b', 'd', 'e'])).toEqual({
      'records/a': null,
      'records/b': { words: 'of b' },
      'drafts/b': { words: 'of b' },
      'drafts/d': null,
    });
    expect(await found(vault, [])).toEqual({});
    expect(await Promise.all([rawRows(place, 'records'), rawRows(place, 'drafts')])).toEqual(before);
  });

  it('says nothing of what a newer app wrote', async () => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a', 'b']);
    await tamper(place, 'records', 'a', { format: 99 });
    expect(await found(vault, ['a', 'b'])).toEqual({ 'records/b': { words: 'of b' } });
  });

  it('opens with the keys of now, where another tab has sealed all anew', async () => {
    const place = aPlace();
    const one = await create(place);
    await fill(one, ['a']);
    const two = await open(place);
    expect(await one.rekey()).toEqual({ ok: true, left: 0 });
    expect(await found(two, ['a'])).toEqual({ 'records/a': { words: 'of a' } });
  });

  it('is refused by a vault that is closed, which holds no key any more', async () => {
    const vault = await create(aPlace());
    await fill(vault, ['a']);
    vault.close();
    expect(await vault.findRows(['a'])).toEqual({ ok: false, reason: 'closed' });
  });
});

describe('writing in the place of a row that does not open', () => {
  const over = (id: string, inPlaceOf: number): VaultChange => ({
    table: 'records',
    id,
    revision: null,
    json: 'new',
    inPlaceOf,
  });

  /** A store with three rows, of which `a` does not open. */
  async function hurtStore() {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a', 'b', 'c']);
    await tamper(place, 'records', 'a', damage);
    const result = await vault.findRows(['a', 'b']);
    const numberOf = (id: string) => (result.ok ? result.value.find((row) => row.id === id)!.n : NaN);
    return { place, vault, a: numberOf('a'), b: numberOf('b') };
  }

  it('takes it, counts the same as before, and has a revision that was never used', async () => {
    const { place, vault, a } = await hurtStore();
    const written = await vault.write([over('a', a)]);
    expect(written.ok && written.revisions.get('a')).toBeGreaterThan(3);
    expect(await readWhole(vault)).toMatchObject({ unreadable: 0, items: { length: 3 } });
    expect((await rawRows(place, 'records')).filter(({ id }) => id === 'a')).toHaveLength(1);
    vault.close();
    expect((await open(place)).missing).toBe(0);
  });

  it('is a conflict where another row is there by now, or none, and nothing of the batch is written', async () => {
    const { place, vault, a, b } = await hurtStore();
    const other = await open(place);
    const [item] = await other.readItems(['b']);
    await other.write([
      over('a', a),
      { table: 'records', id: 'b', revision: item!.revision, json: null },
      { table: 'records', id: 'd', revision: null, json: 'of the other' },
    ]);
    const before = await valuesOf(other);
    const fresh: VaultChange = { table: 'records', id: 'e', revision: null, json: 'new too' };
    expect(await vault.write([over('a', a), over('b', b), over('d', a), fresh])).toEqual({
      ok: false,
      reason: 'conflict',
      ids: ['a', 'b', 'd'],
    });
    expect(await valuesOf(vault)).toEqual(before);
  });
});
