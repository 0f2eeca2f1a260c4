/**
 * How long it has been, by a clock that sleeping and setting the clock do not fool: the steady clock may stand still
 * while a device sleeps, the clock on the wall may be set back. Whichever says more is believed.
 */

export interface Moment {
  /** Milliseconds since 1970. */
  readonly wall: number;
  /** Milliseconds by a clock that is never set. */
  readonly steady: number;
}

/** Milliseconds from one moment to another; never less than nothing. */
export function between(from: Moment, to: Moment): number {
  return Math.max(0, to.wall - from.wall, to.steady - from.steady);
}
