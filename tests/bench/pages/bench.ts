/** What the bench calls by name, in a page of the app's own origin: the app's own vault, and storage without it. */

import { fill } from './fill.ts';
import { hasHead, readRaw, readVault } from './reading.ts';
import { saveAndPut, startSaving } from './saving.ts';

Object.assign(globalThis, {
  bench: { fill, hasHead, readRaw, readVault, saveAndPut, startSaving },
});
