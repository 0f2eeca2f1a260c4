/** What a person does in the app, by the names on the screen, in any of the browsers. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rareWord } from '../support/profile-search.ts';
import type { Person } from './person.ts';
import { until } from './process-group.ts';

const bar = 'nav[aria-label=Main]';
const saved = /^Saved/u;

/** Every kind of words that a person writes here. */
export function rareWords() {
  return {
    what: rareWord(),
    soWhat: rareWord(),
    nowWhat: rareWord(),
    forSupervision: rareWord(),
    question: rareWord(),
    because: rareWord(),
    note: rareWord(),
    goal: rareWord(),
    step: rareWord(),
    ask: rareWord(),
    draft: rareWord(),
  };
}
export type Words = ReturnType<typeof rareWords>;

export async function passFirstRun(person: Person): Promise<void> {
  await person.press('button', 'Get started');
  await person.press('button', 'Mine');
  // A step with nothing to offer is left out.
  const install = await until('the next step', async () => {
    if (await person.has({ role: 'heading', name: 'Put it on your home screen' })) return true;
    return (await person.has({ role: 'heading', name: 'Set a lock' })) ? false : undefined;
  });
  if (install) await person.press('button', 'Not now');
  await person.arrivesAt('Set a lock');
  await person.press('button', 'Not now');
  await enter(person, 'Reflect');
}

/** Waits until the app is kept for use with no signal. */
export async function isKept(person: Person): Promise<void> {
  await person.engine.run(async () => {
    await navigator.serviceWorker.ready;
  }, null);
}

export async function enter(person: Person, room: 'Reflect' | 'Growth' | 'Supervision'): Promise<void> {
  await person.press('link', room, bar);
  await person.arrivesAt(room);
}

export async function openSettings(person: Person): Promise<void> {
  await person.press('link', 'Settings', 'header');
  await person.arrivesAt('Settings');
}

/** An entry with all its boxes, a because, a note, a goal with a step, lines for supervision, and a draft. */
export async function writeEverywhere(person: Person, words: Words): Promise<void> {
  await enter(person, 'Reflect');
  await person.press('link', 'Write', 'main');
  await person.write('What happened?', words.what);
  await person.press('button', /So what\?/u);
  await person.write('So what?', words.soWhat);
  await person.write('Now what?', words.nowWhat);
  await person.press('button', 'Take to supervision');
  await person.write('For supervision', words.forSupervision);
  await person.write('My question', words.question);
  await finishEntry(person);

  await enter(person, 'Growth');
  await person.press('link', /./u, 'main .rows');
  await person.press('choice', 'Learning this');
  await person.write('Because', words.because);
  await person.press('button', 'Save');
  await person.sees('Saved. You can see it below.');
  await person.press('link', 'Read about this area');
  await person.write('My note on this area', words.note);
  await person.press('button', 'Done');
  await person.sees(saved);

  await enter(person, 'Growth');
  await person.press('link', 'My goals');
  await person.press('link', 'New goal');
  await person.write('What I want', words.goal);
  await person.press('button', 'Add a step');
  await person.write('Step 1', words.step);
  await person.press('button', 'Save goal');
  await person.arrivesAt(words.goal);

  await enter(person, 'Supervision');
  await person.press('link', 'Get ready for supervision');
  await person.write('Line 1', words.ask);
  await person.sees(saved);
  await startDraft(person, words.draft);
}

export async function writeEntry(person: Person, what: string): Promise<void> {
  await startDraft(person, what);
  await finishEntry(person);
}

/** Begins an entry and stays in it, every letter saved. */
export async function startDraft(person: Person, what: string): Promise<void> {
  await enter(person, 'Reflect');
  await person.press('link', 'Write', 'main');
  await person.write('What happened?', what);
  await person.sees(saved);
}

async function finishEntry(person: Person): Promise<void> {
  await person.press('button', 'Done');
  await person.sees('Nobody sees this unless you show them.');
}

