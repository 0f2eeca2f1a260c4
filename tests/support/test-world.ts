/** The clock, the ids, the idle moments, the hiding of the page and the return to it, in the hands of a test. */

import type { PocketbookWorld } from '#pocketbook/pocketbook.ts';
import { anId } from './builders.ts';

export interface TestWorld extends PocketbookWorld {
  /** Sets the clock, forwards or back. */
  setNow(now: string): void;
  /** Lets the clock run on. */
  pass(milliseconds: number): void;
  /** Does what waits for the device to be idle. */
  beIdle(): void;
  /** Hides the page, as putting the phone away does. */
  hide(): void;
  /** Comes back to the page, as taking the phone out again does. */
  comeBack(): void;
}

/** A world at 14:10 on a Saturday. Each look at the clock is a millisecond later than the one before. */
export function testWorld(): TestWorld {
  let time = Date.parse('2026-11-21T14:10:00.000Z');
  const waiting: (() => void)[] = [];
  const hiding = new Set<() => void>();
  const returning = new Set<() => void>();
  return {
    now: () => new Date(time++),
    newId: anId,
    whenIdle: (work) => void waiting.push(work),
    onHide(listener) {
      hiding.add(listener);
      return () => hiding.delete(listener);
    },
    onReturn(listener) {
      returning.add(listener);
      return () => returning.delete(listener);
    },
    setNow(now) {
      time = Date.parse(now);
    },
    pass(milliseconds) {
      time += milliseconds;
    },
    beIdle() {
      for (const work of waiting.splice(0)) work();
    },
    hide() {
      for (const listener of hiding) listener();
    },
    comeBack() {
      for (const listener of returning) listener();
    },
  };
}
