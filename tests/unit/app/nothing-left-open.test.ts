import { expect, it } from 'vitest';
import { aReflection } from '../../support/builders.ts';
import { openBook } from '../../support/open-book.ts';
import { byPassphrase, createLocked } from '../vault/a-lock.ts';
import { aDevice, comesTo, stateAt } from './a-gate.ts';

const channel = (name: string) => new BroadcastChannel(name);

it('after a lock nobody who still holds the pocketbook holds a word', async () => {
  const device = aDevice();
  (await createLocked(device.place)).close();
  const { gate } = device.openTab();
  await gate.open();
  await gate.unlock(byPassphrase);
  const book = openBook(gate);
  await book.save([{ kind: 'reflections', record: aReflection() }]);
  await gate.lock();
  stateAt(gate, 'locked');
  expect(book.getState().reflections).toEqual([]);
  expect(book.records()).toEqual({});
});

it('what another tab hides is hidden in a tab that was still opening', async () => {
  const device = aDevice({ channel });
  (await createLocked(device.place)).close();
  const [here, there] = [device.openTab(), device.openTab()];
  for (const { gate } of [here, there]) await gate.open();
  await here.gate.unlock(byPassphrase);
  const { preferences } = there.platform;
  const set = preferences.set.bind(preferences);
  // The vault is open there, and nothing of it is shown yet.
  preferences.set = (changes) => {
    set(changes);
    void here.gate.hide();
  };
  await there.gate.unlock(byPassphrase);
  await comesTo(there.gate, 'hidden');
  expect((await there.gate.show(byPassphrase)).ok).toBe(true);
  stateAt(there.gate, 'open');
});