/** Looks for every word where it was written. */
export async function seesEverything(person: Person, words: Words): Promise<void> {
  await enter(person, 'Reflect');
  await person.press('link', new RegExp(words.what, 'u'), 'main');
  for (const name of ['what', 'soWhat', 'nowWhat', 'forSupervision', 'question'] as const)
    await person.sees(words[name]);
  await enter(person, 'Growth');
  await person.press('link', /./u, 'main .rows');
  await person.sees(words.because);
  await person.press('link', 'Read about this area');
  await person.sees(words.note);
  await enter(person, 'Growth');
  await person.press('link', 'My goals');
  await person.press('link', new RegExp(words.goal, 'u'));
  await person.sees(words.step);
  await enter(person, 'Supervision');
  await person.press('link', 'Get ready for supervision');
  await person.sees(words.ask);
}

/** Opens each unfinished entry, the newest first. */
export async function seesDrafts(person: Person, words: readonly string[]): Promise<void> {
  for (const [at, word] of words.entries()) {
    await enter(person, 'Reflect');
    await person.press('link', /^Started/u, `main .rows li:nth-child(${at + 1})`);
    await person.sees(word);
  }
}

export interface LockSet {
  code: string;
  /** Whether the app says that bytes of the old key may stay for a while. */
  saysBytesLinger: boolean;
}

/** Sets a lock from Settings. */
export async function setLock(person: Person, passphrase: string): Promise<LockSet> {
  await openSettings(person);
  await person.press('button', 'Set a lock');
  await person.arrivesAt('Set a lock');
  return passLockSteps(person, passphrase);
}

async function passLockSteps(person: Person, passphrase: string): Promise<LockSet> {
  await person.write('Passphrase', passphrase);
  await person.write('Passphrase again', passphrase);
  await person.press('button', 'Next');
  await person.arrivesAt('Your recovery code');
  const code = await until('twelve words', async () => {
    const words = await person.engine.run(
      () => [...document.querySelectorAll('main ol li')].map((one) => one.textContent),
      null,
    );
    return words.length === 12 ? words : undefined;
  });
  await person.press('button', 'I have kept them');
  for (const [at, word] of code.entries()) {
    const name = `Word ${at + 1}`;
    if (await person.has({ role: 'field', name })) await person.write(name, word);
  }
  await person.press('button', 'Check');
  await person.arrivesAt('The lock is set');
  const saysBytesLinger = (await person.screen()).includes('This browser may keep some bytes of the old key');
  await person.press('button', 'Go on');
  await person.arrivesAt('Lock');
  return { code: code.join(' '), saysBytesLinger };
}

export async function unlock(person: Person, passphrase: string): Promise<void> {
  await person.arrivesAt('Locked');
  await person.write('Passphrase', passphrase);
  await person.press('button', 'Unlock');
}

/** Gives the passphrase of the lock once more. */
async function answerAgain(person: Person, passphrase: string | null): Promise<void> {
  if (passphrase === null) return;
  await person.sees('Your passphrase again');
  await person.write('Passphrase', passphrase);
  await person.press('button', 'Go on');
}

/** Makes a backup; the file as it arrives. `lock`: the passphrase of the lock, where there is one. */
export async function backUp(
  person: Person,
  { passphrase, lock, downloads }: { passphrase: string; lock: string | null; downloads: string },
): Promise<Buffer> {
  await openSettings(person);
  await person.press('button', 'Back up now');
  await answerAgain(person, lock);
  await person.sees(/^Choose a passphrase for this file/u);
  await person.write('Passphrase', passphrase);
  await person.write('Passphrase again', passphrase);
  await person.press('button', 'Make backup');
  await person.sees(/to your browser to save/u);
  const file = await arrived(downloads, '.age');
  await person.press('button', 'Not now');
  return file;
}

/** The first file in Downloads whose name ends so. */
function arrived(downloads: string, ending: string): Promise<Buffer> {
  return until(`a file ${ending}`, () => {
    const name = readdirSync(downloads).find((one) => one.endsWith(ending));
    const bytes = name === undefined ? undefined : readFileSync(join(downloads, name));
    return bytes?.length ? bytes : undefined;
  });
}

