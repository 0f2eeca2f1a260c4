/** Posts a letter into the app's own vault, from a page of its address, as whoever stands before the lock may. */

import { postLetter } from '#vault/vault.ts';
import { place } from '../../bench/pages/place.ts';

Object.assign(globalThis, { post: (words: string) => postLetter(place, words) });
