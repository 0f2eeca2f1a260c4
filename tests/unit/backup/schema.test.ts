import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeBackup } from '#backup/backup.ts';
import { recordKinds, type RecordsByKind } from '#model/record.ts';
import { schemaFaults } from '../../support/backup-schema.ts';
import { histories } from './histories.ts';
import { aRecord, noon, purged, uuid } from './made-up-records.ts';
import { openCipher } from './open-cipher.ts';

/** As much of the published schema as is looked at here. */
interface Schema {
  required?: string[];
  properties?: Record<string, Schema>;
  description?: string;
  $defs?: Record<string, Schema>;
}
const schema = JSON.parse(readFileSync('public/schema/backup-1.json', 'utf8')) as Schema & {
  $schema: string;
};

async function backupOf(records: RecordsByKind): Promise<unknown> {
  const backup = await makeBackup(
    records,
    { exportedAt: noon, exportedOn: '2026-03-14', appVersion: '1.0.0' },
    'any',
    openCipher(),
  );
  if (!backup.ok) throw new Error(backup.reason);
  return JSON.parse(new TextDecoder().decode(backup.file)) as unknown;
}

describe('the published schema of a backup', () => {
  it('fits every backup that is made', async () => {
    await fc.assert(
      fc.asyncProperty(histories({ purges: true }), async ([device]) => {
        expect(schemaFaults(await backupOf(device!))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('names all known kinds, in order, and describes everything in words', () => {
    const records = schema.properties!['records']!;
    expect(records.required).toEqual([...recordKinds]);
    expect(Object.keys(records.properties!)).toEqual([...recordKinds]);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    const described = [schema, schema.$defs!['record']!, schema.$defs!['purged']!, records];
    for (const { properties } of described) {
      for (const { description } of Object.values(properties!)) expect(description).toMatch(/\.$/);
    }
  });

  const good = aRecord(uuid(1), uuid(2));
  const gone = purged(good);
  it.each([
    ['another format', { format: 'other' }],
    ['a later version', { version: 2 }],
    ['no instant', { exportedAt: '2026-03-14' }],
    ['no app version', { appVersion: null }],
    ['a kind that is missing', { records: {} }],
    ['a record without ancestors', { goals: [{ ...good, ancestors: undefined }] }],
    ['a record with too many ancestors', { goals: [{ ...good, ancestors: Array(51).fill(uuid(3)) }] }],
    ['a record whose id is no UUID', { goals: [{ ...good, id: '1' }] }],
    ['a record with a date that is none', { goals: [{ ...good, updatedAt: 'NaN' }] }],
    ['a purged record with words left in it', { goals: [{ ...gone, want: 'rest' }] }],
    ['a purged record of a later kind with words left in it', { moods: [{ ...gone, want: 'rest' }] }],
    ['a kind that is no list', { moods: {} }],
  ])('refuses %s', async (_, { goals, moods, ...changes }: Record<string, unknown>) => {
    const backup = (await backupOf({ goals: [good, gone].slice(0, 1) })) as { records: object };
    const records = { ...backup.records, ...(goals ? { goals } : {}), ...(moods ? { moods } : {}) };
    if (!goals && !moods) expect(schemaFaults({ ...backup, records })).toEqual([]);
    const spoiled = JSON.parse(JSON.stringify({ ...backup, records, ...changes })) as unknown;
    expect(schemaFaults(spoiled)).not.toEqual([]);
  });
});