/** Deletes everything. Whether the app said before that deleted bytes may stay for a while. */
export async function deleteEverything(
  person: Person,
  lock: string | null,
): Promise<{ saysBytesLinger: boolean }> {
  await openSettings(person);
  await person.press('button', 'Delete everything');
  await answerAgain(person, lock);
  await person.write('Type delete to go on', 'delete');
  const screen = await person.screen();
  await person.press('button', 'Delete everything now');
  await person.sees('Get started');
  return { saysBytesLinger: screen.includes('Some browsers keep bytes of deleted data for a while.') };
}

/** Two words in plain, which must be found: else the search is blind. */
export async function keepInPlain(person: Person): Promise<{ inLocalStorage: string; inDatabase: string }> {
  const words = { inLocalStorage: rareWord(), inDatabase: rareWord() };
  await person.engine.run(async ({ inLocalStorage, inDatabase }) => {
    localStorage.setItem('control', inLocalStorage);
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('control', 1);
      request.onerror = () => reject(request.error ?? new Error('No database'));
      request.onupgradeneeded = () => request.result.createObjectStore('plain');
      request.onsuccess = () => {
        const work = request.result.transaction('plain', 'readwrite', { durability: 'strict' });
        work.objectStore('plain').put(inDatabase, 'word');
        work.oncomplete = () => resolve();
      };
    });
  }, words);
  return words;
}

/** Types a word into a field that is not ours and asks nothing of the browser: whoever keeps what is typed keeps it. */
export async function typeInPlain(person: Person): Promise<string> {
  const word = rareWord();
  await person.engine.run(() => {
    const field = document.createElement('input');
    field.id = 'control';
    document.querySelector('main')?.prepend(field);
  }, null);
  await person.engine.type('#control', word);
  return word;
}

/** Restores a file from Settings: all of it is new here. */
export async function restore(person: Person, file: Uint8Array, passphrase: string): Promise<void> {
  await openSettings(person);
  await person.press('button', 'Restore from a backup');
  await person.sees('Look inside first.');
  const bytes = Buffer.from(file).toString('base64');
  await person.engine.run((base64) => {
    const given = new DataTransfer();
    const content = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
    given.items.add(new File([content], 'pocketbook-2026-11-21.age'));
    const input = document.querySelector<HTMLInputElement>('dialog input[type=file]');
    if (!input) throw new Error('No file is asked for');
    input.files = given.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, bytes);
  await person.write('Passphrase', passphrase);
  await person.press('button', 'Look inside');
  await person.press('button', 'Bring it in');
  await person.sees('Done. Everything in the file is on this phone now.');
}

/** Saves the summary with this text in it as PDF and as text, and the readable copy; the text files as they arrive. */
export async function saveAllFiles(
  person: Person,
  { ticked, lock, downloads }: { ticked: string; lock: string | null; downloads: string },
): Promise<{ text: string; copy: string }> {
  await enter(person, 'Supervision');
  await person.press('link', 'Get ready for supervision');
  await person.press('choice', new RegExp(ticked, 'u'));
  for (const way of ['Save PDF', 'Save plain text']) {
    await person.press('button', way);
    await person.press('button', 'Save');
    await person.sees('This file is not locked.');
  }
  await openSettings(person);
  await person.press('button', 'Save a readable copy');
  await answerAgain(person, lock);
  await person.press('button', 'Save it, not locked');
  const [pdf, text, copy] = await Promise.all(
    ['.pdf', '.txt', '.html'].map((ending) => arrived(downloads, ending)),
  );
  if (!pdf?.length) throw new Error('No PDF came');
  return { text: String(text), copy: String(copy) };
}

/** A new passphrase and code because somebody may know the one there is, by the page of the lock. */
export async function someoneMayKnow(person: Person, now: string, next: string): Promise<LockSet> {
  await person.press('button', 'Someone may know my passphrase');
  await answerAgain(person, now);
  await person.arrivesAt('Someone may know my passphrase');
  return passLockSteps(person, next);
}
