import { IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it, onTestFinished } from 'vitest';
import { planRestore } from '#backup/backup.ts';
import type { Gate } from '#services/services.ts';
import type { VaultPlace } from '#vault/vault.ts';
import { anId, aReflection } from '../../support/builders.ts';
import { openBook } from '../../support/open-book.ts';
import { byPassphrase, createLocked, MemoryLocks } from '../vault/a-lock.ts';
import { MemoryBuckets, replaceMethod } from '../vault/a-place.ts';
import { aDevice, aFullDisk, comesTo, stateAt } from './a-gate.ts';

const channel = (name: string) => new BroadcastChannel(name);
const entry = (what: string) => ({ kind: 'reflections', record: aReflection({ what }) });
const said = ({ reflections }: { reflections: readonly { what: string }[] }) =>
  reflections.map(({ what }) => what).sort();
const texts = (gate: Gate) => said(openBook(gate).getState());

/** Two tabs; the store was taken away while one was written in. */
async function takenAway() {
  const buckets = new MemoryBuckets();
  const { openTab } = aDevice({ buckets, channel });
  const [here, there] = [openTab(), openTab()].map(({ gate }) => gate) as [Gate, Gate];
  await here.open();
  await here.begin();
  await openBook(here).save([entry('One.'), entry('Two.')]);
  for (const name of await buckets.keys()) await buckets.delete(name);
  await there.open();
  expect(there.getState()).toMatchObject({ at: 'trouble', reason: 'vanished' });
  return { here, there };
}

/** Two tabs, in which a pocketbook with a lock is open. */
async function twoOpen(overrides: Partial<VaultPlace> = {}) {
  const { place, openTab } = aDevice({ channel, ...overrides });
  (await createLocked(place)).close();
  const [here, there] = [openTab().gate, openTab().gate];
  for (const gate of [here, there]) {
    await gate.open();
    await gate.unlock(byPassphrase);
    await comesTo(gate, 'open');
  }
  return { place, here, there };
}

/** An open pocketbook with a lock, whose store has just been taken away: the next word finds that out. */
async function lockedAndTaken(): Promise<Gate> {
  const buckets = new MemoryBuckets();
  const { place, openTab } = aDevice({ buckets, channel });
  (await createLocked(place)).close();
  const { gate } = openTab();
  await gate.open();
  await gate.unlock(byPassphrase);
  await openBook(gate).save([entry('One.')]);
  for (const name of await buckets.keys()) await buckets.delete(name);
  return gate;
}

/** Once round the event loop: a step of a story, not a wait. */
const aTurn = () => new Promise((resolve) => setTimeout(resolve));

/** What a tab whose store went still shows. */
const kept = (gate: Gate) => said(stateAt(gate, 'trouble').unsaved!.words.getState());

describe('what a tab still has of a store that is gone', () => {
  it.each([true, false])(
    'stays there when another tab begins anew (known to it before: %s)',
    async (knows) => {
      const { here, there } = await takenAway();
      const all = ['One.', 'Two.'];
      if (knows) {
        await openBook(here).save([entry('Newest.')]);
        await comesTo(here, 'trouble');
        all.unshift('Newest.');
      }
      await there.begin();
      await openBook(there).save([entry('Begun anew.')]);
      await comesTo(here, 'trouble');
      expect(kept(here)).toEqual(all);
      expect(await here.writeAnew(null)).toEqual({ ok: true });
      expect(texts(here)).toEqual(all);
      expect(texts(there)).toEqual(['Begun anew.']);
    },
  );

  it('stays hidden where it is locked while it is written anew, at whatever moment', async () => {
    for (let turns = 0; turns < 30; turns += 3) {
      const gate = await lockedAndTaken();
      await openBook(gate).save([entry('Two.')]);
      await comesTo(gate, 'trouble');
      await expect.poll(() => stateAt(gate, 'trouble').unsaved?.guard).toBe('lock');
      const checked = await gate.checkSecret(byPassphrase);
      if (!checked.ok) throw new Error(checked.reason);
      const writing = gate.writeAnew(checked.proof);
      for (let turn = 0; turn < turns; turn += 1) await aTurn();
      await gate.lock();
      for (let turn = 0; turn < 60; turn += 1) await aTurn();
      const state = gate.getState();
      const isHidden = state.at === 'trouble' && state.unsaved?.guard === 'hidden';
      expect(isHidden || state.at === 'locked', `after ${String(turns)} turns: ${state.at}`).toBe(true);
      await (isHidden ? gate.show(byPassphrase) : gate.unlock(byPassphrase));
      await writing;
      await comesTo(gate, 'open');
      expect(texts(gate)).toEqual(['One.', 'Two.']);
    }
  });

  it('stays there when another tab restores an older backup', async () => {
    const { here, there } = await takenAway();
    const plan = planRestore({}, { reflections: [aReflection({ what: 'Of the backup.' })] });
    expect(await there.restore(plan)).toEqual({ ok: true });
    await comesTo(here, 'trouble');
    expect(kept(here)).toEqual(['One.', 'Two.']);
  });

  it('goes when another tab deletes everything', async () => {
    const { here, there } = await takenAway();
    await openBook(here).save([entry('Newest.')]);
    await comesTo(here, 'trouble');
    await expect.poll(() => stateAt(here, 'trouble').unsaved).not.toBeNull();
    const { words } = stateAt(here, 'trouble').unsaved!;
    expect(said(words.getState())).toEqual(['Newest.', 'One.', 'Two.']);
    await there.erase();
    await comesTo(here, 'none');
    // Whoever still holds them holds nothing.
    expect(said(words.getState())).toEqual([]);
    expect(words.unsaved()).toEqual([]);
  });
});

