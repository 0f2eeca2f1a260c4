import { describe, expect, it } from 'vitest';
import { createVault, type Vault, type VaultChange } from '../../../src/vault/vault.ts';
import { aPlace, create, fill, open, rawRows, reasonNotToOpen, valuesOf } from './a-place.ts';
import type { TestPlace } from './a-place.ts';
import { faultKinds, withFaults, withLostWord } from './storage-faults.ts';
import type { FaultKind } from './storage-faults.ts';

/** A vault with some content, and a batch that does all that a batch can do. */
async function aScene(): Promise<{ place: TestPlace; vault: Vault; batch: VaultChange[] }> {
  const place = aPlace();
  const vault = await create(place);
  await fill(vault, ['changed', 'removed', 'untouched']);
  await fill(vault, ['finished'], 'drafts');
  const items = await vault.readItems(['changed', 'removed', 'finished']);
  const revisionOf = (id: string) => items.find((item) => item.id === id)!.revision;
  return {
    place,
    vault,
    batch: [
      { table: 'records', id: 'changed', revision: revisionOf('changed'), json: 'changed' },
      { table: 'records', id: 'removed', revision: revisionOf('removed'), json: null },
      { table: 'records', id: 'finished', revision: null, json: 'finished' },
      { table: 'drafts', id: 'finished', revision: revisionOf('finished'), json: null },
    ],
  };
}

const before = {
  'records/changed': { words: 'of changed' },
  'records/removed': { words: 'of removed' },
  'records/untouched': { words: 'of untouched' },
  'drafts/finished': { words: 'of finished' },
};
const after = {
  'records/changed': 'changed',
  'records/finished': 'finished',
  'records/untouched': { words: 'of untouched' },
};

/** What a new start finds: all of it, and nothing missing. */
async function onNextStart(place: TestPlace): Promise<Record<string, unknown>> {
  const vault = await open(place);
  expect(vault.missing).toBe(0);
  const values = await valuesOf(vault);
  const numbers = (await rawRows(place, 'records')).map((row) => row.n);
  await fill(vault, ['next']);
  expect(Math.max(...(await rawRows(place, 'records')).map((row) => row.n))).toBeGreaterThan(
    Math.max(...numbers),
  );
  vault.close();
  return values;
}

describe.each(faultKinds)('a write whose k-th storage call fails (%s)', (kind: FaultKind) => {
  it.each([false, true])(
    'is there whole or not at all, and says which; later calls fail too: %s',
    async (onward) => {
      let at = 1;
      for (; ; at += 1) {
        const { place, vault, batch } = await aScene();
        const { result, calls } = await withFaults({ at, kind, onward }, () => vault.write(batch));
        vault.close();
        const found = await onNextStart(place);
        if (result.ok) expect(found).toEqual(after);
        else expect(found).toEqual(before);
        if (!result.ok) expect(result.reason).toMatch(/quota/i.test(kind) ? /^full$/ : /^(closed|refused)$/);
        if (kind !== 'QuotaExceededError' && kind !== 'quota abort' && !onward) expect(result.ok).toBe(true);
        if (onward && calls >= at) expect(result.ok).toBe(false);
        if (calls < at) break;
      }
      // As many points as the write has calls: the loop must have gone through a number of them.
      expect(at).toBeGreaterThan(10);
    },
    30_000,
  );
});

describe.each(faultKinds)('a vault that is made while one storage call fails (%s)', (kind) => {
  it('is whole, or nothing of it is there', async () => {
    for (let at = 1; ; at += 1) {
      const place = aPlace();
      const { result: made, calls } = await withFaults({ kind, onward: false, at }, () =>
        createVault(place).catch(() => null),
      );
      if (made?.ok) made.vault.close();
      const found = await reasonNotToOpen(place);
      // Made, and the word of it lost: the next start has an empty one.
      expect(['opened', ...(made?.ok ? [] : ['none'])], `call ${at}`).toContain(found);
      if (calls < at) break;
    }
  });
});

describe('a write that was kept, but whose word was lost', () => {
  it('is known as its own, and told as written', async () => {
    const { place, vault, batch } = await aScene();
    const { result } = await withLostWord(1, () => vault.write(batch));
    expect(result.ok && [...result.revisions.keys()]).toEqual(['changed', 'finished']);
    const [item] = await vault.readItems(['changed']);
    expect(result.ok && result.revisions.get('changed')).toBe(item!.revision);
    vault.close();
    expect(await onNextStart(place)).toEqual(after);
  });

  it('is known as its own where it only removed', async () => {
    const { vault, batch } = await aScene();
    const removals = batch.filter(({ json }) => json === null);
    const { result } = await withLostWord(1, () => vault.write(removals));
    expect(result).toEqual({ ok: true, revisions: new Map() });
  });

  it('is still a conflict where another tab was first', async () => {
    const { place, vault, batch } = await aScene();
    const other = await open(place);
    await other.write([{ ...batch[0]!, json: 'of the other tab' }]);
    const { result } = await withLostWord(1, () => vault.write(batch));
    expect(result).toEqual({ ok: false, reason: 'conflict', ids: ['changed'] });
  });
});

it('a removal whose connection died before it was kept is done once more, and only then told as done', async () => {
  const place = aPlace();
  const vault = await create(place);
  await fill(vault, ['a', 'b']);
  const [a] = await vault.readItems(['a']);
  const plan = { at: 1, kind: 'UnknownError', onward: false, transactionsOnly: true } as const;
  const { result } = await withFaults(plan, () => vault.write([{ ...a!, json: null }]));
  expect(result).toMatchObject({ ok: true });
  expect(Object.keys(await valuesOf(vault))).toEqual(['records/b']);
});

describe('reading while the k-th storage call fails', () => {
  it('goes on where one call fails, and throws rather than leave out where all do', async () => {
    const { vault, place } = await aScene();
    for (const kind of ['InvalidStateError', 'UnknownError', 'abort'] as const) {
      for (let at = 1; ; at += 1) {
        const { result, calls } = await withFaults({ at, kind, onward: false }, () => valuesOf(vault));
        expect(result).toEqual(before);
        if (calls < at) break;
      }
      for (let at = 1; ; at += 1) {
        const reader = await open(place);
        const { result, calls } = await withFaults({ at, kind, onward: true }, () =>
          valuesOf(reader).catch((error: unknown) => String(error)),
        );
        if (calls < at) break;
        expect(result).toMatch('VaultUnavailable');
      }
    }
  }, 30_000);
});
