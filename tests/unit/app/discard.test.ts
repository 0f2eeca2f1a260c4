import { expect, it } from 'vitest';
import { aReflection } from '../../support/builders.ts';
import { passphrase, words } from '../vault/a-lock.ts';
import { aDevice, stateAt } from './a-gate.ts';

const channel = (name: string) => new BroadcastChannel(name);

it('a first lock that is refused leaves what another tab has written meanwhile', async () => {
  const device = aDevice({ channel });
  const one = device.openTab().gate;
  const other = device.openTab().gate;
  await one.open();
  await one.begin();
  await other.open();
  const { pocketbook } = stateAt(other, 'open');
  await pocketbook.save([{ kind: 'reflections', record: aReflection({ what: 'First words.' }) }]);
  device.place.kdf.canDo = false;
  expect(await one.setLock({ passphrase, code: words })).toMatchObject({ reason: 'too-costly' });
  await one.discard();
  stateAt(one, 'open');
  await other.open();
  expect(stateAt(other, 'open').pocketbook.getState().reflections).toMatchObject([{ what: 'First words.' }]);
});

it('a pocketbook begun for a lock that is refused is gone again where nobody has used it', async () => {
  const device = aDevice({ channel });
  const { gate } = device.openTab();
  await gate.open();
  await gate.begin();
  await gate.discard();
  stateAt(gate, 'none');
  expect(await device.place.indexedDB.databases()).toEqual([]);
});
