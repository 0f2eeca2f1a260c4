/**
 * How far one is with moving on, so that coming back from an entry goes on there. In memory alone, beside the open
 * pocketbook, and gone with it when it locks: that somebody leaves a job stands in no address and no store.
 */

export interface MovingOnPlace {
  /** The step, from 0. */
  readonly step: number;
  /** Ids of what was found so far, and how far was looked; null before the first look. */
  readonly looked: {
    readonly found: readonly string[];
    readonly last: string | null;
    readonly isEnd: boolean;
  } | null;
}

const beginning: MovingOnPlace = { step: 0, looked: null };
const places = new WeakMap<object, MovingOnPlace>();

export function movingOnPlace(owner: object): MovingOnPlace {
  return places.get(owner) ?? beginning;
}

export function keepMovingOnPlace(owner: object, place: MovingOnPlace): void {
  places.set(owner, place);
}
