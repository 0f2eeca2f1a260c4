/** Help now for the start page, which is written at build and must hold the same numbers as the app. */

import { fileURLToPath } from 'node:url';
import type { HelpNow } from '../../src/content/help-now.ts';
import { joinHelpNow } from '../../src/content/help-now.ts';
import { fallbackOrder, sourceLanguage } from '../../src/content/piece.ts';
import { entriesOf, entryAt, missingFile, readTree } from './content-tree.ts';
import type { Fault } from './fault.ts';
import { ContentError } from './fault.ts';
import { kinds, places } from './file-kinds.ts';
import { helpNowFaults } from './help-now-rules.ts';
import { layersOf } from './make-catalogue.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Help now in `lang`, each piece in that language or in the one it fell back to.
 * Reads `root`/content from disk. Throws a ContentError where its files have faults; faults elsewhere do not matter.
 */
export function readHelpNow(lang: string, root: string = repository): HelpNow {
  const wanted = [kinds.languages, kinds.helpNow, kinds.helpNowWords];
  const tree = readTree(root, (place) => wanted.some((kind) => kind.place.test(place)));
  const faults: Fault[] = [...tree.faults];
  const languages = entryAt(tree, kinds.languages, places.languages, faults);
  const helpNow = entryAt(tree, kinds.helpNow, places.helpNow, faults);
  const words = entriesOf(tree, kinds.helpNowWords, faults);
  if (helpNow) faults.push(...words.flatMap((entry) => helpNowFaults(helpNow.data, entry)));
  if (!words.some((entry) => entry.lang === sourceLanguage)) {
    faults.push(missingFile(places.helpNowWords(sourceLanguage), 'the words of Help now'));
  }
  if (!languages || !helpNow || faults.length > 0) throw new ContentError(faults);
  return joinHelpNow(helpNow.data, layersOf(words, fallbackOrder(lang, languages.data.languages)));
}
