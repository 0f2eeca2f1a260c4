/**
 * Word from tab to tab: ids of rows that changed, that a letter came, that the keyring changed (`keys`), that a person
 * erased all, that the store was found `gone` and is begun anew, that all shall lock, and that all shall hide the private
 * side (`hide`: nobody answers, and it is taken back in each tab for itself). A tab that is told to lock answers `here`
 * at once, and `left` when what it was writing is written. Never a text.
 */

import type { VaultPlace } from './place.ts';

export type Word =
  | { kind: 'changed'; vault: string; ids: string[] }
  | { kind: 'lock' | 'here' | 'left' | 'hide' | 'letter' | 'keys'; vault: string }
  | { kind: 'erased' }
  | { kind: 'gone' };

const kinds = ['lock', 'here', 'left', 'hide', 'letter', 'keys'];

export interface WordToTabs {
  tell(word: Word): void;
  close(): void;
}

/** Without a `channel` at this place, nothing is told and nothing heard: revisions still keep two tabs apart. */
export function openWordToTabs(place: VaultPlace, onWord: (word: Word) => void): WordToTabs {
  const channel = place.channel?.(`${place.name}.vault`);
  let open = channel !== undefined;
  if (channel !== undefined) {
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (open && isWord(data)) onWord(data);
    };
  }
  return {
    tell(word) {
      if (open) channel?.postMessage(word);
    },
    close() {
      open = false;
      channel?.close();
    },
  };
}

function isWord(data: unknown): data is Word {
  if (typeof data !== 'object' || data === null) return false;
  const { kind, vault, ids } = data as Record<string, unknown>;
  if (kind === 'erased' || kind === 'gone') return true;
  if (typeof vault !== 'string') return false;
  if (kinds.includes(String(kind))) return true;
  return kind === 'changed' && Array.isArray(ids) && ids.every((id) => typeof id === 'string');
}
