import { describe, expect, it } from 'vitest';
import { aPlace, create, fill, open, rawRows, readWhole } from './a-place.ts';
import type { TestPlace } from './a-place.ts';
import { isThorough, withFaults, withLostWord } from './storage-faults.ts';
import type { FaultKind } from './storage-faults.ts';

async function aScene(records: number) {
  const place = aPlace();
  const vault = await create(place);
  await fill(
    vault,
    Array.from({ length: records }, (_, at) => `r${at}`),
  );
  await fill(vault, ['d'], 'drafts');
  return { place, vault, whole: await readWhole(vault) };
}

async function dataKeys(place: TestPlace): Promise<unknown[]> {
  const rows = await rawRows(place, 'keyring');
  return rows.filter((row) => row['kind'] === 'data').map((row) => row['name']);
}

/** One data key lives, it is not the old one, and no row names another. */
async function expectFinished(place: TestPlace, oldKey: unknown): Promise<void> {
  const keys = await dataKeys(place);
  expect(keys).toHaveLength(1);
  expect(keys).not.toContain(oldKey);
  for (const table of ['records', 'drafts']) {
    for (const row of await rawRows(place, table)) expect(row['key']).toBe(keys[0]);
  }
}

/** Kills a re-key at every k-th point until it runs through; each time the next start finds all and ends it. */
async function killAtEveryPoint(
  records: number,
  kind: FaultKind,
  transactionsOnly: boolean,
): Promise<number> {
  for (let at = 1; ; at += 1) {
    const { place, vault, whole } = await aScene(records);
    const [oldKey] = await dataKeys(place);
    const { result, calls } = await withFaults({ at, kind, onward: true, transactionsOnly }, () =>
      vault.rekey(),
    );
    vault.close();
    expect(result.ok).toBe(calls < at);

    const again = await open(place);
    expect(again.missing).toBe(0);
    expect(await readWhole(again)).toEqual(whole);
    await fill(again, ['since']);
    expect((await readWhole(again)).items).toHaveLength(whole.items.length + 1);
    // Where it had not begun, it begins now.
    const isOver = !again.rekeyUnderWay && !(await dataKeys(place)).includes(oldKey);
    if (!isOver) expect(await again.rekey()).toEqual({ ok: true, left: 0 });
    await expectFinished(place, oldKey);
    expect((await readWhole(again)).items).toHaveLength(whole.items.length + 1);
    again.close();
    if (calls < at) return at;
  }
}

describe('a re-key that is killed', () => {
  it.each(isThorough ? (['UnknownError', 'abort', 'quota abort'] as const) : (['abort'] as const))(
    'at its k-th storage call opens whole, and is finished by calling again (%s)',
    async (kind) => {
      expect(await killAtEveryPoint(5, kind, false)).toBeGreaterThan(30);
    },
    60_000,
  );

  it('at its k-th transaction, in any of several batches, opens whole and is finished by calling again', async () => {
    expect(await killAtEveryPoint(210, 'UnknownError', true)).toBeGreaterThan(8);
  }, 60_000);
});

describe('a re-key whose k-th write is kept but not acknowledged', () => {
  it('finishes all the same', async () => {
    for (let at = 1; ; at += 1) {
      const { place, vault, whole } = await aScene(5);
      const [oldKey] = await dataKeys(place);
      const { result, writes } = await withLostWord(at, () => vault.rekey());
      expect(result).toEqual({ ok: true, left: 0 });
      expect(await readWhole(vault)).toEqual(whole);
      await expectFinished(place, oldKey);
      if (writes < at) {
        expect(at).toBeGreaterThan(3);
        return;
      }
    }
  });
});