it('of two first runs the second opens what the first has begun', async () => {
  const { openTab } = aDevice({ channel });
  const [here, there] = [openTab().gate, openTab().gate];
  await here.open();
  await there.open();
  await there.begin();
  await openBook(there).save([entry('Begun there.')]);
  await here.begin();
  expect(texts(here)).toEqual(['Begun there.']);
});

it('told to lock in the midst of an unlock, a tab is locked, and opens afterwards', async () => {
  const { place, openTab } = aDevice({ channel });
  const made = await createLocked(place);
  made.close();
  const other = channel(`${place.name}.vault`);
  onTestFinished(() => other.close());
  const { gate } = openTab();
  await gate.open();
  // The last step of an unlock: nobody waits any more.
  let told = 0;
  const undo = replaceMethod(
    IDBObjectStore.prototype,
    'put',
    (real) =>
      function (this: object, ...given) {
        const row = given[0] as { name?: string; slow?: number };
        if (row.name === 'tries' && row.slow === 0) {
          other.postMessage({ kind: 'lock', vault: made.name });
          told += 1;
        }
        return real.apply(this, given);
      },
  );
  await gate.unlock(byPassphrase);
  undo();
  expect(told).toBe(1);
  await comesTo(gate, 'locked');
  await gate.unlock(byPassphrase);
  expect(stateAt(gate, 'open').hasLock).toBe(true);
  expect(await openBook(gate).save([entry('Written after.')])).toEqual({ ok: true });
});

describe('words that a full disk refused at a lock from another tab', () => {
  async function refused(overrides: Partial<VaultPlace> = {}, onRefused?: () => void) {
    const { here, there } = await twoOpen(overrides);
    const disk = aFullDisk(onRefused);
    expect(await openBook(here).save([entry('Mine.')])).toEqual({ ok: false, reason: 'full' });
    await there.lock();
    await expect.poll(() => here.getState()).toMatchObject({ at: 'locking', refused: 'full' });
    return { here, there, disk };
  }

  it('go on in the vault that is opened after it, with all that the other tab does', async () => {
    const { here, there, disk } = await refused();
    expect(await here.show(byPassphrase)).toMatchObject({ ok: true });
    disk.isFull = false;
    await there.unlock(byPassphrase);
    await openBook(there).save([entry('Theirs, unseen.')]);
    expect(await openBook(here).retry()).toEqual({ ok: true });
    await expect.poll(() => texts(here)).toEqual(['Mine.', 'Theirs, unseen.']);
    await openBook(there).save([entry('Theirs, later.')]);
    await expect.poll(() => texts(here)).toHaveLength(3);
    const letter = { text: 'A letter.', begunAt: '2026-11-21T09:05:00.000Z' };
    expect(await there.post(letter, anId())).toMatchObject({ ok: true });
    await expect.poll(() => texts(here)).toContain('A letter.');
    const [mine] = openBook(here)
      .getState()
      .reflections.filter(({ what }) => what === 'Mine.');
    const swap = (all: readonly string[]) => Promise.resolve(all.map((text) => text.replace('Mine', 'Ours')));
    expect(await openBook(here).takeOut(mine!.id, swap, null)).toMatchObject({ ok: true });
    expect(texts(here)).toContain('Ours.');
  });

  it('are open where they are shown while the lock is tried again, and the lock closes on them later', async () => {
    const locks = new MemoryLocks();
    let isHeld = false;
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const request: typeof locks.request = async (name, options, work) => {
      if (isHeld && name.endsWith('.home') && options.mode === 'shared') {
        isHeld = false;
        await held;
      }
      return locks.request(name, options, work);
    };
    const { here, disk } = await refused({
      locks: { request } as unknown as NonNullable<VaultPlace['locks']>,
    });
    disk.isFull = false;
    isHeld = true;
    const retried = here.lock();
    expect(await here.show(byPassphrase)).toMatchObject({ ok: true });
    letGo();
    await retried;
    expect(texts(here)).toEqual(['Mine.']);
    await here.lock();
    stateAt(here, 'locked');
    await here.unlock(byPassphrase);
    expect(texts(here)).toEqual(['Mine.']);
  });

  it('stay behind a lock that is asked for while they are tried again', async () => {
    let whenRefused: () => void = () => undefined;
    const { here } = await refused({}, () => whenRefused());
    const locks: Promise<void>[] = [];
    whenRefused = () => {
      whenRefused = () => undefined;
      locks.push(here.lock());
    };
    const seen: string[] = [];
    here.subscribe(() => seen.push(here.getState().at));
    expect(await here.show(byPassphrase)).toMatchObject({ ok: true });
    expect(locks).toHaveLength(1);
    await Promise.all(locks);
    await expect.poll(() => here.getState()).toMatchObject({ at: 'locking', refused: 'full' });
    expect(seen).not.toContain('open');
  });
});

