import { act, screen } from '@testing-library/react';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeBackup } from '#backup/backup.ts';
import { nextVersion } from '#model/record.ts';
import { openPocketbook } from '#pocketbook/pocketbook.ts';
import { openVault } from '#vault/vault.ts';
import { aGoal, aReflection, aStamp } from '../support/builders.ts';
import type { SavedFile } from '../support/fake-platform.ts';
import { openBook } from '../support/open-book.ts';
import { quickCipher } from '../support/quick-cipher.ts';
import { aDevice, renderApp, type App } from '../support/render-app.tsx';
import { testWorld } from '../support/test-world.ts';
import { allText, dialog, enter, expectAccessible, press, seeHeading, seeStatus, seeText } from './steps.ts';

const passphrase = 'four unrelated plain words';

afterEach(() => {
  vi.restoreAllMocks();
});

async function atSettings(app?: App): Promise<App> {
  const there = app ?? (await renderApp());
  await there.go('/settings');
  await seeHeading('Settings');
  return there;
}

/** Presses a button, and waits for the dialog that it opens once it is known that no passphrase is asked for. */
async function openDialog(app: App, button: string): Promise<void> {
  await press(app.user, button);
  await screen.findByRole('dialog');
}

/** It stands beside the backup, and in what is told of this device. */
async function seeSomewhere(words: string): Promise<void> {
  expect((await screen.findAllByText(words)).length).toBeGreaterThan(0);
}

/** The browser does not take the next file that it is given. */
function refuseFile({ platform }: App): void {
  vi.spyOn(platform, 'saveFile').mockImplementationOnce(() => {
    throw new DOMException('No room', 'QuotaExceededError');
  });
}

async function written(): Promise<App> {
  const app = await renderApp();
  await openBook(app.gate).save([
    { kind: 'reflections', record: aReflection({ what: 'Kept words.' }) },
    { kind: 'goals', record: aGoal({ want: 'Rest more' }) },
  ]);
  return atSettings(app);
}

async function typePassphrases(app: App, one: string, again: string): Promise<void> {
  const [first, second] = [
    dialog().getByLabelText('Passphrase'),
    dialog().getByLabelText('Passphrase again'),
  ];
  await app.user.clear(first);
  await app.user.clear(second);
  if (one) await enter(app.user, first, one);
  if (again) await enter(app.user, second, again);
  await press(app.user, 'Make backup');
}

async function backedUp(app: App): Promise<SavedFile> {
  await openDialog(app, 'Back up now');
  await typePassphrases(app, passphrase, passphrase);
  await dialog().findByText(
    /^We gave the file pocketbook-2026-11-21\.age to your browser to save\. It usually goes to Downloads\./u,
  );
  return app.platform.saved.at(-1)!;
}

const asFile = ({ bytes }: { bytes: Uint8Array<ArrayBuffer> }, name = 'pocketbook-2026-11-21.age') =>
  new File([bytes], name);

/** Chooses a file in the restore dialog and looks inside. */
async function lookInside(app: App, file: File, words = passphrase): Promise<void> {
  await openDialog(app, 'Restore from a backup');
  await app.user.upload(dialog().getByLabelText('Backup file'), file);
  await enter(app.user, dialog().getByLabelText('Passphrase'), words);
  await press(app.user, 'Look inside');
}

