import { Encrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { openWithAge } from '../support/age.ts';
import { useApp, useOwner } from '../support/app.ts';
import {
  box,
  finishWriting,
  isSaved,
  keepNumber,
  rateArea,
  setGoal,
  startWriting,
  writeEntry,
} from '../support/deeds.ts';
import { backUp, choose, deleteEverything, lookInside, type SavedFile } from '../support/saved-files.ts';
import { passFirstRun } from '../support/first-run.ts';
import { arriveAt, enter, enterSettings, reload, sees } from '../support/screens.ts';
import { storedRows, whatIsKept } from '../support/store.ts';

const app = useApp({ serviceWorkers: 'block' });
const owner = useOwner(app);
const passphrase = 'kettle moss ladder plum';
let made: SavedFile;

const kinds = [
  'reflections',
  'ratings',
  'goals',
  'people',
  'meetings',
  'preparations',
  'unitProgress',
  'bookmarks',
  'notes',
  'drafts',
  'wellbeing',
  'settings',
];
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/u;

interface BackupJson {
  format: string;
  version: number;
  exportedAt: string;
  appVersion: string;
  records: Record<string, Record<string, unknown>[]>;
}

/** An age file of ours in form, with other things in it. */
async function sealed(text: string): Promise<SavedFile> {
  const age = new Encrypter();
  age.setPassphrase(passphrase);
  age.setScryptWorkFactor(10);
  return { name: 'pocketbook-2026-01-01.age', bytes: Buffer.from(await age.encrypt(text)) };
}

describe('a backup', () => {
  it('downloads by itself, and opens in the age program with the contract’s shape', async () => {
    const { page } = owner;
    await writeEntry(page, {
      what: 'Kept in the backup.',
      forSupervision: 'Shared in the backup.',
      question: 'And this?',
    });
    await rateArea(page, '3.2', 'Learning this', 'Because of the backup.');
    await setGoal(page, 'To keep a copy', ['Make it']);
    await keepNumber(page, 'Duty line', '01632 960001');
    await startWriting(page);
    await box(page, 'What happened?').fill('Not finished yet.');
    await isSaved(page);
    made = await backUp(page, passphrase);
    expect(made.name).toMatch(/^pocketbook-\d{4}-\d\d-\d\d\.age$/u);
    const json = JSON.parse(await openWithAge(made.bytes, passphrase)) as BackupJson;
    expect(json).toMatchObject({
      format: 'peer-pocketbook-backup',
      version: 1,
      appVersion: expect.any(String) as string,
    });
    expect(json.exportedAt).toMatch(instant);
    expect(Object.keys(json.records).sort()).toEqual([...kinds].sort());
    for (const record of Object.values(json.records).flat()) {
      expect([record['id'], record['version']]).toEqual([
        expect.stringMatching(uuid),
        expect.stringMatching(uuid),
      ]);
      expect([record['createdAt'], record['updatedAt']]).toEqual([
        expect.stringMatching(instant),
        expect.stringMatching(instant),
      ]);
      expect(record['ancestors']).toBeInstanceOf(Array);
      expect(record['deletedAt']).toBeNull();
    }
    const { reflections = [], ratings = [], goals = [], drafts = [], settings = [] } = json.records;
    expect([reflections, ratings, goals, drafts, settings].map((list) => list.length)).toEqual([
      1, 1, 1, 1, 1,
    ]);
    const text = JSON.stringify(json.records);
    for (const words of [
      'Kept in the backup.',
      'Shared in the backup.',
      'And this?',
      'Because of the backup.',
      'To keep a copy',
      'Make it',
      '01632 960001',
      'Not finished yet.',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('is checked only by choosing that very file, and Today says when', async () => {
    const { page } = owner;
    const dialog = page.getByRole('dialog');
    await choose(page, 'Choose the file', { name: made.name, bytes: Buffer.from('not it') });
    await sees(dialog, 'not the backup you just made');
    await choose(page, 'Choose the file', made);
    await sees(page.getByRole('status'), /^Checked: the file opens and holds 1 entry/);
    await enter(page, 'Today');
    await sees(page, /^Last checked backup: \d{1,2} \w+ \d{4}\./);
    await reload(page);
    await sees(page, /^Last checked backup: \d{1,2} \w+ \d{4}\./);
  });

  it('is not made with a short passphrase or two that differ', async () => {
    const { page } = owner;
    await enterSettings(page);
    await page.getByRole('button', { name: 'Back up now' }).click();
    const dialog = page.getByRole('dialog');
    expect(
      await dialog
        .locator('input:not([type="checkbox"])')
        .evaluateAll((all) => all.map((one) => one.getAttribute('type'))),
    ).toEqual(['password', 'password']);
    await dialog.getByLabel('Passphrase', { exact: true }).fill('short');
    await dialog.getByRole('button', { name: 'Make backup' }).click();
    await sees(dialog, 'Use at least 8 characters');
    await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await dialog.getByLabel('Passphrase again').fill(`${passphrase}s`);
    await dialog.getByRole('button', { name: 'Make backup' }).click();
    await sees(dialog, 'The two passphrases are not the same.');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });
});

describe('a file that is no good', () => {
  it('gets one sentence each, and changes nothing', async () => {
    const { page } = owner;
    await enterSettings(page);
    const before = await storedRows(page);
    expect(before.length).toBeGreaterThan(4);
    const flipped = Buffer.from(made.bytes);
    flipped[flipped.length - 40]! ^= 1;
    const newer = JSON.stringify({
      format: 'peer-pocketbook-backup',
      version: 2,
      exportedAt: '2030-01-01T00:00:00.000Z',
      appVersion: '9.0.0',
      records: { reflections: [] },
    });
    const cases: [string, SavedFile, string, RegExp][] = [
      [
        'a text file',
        { name: 'notes.age', bytes: Buffer.from('Dear diary, this is text.') },
        passphrase,
        /not a backup of Peer Pocketbook/,
      ],
      [
        'an empty file',
        { name: 'empty.age', bytes: Buffer.alloc(0) },
        passphrase,
        /not a backup of Peer Pocketbook/,
      ],
      ['a wrong passphrase', made, 'kettle moss ladder', /passphrase does not open this file/],
      [
        'half a file',
        { name: made.name, bytes: made.bytes.subarray(0, made.bytes.length >> 1) },
        passphrase,
        /damaged or cut short/,
      ],
      ['a flipped bit', { name: made.name, bytes: flipped }, passphrase, /damaged or cut short/],
      ['someone else’s file', await sealed('{"hello":"there"}'), passphrase, /not made by Peer Pocketbook/],
      ['a newer version', await sealed(newer), passphrase, /newer version of the app/],
    ];
    for (const [what, file, words, sentence] of cases) {
      await lookInside(page, file, words);
      const said = page.getByRole('dialog').getByRole('alert');
      await sees(said, sentence);
      expect(await said.innerText(), what).toContain('Nothing was changed.');
      expect(await said.getByRole('paragraph').count(), what).toBe(1);
      expect(await page.getByRole('button', { name: 'Bring it in' }).count(), what).toBe(0);
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    }
    expect(await storedRows(page)).toEqual(before);
  });
});

describe('restoring', () => {
  it('fills an empty pocketbook, merges into one that is not, and deletes everything when asked', async () => {
    // With the service worker, which may keep things of its own.
    const { page } = await app.owner({ serviceWorkers: 'allow' });
    await writeEntry(page, { what: 'Written on the new phone.' });
    await enterSettings(page);
    await lookInside(page, made, passphrase);
    const dialog = page.getByRole('dialog');
    await sees(dialog, /In this file: 1 entry, 1 view of an area, 1 goal/);
    await sees(dialog, '5 records are not on this phone and will be added.');
    await dialog.getByRole('button', { name: 'Bring it in' }).click();
    await sees(page.getByRole('status'), 'Done. Everything in the file is on this phone now.');
    await enter(page, 'Reflect');
    await sees(page, 'Written on the new phone.');
    await sees(page, 'Kept in the backup.');
    await reload(page);
    await sees(page, 'Kept in the backup.');

    await enterSettings(page);
    await lookInside(page, made, passphrase);
    await sees(dialog, '5 records are the same.');
    await sees(dialog, 'Everything in this file is already on this phone.');
    await dialog.getByRole('button', { name: 'Close' }).click();

    await page.getByRole('link', { name: 'Copies from before a restore' }).click();
    await page.getByRole('button', { name: /^Look inside/ }).click();
    await sees(dialog, 'In this copy: 1 entry.');
    await sees(dialog, '1 record is the same.');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await enterSettings(page);

    await page.getByRole('button', { name: 'Delete everything' }).click();
    await sees(dialog, 'If someone has asked for your notes');
    await dialog.getByRole('textbox').fill('remove');
    await dialog.getByRole('button', { name: 'Delete everything now' }).click();
    await sees(dialog, 'Type the word delete first. Nothing was deleted.');
    await dialog.getByRole('button', { name: 'Cancel' }).click();

    // Another one is begun beside it, as by someone who cannot get in.
    await page.evaluate(() => localStorage.setItem('pocketbook.preferences', '{"store":"pocketbook_2"}'));
    await reload(page);
    await passFirstRun(page);
    const kept = await whatIsKept(page);
    expect(kept).toEqual(expect.arrayContaining(['bucket pocketbook-1', 'bucket pocketbook_2-1']));
    await enterSettings(page);
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await sees(dialog, 'It deletes 1 pocketbook put away here.');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await deleteEverything(page);
    expect(await whatIsKept(page)).toEqual([]);
    await reload(page);
    await arriveAt(page, 'Welcome');
    expect(await whatIsKept(page)).toEqual([]);
  });

  it('brings what is newer in the file up to date, and keeps both where both were changed', async () => {
    const { page } = await app.owner();
    await enterSettings(page);
    await lookInside(page, made, passphrase);
    await page.getByRole('button', { name: 'Bring it in' }).click();
    await sees(page.getByRole('status'), 'Done.');

    await change(owner.page, /Kept in the backup/, 'Changed on the old phone.');
    const later = await backUp(owner.page, passphrase);
    await owner.page.getByRole('dialog').getByRole('button', { name: 'Not now' }).click();
    await lookInside(page, later, passphrase);
    await sees(page.getByRole('dialog'), /record(s are| is) newer in the file/);
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();

    await change(page, /Kept in the backup/, 'Changed on the new phone.');
    await enterSettings(page);
    await lookInside(page, later, passphrase);
    await sees(page.getByRole('dialog'), '1 record was changed in both places. Both versions will be kept.');
    await page.getByRole('button', { name: 'Bring it in' }).click();
    await sees(page.getByRole('status'), 'Done.');
    await enter(page, 'Reflect');
    await sees(page, 'Changed on the old phone.');
    await sees(page, 'Changed on the new phone.');
  });
});

async function change(page: typeof owner.page, entry: RegExp, words: string): Promise<void> {
  await enter(page, 'Reflect');
  await page.getByRole('link', { name: entry }).click();
  await page.getByRole('button', { name: 'Change' }).click();
  await box(page, 'What happened?').fill(words);
  await isSaved(page);
  await finishWriting(page);
}
