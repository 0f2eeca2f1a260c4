import { afterEach, describe, expect, it, vi } from 'vitest';
import { postLetter } from '../../../src/vault/vault.ts';
import { aPlace, behindItsBack, create, cutOff, open, rawRows, tamper } from './a-place.ts';
import { aLockPlace, createLocked, unlock } from './a-lock.ts';
import { withFaults } from './storage-faults.ts';

afterEach(() => void vi.useRealTimers());

async function deleteStore(place: ReturnType<typeof aPlace>): Promise<void> {
  await new Promise((resolve) => {
    place.indexedDB.deleteDatabase(place.name).onsuccess = resolve;
  });
}

describe('a letter that cannot be posted', () => {
  it('because storage refuses, or a newer app is here, is not told to have no vault to go to', async () => {
    const refusing = {
      open: () => {
        throw new DOMException('no', 'SecurityError');
      },
    } as unknown as IDBFactory;
    expect(await postLetter(aPlace({ indexedDB: refusing }), 'words')).toEqual({
      ok: false,
      reason: 'refused',
    });
    const place = aPlace();
    (await create(place)).close();
    await new Promise<void>((resolve) => {
      const request = place.indexedDB.open(place.name, 1000);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    expect(await postLetter(place, 'words')).toEqual({ ok: false, reason: 'newer-version' });
  });

  it('because the store never answers is told as blocked', async () => {
    const never = { open: () => new EventTarget() } as unknown as IDBFactory;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const posting = postLetter(aPlace({ indexedDB: never }), 'words');
    await vi.advanceTimersByTimeAsync(5100);
    expect(await posting).toEqual({ ok: false, reason: 'blocked' });
  });

  it('into another vault than the one that it is for is kept out of it', async () => {
    const place = aPlace();
    const vault = await create(place);
    expect(await postLetter(place, 'words', 'id', 'another')).toEqual({ ok: false, reason: 'none' });
    expect(await rawRows(place, 'letters')).toEqual([]);
    expect(await postLetter(place, 'words', 'id', vault.name)).toMatchObject({ ok: true });
  });
});

describe('letters', () => {
  it('of which a part is missing or of another kind are counted, and the others open', async () => {
    const place = aLockPlace();
    const vault = await createLocked(place);
    await postLetter(place, 'good', 'good');
    await postLetter(place, 'bad', 'bad');
    const row = (await rawRows(place, 'letters')).find(({ id }) => id === 'bad')!;
    for (const part of ['ephemeral', 'nonce', 'sealed', 'box', 'format'])
      for (const value of [undefined, null, 'text', 5, new Uint8Array()]) {
        if (value === row[part]) continue;
        await tamper(place, 'letters', 'bad', { [part]: value });
        expect(await vault.letters()).toEqual({ letters: [{ id: 'good', value: 'good' }], unreadable: 1 });
      }
    vault.close();
  });

  it('are all read or refused where a call to storage fails, never told as none', async () => {
    const place = aLockPlace();
    const vault = await createLocked(place);
    await postLetter(place, 'words', 'id');
    vault.close();
    for (let at = 1; ; at += 1) {
      const reader = await unlock(place);
      const { result, calls } = await withFaults(
        { at, kind: 'UnknownError', onward: true, transactionsOnly: true },
        () => reader.letters().catch((error: unknown) => error),
      );
      reader.close();
      if (calls < at) {
        expect(result).toMatchObject({ letters: [{ value: 'words' }] });
        break;
      }
      expect(result).toMatchObject({ name: 'VaultUnavailable' });
    }
  });

  it('of another vault at the same place are not removed by one that was open before', async () => {
    const place = aPlace();
    const connections: IDBDatabase[] = [];
    const realOpen = place.indexedDB.open.bind(place.indexedDB);
    place.indexedDB.open = (...given) => {
      const request = realOpen(...given);
      request.addEventListener('success', () => connections.push(request.result));
      return request;
    };
    const before = await create(place);
    await postLetter(place, 'old words', 'id');
    await before.letters();
    for (const connection of connections) cutOff(connection);
    await deleteStore(place);
    const after = await create(place);
    await postLetter(place, 'new words', 'id');
    expect(await before.removeLetters(['id'])).toEqual({ ok: false, reason: 'closed' });
    expect((await after.letters()).letters).toEqual([{ id: 'id', value: 'new words' }]);
  });
});

it('a vault whose pair for letters is gone gets one by being opened, before anybody asks for letters', async () => {
  const place = aPlace();
  (await create(place)).close();
  const box = (await rawRows(place, 'keyring')).find(({ kind }) => kind === 'letterbox')!;
  await behindItsBack(place, 'keyring', (store) => store.delete(box['name'] as string) as IDBRequest);
  expect(await postLetter(place, 'words')).toEqual({ ok: false, reason: 'no-letterbox' });
  const vault = await open(place);
  while (!(await postLetter(place, 'words')).ok) await rawRows(place, 'meta');
  expect((await vault.letters()).letters).toMatchObject([{ value: 'words' }]);
});
