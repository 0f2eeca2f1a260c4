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
import {
  kdfHere,
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
import { secretStep } from './secret-step.ts';

/** How long what was opened stays in memory, in milliseconds. */
const patience = 5 * 60_000;

// A passphrase may be shown as it is typed.
coverWhenHidden();
const t = await startRescueWords();
const app = import.meta.env.BASE_URL;
const rescue = document.getElementById('rescue');
const step = element('div');
rescue?.replaceChildren(step, newestStep(t, app, location.hash === '#newest'));

/** What was opened, until a file is made of it or it is let go of. */
let opened: RecordsByKind | null = null;
let openedAt = 0;
const letGo = () => (opened = null);

/** Puts a step in the place of the one before. `isAnswer`: to what a person did, so the focus goes there. */
function show(next: HTMLElement, isAnswer = true): void {
  step.replaceChildren(next);
  if (isAnswer) next.querySelector<HTMLElement>('h2')?.focus();
}

/** The pocketbook in use in this browser. */
function place(): VaultPlace {
  const ledgerStore = localStorageOrNull();
  const { store } = createPreferences(ledgerStore).get();
  return { ...storePlace(store), ledgerStore: ledgerStore ?? undefined, kdf: kdfHere() };
}

async function look(isAnswer = true): Promise<void> {
  letGo();
  const said = saying('status');
  step.replaceChildren(said.at);
  said.say(t('looking'));
  const read = await readOut(place()).catch(() => ({ ok: false, reason: 'refused' }) as const);
  goOn(read, isAnswer);
}

function goOn(read: ReadOut, isAnswer: boolean): void {
  if (read.ok) return show(found(read.contents), isAnswer);
  if (read.reason === 'locked') return show(secretStep(t, { lock: read.lock, open }), isAnswer);
  const isKnown = read.reason === 'none' || read.reason === 'damaged' || read.reason === 'blocked';
  const reason = isKnown ? read.reason : 'refused';
  const again = actions(button('plain', t('lookAgain'), () => void look()));
  show(card(t(`${reason}.heading`), element('p', {}, t(`${reason}.what`)), again), isAnswer);
}

async function open(secret: Secret) {
  const read = await readOut(place(), secret).catch(() => ({ ok: false, reason: 'refused' }) as const);
  if (!read.ok) return read;
  goOn(read, true);
  return null;
}

function found(contents: StoreContents): HTMLElement {
  const stamp = () => ({ now: new Date().toISOString(), version: crypto.randomUUID() });
  const { records, unreadable } = recordsFromStore(contents, stamp);
  opened = records;
  openedAt = Date.now();
  const counted = {
    records: numberOf(records),
    newer: contents.newer,
    unreadable: contents.unreadable + unreadable,
  };
  return backupStep(t, counted, make, (done) => {
    letGo();
    show(done);
  });
}

async function make(passphrase: string): Promise<File | null> {
  const records = opened;
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

/** Nobody made a file of it for too long, or the page was left. */
function watchTime(): void {
  const close = () => {
    if (opened === null || Date.now() - openedAt < patience) return;
    letGo();
    const again = actions(button('plain', t('lookAgain'), () => void look()));
    show(card(t('found.heading'), element('p', { role: 'status' }, t('tooLong')), again));
  };
  setInterval(close, 5000);
  document.addEventListener('visibilitychange', close);
  addEventListener('pageshow', ({ persisted }) => void (persisted && look()));
  addEventListener('pagehide', letGo);
}

watchTime();
await look(false);
