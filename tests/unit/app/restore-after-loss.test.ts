import { describe, expect, it } from 'vitest';
import { planRestore } from '#backup/backup.ts';
import type { Gate } from '#services/services.ts';
import { postLetter, type VaultPlace } from '#vault/vault.ts';
import { aDraft, aReflection } from '../../support/builders.ts';
import { openBook } from '../../support/open-book.ts';
import { byPassphrase, createLocked } from '../vault/a-lock.ts';
import { behindItsBack, create, fill, MemoryBuckets } from '../vault/a-place.ts';
import { faultKinds, isThorough, withFaults, type FaultPlan } from '../vault/storage-faults.ts';
import { aDevice, aFullDisk, stateAt } from './a-gate.ts';

type Device = ReturnType<typeof aDevice>;

const backup = Array.from({ length: 3 }, (_, at) => aReflection({ what: `Of the backup, ${at}.` }));
const whole = backup.map(({ what }) => what);
const plan = planRestore({}, { reflections: backup });

const ledger = 'pocketbook.ledger';

async function written(overrides: Partial<VaultPlace> = {}): Promise<Device> {
  const device = aDevice(overrides);
  const vault = await create(device.place);
  await fill(vault, ['a', 'b']);
  vault.close();
  return device;
}

/** How a browser takes a store away. */
const losses: Record<string, () => Promise<Device>> = {
  'with its bucket': async () => {
    const buckets = new MemoryBuckets();
    const device = await written({ buckets });
    for (const name of await buckets.keys()) await buckets.delete(name);
    return device;
  },
  'with its database': async () => {
    const device = await written();
    const { indexedDB, name } = device.place;
    await new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve));
    return device;
  },
  'and left its count alone': async () => {
    const device = await written();
    await behindItsBack(device.place, 'records', (store) => store.clear());
    device.storage.removeItem(ledger);
    await device.place.caches?.delete(ledger);
    return device;
  },
};

/** A tab that finds that all has vanished. */
async function bereft({ openTab }: Device): Promise<Gate> {
  const { gate } = openTab();
  await gate.open();
  isLost(gate);
  return gate;
}

const isLost = (gate: Gate, where?: string) =>
  expect(gate.getState(), where).toMatchObject({ at: 'trouble', reason: 'vanished' });

const texts = (gate: Gate) =>
  openBook(gate)
    .getState()
    .reflections.map(({ what }) => what)
    .sort();

/** As the next start finds it. */
async function nextStart({ openTab }: Device): Promise<Gate> {
  const { gate } = openTab();
  await gate.open();
  return gate;
}

const plans: Omit<FaultPlan, 'at'>[] = isThorough
  ? faultKinds.flatMap((kind) => [false, true].map((onward) => ({ kind, onward })))
  : [
      { kind: 'UnknownError', onward: true, transactionsOnly: true },
      { kind: 'quota abort', onward: false, transactionsOnly: true },
    ];

