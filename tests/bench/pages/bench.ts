/** What the bench calls by name, in a page of the app's own origin: the app's own vault, and storage without it. */

import { fill } from './fill.ts';
import { hasHead, readRaw, readVault } from './reading.ts';
import { saveAndPut, startSaving } from './saving.ts';
import { deriveAlone, hasHeadRow, setLock, unlock } from './unlocking.ts';

Object.assign(globalThis, {
  bench: {
    deriveAlone,
    fill,
    hasHead,
    hasHeadRow,
    readRaw,
    readVault,
    saveAndPut,
    setLock,
    startSaving,
    unlock,
  },
});
