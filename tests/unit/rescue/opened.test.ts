import { expect, it } from 'vitest';
import { createOpened } from '../../../src/rescue/opened.ts';

const records = { reflections: [] };

/** Somebody who may leave, and a clock, in the hands of the test. */
function aPage() {
  let now = 0;
  const watching = new Set<() => void>();
  const gone: string[] = [];
  const opened = createOpened({
    now: () => now,
    watch(onAway) {
      watching.add(onAway);
      return () => watching.delete(onAway);
    },
    onGone: (why) => gone.push(why),
  });
  return {
    opened,
    gone,
    watching,
    leave: () => [...watching].forEach((onAway) => onAway()),
    pass: (milliseconds: number) => (now += milliseconds),
  };
}

it('lets go of what a lock was opened for as soon as the app would lock', () => {
  const { opened, gone, watching, leave } = aPage();
  opened.keep(records, true);
  expect(opened.records()).toBe(records);
  leave();
  expect([opened.records(), gone, watching.size]).toEqual([null, ['away'], 0]);
});

it('without a lock watches nobody, and lets go after five minutes and not before', () => {
  const { opened, gone, watching, pass } = aPage();
  opened.keep(records, false);
  expect(watching.size).toBe(0);
  pass(299_999);
  opened.look();
  expect(opened.records()).toBe(records);
  pass(1);
  opened.look();
  opened.look();
  expect([opened.records(), gone]).toEqual([null, ['tooLong']]);
});

it('says nothing once a file is made of it, and watches no more', () => {
  const { opened, gone, watching, pass } = aPage();
  opened.keep(records, true);
  opened.letGo();
  pass(600_000);
  opened.look();
  expect([opened.records(), gone, watching.size]).toEqual([null, [], 0]);
});

it('begins its time anew with each opening', () => {
  const { opened, watching, pass } = aPage();
  opened.keep(records, true);
  pass(200_000);
  opened.keep(records, true);
  pass(200_000);
  opened.look();
  expect([opened.records(), watching.size]).toEqual([records, 1]);
});

it('tells of the five minutes where both come at once', () => {
  const { opened, gone, leave, pass } = aPage();
  opened.keep(records, true);
  pass(310_000);
  leave();
  opened.look();
  expect([opened.records(), gone]).toEqual([null, ['tooLong']]);
});
