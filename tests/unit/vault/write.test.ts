import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VaultChange } from '../../../src/vault/vault.ts';
import { aPlace, create, fill, open, rawRows, readWhole, valuesOf } from './a-place.ts';

function put(id: string, revision: number | null, json: unknown, table: 'records' | 'drafts' = 'records') {
  return { table, id, revision, json } satisfies VaultChange;
}

describe('writing', () => {
  it('keeps values over a restart, in both tables', async () => {
    const place = aPlace();
    const first = await create(place);
    await first.write([put('a', null, { words: 'one' }), put('b', null, ['two'], 'drafts')]);
    first.close();
    expect(await valuesOf(await open(place))).toEqual({ 'records/a': { words: 'one' }, 'drafts/b': ['two'] });
  });

  it('answers with a revision that rises with each write of a row', async () => {
    const vault = await create(aPlace());
    let revision: number | null = null;
    for (const words of ['one', 'two', 'three']) {
      const result = await vault.write([put('a', revision, words)]);
      const next: number = result.ok ? result.revisions.get('a')! : NaN;
      expect(next).toBeGreaterThan(revision ?? 0);
      revision = next;
    }
    const { items } = await readWhole(vault);
    expect(items).toEqual([{ table: 'records', id: 'a', revision, json: 'three' }]);
  });

  it('finishes in one batch: the record is put and its draft of the same id removed', async () => {
    const vault = await create(aPlace());
    const drafted = await vault.write([put('a', null, 'half', 'drafts')]);
    const revision = drafted.ok ? drafted.revisions.get('a')! : NaN;
    const finished = await vault.write([put('a', null, 'whole'), put('a', revision, null, 'drafts')]);
    expect(finished.ok && [...finished.revisions.keys()]).toEqual(['a']);
    expect(await valuesOf(vault)).toEqual({ 'records/a': 'whole' });
  });

  it('accepts an empty batch, and the removal of what is not there', async () => {
    const vault = await create(aPlace());
    expect(await vault.write([])).toEqual({ ok: true, revisions: new Map() });
    expect(await vault.write([put('a', null, null)])).toEqual({ ok: true, revisions: new Map() });
  });

  it('gives text back code unit for code unit, lone surrogates too', async () => {
    const place = aPlace();
    const vault = await create(place);
    const text = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
    const surrogate = fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit));
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, surrogate), async (words) => {
        count += 1;
        await vault.write([put(`id${count}`, null, { words })]);
        expect(await vault.readItems([`id${count}`])).toMatchObject([{ json: { words } }]);
      }),
      { numRuns: 60 },
    );
  });

  it('binds ids apart that only differ in lone surrogates', async () => {
    const vault = await create(aPlace());
    await vault.write([put('\ud800', null, 'one'), put('\ufffd', null, 'two')]);
    expect(await valuesOf(vault)).toEqual({ 'records/\ud800': 'one', 'records/\ufffd': 'two' });
  });

  it('throws, and writes nothing, where a batch names an id twice or a value is no JSON', async () => {
    const vault = await create(aPlace());
    await expect(vault.write([put('a', null, 1), put('a', null, 2)])).rejects.toThrow('twice');
    await expect(vault.write([put('a', null, 1), put('a', null, 2, 'drafts')])).rejects.toThrow('twice');
    await expect(vault.write([put('a', null, 1), put('b', null, undefined)])).rejects.toThrow(TypeError);
    expect(await valuesOf(vault)).toEqual({});
    expect((await vault.write([put('a', null, 1)])).ok).toBe(true);
  });
});

describe('a conflict', () => {
  it('is told with its ids, and nothing of the batch is written', async () => {
    const vault = await create(aPlace());
    await fill(vault, ['a', 'b', 'c']);
    const before = await readWhole(vault);
    const revisionOf = (id: string) => before.items.find((item) => item.id === id)!.revision;
    const result = await vault.write([
      put('a', revisionOf('a'), 'fine'),
      put('b', revisionOf('b') - 1, 'stale'),
      put('c', null, 'believed absent'),
      put('d', 7, 'believed there'),
      put('e', 7, null),
    ]);
    expect(result).toEqual({ ok: false, reason: 'conflict', ids: ['b', 'c', 'd', 'e'] });
    expect(await readWhole(vault)).toEqual(before);
  });

  it('is found between two tabs', async () => {
    const place = aPlace();
    const one = await create(place);
    const two = await open(place);
    await fill(one, ['a']);
    const [item] = await two.readItems(['a']);
    await one.write([put('a', item!.revision, 'of one')]);
    expect(await two.write([put('a', item!.revision, 'of two')])).toEqual({
      ok: false,
      reason: 'conflict',
      ids: ['a'],
    });
    expect(await valuesOf(two)).toEqual({ 'records/a': 'of one' });
  });

  it('is found where another tab removed the row and made it anew: no revision comes twice', async () => {
    const place = aPlace();
    const one = await create(place);
    const two = await open(place);
    await fill(one, ['a'], 'drafts');
    const [seen] = await two.readItems(['a']);
    await one.write([put('a', seen!.revision, null, 'drafts')]);
    await fill(one, ['a'], 'drafts');
    const late = await two.write([put('a', seen!.revision, 'over the new one', 'drafts')]);
    expect(late).toMatchObject({ ok: false, reason: 'conflict' });
  });

  it('never comes from a tab that did not know how far the store had come', async () => {
    const place = aPlace();
    const one = await create(place);
    const two = await open(place);
    await fill(one, ['a', 'b', 'c']);
    const result = await two.write([put('d', null, 'new'), put('e', null, 'new')]);
    expect(result.ok && result.revisions.get('d')).toBeGreaterThan(3);
    expect(Object.keys(await valuesOf(one)).sort()).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((id) => `records/${id}`),
    );
  });
});

