import { afterEach, expect, it, vi } from 'vitest';
import type { Vault } from '../../../src/vault/vault.ts';
import { create, fill, open, rawRows, valuesOf } from './a-place.ts';
import { aLockPlace, passphrase, unlock, words } from './a-lock.ts';

afterEach(() => void vi.useRealTimers());

const channel = (name: string) => new BroadcastChannel(name);

/** A tab that has its last words still to write, until it is let. */
function withLastWords(vault: Vault, id: string) {
  let goOn: () => void = () => undefined;
  const may = new Promise<void>((resolve) => (goOn = resolve));
  let isAsked: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => (isAsked = resolve));
  const written = new Promise((resolve) =>
    vault.onClosed(async () => {
      isAsked();
      await may;
      const writing = vault.write([{ table: 'drafts', id, revision: null, json: `words of ${id}` }]);
      resolve(writing);
      await writing;
    }),
  );
  return { asked, written, goOn: () => goOn() };
}

it('without locks between tabs a lock waits for the last words of every tab that is there, and for no other', async () => {
  const place = aLockPlace({ channel });
  const one = await create(place);
  await fill(one, ['a']);
  const [two, three] = [withLastWords(await open(place), 'two'), withLastWords(await open(place), 'three')];
  // A tab with another vault says that it is there, and stays; and words that are no answer come in between.
  const stranger = channel(`${place.name}.vault`);
  const lockHeard = new Promise<void>((resolve) => {
    stranger.onmessage = ({ data }: MessageEvent<{ kind: string }>) => {
      if (data.kind !== 'lock') return;
      stranger.postMessage({ kind: 'here', vault: 'another' });
      stranger.postMessage({ kind: 'letter', vault: one.name });
      resolve();
    };
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const setting = one.setLock({ passphrase, code: words });
  await lockHeard;
  await Promise.all([two.asked, three.asked]);
  // Words from tab to tab and calls to storage have come to their end by then, whoever was quicker.
  const settled = async () => {
    for (let turn = 0; turn < 30; turn += 1) await rawRows(place, 'keyring');
  };
  const isBegun = async () => {
    await settled();
    return (await rawRows(place, 'keyring')).some(({ kind }) => kind === 'lock');
  };
  await settled();
  await vi.advanceTimersByTimeAsync(200);
  expect(await isBegun()).toBe(false);
  two.goOn();
  expect(await two.written).toMatchObject({ ok: true });
  expect(await isBegun()).toBe(false);
  three.goOn();
  expect(await three.written).toMatchObject({ ok: true });
  expect(await setting).toMatchObject({ ok: true });
  vi.useRealTimers();
  stranger.close();
  one.close();
  const again = await unlock(place);
  expect(Object.keys(await valuesOf(again)).sort()).toEqual(['drafts/three', 'drafts/two', 'records/a']);
  again.close();
});