describe('making a backup', () => {
  it('asks twice for a passphrase that is long enough, and makes nothing before', async () => {
    const app = await written();
    await openDialog(app, 'Back up now');
    const fields = dialog().getAllByLabelText<HTMLInputElement>(/Passphrase/u);
    expect(fields.map(({ type }) => type)).toEqual(['password', 'password']);
    await typePassphrases(app, 'short', 'short');
    await seeText(/^That is too short: it would be guessed at once\./u);
    await typePassphrases(app, passphrase, `${passphrase}!`);
    await seeText('The two passphrases are not the same. Type them once more.');
    await expectAccessible();
    await press(app.user, 'Cancel');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(app.platform.saved).toEqual([]);
  });

  it('says how weak a passphrase is, and takes a fault back as soon as it is mended', async () => {
    const app = await written();
    await openDialog(app, 'Back up now');
    const passphraseBox = dialog().getByLabelText('Passphrase');
    await app.user.type(passphraseBox, '1234567');
    await press(app.user, 'Make backup');
    await seeText(/^That is too short/u);
    await app.user.type(passphraseBox, '8');
    expect(dialog().queryByText(/^That is too short/u)).toBeNull();
    await seeText(/would need less than a minute\. That is easy to guess for a file/u);
    await app.user.clear(passphraseBox);
    await enter(app.user, passphraseBox, passphrase);
    await seeText(/strong computers would need (years|longer than a lifetime)\.$/u);
    await seeText(/Your recovery code does not open it\.$/u);
  });

  it('offers four words, shown to be written down and typed once more', async () => {
    const app = await written();
    await openDialog(app, 'Back up now');
    await press(app.user, 'Give me four words');
    const words = await vi.waitUntil(
      () => dialog().getByLabelText<HTMLInputElement>('Passphrase').value || null,
    );
    expect(words).toMatch(/^[a-z]+( [a-z]+){3}$/u);
    expect(dialog().getByLabelText<HTMLInputElement>('Passphrase').type).toBe('text');
    await seeText(/strong computers would need years\.$/u);
    await expectAccessible();
    await enter(app.user, dialog().getByLabelText('Passphrase again'), words);
    await press(app.user, 'Make backup');
    await dialog().findByText(/^We gave the file pocketbook/u);
    await press(app.user, 'Not now');
    await lookInside(app, asFile(app.platform.saved.at(-1)!), words);
    await seeText(/^In this file:/u);
  });

  it('downloads by itself, is checked by choosing the file, and Today says so', async () => {
    const app = await written();
    await seeSomewhere('Last checked backup: never.');
    const file = await backedUp(app);
    expect(file.name).toBe('pocketbook-2026-11-21.age');
    expect(new TextDecoder('latin1').decode(file.bytes.slice(0, 21))).toBe('age-encryption.org/v1');
    expect(dialog().getByText(/It holds 1 entry and 1 goal\./u)).toBeTruthy();
    await expectAccessible();
    await app.user.upload(dialog().getByLabelText('Choose the file'), asFile(file));
    await seeStatus(
      'Checked: the file opens and holds 1 entry and 1 goal. Keep it somewhere other than this phone.',
    );
    await seeSomewhere('Last checked backup: 21 November 2026.');
    await app.go('/');
    await seeSomewhere('Last checked backup: 21 November 2026.');
  });

  it('says so where the browser does not take the file, and hands it over on a later try', async () => {
    const app = await written();
    refuseFile(app);
    await openDialog(app, 'Back up now');
    await typePassphrases(app, passphrase, passphrase);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe(
      'The browser did not take the file, so no backup was saved. Make some room on the phone, then try again.' +
        'Your writing is safe on this phone.',
    );
    expect(alert.contains(document.activeElement)).toBe(true);
    await expectAccessible();
    expect(app.platform.saved).toEqual([]);
    // What was typed is still there.
    await press(app.user, 'Make backup');
    await dialog().findByText(/^We gave the file pocketbook-2026-11-21\.age to your browser to save\./u);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(app.platform.saved).toHaveLength(1);
  });

  it('is not checked by another file, nor by closing', async () => {
    const app = await written();
    await backedUp(app);
    await app.user.upload(dialog().getByLabelText('Choose the file'), new File(['not it'], 'other.age'));
    expect((await screen.findByRole('alert')).textContent).toBe(
      'This is not the backup you just made. Nothing was changed. Choose the newest file, pocketbook-2026-11-21.age.',
    );
    await press(app.user, 'Not now');
    await seeStatus('The backup was made. It is not checked yet.');
    await seeSomewhere('Last checked backup: never.');
  });
});

