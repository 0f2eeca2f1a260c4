/** Random histories of several devices that write, delete and restore each other's backups, for property tests. */

import fc from 'fast-check';
import { planRestore } from '#backup/backup.ts';
import { isTombstone, type AnyRecord, type Envelope, type RecordsByKind } from '#model/record.ts';
import { afterWriting, aRecord, edited, noon, purged, uuid } from './made-up-records.ts';

const kinds = ['reflections', 'goals', 'moods'];
const deviceCount = 3;

interface Step {
  readonly act:
    'create' | 'edit' | 'edit often' | 'bin' | 'purge' | 'keep a backup' | 'restore' | 'restore an old one';
  readonly device: number;
  readonly pick: number;
}

/** Every version ever made carries all versions whose words it grew from, itself included. */
export function lineageOf(record: AnyRecord): readonly string[] {
  return 'lineage' in record ? (record.lineage as string[]) : [];
}

/** What each device holds after a random history. */
export function histories({ purges }: { purges: boolean }): fc.Arbitrary<RecordsByKind[]> {
  const acts: Step['act'][] = [
    'create',
    'edit',
    'edit often',
    'bin',
    'keep a backup',
    'restore',
    'restore an old one',
  ];
  const step = fc.record({
    act: fc.constantFrom(
      ...acts,
      ...(['edit', 'edit', 'restore'] as const),
      ...(purges ? (['purge'] as const) : []),
    ),
    device: fc.nat(deviceCount - 1),
    pick: fc.nat(1000),
  });
  return fc
    .tuple(fc.nat(1e6), fc.array(step, { maxLength: 40, size: 'max' }))
    .map(([seed, steps]) => play(seed, steps));
}

function play(seed: number, steps: readonly Step[]): RecordsByKind[] {
  let made = seed;
  const fresh = () => uuid(made++);
  const version = fresh();
  // A record that all devices have from the start, so that most histories come to conflicts.
  const shared = aRecord(fresh(), version, { lineage: [version] });
  const devices = Array.from({ length: deviceCount }, (): RecordsByKind => ({ reflections: [shared] }));
  const backups: RecordsByKind[] = [];
  for (const { act, device, pick } of steps) {
    const mine = devices[device]!;
    const restore = (theirs: RecordsByKind) => afterWriting(mine, planRestore(mine, theirs).records);
    if (act === 'create') {
      const version = fresh();
      const record = aRecord(fresh(), version, { lineage: [version] });
      devices[device] = afterWriting(mine, { [kinds[pick % kinds.length]!]: [record] });
    } else if (act === 'keep a backup') {
      backups.push(mine);
    } else if (act === 'restore') {
      devices[device] = restore(devices[pick % deviceCount]!);
    } else if (act === 'restore an old one') {
      if (backups.length > 0) devices[device] = restore(backups[pick % backups.length]!);
    } else {
      const live = Object.entries(mine).flatMap(([kind, list]) =>
        list.filter(isEnvelope).map((record) => ({ kind, record })),
      );
      const chosen = live[pick % live.length];
      if (chosen)
        devices[device] = afterWriting(mine, { [chosen.kind]: [changed(chosen.record, act, fresh)] });
    }
  }
  return devices;
}

function changed(
  record: Envelope,
  act: 'edit' | 'edit often' | 'bin' | 'purge',
  fresh: () => string,
): AnyRecord {
  if (act === 'purge') return purged(record);
  // Oftener than a record remembers its ancestors.
  const versions = Array.from({ length: act === 'edit often' ? 51 : 1 }, fresh);
  const lineage = [...lineageOf(record), ...versions];
  const deletedAt = act === 'bin' ? noon : null;
  return versions.reduce((newest, version) => edited(newest, version, { deletedAt, lineage }), record);
}

export function isEnvelope(record: AnyRecord): record is Envelope {
  return !isTombstone(record);
}
