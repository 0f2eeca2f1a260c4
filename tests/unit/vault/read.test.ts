import { describe, expect, it } from 'vitest';
import { createVault, VaultUnavailable } from '../../../src/vault/vault.ts';
import {
  aPlace,
  behindItsBack,
  create,
  fill,
  open,
  rawRows,
  readWhole,
  tamper,
  valuesOf,
} from './a-place.ts';

function ids(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${prefix}${at}`);
}

describe('reading', () => {
  it('yields drafts first, then records by their last write, newest first: 50, then 500 at a time', async () => {
    const vault = await create(aPlace());
    await fill(vault, ids('r', 620));
    await fill(vault, ids('d', 3), 'drafts');
    const [oldest] = await vault.readItems(['r0']);
    await vault.write([{ table: 'records', id: 'r0', revision: oldest!.revision, json: 'again' }]);

    const sizes: number[] = [];
    const seen: string[] = [];
    const progress: number[] = [];
    for await (const batch of vault.read()) {
      sizes.push(batch.items.length);
      seen.push(...batch.items.map((item) => item.id));
      progress.push(batch.read);
      expect(batch.total).toBe(623);
    }
    expect(sizes).toEqual([3, 50, 500, 70]);
    expect(progress).toEqual([3, 53, 553, 623]);
    expect(seen.slice(0, 3)).toEqual(['d2', 'd1', 'd0']);
    expect(seen.slice(3)).toEqual(['r0', ...ids('r', 620).slice(1).reverse()]);
  }, 20_000);

  it('yields nothing for an empty vault', async () => {
    expect(await readWhole(await create(aPlace()))).toEqual({ items: [], unreadable: 0 });
  });

  it('misses nothing that is written or rewritten while it reads', async () => {
    const place = aPlace();
    const vault = await create(place);
    const other = await open(place);
    await fill(vault, ids('r', 120));
    const latest = new Map<string, unknown>();
    let turn = 0;
    for await (const batch of vault.read()) {
      for (const item of batch.items) latest.set(item.id, item.json);
      turn += 1;
      if (turn > 2) continue;
      // Rows that are not read yet move to the front, behind the reader's back.
      for (const item of await other.readItems(['r5', 'r60'])) {
        await other.write([{ ...item, json: `turn ${turn}` }]);
      }
      await fill(other, [`new${turn}`]);
    }
    expect(latest.size).toBe(122);
    expect([latest.get('r5'), latest.get('r60')]).toEqual(['turn 2', 'turn 2']);
  });

  it('by id finds both tables, and leaves out what is not there', async () => {
    const vault = await create(aPlace());
    await fill(vault, ['a', 'b']);
    await fill(vault, ['a'], 'drafts');
    const items = await vault.readItems(['a', 'nowhere']);
    expect(items.map(({ table, id }) => `${table}/${id}`)).toEqual(['drafts/a', 'records/a']);
  });

  it('throws once the vault is closed, rather than answer that there is nothing', async () => {
    const vault = await create(aPlace());
    await fill(vault, ['a']);
    vault.close();
    await expect(vault.readItems(['a'])).rejects.toThrow(VaultUnavailable);
    await expect(readWhole(vault)).rejects.toThrow(VaultUnavailable);
    expect(await vault.readHead()).toBeNull();
    expect(await vault.write([{ table: 'records', id: 'b', revision: null, json: 1 }])).toEqual({
      ok: false,
      reason: 'closed',
    });
  });
});

describe('a row that does not open', () => {
  const flip = (bytes: unknown) =>
    Uint8Array.from(bytes as Uint8Array, (byte, at) => (at === 3 ? byte ^ 1 : byte));
  const alterations: [string, (row: Record<string, unknown>) => Record<string, unknown>][] = [
    ['its nonce', (row) => ({ nonce: flip(row['nonce']) })],
    ['its sealed bytes', (row) => ({ sealed: flip(row['sealed']) })],
    ['its sealed bytes, cut short', (row) => ({ sealed: (row['sealed'] as Uint8Array).slice(0, 10) })],
    ['its id', () => ({ id: 'other' })],
    ['its revision', (row) => ({ revision: (row['revision'] as number) + 1 })],
    ['its revision, to no number', () => ({ revision: NaN })],
    ['the name of its key', () => ({ key: 'nobody' })],
    ['its format, to an older one', () => ({ format: 0 })],
    ['its nonce, gone', () => ({ nonce: undefined })],
    ['its sealed bytes, to text', () => ({ sealed: 'text' })],
  ];

  it.each(alterations)('because of %s is counted and left as it is; the rest opens', async (_what, alter) => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a', 'b', 'c']);
    vault.close();
    const row = (await rawRows(place, 'records')).find(({ id }) => id === 'b')!;
    await tamper(place, 'records', 'b', alter(row));
    const stored = await rawRows(place, 'records');

    const again = await open(place);
    const { items, unreadable } = await readWhole(again);
    expect(items.map((item) => item.id)).toEqual(['c', 'a']);
    expect(unreadable).toBe(1);
    await fill(again, ['d']);
    expect((await rawRows(place, 'records')).slice(0, 3)).toEqual(stored);
  });

  it('because it was put into the other table is counted there', async () => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a', 'b']);
    const [row] = await rawRows(place, 'records');
    await behindItsBack(place, 'drafts', (store) => store.put(row));
    expect((await readWhole(vault)).unreadable).toBe(1);
    expect(Object.keys(await valuesOf(vault))).toEqual(['records/b', 'records/a']);
  });

  it('because its bytes were exchanged with those of another row is counted, both of them', async () => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a', 'b']);
    const [a, b] = await rawRows(place, 'records');
    await tamper(place, 'records', 'a', { nonce: b!['nonce'], sealed: b!['sealed'] });
    await tamper(place, 'records', 'b', { nonce: a!['nonce'], sealed: a!['sealed'] });
    expect(await readWhole(vault)).toEqual({ items: [], unreadable: 2 });
  });

  it('because its bytes are from another vault is counted', async () => {
    const [place, otherPlace] = [aPlace(), aPlace()];
    const vault = await create(place);
    await fill(vault, ['a']);
    await fill(await create(otherPlace), ['a']);
    const [foreign] = await rawRows(otherPlace, 'records');
    await behindItsBack(place, 'records', (store) => store.put(foreign));
    expect(await readWhole(vault)).toEqual({ items: [], unreadable: 1 });
  });

  it('is never overwritten by somebody who believes that there is no such row', async () => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a']);
    await tamper(place, 'records', 'a', { nonce: undefined });
    const stored = await rawRows(place, 'records');
    expect(await vault.write([{ table: 'records', id: 'a', revision: null, json: 'new' }])).toMatchObject({
      reason: 'conflict',
    });
    expect(await rawRows(place, 'records')).toEqual(stored);
  });
});

describe('a row of a newer format, met while open', () => {
  it('ends the vault rather than be judged or written over', async () => {
    const place = aPlace();
    const vault = await create(place);
    const closed: string[] = [];
    vault.onClosed((why) => closed.push(why));
    await fill(vault, ['a']);
    const [item] = await vault.readItems(['a']);
    await tamper(place, 'records', 'a', { format: 2 });
    const stored = await rawRows(place, 'records');
    expect(await vault.write([{ ...item!, json: 'new' }])).toEqual({ ok: false, reason: 'newer-version' });
    expect(closed).toEqual(['newer-version']);
    expect(await vault.write([{ ...item!, json: 'new' }])).toEqual({ ok: false, reason: 'newer-version' });
    await expect(vault.readItems(['a'])).rejects.toMatchObject({ reason: 'newer-version' });
    expect(await rawRows(place, 'records')).toEqual(stored);
    expect(await createVault(place)).toMatchObject({ ok: false });
  });

  it('ends it when it is read, too', async () => {
    const place = aPlace();
    const vault = await create(place);
    const closed: string[] = [];
    vault.onClosed((why) => closed.push(why));
    await fill(vault, ['a']);
    await tamper(place, 'records', 'a', { format: 2 });
    await expect(readWhole(vault)).rejects.toMatchObject({ reason: 'newer-version' });
    expect(closed).toEqual(['newer-version']);
  });
});