describe('restoring', () => {
  it('brings everything to another phone, after a look inside that changes nothing', async () => {
    const first = await written();
    const file = await backedUp(first);
    first.close();
    const app = await atSettings();
    await lookInside(app, asFile(file));
    await dialog().findByText('In this file: 1 entry and 1 goal.');
    expect(dialog().getByText('2 records are not on this phone and will be added.')).toBeTruthy();
    expect(openBook(app.gate).getState().reflections).toEqual([]);
    await expectAccessible();
    await press(app.user, 'Bring it in');
    await seeStatus('Done. Everything in the file is on this phone now.');
    await app.go('/reflect');
    await seeText('Kept words.');
    app.close();
    await renderApp({ device: app.device, address: '/growth/goals' });
    await seeText('Rest more');
  });

  it('says how many records it had to leave out', async () => {
    const records = { goals: [aGoal({ want: 'Rest more' }), { ...aGoal(), id: 7 } as never] };
    const about = { exportedAt: '2026-11-21T12:00:00.000Z', exportedOn: '2026-11-21', appVersion: '1.0.0' };
    const made = await makeBackup(records, about, passphrase, quickCipher);
    if (!made.ok) throw new Error(made.reason);
    const app = await atSettings();
    await lookInside(app, asFile({ bytes: new Uint8Array(made.file) }));
    await dialog().findByText('1 record in the file cannot be read and is left out.');
    await press(app.user, 'Bring it in');
    await seeStatus(/^Done, but 1 record in the file could not be read and was left out\./u);
    expect(allText()).not.toContain('Everything in the file');
  });

  it('twice does nothing the second time', async () => {
    const app = await written();
    const file = await backedUp(app);
    await press(app.user, 'Not now');
    await lookInside(app, asFile(file));
    await dialog().findByText('Everything in this file is already on this phone. Nothing needs to be done.');
    expect(dialog().getByText('2 records are the same.')).toBeTruthy();
    expect(dialog().queryByRole('button', { name: 'Bring it in' })).toBeNull();
    await press(app.user, 'Close');
  });

  it.each<[string, (file: SavedFile) => File, string, RegExp]>([
    [
      'with another passphrase',
      (file) => asFile(file),
      'another one',
      /^That passphrase does not open this file\. Nothing was changed\./u,
    ],
    [
      'of a text file',
      () => new File(['Shopping: tea'], 'pocketbook-2026-11-21.age'),
      passphrase,
      /^This is not a backup of Peer Pocketbook\. Nothing was changed\./u,
    ],
    [
      'of half a file',
      ({ bytes }) => asFile({ bytes: bytes.slice(0, bytes.length - 40) }),
      passphrase,
      /^This file is damaged or cut short.* Nothing was changed\./u,
    ],
    ['of nothing', () => new File([], 'pocketbook-2026-11-21.age'), passphrase, /Nothing was changed\./u],
  ])('%s says one sentence and changes nothing', async (_, choose, words, sentence) => {
    const app = await written();
    const file = await backedUp(app);
    await press(app.user, 'Not now');
    const before = openBook(app.gate).records();
    await lookInside(app, choose(file), words);
    expect((await screen.findByRole('alert')).textContent).toMatch(sentence);
    expect(openBook(app.gate).records()).toEqual(before);
  });

  it('asks for a file and a passphrase first', async () => {
    const app = await atSettings();
    await openDialog(app, 'Restore from a backup');
    await press(app.user, 'Look inside');
    expect(screen.getByRole('alert').textContent).toContain('Choose a backup file first.');
    await app.user.upload(dialog().getByLabelText('Backup file'), new File(['a'], 'a.age'));
    await press(app.user, 'Look inside');
    expect(screen.getByRole('alert').textContent).toContain('Type the passphrase of this file.');
    await expectAccessible();
  });

  it('puts back what the browser took away, and only then begins anew', async () => {
    const first = await written();
    const file = await backedUp(first);
    first.close();
    const emptied = aDevice({ ledgerStore: first.device.place.ledgerStore });
    const app = await renderApp({ device: emptied });
    await seeHeading('Your writing is not here');
    await atSettings(app);
    expect(screen.queryByRole('button', { name: 'Back up now' })).toBeNull();
    await lookInside(app, asFile(file));
    await dialog().findByText('In this file: 1 entry and 1 goal.');
    await press(app.user, 'Cancel');
    expect(app.gate.getState()).toMatchObject({ at: 'trouble', reason: 'vanished' });

    await lookInside(app, asFile(file));
    const { restore } = app.gate;
    app.gate.restore = () => Promise.reject(new Error('A fault of the storage'));
    await press(app.user, 'Bring it in');
    expect((await screen.findByRole('alert')).textContent).toMatch(/nothing was changed\./u);
    app.gate.restore = restore;
    await press(app.user, 'Bring it in');
    await seeStatus('Done. Everything in the file is on this phone now.');
    await app.go('/reflect');
    await seeText('Kept words.');
    expect(allText()).not.toContain('Your writing is not here');
  });
});

