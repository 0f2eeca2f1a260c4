/** Tags: words of one's own to find entries by. Two that differ in case or accents alone are one tag. */

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

/**
 * The entries to save so that `from` is called `to` in all of them, deleted ones too; an entry that has both keeps one.
 * An empty `to` takes the tag away.
 */
export function renameTag(
  reflections: readonly Reflection[],
  from: string,
  to: string,
  newStamp: () => Stamp,
): Reflection[] {
  const name = tidyTag(to);
  return reflections
    .filter(({ tags }) => hasTag(tags, from))
    .map((entry) => {
      const renamed = (entry.tags ?? []).flatMap((tag) => (tagKey(tag) === tagKey(from) ? [name] : [tag]));
      const tags = renamed.reduce<readonly string[]>(withTag, []);
      return nextVersion<Reflection>(entry, { tags: [...tags] }, newStamp());
    });
}
