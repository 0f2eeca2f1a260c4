import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aGoal, aReflection } from '../support/builders.ts';
import type { SavedFile } from '../support/fake-platform.ts';
import { openBook } from '../support/open-book.ts';
import { aDevice, renderApp, type App } from '../support/render-app.tsx';
import { allText, dialog, expectAccessible, press, seeHeading, seeStatus, seeText } from './steps.ts';

const passphrase = 'four unrelated plain words';

async function atSettings(app?: App): Promise<App> {
  const there = app ?? (await renderApp());
  await there.go('/settings');
  await seeHeading('Settings');
  return there;
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
  if (one) await app.user.type(first, one);
  if (again) await app.user.type(second, again);
  await press(app.user, 'Make backup');
}

async function backedUp(app: App): Promise<SavedFile> {
  await press(app.user, 'Back up now');
  await typePassphrases(app, passphrase, passphrase);
  await dialog().findByText(/^The file pocketbook-2026-11-21\.age is in your Downloads\./u);
  return app.platform.saved.at(-1)!;
}

const asFile = ({ bytes }: { bytes: Uint8Array<ArrayBuffer> }, name = 'pocketbook-2026-11-21.age') =>
  new File([bytes], name);

/** Chooses a file in the restore dialog and looks inside. */
async function lookInside(app: App, file: File, words = passphrase): Promise<void> {
  await press(app.user, 'Restore from a backup');
  await app.user.upload(dialog().getByLabelText('Backup file'), file);
  await app.user.type(dialog().getByLabelText('Passphrase'), words);
  await press(app.user, 'Look inside');
}

describe('making a backup', () => {
  it('asks twice for a passphrase that is long enough, and makes nothing before', async () => {
    const app = await written();
    await press(app.user, 'Back up now');
    const fields = dialog().getAllByLabelText<HTMLInputElement>(/Passphrase/u);
    expect(fields.map(({ type }) => type)).toEqual(['password', 'password']);
    await typePassphrases(app, 'short', 'short');
    await seeText('Use at least 8 characters, so that the file cannot be opened by guessing.');
    await typePassphrases(app, passphrase, `${passphrase}!`);
    await seeText('The two passphrases are not the same. Type them once more.');
    await expectAccessible();
    await press(app.user, 'Cancel');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(app.platform.saved).toEqual([]);
  });

  it('downloads by itself, is checked by choosing the file, and Today says so', async () => {
    const app = await written();
    await seeText('Last checked backup: never.');
    const file = await backedUp(app);
    expect(file.name).toBe('pocketbook-2026-11-21.age');
    expect(new TextDecoder('latin1').decode(file.bytes.slice(0, 21))).toBe('age-encryption.org/v1');
    expect(dialog().getByText(/It holds 1 entry and 1 goal\./u)).toBeTruthy();
    await expectAccessible();
    await app.user.upload(dialog().getByLabelText('Choose the file'), asFile(file));
    await seeStatus(
      'Checked: the file opens and holds 1 entry and 1 goal. Keep it somewhere other than this phone.',
    );
    await seeText('Last checked backup: 21 November 2026.');
    await app.go('/');
    await seeText('Last checked backup: 21 November 2026.');
  });

  it('is not checked by another file, nor by closing', async () => {
    const app = await written();
    await backedUp(app);
    await app.user.upload(dialog().getByLabelText('Choose the file'), new File(['not it'], 'other.age'));
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Choose the newest file, pocketbook-2026-11-21.age.',
    );
    await press(app.user, 'Not now');
    await seeStatus('The backup was made. It is not checked yet.');
    await seeText('Last checked backup: never.');
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
    await press(app.user, 'Restore from a backup');
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
    expect(app.gate.getState()).toEqual({ at: 'trouble', reason: 'vanished' });

    await lookInside(app, asFile(file));
    await press(app.user, 'Bring it in');
    await seeStatus('Done. Everything in the file is on this phone now.');
    await app.go('/reflect');
    await seeText('Kept words.');
    expect(allText()).not.toContain('Your writing is not here');
  });
});
