/**
 * The page that saves a backup where the app does not run. It never shows a word that was written, only how many records
 * there are, and changes nothing that is stored.
 */

import './rescue.css';
import { hereCipher, makeBackup, recordsFromStore } from '#backup/backup.ts';
import { startRescueWords } from '#i18n/rescue-words.ts';
import { dayOf } from '#model/day.ts';
import { isTombstone, type RecordsByKind } from '#model/record.ts';
import { coverWhenHidden } from '#platform/cover.ts';
import { localStorageOrNull } from '#platform/platform.ts';
import { createPreferences } from '#platform/preferences.ts';
import { watchThisPage } from '#platform/presence.ts';
import {
  kdfHere,
  onErased,
  readOut,
  type ReadOut,
  type Secret,
  type StoreContents,
  type VaultPlace,
} from '#vault/vault.ts';
import { storePlace } from '../app/store-place.ts';
import { backupStep, type File } from './backup-step.ts';
import { actions, button, card, element, saying } from './element.ts';
import { newestStep } from './newest-step.ts';
import { createOpened } from './opened.ts';
import { secretStep } from './secret-step.ts';

// A passphrase may be shown as it is typed.
coverWhenHidden();
const t = await startRescueWords();
const app = import.meta.env.BASE_URL;
const rescue = document.getElementById('rescue');
const step = element('div');
rescue?.replaceChildren(step, newestStep(t, app, location.hash === '#newest'));

const preferences = () => createPreferences(localStorageOrNull()).get();
const opened = createOpened({
  now: () => Date.now(),
  watch: (onAway) =>
    watchThisPage({
      limits() {
        const { lockHidden, lockIdle } = preferences();
        return { hidden: Number(lockHidden) * 1000, idle: Number(lockIdle) * 60_000 };
      },
      onAway: () => Promise.resolve(onAway()),
    }),
  onGone(why) {
    const again = actions(button('plain', t('lookAgain'), () => void look()));
    show(card(t('found.heading'), element('p', { role: 'status' }, t(why)), again));
  },
});

/** Puts a step in the place of the one before. `isAnswer`: to what a person did, so the focus goes there. */
function show(next: HTMLElement, isAnswer = true): void {
  step.replaceChildren(next);
  if (isAnswer) next.querySelector<HTMLElement>('h2')?.focus();
}

/** The pocketbook in use in this browser. */
function place(): VaultPlace {
  const ledgerStore = localStorageOrNull();
  const { store } = preferences();
  return { ...storePlace(store), ledgerStore: ledgerStore ?? undefined, kdf: kdfHere() };
}

async function look(isAnswer = true): Promise<void> {
  opened.letGo();
  const said = saying('status');
  step.replaceChildren(said.at);
  said.say(t('looking'));
  const read = await readOut(place()).catch(() => ({ ok: false, reason: 'refused' }) as const);
  goOn(read, { isAnswer, hasLock: false });
}

function goOn(read: ReadOut, { isAnswer, hasLock }: { isAnswer: boolean; hasLock: boolean }): void {
  if (read.ok) return show(found(read.contents, hasLock), isAnswer);
  if (read.reason === 'locked') return show(secretStep(t, { lock: read.lock, open }), isAnswer);
  const isKnown = read.reason === 'none' || read.reason === 'damaged' || read.reason === 'blocked';
  const reason = isKnown ? read.reason : 'refused';
  const again = actions(button('plain', t('lookAgain'), () => void look()));
  show(card(t(`${reason}.heading`), element('p', {}, t(`${reason}.what`)), again), isAnswer);
}

async function open(secret: Secret) {
  const read = await readOut(place(), secret).catch(() => ({ ok: false, reason: 'refused' }) as const);
  if (!read.ok) return read;
  goOn(read, { isAnswer: true, hasLock: true });
  return null;
}

function found(contents: StoreContents, hasLock: boolean): HTMLElement {
  const stamp = () => ({ now: new Date().toISOString(), version: crypto.randomUUID() });
  const { records, unreadable } = recordsFromStore(contents, stamp);
  opened.keep(records, hasLock);
  const counted = {
    records: numberOf(records),
    newer: contents.newer,
    unreadable: contents.unreadable + unreadable,
  };
  return backupStep(t, counted, make, (done) => {
    opened.letGo();
    show(done);
  });
}

async function make(passphrase: string): Promise<File | null> {
  const records = opened.records();
  if (records === null) return null;
  const now = new Date();
  const about = { exportedAt: now.toISOString(), exportedOn: dayOf(now), appVersion: __APP_VERSION__ };
  const made = await makeBackup(records, about, passphrase, hereCipher);
  return made.ok ? { name: made.name, bytes: made.file, records: numberOf(records) } : null;
}

/** Records in the bin count too: they are in the file. */
function numberOf(records: RecordsByKind): number {
  return Object.values(records).reduce(
    (sum, list) => sum + list.filter((one) => !isTombstone(one)).length,
    0,
  );
}

setInterval(opened.look, 5000);
document.addEventListener('visibilitychange', opened.look);
addEventListener('pageshow', ({ persisted }) => void (persisted && look()));
addEventListener('pagehide', opened.letGo);
// Deleted in another tab, it is not to be had here any more.
onErased(place(), () => {
  opened.letGo();
  goOn({ ok: false, reason: 'none' }, { isAnswer: false, hasLock: false });
});
await look(false);