describe('the order of writes', () => {
  it('is the order of the calls, although nobody waits in between', async () => {
    const vault = await create(aPlace());
    const first = await vault.write([put('a', null, 0)]);
    let revision = first.ok ? first.revisions.get('a')! : NaN;
    const calls = Array.from({ length: 25 }, (_, at) => vault.write([put('a', revision++, at + 1)]));
    expect((await Promise.all(calls)).every((result) => result.ok)).toBe(true);
    expect(await valuesOf(vault)).toEqual({ 'records/a': 25 });
  });

  it('holds also where a long text is overtaken by a short one', async () => {
    const vault = await create(aPlace());
    await fill(vault, ['a']);
    const revision = (await vault.readItems(['a']))[0]!.revision;
    const texts = ['long '.repeat(400_000), 'short'];
    const results = await Promise.all(texts.map((text, at) => vault.write([put('a', revision + at, text)])));
    expect(results).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await valuesOf(vault)).toEqual({ 'records/a': 'short' });
  });

  it('goes on after a write that fails, and after one that throws', async () => {
    const vault = await create(aPlace());
    const calls = [
      vault.write([put('a', 5, 'stale')]),
      vault.write([put('b', null, undefined)]).catch(() => 'thrown'),
      vault.write([put('c', null, 'kept')]),
    ];
    expect(await Promise.all(calls)).toMatchObject([{ ok: false }, 'thrown', { ok: true }]);
    expect(await valuesOf(vault)).toEqual({ 'records/c': 'kept' });
  });

  it('holds between two tabs: every accepted write is there, every other one is told as a conflict', async () => {
    const place = aPlace();
    const tabs = [await create(place), await open(place)];
    await fill(tabs[0]!, ['a']);
    // By revision, as the answers may reach two tabs in another order than that of the writes.
    const kept = new Map<number, string>();
    const runs = tabs.map(async (tab, number) => {
      for (let turn = 0; turn < 15; turn += 1) {
        const [item] = await tab.readItems(['a']);
        const words = `${number}.${turn}`;
        const json = [...((item!.json as { all?: string[] }).all ?? []), words];
        const result = await tab.write([put('a', item!.revision, { all: json })]);
        if (result.ok) kept.set(result.revisions.get('a')!, words);
        else expect(result.reason).toBe('conflict');
      }
    });
    await Promise.all(runs);
    const [item] = await tabs[0]!.readItems(['a']);
    const inOrder = [...kept].sort(([one], [other]) => one - other).map(([, words]) => words);
    expect((item!.json as { all: string[] }).all).toEqual(inOrder);
  });

  it('shows in the write numbers, which are never given twice, also after removals', async () => {
    const place = aPlace();
    const vault = await create(place);
    const seen = new Set<number>();
    for (let turn = 0; turn < 5; turn += 1) {
      await fill(vault, ['x', 'y']);
      for (const row of await rawRows(place, 'records')) {
        expect(seen.has(row.n)).toBe(false);
        seen.add(row.n);
      }
      const items = await vault.readItems(['x', 'y']);
      await vault.write(items.map(({ id, revision }) => put(id, revision, null)));
    }
    const numbers = [...seen];
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
  });
});

describe('what lies stored', () => {
  it('is a number, id, revision, format, key name, nonce and sealed bytes, and nothing more', async () => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a']);
    await fill(vault, ['b'], 'drafts');
    for (const table of ['records', 'drafts']) {
      for (const row of await rawRows(place, table)) {
        expect(Object.keys(row).sort()).toEqual(['format', 'id', 'key', 'n', 'nonce', 'revision', 'sealed']);
      }
    }
  });

  it('holds no word that was written, and no two sealings with one nonce', async () => {
    const place = aPlace();
    const vault = await create(place);
    const canary = 'the corridor was quiet';
    for (let at = 0; at < 20; at += 1) await vault.write([put(`id${at}`, null, { words: canary })]);
    await readWhole(vault);
    await vault.writeHead({ words: canary });
    const nonces = new Set<string>();
    for (const table of ['records', 'drafts', 'caches', 'meta', 'keyring']) {
      for (const row of await rawRows(place, table)) {
        const seen = Object.values(row).map((value) =>
          ArrayBuffer.isView(value) ? Buffer.from(value.buffer).toString('latin1') : JSON.stringify(value),
        );
        expect(seen.join('\n')).not.toContain('corridor');
        if (row['nonce'] instanceof Uint8Array) nonces.add(row['nonce'].join());
      }
    }
    // Twenty rows, the head, and the private half of the pair for letters.
    expect(nonces.size).toBe(22);
    expect(JSON.stringify([...place.ledgerStore.texts])).not.toContain('corridor');
  });
});
