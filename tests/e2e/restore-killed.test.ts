import { expect, it } from 'vitest';
import { killDuringRestore } from '../support/restore-killed.ts';

it('a browser killed during a restore has all of the file or nothing, and the restore can be done again', async () => {
  const { nothing, all } = await killDuringRestore(1, 1000);
  expect(nothing + all).toBe(1);
});
