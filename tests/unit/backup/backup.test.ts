import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  hereCipher,
  isSameBackup,
  makeBackup,
  openBackup,
  planRestore,
  type BackupMade,
  type BackupProgress,
  type FileCipher,
} from '#backup/backup.ts';
import { recordKinds, type RecordsByKind } from '#model/record.ts';
import { afterWriting, aRecord, edited, inOrder, noon, purged, uuid } from './made-up-records.ts';
import { asFile, openCipher, openCipherOfText } from './open-cipher.ts';

const real = hereCipher;
const open = openCipher();
const passphrase = 'four plain little words';
const occasion = { exportedAt: noon, exportedOn: '2026-03-14', appVersion: '1.0.0' };
const first = aRecord(uuid(1), uuid(2), { text: 'On the ward today.' });

const records: RecordsByKind = {
  moods: [aRecord(uuid(10), uuid(11), { fromALaterApp: { nested: [1, 'two', null, -0.5] } })],
  drafts: [aRecord(uuid(20), uuid(21), { of: 'reflection' })],
  reflections: [
    edited(first, uuid(3), {
      text: 'Byte for byte: \ud800 lone, \u0000, \u2028, \u{1f642}, "\\".',
      later: true,
    }),
    { ...aRecord(uuid(4), uuid(5)), deletedAt: noon },
    purged(aRecord(uuid(6), uuid(7))),
  ],
};

async function made(from: RecordsByKind, cipher = open): Promise<Extract<BackupMade, { ok: true }>> {
  const backup = await makeBackup(from, occasion, passphrase, cipher);
  if (!backup.ok) throw new Error(backup.reason);
  return backup;
}

describe('a backup in a real age file', { timeout: 60_000 }, () => {
  let backup: Extract<BackupMade, { ok: true }>;
  beforeAll(async () => {
    backup = await made(records, real);
  }, 60_000);

  it('is named for the local day, and is counted', () => {
    expect(backup.name).toBe('pocketbook-2026-03-14.age');
    expect(backup.counts).toEqual({
      byKind: { reflections: 1, moods: 1 },
      total: 2,
      drafts: 1,
      unreadable: 0,
    });
  });

  it('restores to the same records on an empty device', async () => {
    const opened = await openBackup(asFile(backup.file), passphrase, real);
    if (!opened.ok) throw new Error(opened.reason);
    expect(opened.counts).toEqual(backup.counts);
    const restored = afterWriting({}, planRestore({}, opened.backup.records).records);
    expect(inOrder(restored)).toEqual(inOrder(records));
  });

  it('does not open with another passphrase, and shows no word of what is inside', async () => {
    expect(await openBackup(asFile(backup.file), 'five', real)).toEqual({
      ok: false,
      reason: 'wrong-passphrase',
    });
    expect(Buffer.from(backup.file).includes('ward')).toBe(false);
    expect(Buffer.from(backup.file).includes('reflections')).toBe(false);
  });

  it('counts as checked when it is opened again from its file', async () => {
    expect(await isSameBackup(asFile(backup.file), backup, passphrase, real)).toBe(true);
  });
});

describe('a backup', () => {
  it('does not count as checked by a file that is torn, foreign or of another time', async () => {
    const backup = await made(records);
    const refusing: FileCipher = {
      ...open,
      open: () => Promise.resolve({ ok: false, reason: 'wrong-passphrase' }),
    };
    expect(await isSameBackup(asFile(backup.file), backup, passphrase, refusing)).toBe(false);
    expect(await isSameBackup(asFile(backup.file.subarray(0, -2)), backup, passphrase, open)).toBe(false);
    const less = await made({ ...records, drafts: [] });
    expect(await isSameBackup(asFile(less.file), backup, passphrase, open)).toBe(false);
    const later = await makeBackup(
      records,
      { ...occasion, exportedAt: '2026-03-15T12:00:00Z' },
      passphrase,
      open,
    );
    expect(later.ok && (await isSameBackup(asFile(later.file), backup, passphrase, open))).toBe(false);
  });
});

describe('what is inside a backup', { timeout: 30_000 }, () => {
  const inside = async (from: RecordsByKind) => new TextDecoder().decode((await made(from)).file);

  it('is the documented JSON, its keys in order, every known kind there', async () => {
    const text = await inside(records);
    const json = JSON.parse(text) as { records: RecordsByKind };
    expect(Object.keys(json)).toEqual(['format', 'version', 'exportedAt', 'appVersion', 'records']);
    expect(json).toMatchObject({
      format: 'peer-pocketbook-backup',
      version: 1,
      exportedAt: noon,
      appVersion: '1.0.0',
    });
    expect(Object.keys(json.records)).toEqual([...recordKinds, 'moods']);
    expect(json.records['goals']).toEqual([]);
    expect(json.records['reflections']).toEqual(records['reflections']);
    expect(json.records['reflections']![2]).toEqual({ id: uuid(6), version: uuid(7), deletedAt: noon });
  });

  it('is written back whole when it came from a later app', async () => {
    const opened = await openBackup(asFile((await made(records)).file), passphrase, open);
    if (!opened.ok) throw new Error(opened.reason);
    expect(await inside(opened.backup.records)).toBe(await inside(records));
  });

  it('is any text at all, byte for byte', async () => {
    const text = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));
    const json = fc
      .jsonValue({ stringUnit: 'binary' })
      .filter((value) => !JSON.stringify(value).includes('__proto__'));
    await fc.assert(
      fc.asyncProperty(text, text, json, async (kept, name, value) => {
        fc.pre(!(name in first) && name !== '__proto__');
        const record = { ...first, text: kept, [name]: kept, value };
        const opened = await openBackup(asFile((await made({ notes: [record] })).file), passphrase, open);
        if (!opened.ok) throw new Error(opened.reason);
        const [back] = opened.backup.records['notes']!;
        expect(JSON.stringify(back)).toBe(JSON.stringify(record));
        expect(back).toHaveProperty('text', kept);
      }),
    );
  });
});

