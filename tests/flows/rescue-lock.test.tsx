import { expect, it } from 'vitest';
import { startRescueWords } from '#i18n/rescue-words.ts';
import type { LockInfo } from '#vault/vault.ts';
import { secretStep } from '../../src/rescue/secret-step.ts';

it.each([
  ['passkey', /Your fingerprint or face may still open it, in the app\.$/u],
  [null, /nothing on this phone can open it now/u],
] as const)('a damaged lock with no other way than %s says what is left', async (way, told) => {
  const t = await startRescueWords();
  const ways: LockInfo['ways'] = way ? [way] : [];
  const lock: LockInfo = { ways, passkeys: [], wait: 0, letterbox: false, vault: '' };
  const step = secretStep(t, { lock, open: () => Promise.resolve(null) });
  expect(step.textContent).toMatch(told);
  expect(step.querySelector('input, textarea, button')).toBeNull();
});
