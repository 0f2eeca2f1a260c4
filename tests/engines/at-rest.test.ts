import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hereCipher, makeBackup } from '#backup/backup.ts';
import { aReflection, noon } from '../support/builders.ts';
import { findWords, holdsBytes, rareWord } from '../support/profile-search.ts';
import { serve } from '../support/server.ts';
import { chromium } from './chromium.ts';
import {
  backUp,
  deleteEverything,
  enter,
  isKept,
  keepInPlain,
  openSettings,
  passFirstRun,
  rareWords,
  restore,
  saveAllFiles,
  seesDrafts,
  seesEverything,
  setLock,
  someoneMayKnow,
  startDraft,
  typeInPlain,
  unlock,
  writeEntry,
  writeEverywhere,
} from './deeds.ts';
import { ownPlace } from './engine.ts';
import { filesOf } from './files-of.ts';
import { firefox } from './firefox.ts';
import { aPerson, type Person } from './person.ts';
import { until } from './process-group.ts';
import { readSeenKeys, watchKeys } from './watch-keys.ts';
import { useScreen, webkit } from './webkit.ts';
import { post, useLetters } from './with-letters.ts';

useScreen();
const letters = useLetters();

describe.each([chromium, firefox, webkit])('in $name', (engine) => {
  it('what is written without a lock is there offline, and nowhere to be read', async ({ annotate }) => {
    const server = await serve();
    onTestFinished(() => server.stop());
    const { profile, downloads, open } = ownPlace(engine);
    const words = rareWords();
    const [more, passphrase] = [rareWord(), `${rareWord()} ${rareWord()}`];
    const secret = [...Object.values(words), more, ...passphrase.split(' ')];

    let person = aPerson(await open());
    await person.visit(server.url('/'));
    await passFirstRun(await watched(person));
    await writeEverywhere(person, words);
    await isKept(person);
    const { device, brought } = await person.engine.run(readSeenKeys, null);
    expect([device.length, new Set(brought).size]).toEqual([1, 1]);
    await person.engine.quit();
    let files = filesOf(profile);
    expect(findWords(files, secret)).toEqual([]);
    expect(keysIn(files, brought)).toEqual([]);

    await server.stop();
    person = aPerson(await open());
    await person.visit(server.url('/'));
    await seesEverything(person, words);
    await person.reload();
    await person.sees(words.ask);
    await startDraft(person, more);
    const typed = await typeInPlain(person);
    const { sessionFiles } = engine;
    if (sessionFiles !== null)
      await until('the session files', () => isIn(filesOf(join(profile, sessionFiles)), typed) || undefined);
    await person.engine.kill9();
    expect(findWords(filesOf(profile), secret)).toEqual([]);

    person = aPerson(await open());
    await person.visit(server.url('/reflect'));
    await person.sees(words.what);
    await seesDrafts(person, [more, words.draft]);
    const file = await backUp(person, { passphrase, lock: null, downloads });
    expect(file.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    expect(findWords(downloads, secret)).toEqual([]);
    expect(findWords(filesOf(profile), secret)).toEqual([]);

    expect(await deleteEverything(person, null)).toEqual({ saysBytesLinger: true });
    const leftAtOnce = keysIn(filesOf(profile), device);
    const control = await keepInPlain(person);
    await person.engine.quit();
    files = filesOf(profile);
    expect(findWords(files, secret)).toEqual([]);
    for (const word of Object.values(control)) expect(isIn(files, word)).toBe(true);
    const left = keysIn(files, device);
    await annotate(
      `${engine.name}, deleted without a lock: device key left at once ${leftAtOnce.length}, after quitting ${left.length}`,
    );
    if (engine === chromium) expect(left).toEqual([]);
  });

  it('a lock closes on all that was written before and after it', async ({ annotate }) => {
    const server = await serve();
    onTestFinished(() => server.stop());
    const { profile, downloads, open } = ownPlace(engine);
    const [before, after, draft] = [rareWord(), rareWord(), rareWord()];
    const [lock, passphrase] = [`${rareWord()} ${rareWord()}`, `${rareWord()} ${rareWord()}`];
    const secret = [before, after, draft, ...`${lock} ${passphrase}`.split(' ')];

    let person = aPerson(await open());
    await person.visit(server.url('/'));
    await passFirstRun(await watched(person));
    await writeEntry(person, before);
    const { device } = await person.engine.run(readSeenKeys, null);
    await person.engine.quit();
    // It lies there as it is in each of these engines: so the search would find it.
    expect(device).toHaveLength(1);
    expect(keysIn(filesOf(profile), device)).toEqual(device);

    person = aPerson(await open());
    await person.visit(server.url('/'));
    await watched(person);
    const { code, saysBytesLinger } = await setLock(person, lock);
    secret.push(code, code.replaceAll(' ', '\n'));
    const brought = new Set((await person.engine.run(readSeenKeys, null)).brought);
    const leftAtOnce = keysIn(filesOf(profile), device);
    await person.engine.kill9();
    let files = filesOf(profile);
    expect(findWords(files, secret)).toEqual([]);
    expect(keysIn(files, brought)).toEqual([]);
    const leftByKill = keysIn(files, device);
    expect(saysBytesLinger).toBe(engine !== chromium);
    if (!saysBytesLinger) expect(leftByKill).toEqual([]);

    person = aPerson(await open());
    await person.visit(server.url('/reflect'));
    await unlock(await watched(person), lock);
    await person.sees(before);
    await writeEntry(person, after);
    await startDraft(person, draft);
    await openSettings(person);
    await person.press('button', 'Lock now');
    await person.press('link', 'Reflect', 'nav[aria-label=Main]');
    await person.arrivesAt('Locked');
    for (const word of [before, after, draft]) expect(await person.screen()).not.toContain(word);
    for (const key of (await person.engine.run(readSeenKeys, null)).brought) brought.add(key);
    expect(findWords(filesOf(profile), secret)).toEqual([]);
    await person.engine.kill9();
    files = filesOf(profile);
    expect(findWords(files, secret)).toEqual([]);
    expect(keysIn(files, brought)).toEqual([]);
    const leftByThen = keysIn(files, device);

    await server.stop();
    person = aPerson(await open());
    await person.visit(server.url('/reflect'));
    await unlock(person, lock);
    for (const word of [before, after]) await person.sees(word);
    await seesDrafts(person, [draft]);
    await backUp(person, { passphrase, lock, downloads });
    expect(findWords(downloads, secret)).toEqual([]);
    await deleteEverything(person, lock);
    const control = await keepInPlain(person);
    await person.engine.quit();
    files = filesOf(profile);
    expect(findWords(files, secret)).toEqual([]);
    for (const word of Object.values(control)) expect(isIn(files, word)).toBe(true);
    expect(keysIn(files, brought)).toEqual([]);
    await annotate(
      `${engine.name}, lock set: device key left at once ${leftAtOnce.length}, after a kill ${leftByKill.length}, ` +
        `after some use and a kill ${leftByThen.length}, after Delete everything ${keysIn(files, device).length}; ` +
        `it says that bytes may stay: ${saysBytesLinger}`,
    );
  });

  it(
    'what comes in, goes out, is posted or sealed anew is nowhere to be read',
    { timeout: 300_000 },
    async ({ annotate }) => {
      const server = await serve(letters.folder);
      onTestFinished(() => server.stop());
      const { profile, downloads, open } = ownPlace(engine);
      const [what, forSupervision, posted] = [rareWord(), rareWord(), rareWord()];
      const [fileLock, first, second] = [aSecret(), aSecret(), aSecret()];
      const secret = [what, forSupervision, posted, ...`${fileLock} ${first} ${second}`.split(' ')];
      const nothing = () => expect(findWords(filesOf(profile), secret)).toEqual([]);

      let person = aPerson(await open());
      await person.visit(server.url('/'));
      await passFirstRun(await watched(person));
      await isKept(person);
      await restore(person, await aBackup({ what, forSupervision }, fileLock), fileLock);
      nothing();
      await enter(person, 'Reflect');
      await person.sees(what);
      const files = await saveAllFiles(person, { ticked: forSupervision, lock: null, downloads });
      expect([files.text.includes(forSupervision), files.text.includes(what)]).toEqual([true, false]);
      expect(files.copy).toContain(what);
      await person.engine.kill9();
      nothing();

      person = aPerson(await open());
      await person.visit(server.url('/'));
      await watched(person);
      const set = await setLock(person, first);
      const { device } = await person.engine.run(readSeenKeys, null);
      secret.push(set.code, set.code.replaceAll(' ', '\n'));
      await openSettings(person);
      await person.press('button', 'Lock now');
      await person.reload();
      await person.press('link', 'Reflect', 'nav[aria-label=Main]');
      await person.arrivesAt('Locked');
      expect(await post(person, posted)).toBe(true);
      nothing();
      await watched(person);
      await unlock(person, first);
      await person.sees(what);
      await openSettings(person);
      await person.press('link', 'Change the lock');
      await person.arrivesAt('Lock');
      const renewed = await someoneMayKnow(person, first, second);
      secret.push(renewed.code, renewed.code.replaceAll(' ', '\n'));
      const { brought } = await person.engine.run(readSeenKeys, null);
      expect(new Set(brought).size).toBeGreaterThan(2);
      await person.engine.kill9();
      nothing();
      expect(keysIn(filesOf(profile), new Set(brought))).toEqual([]);

      person = aPerson(await open());
      await person.visit(server.url('/reflect'));
      await unlock(person, second);
      await person.sees(what);
      await deleteEverything(person, second);
      const control = await keepInPlain(person);
      await person.engine.quit();
      nothing();
      const left = filesOf(profile);
      for (const word of Object.values(control)) expect(isIn(left, word)).toBe(true);
      expect(keysIn(left, new Set(brought))).toEqual([]);
      if (engine === chromium) expect(keysIn(left, device)).toEqual([]);
      await annotate(`${engine.name}, sealed anew: it says that bytes may stay: ${renewed.saysBytesLinger}`);
    },
  );
});

/** From now on the keys that the app makes are noted. */
async function watched(person: Person): Promise<Person> {
  await person.engine.run(watchKeys, null);
  return person;
}

function keysIn(files: string, keys: Iterable<string>): string[] {
  return [...keys].filter((key) => holdsBytes(files, key));
}

const aSecret = (): string => `${rareWord()} ${rareWord()}`;

/** A backup with one entry in it, made elsewhere. */
async function aBackup(
  { what, forSupervision }: { what: string; forSupervision: string },
  passphrase: string,
): Promise<Uint8Array> {
  const entry = aReflection({ what, forSupervision: { text: forSupervision, question: '' } });
  const about = { exportedAt: noon, exportedOn: '2026-11-21', appVersion: '1.0.0' };
  const made = await makeBackup({ reflections: [entry] }, about, passphrase, hereCipher);
  if (!made.ok) throw new Error(made.reason);
  return made.file;
}

const isIn = (files: string, word: string): boolean => findWords(files, [word]).length > 0;
