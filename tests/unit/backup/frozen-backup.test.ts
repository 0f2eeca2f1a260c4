import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hereCipher, openBackup, planRestore, type Counts } from '#backup/backup.ts';
import type { AnyRecord } from '#model/record.ts';
import { openWithAge } from '../../support/age.ts';
import { schemaFaults } from '../../support/backup-schema.ts';
import { asFile } from './open-cipher.ts';

interface Frozen {
  passphrase: string;
  counts: Counts;
  /** How many come in on an empty phone: the deleted one too, the purged one not. */
  added: number;
  records: Record<string, AnyRecord[]>;
}

/** By format: each stays here for ever, and none of the files is ever made anew. */
const formats = [1];

const vaults = new URL('../../vaults/', import.meta.url);
const fileOf = (format: number) => readFileSync(new URL(`backup-${format}.age`, vaults));
const frozen = (format: number) =>
  JSON.parse(readFileSync(new URL(`backup-${format}.json`, vaults), 'utf8')) as Frozen;

describe.each(formats)('a backup of format %i', (format) => {
  it(
    'opens, with every record and field as it was, and all of it comes in',
    { timeout: 30_000 },
    async () => {
      const { passphrase, counts, added, records } = frozen(format);
      const opened = await openBackup(asFile(fileOf(format)), passphrase, hereCipher);
      if (!opened.ok) throw new Error(opened.reason);
      const found = opened.backup.records;
      for (const [kind, list] of Object.entries(records)) expect(found[kind]).toMatchObject(list);
      expect(Object.values(found).flat()).toHaveLength(Object.values(records).flat().length);
      expect(opened.counts).toEqual(counts);
      const plan = planRestore({}, found);
      expect([plan.added.total, plan.refused.total]).toEqual([added, 0]);
      expect(planRestore(found, found).records).toEqual({});
    },
  );

  it.runIf(existsSync('/usr/bin/age'))('opens in the age program, as its schema says', async () => {
    const { passphrase, records } = frozen(format);
    const inside = JSON.parse(await openWithAge(fileOf(format), passphrase)) as Pick<Frozen, 'records'>;
    expect(schemaFaults(inside)).toEqual([]);
    expect(inside.records).toMatchObject(records);
  });
});