describe('practising a restore', () => {
  it('opens all of it, says what would be here, and changes nothing', async () => {
    const first = await written();
    const file = await backedUp(first);
    first.close();
    const app = await atSettings();
    await openBook(app.gate).save([{ kind: 'goals', record: aGoal({ want: 'Sleep' }) }]);
    const before = openBook(app.gate).records();
    await openDialog(app, 'Practise a restore');
    await app.user.upload(dialog().getByLabelText('Backup file'), asFile(file));
    await enter(app.user, dialog().getByLabelText('Passphrase'), passphrase);
    await press(app.user, 'Look inside');
    await dialog().findByText('In this file: 1 entry and 1 goal.');
    await seeStatus(
      'The file opens and can be restored. This phone would then hold 1 entry and 2 goals. This was practice: nothing was changed.',
    );
    expect(dialog().queryByRole('button', { name: 'Bring it in' })).toBeNull();
    await expectAccessible();
    await press(app.user, 'Close');
    expect(openBook(app.gate).records()).toEqual(before);
  });
});

describe('another tab during a restore', () => {
  it('is told as such, and the plan is made again for what is here now', async () => {
    const device = aDevice({
      channel: () => ({ postMessage: () => undefined, close: () => undefined }) as never,
    });
    const app = await renderApp({ device });
    const entry = aReflection({ what: 'Before.' });
    await openBook(app.gate).save([{ kind: 'reflections', record: entry }]);
    await openBook(app.gate).save([
      { kind: 'reflections', record: nextVersion(entry, { what: 'In the backup.' }, aStamp()) },
    ]);
    await atSettings(app);
    const file = await backedUp(app);
    app.close();

    const later = await renderApp({ device: aDevice({ channel: device.place.channel }) });
    await openBook(later.gate).save([{ kind: 'reflections', record: entry }]);
    await atSettings(later);
    await lookInside(later, asFile(file));
    await dialog().findByText('1 record is newer in the file and will be brought up to date.');
    const opened = await openVault(later.device.place);
    if (!opened.ok) throw new Error(opened.reason);
    const other = openPocketbook(opened.vault, testWorld());
    await other.opened;
    await other.save([
      { kind: 'reflections', record: nextVersion(entry, { what: 'In the other tab.' }, aStamp()) },
    ]);
    await press(later.user, 'Bring it in');
    await dialog().findByText(/^Something here was changed meanwhile, so nothing was brought in\./u);
    expect(
      dialog().getByText('1 record was changed in both places. Both versions will be kept.'),
    ).toBeTruthy();
    expect(
      openBook(later.gate)
        .getState()
        .reflections.map(({ what }) => what),
    ).toEqual(['In the other tab.']);
    await press(later.user, 'Bring it in');
    await seeStatus('Done. Everything in the file is on this phone now.');
    await seeText(/^1 entry is here twice now,/u);
    await later.go('/reflect');
    expect((await screen.findAllByText('Another version')).length).toBe(1);
    const words = openBook(later.gate)
      .getState()
      .reflections.map(({ what }) => what);
    expect(words.sort()).toEqual(['In the backup.', 'In the other tab.']);
    // One before each try, the refused one too.
    expect(await opened.vault.snapshots()).toMatchObject([{ reason: 'restore' }, { reason: 'restore' }]);
    other.close();
    opened.vault.close();
  });
});