describe('making a backup', { timeout: 30_000 }, () => {
  it('gives no file that does not open again', async () => {
    const torn = openCipher((plain) => plain.slice(0, -2));
    expect(await makeBackup(records, occasion, passphrase, torn)).toEqual({
      ok: false,
      reason: 'not-read-back',
    });
    const forgetful: FileCipher = {
      ...open,
      open: () => Promise.resolve({ ok: false, reason: 'wrong-passphrase' }),
    };
    expect(await makeBackup(records, occasion, passphrase, forgetful)).toEqual({
      ok: false,
      reason: 'not-read-back',
    });
  });

  it('gives no file that holds anything less or else than was put in', async () => {
    const changes: [string, string][] = [
      ['On the', 'In the'],
      ['"later":true', '"later":false'],
      [',"later":true', ''],
      [`{"id":"${uuid(6)}","version":"${uuid(7)}","deletedAt":"${noon}"}`, 'null'],
      ['"moods"', '"glooms"'],
      ['"appVersion":"1.0.0"', '"appVersion":"1.0.1"'],
    ];
    const from = { ...records, notes: [{ ...first, id: uuid(30) }] };
    for (const [was, is] of changes) {
      const sly = openCipherOfText((text) => {
        expect(text).toContain(was);
        return text.replace(was, is);
      });
      expect(await makeBackup(from, occasion, passphrase, sly)).toEqual({
        ok: false,
        reason: 'not-read-back',
      });
    }
  });

  it('is not prevented by one broken record, which stays in the file and is told', async () => {
    const broken = { ...first, id: 'not an id' };
    const { counts, file } = await made({ reflections: [broken, aRecord(uuid(8), uuid(9))] });
    expect(counts).toMatchObject({ total: 1, unreadable: 1 });
    expect(new TextDecoder().decode(file)).toContain(JSON.stringify(broken));
    const losing = openCipherOfText((text) => text.replace(JSON.stringify(broken), ''));
    expect((await makeBackup({ notes: [broken] }, occasion, passphrase, losing)).ok).toBe(false);
  });

  it('works for an empty pocketbook', async () => {
    expect((await made({})).counts).toEqual({ byKind: {}, total: 0, drafts: 0, unreadable: 0 });
  });
});

describe('a long backup', { timeout: 60_000 }, () => {
  const many: RecordsByKind = {
    reflections: Array.from({ length: 3000 }, (_, at) =>
      aRecord(uuid(1000 + 2 * at), uuid(1001 + 2 * at), { what: `${at} \u{1f642} `.repeat(20) }),
    ),
  };

  it('tells how far it is, never backwards, and ends at the end', async () => {
    const told: BackupProgress[] = [];
    const backup = await makeBackup(many, occasion, passphrase, real, {
      onProgress: (progress) => told.push(progress),
    });
    if (!backup.ok) throw new Error(backup.reason);
    expect([...new Set(told.map(({ step }) => step))]).toEqual(['sealing', 'readingBack']);
    for (const step of ['sealing', 'readingBack'] as const) {
      const far = told.filter((one) => one.step === step).map(({ done }) => done);
      expect(far.length).toBeGreaterThan(5);
      expect(far).toEqual([...far].sort((a, b) => a - b));
      expect([far[0], far.at(-1)]).toEqual([0, 3000]);
    }
    const opening: BackupProgress[] = [];
    const file = asFile(backup.file);
    const opened = await openBackup(file, passphrase, real, {
      onProgress: (progress) => opening.push(progress),
    });
    expect(opened.ok && opened.backup.records['reflections']).toEqual(many['reflections']);
    expect(opening.every(({ step, done, total }) => step === 'opening' && done <= total)).toBe(true);
  });

  it('is stopped in any step, and then there is no file', async () => {
    const backup = await made(many, real);
    for (const step of ['sealing', 'readingBack'] as const) {
      const control = new AbortController();
      const stopped = await makeBackup(many, occasion, passphrase, real, {
        signal: control.signal,
        onProgress: (one) => one.step === step && one.done > 0 && control.abort(),
      });
      expect(stopped).toEqual({ ok: false, reason: 'stopped' });
    }
    const control = new AbortController();
    const looking = await openBackup(asFile(backup.file), passphrase, real, {
      signal: control.signal,
      onProgress: ({ done }) => done > 0 && control.abort(),
    });
    expect(looking).toEqual({ ok: false, reason: 'stopped' });
    const before = await openBackup(asFile(backup.file), passphrase, real, { signal: AbortSignal.abort() });
    expect(before).toEqual({ ok: false, reason: 'stopped' });
  });

  it('is read without the rest of it in memory', async () => {
    let most = 0;
    const counting: FileCipher = {
      ...open,
      async seal(plain, _, take) {
        for (const piece of plain) {
          most = Math.max(most, piece.length);
          take(piece);
        }
        await Promise.resolve();
      },
    };
    expect((await made(many, counting)).file.length).toBeGreaterThan(1_000_000);
    expect(most).toBeLessThan(300_000);
  });
});