describe.each(Object.entries(losses))('a restore after the browser took the store away %s', (_, lose) => {
  it.each(plans)(
    'whose k-th storage call fails ($kind, later ones too: $onward) leaves the loss to be seen, or the whole backup',
    async (faults) => {
      const ends = new Set<string>();
      let at = 1;
      for (; ; at += 1) {
        const device = await lose();
        const here = await bereft(device);
        const { result: done, calls } = await withFaults({ ...faults, at }, async () => here.restore(plan));
        const where = `call ${at}`;
        if (!done.ok) isLost(here, where);
        const there = await nextStart(device);
        if (there.getState().at === 'open') expect(texts(there), where).toEqual(whole);
        else isLost(there, where);
        ends.add(`${done.ok ? 'done' : 'refused'}, then ${there.getState().at}`);
        if (done.ok) expect(stateAt(there, 'open').pocketbook.getState().missing, where).toBe(0);
        // Tried again, it comes to its end.
        else if (at % 4 === 1) expect(await here.restore(plan), where).toEqual({ ok: true });
        if (calls < at) break;
      }
      expect(at).toBeGreaterThan(10);
      expect([...ends]).toEqual(expect.arrayContaining(['done, then open', 'refused, then trouble']));
    },
    60_000,
  );

  it('that is stopped leaves the loss, at the gate and at the next start', async () => {
    const device = await lose();
    const here = await bereft(device);
    const stopped = new AbortController();
    stopped.abort();
    expect(await here.restore(plan, { signal: stopped.signal })).toEqual({ ok: false, reason: 'stopped' });
    isLost(here);
    isLost(await nextStart(device));
  });

  it('leaves the loss where there is no room, and once there is, all of the backup under the name of before', async () => {
    const device = await lose();
    const here = await bereft(device);
    const disk = aFullDisk();
    expect(await here.restore(plan)).toEqual({ ok: false, reason: 'full' });
    isLost(here);
    isLost(await nextStart(device));
    disk.isFull = false;
    expect(await here.restore(plan)).toEqual({ ok: true });
    const { platform, gate } = device.openTab();
    await gate.open();
    expect(texts(gate)).toEqual(whole);
    expect(platform.preferences.get().store).toBe('pocketbook');
    expect(await gate.putAway()).toEqual([]);
  });

  it('of which no finished record is in the backup is no loss afterwards', async () => {
    const device = await lose();
    const here = await bereft(device);
    const draft = aDraft('note', { text: 'Half' });
    expect(await here.restore(planRestore({}, { drafts: [draft] }))).toEqual({ ok: true });
    await openBook(here).save([{ removeDraft: draft.id }]);
    expect(texts(await nextStart(device))).toEqual([]);
  });

  it('that holds nothing at all is no loss afterwards', async () => {
    const device = await lose();
    expect(await (await bereft(device)).restore(planRestore({}, {}))).toEqual({ ok: true });
    expect(texts(await nextStart(device))).toEqual([]);
  });

  it('goes into what another tab has begun meanwhile, and takes nothing of it away', async () => {
    const device = await lose();
    const [here, there] = [await bereft(device), await bereft(device)];
    await there.begin();
    const record = aReflection({ what: 'Begun there.' });
    expect(await openBook(there).save([{ kind: 'reflections', record }])).toEqual({ ok: true });
    expect(await here.restore(plan)).toEqual({ ok: true });
    expect(texts(here)).toEqual(['Begun there.', ...whole]);
  });
});

describe('a locked store that was never filled after a loss', () => {
  /** Made anew with the lock there was, and the app died before it was filled. Unlocked, it is found empty. */
  async function unlocked(): Promise<Device & { gate: Gate }> {
    const [device, before] = [aDevice(), await written()];
    (await createLocked(device.place)).close();
    device.storage.setItem(ledger, before.storage.getItem(ledger)!);
    await device.place.caches?.delete(ledger);
    const { gate } = device.openTab();
    await gate.open();
    expect(gate.getState().at).toBe('locked');
    await gate.unlock(byPassphrase);
    isLost(gate);
    return { ...device, gate };
  }

  it('gives way to a backup, and asks for its passphrase no more', async () => {
    const { gate, openTab } = await unlocked();
    expect(await gate.restore(plan)).toEqual({ ok: true });
    const next = openTab().gate;
    await next.open();
    expect(texts(next)).toEqual(whole);
  });

  it('gives way to an empty pocketbook', async () => {
    const { gate, openTab } = await unlocked();
    await gate.begin();
    expect(gate.getState()).toMatchObject({ at: 'open', hasLock: false });
    const next = openTab().gate;
    await next.open();
    expect(next.getState()).toMatchObject({ at: 'open', hasLock: false });
  });

  it('stays once somebody has written there, if only while it was locked', async () => {
    const { gate, place } = await unlocked();
    expect(await postLetter(place, { text: 'Written while locked.' })).toMatchObject({ ok: true });
    await gate.begin();
    expect(gate.getState().at).toBe('locked');
  });
});
