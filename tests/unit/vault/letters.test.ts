import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { onWritten, openVault, postLetter } from '../../../src/vault/vault.ts';
import { aPlace, behindItsBack, create, open, rawRows } from './a-place.ts';
import { aLockPlace, createLocked, otherWords, proofOf, unlock } from './a-lock.ts';
import { withFaults } from './storage-faults.ts';

const channel = (name: string) => new BroadcastChannel(name);

describe('the letterbox', () => {
  it('takes letters while locked, that only an unlocked vault reads, and keeps no word of them', async () => {
    const place = aLockPlace();
    (await createLocked(place)).close();
    const value = { what: 'The corridor was quiet. \ud83c 🏞', at: '2026-11-22' };
    expect(await postLetter(place, value, 'one')).toEqual({ ok: true, id: 'one' });
    const other = await postLetter(place, 'second');
    expect(other).toMatchObject({ ok: true, id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string });
    const rows = await rawRows(place, 'letters');
    expect(rows.map((row) => Object.keys(row).sort())[0]).toEqual([
      'box',
      'ephemeral',
      'format',
      'id',
      'nonce',
      'sealed',
    ]);
    const bytes = rows.map((row) => Buffer.from((row['sealed'] as Uint8Array).buffer).toString('latin1'));
    expect(bytes.join()).not.toContain('corridor');

    const vault = await unlock(place);
    const { letters, unreadable } = await vault.letters();
    expect(unreadable).toBe(0);
    expect(letters).toHaveLength(2);
    expect(letters.find(({ id }) => id === 'one')?.value).toEqual(value);
    expect(await vault.removeLetters(['one'])).toEqual({ ok: true });
    expect((await vault.letters()).letters.map(({ value: left }) => left)).toEqual(['second']);
  });

  it('holds one letter for each id: what is typed on takes the place of what was posted before', async () => {
    const place = aLockPlace();
    const vault = await createLocked(place);
    for (const text of ['T', 'Th', 'The corr']) await postLetter(place, { text }, 'typing');
    expect(await rawRows(place, 'letters')).toHaveLength(1);
    expect((await vault.letters()).letters).toEqual([{ id: 'typing', value: { text: 'The corr' } }]);
  });

  it('lets a letter go only as it was read: one posted anew meanwhile stays, with its newer words', async () => {
    const place = aLockPlace();
    const vault = await createLocked(place);
    await postLetter(place, 'Half a', 'typing');
    await postLetter(place, 'done', 'other');
    await vault.letters();
    await postLetter(place, 'Half a word', 'typing');
    expect(await vault.removeLetters(['typing', 'other', 'never there'])).toEqual({ ok: true });
    expect((await vault.letters()).letters).toEqual([{ id: 'typing', value: 'Half a word' }]);
    await vault.removeLetters(['typing']);
    expect(await rawRows(place, 'letters')).toEqual([]);
  });

  it('tells at the opening how many wait, and before it that they can be posted', async () => {
    const place = aLockPlace();
    const vault = await createLocked(place);
    expect(vault.lettersWaiting).toBe(0);
    vault.close();
    await postLetter(place, 'one', 'one');
    await postLetter(place, 'two', 'two');
    expect(await openVault(place)).toMatchObject({ reason: 'locked', lock: { letterbox: true } });
    expect((await unlock(place)).lettersWaiting).toBe(2);
    const row = (await rawRows(place, 'keyring')).find(({ kind }) => kind === 'letterbox')!;
    await behindItsBack(place, 'keyring', (store) => store.put({ ...row, publicHalf: 'x' }));
    expect(await openVault(place)).toMatchObject({ reason: 'locked', lock: { letterbox: false } });
  });

  it('says in other tabs which rows were written, without a key', async () => {
    const place = aPlace({ channel });
    const vault = await create(place);
    const told = new Promise<readonly string[]>((resolve) => onTestFinished(onWritten(place, resolve)));
    await vault.write([{ table: 'records', id: 'r', revision: null, json: 1 }]);
    expect(await told).toEqual(['r']);
  });

  it('works without a lock, needs neither window nor ledger nor channel, and tells other tabs', async () => {
    const place = aPlace({ channel });
    const vault = await create(place);
    const told = new Promise<void>((resolve) => vault.onLetter(resolve));
    const { name, indexedDB, IDBKeyRange } = place;
    expect(await postLetter({ name, indexedDB, IDBKeyRange }, 'bare', 'x')).toEqual({ ok: true, id: 'x' });
    await postLetter(place, 'shared', 'y');
    await told;
    expect((await vault.letters()).letters).toHaveLength(2);
  });

  it('refuses what is too large, and says where there is no vault', async () => {
    const place = aPlace();
    expect(await postLetter(place, 'words')).toEqual({ ok: false, reason: 'none' });
    expect(await place.indexedDB.databases()).toEqual([]);
    await create(place);
    expect(await postLetter(place, 'x'.repeat(300_000))).toEqual({ ok: false, reason: 'too-large' });
  });

  it('has no room on a full disk, and keeps the letter of before', async () => {
    const place = aLockPlace();
    const vault = await createLocked(place);
    await postLetter(place, 'first', 'id');
    for (let at = 1; ; at += 1) {
      const { result, calls } = await withFaults({ at, kind: 'quota abort', onward: true }, () =>
        postLetter(place, 'second', 'id'),
      );
      if (calls < at) break;
      expect(result).toMatchObject({ ok: false });
      expect((await vault.letters()).letters).toEqual([{ id: 'id', value: 'first' }]);
    }
    expect((await vault.letters()).letters).toEqual([{ id: 'id', value: 'second' }]);
  }, 30_000);

  it('sets a letter aside that was altered in any way, and opens the others', async () => {
    const place = aLockPlace();
    const vault = await createLocked(place);
    await postLetter(place, 'good', 'good');
    await postLetter(place, 'bad', 'bad');
    const row = (await rawRows(place, 'letters')).find(({ id }) => id === 'bad')!;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.record({
            part: fc.constantFrom('ephemeral', 'nonce', 'sealed'),
            at: fc.nat(),
            bit: fc.integer({ min: 0, max: 7 }),
          }),
          fc.record({
            part: fc.constantFrom('box', 'format', 'ephemeral', 'nonce', 'sealed'),
            value: fc.constantFrom(
              null,
              undefined,
              0,
              2,
              '',
              'x',
              new Uint8Array(),
              new Uint8Array(65),
              new Float64Array(9),
              {},
            ),
          }),
        ),
        async (change) => {
          await behindItsBack(place, 'letters', (store) =>
            store.put({ ...row, [change.part]: altered(row, change) }),
          );
          expect(await vault.letters()).toEqual({ letters: [{ id: 'good', value: 'good' }], unreadable: 1 });
        },
      ),
      { numRuns: 60 },
    );
    await behindItsBack(place, 'letters', (store) => store.put({ ...row, id: 'good' }));
    expect(await vault.letters()).toEqual({ letters: [], unreadable: 2 });
  }, 30_000);

  it('gets a new pair when someone may know: what waits is sealed anew, and the old pair opens nothing', async () => {
    const place = aLockPlace();
    const vault = await createLocked(place);
    await postLetter(place, 'waiting', 'w');
    const box = async () => (await rawRows(place, 'keyring')).find(({ kind }) => kind === 'letterbox')!;
    const before = await box();
    await vault.someoneMayKnow({ proof: await proofOf(vault), passphrase: 'new', code: otherWords });
    const after = await box();
    expect(after['name']).not.toBe(before['name']);
    expect(after['publicHalf']).not.toEqual(before['publicHalf']);
    expect(await vault.letters()).toEqual({ letters: [{ id: 'w', value: 'waiting' }], unreadable: 0 });
    await postLetter(place, 'after', 'a');
    expect((await vault.letters()).letters).toHaveLength(2);
  });

  it('with a false public half is noticed at the next reading, and gets another pair', async () => {
    const place = aLockPlace();
    const vault = await createLocked(place);
    const foreign = (await rawRows(await madeElsewhere(), 'keyring')).find(
      ({ kind }) => kind === 'letterbox',
    )!;
    const row = (await rawRows(place, 'keyring')).find(({ kind }) => kind === 'letterbox')!;
    await behindItsBack(place, 'keyring', (store) =>
      store.put({ ...row, publicHalf: foreign['publicHalf'] }),
    );
    await postLetter(place, 'to a stranger', 'x');
    expect(await vault.letters()).toEqual({ letters: [], unreadable: 1 });
    await postLetter(place, 'to us', 'y');
    expect(await vault.letters()).toEqual({ letters: [{ id: 'y', value: 'to us' }], unreadable: 1 });
  });

  it.each(['gone', 'damaged'])('whose pair is %s says so, and gets one at the next opening', async (how) => {
    const place = aPlace();
    const vault = await create(place);
    vault.close();
    const row = (await rawRows(place, 'keyring')).find(({ kind }) => kind === 'letterbox')!;
    await behindItsBack(place, 'keyring', (store) =>
      how === 'gone'
        ? (store.delete(String(row['name'])) as IDBRequest)
        : store.put({ ...row, publicHalf: 'x' }),
    );
    expect(await postLetter(place, 'words')).toEqual({ ok: false, reason: 'no-letterbox' });
    const again = await open(place);
    expect(await again.letters()).toEqual({ letters: [], unreadable: 0 });
    expect(await postLetter(place, 'words', 'x')).toMatchObject({ ok: true });
    expect((await again.letters()).letters).toHaveLength(1);
  });

  it('is refused by a newer store, which stays as it is', async () => {
    const place = aPlace();
    await create(place);
    const [state] = await rawRows(place, 'meta');
    await behindItsBack(place, 'meta', (store) => store.put({ ...state, format: 99 }));
    expect(await postLetter(place, 'words')).toEqual({ ok: false, reason: 'newer-version' });
    expect(await rawRows(place, 'letters')).toEqual([]);
  });
});

async function madeElsewhere() {
  const place = aPlace();
  await create(place);
  return place;
}

function altered(
  row: Record<string, unknown>,
  change: { part: string; value?: unknown; at?: number; bit?: number },
) {
  const bytes = row[change.part];
  if (change.at === undefined || !(bytes instanceof Uint8Array)) return change.value;
  const copy = Uint8Array.from(bytes);
  const place = change.at % copy.length;
  copy[place] = copy[place]! ^ (1 << (change.bit ?? 0));
  return copy;
}