describe('a readable copy', () => {
  it('is saved only after it was said that it is not locked', async () => {
    const app = await written();
    await openDialog(app, 'Save a readable copy');
    expect(
      dialog().getByText(/^It is not locked\. Anyone who has the file can read all of it/u),
    ).toBeTruthy();
    expect(app.platform.saved).toEqual([]);
    await expectAccessible();
    await press(app.user, 'Save it, not locked');
    await seeStatus(
      'We gave the file pocketbook-2026-11-21.html to your browser to save. It usually goes to Downloads. It is not locked.',
    );
    const [saved] = app.platform.saved;
    expect(saved).toMatchObject({ name: 'pocketbook-2026-11-21.html', type: 'text/html' });
    const page = new DOMParser().parseFromString(new TextDecoder().decode(saved!.bytes), 'text/html');
    expect(page.body.textContent).toContain('Kept words.');
    expect(page.body.textContent).toMatch(/Made on 21 November 2026 at \d\d:\d\d\./u);
    expect([...page.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual(['November 2026']);
    expect(page.documentElement.lang).toBe('en-GB');
    expect(page.querySelectorAll('script, link, img, iframe, [src], [href]')).toHaveLength(0);
  });

  it('that the browser does not take says so, and may be tried again', async () => {
    const app = await written();
    refuseFile(app);
    await openDialog(app, 'Save a readable copy');
    await press(app.user, 'Save it, not locked');
    expect((await screen.findByRole('alert')).textContent).toBe(
      'The file could not be made. Nothing was changed. Try again.',
    );
    await press(app.user, 'Save it, not locked');
    await seeStatus(/^We gave the file pocketbook-2026-11-21\.html to your browser to save\./u);
    expect(app.platform.saved).toHaveLength(1);
  });
});

describe('moving to a new phone', () => {
  it('goes step by step, and on only with a backup checked today', async () => {
    const app = await written();
    await app.user.click(await screen.findByRole('link', { name: 'Move to a new phone' }));
    await seeHeading('Move to a new phone');
    await seeStatus('Step 1 of 4');
    expect(screen.getByRole('button', { name: 'Next' })).toHaveProperty('disabled', true);
    const file = await backedUp(app);
    await app.user.upload(dialog().getByLabelText('Choose the file'), asFile(file));
    await seeText('Checked today, and you have changed nothing since it was made. You can go on.');
    await expectAccessible();
    await act(() => openBook(app.gate).save([{ kind: 'reflections', record: aReflection() }]));
    await seeText('Make a backup and check it here, today. Then you can go on.');
    expect(screen.getByRole('button', { name: 'Next' })).toHaveProperty('disabled', true);
    const whole = await backedUp(app);
    await app.user.upload(dialog().getByLabelText('Choose the file'), asFile(whole));
    await seeText(/^Checked today, and you have changed nothing/u);
    await press(app.user, 'Next');
    await seeText('Bring the file to the new phone');
    await press(app.user, 'Next');
    await seeText(/^Open this same address in the browser: http/u);
    await press(app.user, 'Back');
    await seeStatus('Step 2 of 4');
    await press(app.user, 'Next');
    await press(app.user, 'Next');
    await seeText('When all is there');
    await expectAccessible();
    await app.user.click(screen.getByRole('link', { name: 'Back to settings' }));
    await seeHeading('Settings');
  });
});

describe('records that storage does not let us read', () => {
  /** From now on, until what this returns is called. */
  function stopReading(): () => void {
    const { getAll } = IDBObjectStore.prototype;
    const reading = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
      this: IDBObjectStore,
      ...given
    ) {
      if (this.name === 'records') throw new DOMException('Not now', 'UnknownError');
      return getAll.apply(this, given);
    });
    return () => reading.mockRestore();
  }

  it('are not left out of a backup, a restore, a copy or a count: each says so, and does it on a later try', async () => {
    const first = await written();
    const file = await backedUp(first);
    first.close();
    const readAgain = stopReading();
    const app = await atSettings(await renderApp({ device: first.device }));
    await openDialog(app, 'Back up now');
    await typePassphrases(app, passphrase, passphrase);
    await dialog().findByText(/^The phone's storage is not answering, so not everything could be read/u);
    expect(app.platform.saved).toEqual([]);
    await expectAccessible();
    await press(app.user, 'Cancel');

    await lookInside(app, asFile(file));
    await dialog().findByText(/so the file could not be compared with what is here\. Nothing was changed\./u);
    await press(app.user, 'Cancel');

    await openDialog(app, 'Save a readable copy');
    await press(app.user, 'Save it, not locked');
    await dialog().findByText(/^The file could not be made\. Nothing was changed\./u);
    await press(app.user, 'Cancel');

    await openDialog(app, 'Delete everything');
    await dialog().findByText('It deletes what is left here.');
    await press(app.user, 'Cancel');

    readAgain();
    await lookInside(app, asFile(file));
    await dialog().findByText(/^Everything in this file is already on this phone\./u);
  });
});
