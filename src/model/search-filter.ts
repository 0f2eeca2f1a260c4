/** Which entries are shown in the list: by layer, by what they are about, by model, by tag. */

import type { Reflection } from './reflection.ts';
import { tagKey } from './tags.ts';

/** What an entry can be linked to. */
export type LinkKind = 'area' | 'unit' | 'goal';
export interface Link {
  readonly kind: LinkKind;
  readonly id: string;
}

/** Null where nothing is asked of it. */
export interface EntryFilter {
  /** `shared`: with words for supervision; `private`: just for me. */
  readonly layer: 'private' | 'shared' | null;
  readonly about: readonly Link[];
  readonly model: string | null;
  readonly tag: string | null;
}

const linked = { area: 'areas', unit: 'units', goal: 'goals' } as const;

/** Whether an entry was linked to it, or began from a prompt of it. */
export function isAbout(entry: Reflection, { kind, id }: Link): boolean {
  return (
    (entry[linked[kind]] ?? []).includes(id) || (entry.prompt?.ref.startsWith(`${kind}:${id}:`) ?? false)
  );
}

/** The entries about something, those in the bin left out, in the order given. */
export function entriesAbout(entries: readonly Reflection[], link: Link): Reflection[] {
  return entries.filter((entry) => entry.deletedAt === null && isAbout(entry, link));
}

/** The entries that pass, those in the bin left out, in the order given. */
export function filterEntries(entries: readonly Reflection[], filter: EntryFilter): Reflection[] {
  const { layer, about, model, tag } = filter;
  const key = tag === null ? null : tagKey(tag);
  return entries.filter(
    (entry) =>
      entry.deletedAt === null &&
      (layer === null || (entry.forSupervision !== null) === (layer === 'shared')) &&
      about.every((link) => isAbout(entry, link)) &&
      (model === null || entry.model === model) &&
      (key === null || (entry.tags ?? []).some((one) => tagKey(one) === key)),
  );
}

/** What there is to choose from: the areas and models that occur among entries that are not in the bin. */
export function occurring(entries: readonly Reflection[]): {
  readonly areas: ReadonlySet<string>;
  readonly models: ReadonlySet<string>;
} {
  const areas = new Set<string>();
  const models = new Set<string>();
  for (const { deletedAt, areas: own, prompt, model } of entries) {
    if (deletedAt !== null) continue;
    for (const area of own ?? []) areas.add(area);
    const [kind, id] = prompt?.ref.split(':') ?? [];
    if (kind === 'area' && id) areas.add(id);
    models.add(model);
  }
  return { areas, models };
}
