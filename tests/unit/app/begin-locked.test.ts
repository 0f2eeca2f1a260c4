import { expect, it } from 'vitest';
import { aReflection } from '../../support/builders.ts';
import { byCode, holdNextChoice, passphrase, words } from '../vault/a-lock.ts';
import { aDevice, stateAt } from './a-gate.ts';

const channel = (name: string) => new BroadcastChannel(name);
const lock = { passphrase, code: words };

it('a pocketbook that begins with its lock is not there before the work on the passphrase is done', async () => {
  const device = aDevice({ channel });
  const { gate, platform } = device.openTab();
  await gate.open();
  const { begun, letGo } = holdNextChoice(device.place);
  const beginning = gate.beginLocked(lock);
  await begun;
  // Killed here, this is what the next start finds.
  const next = device.openTab();
  await next.gate.open();
  stateAt(next.gate, 'none');
  expect(await device.place.indexedDB.databases()).toEqual([]);
  expect(next.platform.preferences.get().use).not.toBe('writing');
  letGo();
  expect(await beginning).toEqual({ ok: true, oldBytesMayLinger: false, left: 0 });
  expect(stateAt(gate, 'open').hasLock).toBe(true);
  expect(platform.preferences.get().use).toBe('writing');
  await next.gate.open();
  stateAt(next.gate, 'locked');
  await next.gate.unlock(byCode);
  expect(stateAt(next.gate, 'open').tries).toBeNull();
});

it('a first lock that is refused leaves nothing, and can be tried again', async () => {
  const device = aDevice();
  const { gate } = device.openTab();
  await gate.open();
  device.place.kdf.canDo = false;
  expect(await gate.beginLocked(lock)).toEqual({ ok: false, reason: 'too-costly' });
  stateAt(gate, 'none');
  expect(await device.place.indexedDB.databases()).toEqual([]);
  device.place.kdf.canDo = true;
  expect(await gate.beginLocked(lock)).toMatchObject({ ok: true });
});

it('a first lock leaves what another tab has begun and written meanwhile', async () => {
  const device = aDevice({ channel });
  const one = device.openTab().gate;
  const other = device.openTab().gate;
  await one.open();
  await other.open();
  const { begun, letGo } = holdNextChoice(device.place);
  const beginning = one.beginLocked(lock);
  await begun;
  await other.begin();
  await stateAt(other, 'open').pocketbook.save([
    { kind: 'reflections', record: aReflection({ what: 'First words.' }) },
  ]);
  letGo();
  expect(await beginning).toEqual({ ok: false, reason: 'not-begun' });
  expect(stateAt(one, 'open').hasLock).toBe(false);
  expect(stateAt(one, 'open').pocketbook.getState().reflections).toMatchObject([{ what: 'First words.' }]);
});
