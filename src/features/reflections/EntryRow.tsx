/** One entry in a list: when, its first words or where it has what was looked for, its layer and its tags. */

import { memo } from 'react';
import { shortWhen } from '#i18n/moments.ts';
import { isCopyOfVersion } from '#model/copy-of-version.ts';
import type { Reflection } from '#model/reflection.ts';
import { firstWords, textsOf } from '#model/reflection-words.ts';
import { snippetOf } from '#model/search-snippet.ts';
import { LayerIcon } from '#ui/Layer.tsx';
import { Marked } from '#ui/Marked.tsx';

/** The words of a row, looked up once for all of them: there may be thousands. */
export interface RowWords {
  /** The address of an entry without its id. */
  readonly address: string;
  readonly shared: string;
  readonly tags: string;
  readonly another: string;
}

interface RowProps {
  entry: Reflection;
  words: RowWords;
  /** The folded words that it was found by; none for its first words. */
  looked: readonly string[];
}

/** A plain link without a hook: EntryList follows it. */
export const EntryRow = memo(function EntryRow({ entry, words, looked }: RowProps) {
  const runs = looked.length > 0 ? snippetOf(textsOf(entry), looked) : null;
  const tags = entry.tags ?? [];
  return (
    <li>
      <a className="row entry-row" href={words.address + entry.id} data-entry={entry.id}>
        <span className="row-note">{shortWhen(new Date(entry.createdAt))}</span>
        <span className="entry-words">{runs ? <Marked runs={runs} /> : firstWords(entry)}</span>
        {entry.forSupervision ? (
          <span className="tag tag-shared">
            <LayerIcon of="shared" />
            {words.shared}
          </span>
        ) : null}
        {isCopyOfVersion(entry) ? <span className="row-note">{words.another}</span> : null}
        {tags.length > 0 ? (
          <span className="row-note entry-tags">{`${words.tags} ${tags.join(', ')}`}</span>
        ) : null}
      </a>
    </li>
  );
});
