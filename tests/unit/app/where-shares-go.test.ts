import { expect, it } from 'vitest';
import { createLocked } from '../vault/a-lock.ts';
import { aDevice, stateAt } from './a-gate.ts';

it('what other apps share goes to a locked pocketbook, once the device is idle', async () => {
  const device = aDevice();
  (await createLocked(device.place)).close();
  const { gate, platform } = device.openTab();
  await gate.open();
  stateAt(gate, 'locked');
  expect(platform.sharesGoTo).toBeNull();
  platform.world.beIdle();
  expect(platform.sharesGoTo).toBe('pocketbook');
});

it('what other apps share goes nowhere once there is no pocketbook', async () => {
  const { gate, platform } = aDevice().openTab();
  // As an earlier start left it.
  await platform.shareTo('pocketbook');
  await gate.open();
  stateAt(gate, 'none');
  platform.world.beIdle();
  expect(platform.sharesGoTo).toBeNull();
});
