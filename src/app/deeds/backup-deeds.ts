/** Backups, copies from before a restore, and the readable copy. */

import {
  allOpen,
  backUp,
  bringIn,
  checkBackup,
  countRecords,
  lookInside,
  lookInsideCopy,
  readable,
} from '#backup/backup.ts';
import { opensBeside } from '#services/opens-beside.ts';
import type { Gate } from '#services/services.ts';
import type { Vault } from '#vault/vault.ts';
import { beginAfterLoss } from './begin-after-loss.ts';
import { beginBeside, fillFrom, storeOf } from './begin-beside.ts';
import { bookOf, isLost, vaultOf, type GateInside } from './inside.ts';

type BackupDeeds = Pick<
  Gate,
  | 'backUp'
  | 'lookInside'
  | 'restore'
  | 'check'
  | 'readableCopy'
  | 'keptCopies'
  | 'lookInsideCopy'
  | 'removeCopy'
  | 'whatIsHere'
>;

export function backupDeeds(inside: GateInside): BackupDeeds {
  const { gate, desk } = inside;
  const book = () => bookOf(inside);
  const vault = () => vaultOf(inside);
  return {
    backUp: (passphrase, work) => backUp(book(), desk, passphrase, { ...work, isPart: isLost(inside) }),
    lookInside: (file, passphrase, work) => lookInside(inside.book(), desk, file, passphrase, work),
    async restore(plan, work) {
      const state = gate.getState();
      const { at } = state;
      const fill = (made: Vault) => fillFrom(inside, made, plan, work);
      // What does not open is never written to.
      if (at === 'locked' || opensBeside(state)) return beginBeside(inside, fill);
      if (at === 'trouble' && state.reason === 'vanished') {
        const restored = await beginAfterLoss(inside, fill);
        if (restored !== 'begun-elsewhere') return restored;
      } else if (at !== 'open') await gate.begin();
      if (gate.getState().at !== 'open') return { ok: false, reason: 'refused' };
      return bringIn(book(), storeOf(vault()), plan, work);
    },
    check: (file, made, passphrase, work) => checkBackup(book(), desk, file, made, passphrase, work),
    readableCopy: (words) => readable(book(), desk, words),
    keptCopies: () => vault().snapshots(),
    async lookInsideCopy({ name, items }, work) {
      const parts = vault();
      const kept = await parts.snapshots();
      if (!kept.some((one) => one.name === name)) return { ok: false, reason: 'gone' };
      return lookInsideCopy(book(), parts.readSnapshot(name), items, work);
    },
    removeCopy: (name) => vault().removeSnapshot(name),
    async whatIsHere() {
      const open = inside.book();
      const isWhole = open && (await allOpen(open));
      const putAway = await gate.putAway();
      return { counts: isWhole ? countRecords(open.records(), 0) : null, putAway: putAway.length };
    },
  };
}
