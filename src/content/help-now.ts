/** Help now: its numbers joined with its words. Used by the app and, at build, by the start page. */

import type { HelpNowStructure, HelpNowWords, ServiceStructure, ServiceWord } from './help-now-schema.ts';
import { piece, pieces } from './piece.ts';
import type { Layer, Piece } from './piece.ts';

/** `link` is a tel: or sms: address for a person to tap; nothing may open it by itself. */
export interface HelpService extends ServiceStructure {
  readonly name: Piece;
  /** The words of the link, with the number in them: "Call 116 123". */
  readonly how: Piece;
  readonly whatFor: Piece;
  readonly hours: Piece;
  readonly cost: Piece;
  /** The way in for someone who is deaf or cannot speak. */
  readonly relay: Piece;
}

export interface HelpNow {
  readonly id: string;
  readonly place: Piece;
  readonly forMe: {
    readonly heading: Piece;
    readonly note: Piece;
    readonly services: readonly HelpService[];
  };
  readonly forSomeone: { readonly heading: Piece; readonly text: readonly Piece[] };
}

export function joinHelpNow(structure: HelpNowStructure, layers: readonly Layer<HelpNowWords>[]): HelpNow {
  return {
    id: structure.id,
    place: piece(layers, (words) => words.place),
    forMe: {
      heading: piece(layers, (words) => words.forMe?.heading),
      note: piece(layers, (words) => words.forMe?.note),
      services: structure.services.map((service) => {
        const word = (key: ServiceWord) =>
          piece(layers, (words) => words.forMe?.services?.[service.id]?.[key]);
        return {
          ...service,
          name: word('name'),
          how: word('how'),
          whatFor: word('whatFor'),
          hours: word('hours'),
          cost: word('cost'),
          relay: word('relay'),
        };
      }),
    },
    forSomeone: {
      heading: piece(layers, (words) => words.forSomeone?.heading),
      text: pieces(layers, (words) => words.forSomeone?.text),
    },
  };
}
