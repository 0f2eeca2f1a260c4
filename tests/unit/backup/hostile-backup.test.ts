import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBackup, type BackupOpened } from '#backup/backup.ts';
import { aRecord, edited, noon, purged, uuid } from './made-up-records.ts';
import { asFile, openCipher } from './open-cipher.ts';

const opened = (inside: string | Uint8Array): Promise<BackupOpened> =>
  openBackup(
    asFile(typeof inside === 'string' ? new TextEncoder().encode(inside) : inside),
    'any',
    openCipher(),
  );
const reasonOf = async (inside: string | Uint8Array) => {
  const result = await opened(inside);
  return result.ok ? 'opened' : result.reason;
};

/** A backup file whose `records` are this JSON. */
const withRecords = (json: string) =>
  `{"format":"peer-pocketbook-backup","version":1,"exportedAt":"${noon}","appVersion":"1","records":${json}}`;
const good = aRecord(uuid(1), uuid(2), { want: 'rest' });
const text = JSON.stringify(good);

/** What a file with these goals opens to. */
async function goalsOf(list: string) {
  const result = await opened(withRecords(`{"goals":${list}}`));
  if (!result.ok) return result.reason;
  return { goals: result.backup.records['goals'], unreadable: result.counts.unreadable };
}

describe('bytes that are no backup of ours', { timeout: 30_000 }, () => {
  it.each([
    ['nothing', '', 'foreign'],
    ['a text', 'Dear diary', 'foreign'],
    ['half of our JSON', withRecords('{}').slice(0, 60), 'foreign'],
    ['a list', '[]', 'foreign'],
    ['null', 'null', 'foreign'],
    ['JSON of another app', '{"format":"other","version":1,"records":{}}', 'foreign'],
    ['no version', '{"format":"peer-pocketbook-backup","records":{}}', 'damaged'],
    ['a version in words', '{"format":"peer-pocketbook-backup","version":"1","records":{}}', 'damaged'],
    ['version 0', withRecords('{}').replace('"version":1', '"version":0'), 'damaged'],
    ['version 1.5', withRecords('{}').replace('"version":1', '"version":1.5'), 'damaged'],
    [
      'a newer version, whatever it holds',
      '{"format":"peer-pocketbook-backup","version":2}',
      'newer-version',
    ],
    ['no date', withRecords('{}').replace(noon, 'NaN'), 'damaged'],
    ['records in a list', withRecords('[]'), 'damaged'],
    ['no records', withRecords('null'), 'damaged'],
    ['a kind that is no list', withRecords('{"goals":{"length":3}}'), 'damaged'],
    ['nesting a million deep', withRecords(`{"goals":${'['.repeat(1e6)}${']'.repeat(1e6)}}`), 'damaged'],
    ['nesting a million deep and never closed', `{"a":`.repeat(1e6), 'damaged'],
    ['a million empty records', withRecords(`{"goals":[${'{},'.repeat(1e6)}{}]}`), 'too-large'],
    [
      'a quarter of a million kinds',
      withRecords(`{${Array.from({ length: 250_000 }, (_, at) => `"k${at}":[]`).join(',')}}`),
      'too-large',
    ],
    [
      'five million values in one field',
      withRecords(`{"goals":[{"a":[${'0,'.repeat(5e6)}0]}]}`),
      'too-large',
    ],
  ])('%s', async (_, inside, reason) => {
    expect(await reasonOf(inside)).toBe(reason);
  });

  it('is foreign when it is not UTF-8', async () => {
    expect(await reasonOf(Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x7d))).toBe('foreign');
    const whole = new TextEncoder().encode(withRecords(`{"goals":[${text}]}`));
    whole[whole.indexOf(0x72, whole.length - 40)] = 0xff;
    expect(await reasonOf(whole)).toBe('foreign');
    expect(await reasonOf(new Uint8Array(1000).map((_, at) => at * 7))).toBe('foreign');
  });

  it('opens with a byte order mark and with blanks around it', async () => {
    expect(await reasonOf(`\ufeff \n${withRecords('{}')}\n`)).toBe('opened');
  });

  it('never throws for any bytes, any JSON, or any change to a good file', async () => {
    const whole = withRecords(JSON.stringify({ goals: [good, purged(good)], moods: [good] }));
    const torn = fc
      .tuple(fc.nat(whole.length), fc.nat(20), fc.string({ maxLength: 8 }))
      .map(([at, cut, put]) => whole.slice(0, at) + put + whole.slice(at + cut));
    const strange = fc
      .jsonValue()
      .map((value) => withRecords(JSON.stringify({ goals: value, [uuid(5)]: [value] })));
    await fc.assert(
      fc.asyncProperty(fc.oneof(torn, strange, fc.json(), fc.uint8Array()), async (inside) => {
        expect((await opened(inside)).ok).toBeTypeOf('boolean');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a record that may not enter', () => {
  const without = (field: string) => JSON.stringify({ ...good, [field]: undefined });
  const having = (field: string, value: unknown) => JSON.stringify({ ...good, [field]: value });
  it.each([
    ['is no object', 'null'],
    ['is a list', '[]'],
    ['is a text', '"record"'],
    ['is empty', '{}'],
    ['has no id', without('id')],
    ['has no version', without('version')],
    ['has no ancestors but is no tombstone either', without('ancestors')],
    ['has an id that is no UUID', having('id', '../../etc')],
    ['has an id that is a list', having('id', [uuid(1)])],
    ['has a date that is none', having('createdAt', 'NaN')],
    ['has a date that is a number', having('updatedAt', 0)],
    ['has ancestors that are no UUIDs', having('ancestors', ['x'])],
    ['has more ancestors than are kept', having('ancestors', Array(51).fill(uuid(1)))],
    ['is a tombstone with words left in it', JSON.stringify({ ...purged(good), want: 'rest' })],
    ['has a __proto__ of its own', text.replace('{', '{"__proto__":{"isAdmin":true},')],
    ['has a __proto__ spelt with escapes', text.replace('{', '{"\\u005f_proto__":{"isAdmin":true},')],
    ['has a __proto__ deep inside', text.replace('{', '{"a":[{"b":{"__proto__":null}}],')],
    ['has a number beyond all numbers', text.replace('{', '{"a":[1e999],')],
  ])('is set aside and counted when it %s, and the rest is restored', async (_, record) => {
    const sound = aRecord(uuid(8), uuid(9));
    expect(await goalsOf(`[${record},${JSON.stringify(sound)}]`)).toEqual({ goals: [sound], unreadable: 1 });
    expect({}).not.toHaveProperty('isAdmin');
  });

  it('is one of a kind with a name that every object has', async () => {
    const result = await opened(withRecords(`{"__proto__":[${text}],"constructor":[${text}],"goals":[]}`));
    expect(result).toMatchObject({ ok: true, counts: { total: 0, unreadable: 2 } });
    if (result.ok) expect(Object.keys(result.backup.records)).not.toContain('constructor');
  });
});

describe('an honest but odd file', { timeout: 30_000 }, () => {
  it('may hold very long texts, nested fields and no list for a kind', async () => {
    const long = { ...good, want: 'x'.repeat(10_000_000) };
    expect(await goalsOf(`[${JSON.stringify(long)}]`)).toEqual({ goals: [long], unreadable: 0 });
    const deep = text.replace('{', `{"deep":${'['.repeat(500)}${']'.repeat(500)},`);
    expect(await goalsOf(`[${deep}]`)).toMatchObject({ unreadable: 0 });
    expect(await opened(withRecords('{}'))).toMatchObject({ ok: true, backup: { records: { goals: [] } } });
  });

  it('may have brackets, quotes and commas in its texts', async () => {
    for (const start of ['"', '\\"', '\\\\"']) {
      const long = { ...good, want: start + ','.repeat(5e6), after: '\\' };
      expect(await goalsOf(`[${JSON.stringify(long)}]`)).toMatchObject({ unreadable: 0 });
    }
    const tricky = { ...good, want: `${'[{"\\",'.repeat(5000)}\\`, '"[': '\\"' };
    expect(await goalsOf(`[${JSON.stringify(tricky)}]`)).toEqual({ goals: [tricky], unreadable: 0 });
  });

  it('may name things with escapes, and have its head after its records', async () => {
    const head = `"format":"peer-pocketbook-backup","version":1,"exportedAt":"${noon}","appVersion":"1"`;
    const turned = `{"\\u0072ecords":{"go\\u0061ls":[${text}]},"other":{"list":[{"a":1},2]},${head}}`;
    expect(await opened(turned)).toMatchObject({ ok: true, backup: { records: { goals: [good] } } });
    expect(await goalsOf(`[{"at":0},${text}]`)).toEqual({ goals: [good], unreadable: 1 });
    expect(await goalsOf(`[0,"at",[{"at":1}],${text}]`)).toEqual({ goals: [good], unreadable: 3 });
    expect(await reasonOf(withRecords(`{"goals":[${text} ${text}]}`))).toBe('foreign');
    expect(await reasonOf(withRecords(`{"goals":[${text.slice(0, -1)}]]}`))).toBe('foreign');
  });

  it('holds each id once, whatever the order of its versions', async () => {
    const newer = edited(good, uuid(3));
    for (const twice of [
      [good, newer],
      [newer, good],
      [newer, newer],
      [newer, purged(good)],
      [purged(good), newer],
    ]) {
      expect(await goalsOf(JSON.stringify(twice))).toEqual({ goals: [newer], unreadable: 0 });
    }
    for (const contradicting of [
      [good, purged(newer)],
      [purged(newer), good],
    ]) {
      expect(await goalsOf(JSON.stringify(contradicting))).toEqual({ goals: [good], unreadable: 0 });
    }
    expect(await goalsOf(JSON.stringify([good, purged(good)]))).toEqual({
      goals: [purged(good)],
      unreadable: 0,
    });
  });

  it('keeps both of two versions of one id that do not descend from each other', async () => {
    const [lesser, greater] = [uuid(4), uuid(5)].sort() as [string, string];
    const pair = [aRecord(uuid(1), lesser), aRecord(uuid(1), greater)];
    const settled = [aRecord(uuid(1), greater), aRecord(lesser, lesser)];
    expect(await goalsOf(JSON.stringify(pair))).toEqual({ goals: settled, unreadable: 0 });
    expect(await goalsOf(JSON.stringify(pair.toReversed()))).toEqual({ goals: settled, unreadable: 0 });
  });

  it('keeps only the first of two kinds that use one id', async () => {
    const result = await opened(withRecords(`{"goals":[${text}],"drafts":[${text}]}`));
    expect(result).toMatchObject({ ok: true, counts: { byKind: { goals: 1 }, drafts: 0, unreadable: 1 } });
  });
});
