/** Tags: words of one's own to find entries by. Two that differ in case or accents alone are one tag. */

import type { Draft } from './draft.ts';
import { nextVersion, type Stamp } from './record.ts';
import type { Reflection } from './reflection.ts';

/** In characters as a person counts them. */
const longest = 40;

/** A tag as it is kept: one line, no `#` before it, not too long; empty where nothing is left. */
export function tidyTag(typed: string): string {
  const line = typed
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^#+\s*/u, '');
  const characters = Array.from(new Intl.Segmenter().segment(line), ({ segment }) => segment);
  return characters.slice(0, longest).join('').trim();
}

/** What two tags are compared by. */
export function tagKey(tag: string): string {
  return tag.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The tags of an entry with one more; the same list where it is there already, or is empty. */
export function withTag(tags: readonly string[], typed: string): readonly string[] {
  const tag = tidyTag(typed);
  if (tag === '' || hasTag(tags, tag)) return tags;
  return [...tags, tag];
}

export function hasTag(tags: readonly string[] | undefined, tag: string): boolean {
  return (tags ?? []).some((one) => tagKey(one) === tagKey(tag));
}

/** All tags of live entries, each as it was written last, in the order of the alphabet of `language`. */
export function tagsInUse(reflections: readonly Reflection[], language: string): string[] {
  const found = new Map<string, string>();
  for (const { tags, deletedAt } of reflections) {
    if (deletedAt !== null) continue;
    for (const tag of tags ?? []) if (!found.has(tagKey(tag))) found.set(tagKey(tag), tag);
  }
  return [...found.values()].sort(new Intl.Collator(language).compare);
}

/** The tags with `from` called `to`, or taken away where `to` is empty; one that is there already stays one. */
export function withTagRenamed(tags: readonly string[], from: string, to: string): string[] {
  const name = tidyTag(to);
  const renamed = tags.flatMap((tag) => (tagKey(tag) === tagKey(from) ? [name] : [tag]));
  return [...renamed.reduce<readonly string[]>(withTag, [])];
}

/** The entries to save so that `from` is called `to` in all of them, deleted ones too. */
export function renameTag(
  reflections: readonly Reflection[],
  from: string,
  to: string,
  newStamp: () => Stamp,
): Reflection[] {
  return reflections
    .filter(({ tags }) => hasTag(tags, from))
    .map((entry) =>
      nextVersion<Reflection>(entry, { tags: withTagRenamed(entry.tags ?? [], from, to) }, newStamp()),
    );
}

/** The same for what is being written. */
export function renameTagInDrafts(
  drafts: readonly Draft[],
  from: string,
  to: string,
  newStamp: () => Stamp,
): Draft[] {
  return drafts.flatMap((draft) => {
    if (draft.of !== 'reflection' || !hasTag(draft.fields.tags, from)) return [];
    const tags = withTagRenamed(draft.fields.tags ?? [], from, to);
    return [nextVersion<Draft>(draft, { fields: { ...draft.fields, tags } }, newStamp())];
  });
}