describe('a lock that another tab takes away', () => {
  async function withALock() {
    const { place, here, there } = await twoOpen();
    const takeAway = async () => {
      const checked = await there.checkSecret(byPassphrase);
      if (!checked.ok) throw new Error(checked.reason);
      expect(await there.removeLock({ proof: checked.proof })).toMatchObject({ ok: true });
    };
    return { place, here, takeAway };
  }

  it('is gone here too', async () => {
    const { here, takeAway } = await withALock();
    expect(stateAt(here, 'open').hasLock).toBe(true);
    await takeAway();
    await expect.poll(() => stateAt(here, 'open').hasLock).toBe(false);
  });

  it('shows the private side again where it was hidden', async () => {
    const { here, takeAway } = await withALock();
    await here.hide();
    stateAt(here, 'hidden');
    await takeAway();
    expect((await comesTo(here, 'open')).hasLock).toBe(false);
  });

  it('leaves no words waiting for it: they are shown, and saved once there is room', async () => {
    const { here, takeAway } = await withALock();
    const disk = aFullDisk();
    await openBook(here).save([entry('Mine.')]);
    await here.lock();
    expect(here.getState()).toMatchObject({ at: 'locking', refused: 'full' });
    await takeAway();
    await comesTo(here, 'open');
    disk.isFull = false;
    expect(await openBook(here).retry()).toEqual({ ok: true });
    expect(texts(here)).toEqual(['Mine.']);
  });

  it('leaves nothing waiting where it is asked for at that moment', async () => {
    const { place, here, takeAway } = await withALock();
    const disk = aFullDisk();
    await openBook(here).save([entry('Mine.')]);
    const locks: Promise<void>[] = [];
    const heard = channel(`${place.name}.vault`);
    onTestFinished(() => heard.close());
    heard.onmessage = ({ data }: MessageEvent<{ kind: string }>) => {
      if (data.kind === 'keys') locks.push(here.lock());
    };
    await takeAway();
    await expect.poll(() => locks).toHaveLength(1);
    await Promise.all(locks);
    await comesTo(here, 'open');
    disk.isFull = false;
    expect(await openBook(here).retry()).toEqual({ ok: true });
    expect(texts(here)).toEqual(['Mine.']);
  });
});

it('a lock refused before, and shown again, hides nothing from who is there when a newer app takes over', async () => {
  const { place, openTab } = aDevice();
  (await createLocked(place)).close();
  const { gate } = openTab();
  await gate.open();
  await gate.unlock(byPassphrase);
  aFullDisk();
  await openBook(gate).save([entry('Mine.')]);
  await gate.lock();
  expect(gate.getState()).toMatchObject({ at: 'locking', refused: 'full' });
  expect(await gate.show(byPassphrase)).toMatchObject({ ok: true });
  const newer = place.indexedDB.open(place.name, 10_000);
  await new Promise((resolve) => (newer.onsuccess = resolve));
  onTestFinished(() => newer.result.close());
  await comesTo(gate, 'trouble');
  await expect.poll(() => stateAt(gate, 'trouble').unsaved?.guard).toBe('lock');
  expect(kept(gate)).toEqual(['Mine.']);
});

it('a lock asked for while what is left of a store is gathered hides it', async () => {
  const gate = await lockedAndTaken();
  const locks: Promise<void>[] = [];
  const stop = gate.subscribe(() => {
    if (gate.getState().at !== 'trouble') return;
    stop();
    locks.push(gate.lock());
  });
  await openBook(gate).save([entry('Newest.')]);
  await comesTo(gate, 'trouble');
  await Promise.all(locks);
  await expect.poll(() => gate.getState()).toMatchObject({ at: 'trouble', unsaved: { guard: 'hidden' } });
  expect(await gate.show(byPassphrase)).toMatchObject({ ok: true });
  expect(kept(gate)).toEqual(['Newest.', 'One.']);
});

it('a number of one’s own is kept when a lock follows at once', async () => {
  const { place, openTab } = aDevice({ channel });
  (await createLocked(place)).close();
  const { gate } = openTab();
  await gate.open();
  await gate.unlock(byPassphrase);
  const ownNumbers = [{ id: 'n', label: 'Union', number: '01632 960 001' }];
  const saved = openBook(gate).changeSettings({ ownNumbers });
  await gate.lock();
  expect(await saved).toEqual({ ok: true });
  await gate.unlock(byPassphrase);
  await openBook(gate).opened;
  expect(openBook(gate).getState().settings).toMatchObject({ ownNumbers });
});
