import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, type Moment } from '#platform/away-clock.ts';
import { watchPresence, type PresenceWorld } from '#platform/presence.ts';

describe('the clock of being away', () => {
  it('believes the clock that says more, so that neither sleep nor a clock set back fools it', () => {
    const from = { wall: 1_000_000, steady: 5000 };
    // Asleep: the steady clock stood still.
    expect(between(from, { wall: 1_600_000, steady: 5000 })).toBe(600_000);
    // Set back by an hour.
    expect(between(from, { wall: -2_600_000, steady: 95_000 })).toBe(90_000);
  });

  it('is never less than nothing', () => {
    const moment = fc.record({ wall: fc.integer(), steady: fc.integer() });
    fc.assert(fc.property(moment, moment, (from, to) => between(from, to) >= 0));
  });
});

/** A page and two clocks in the hands of the test. */
function aPage({ coarse = false, isStranger = false } = {}) {
  const moment = { wall: 0, steady: 0 };
  const page = Object.assign(new EventTarget(), {
    visibilityState: 'visible',
    documentElement: { classList: { toggle: (_: string, on: boolean) => (covered = on) } },
  });
  let covered = false;
  let tick: () => void = () => undefined;
  const view = Object.assign(new EventTarget(), {
    setInterval: (work: () => void) => {
      tick = work;
      return 1;
    },
    clearInterval: () => undefined,
    matchMedia: () => ({ matches: coarse }),
  });
  const heard = new EventTarget();
  const said: unknown[] = [];
  const channel = Object.assign(heard, {
    postMessage: (word: unknown) => void said.push(word),
    close: () => undefined,
  });
  const world = { now: (): Moment => ({ ...moment }), page, view, channel } as unknown as PresenceWorld;
  let locks = 0;
  const stop = watchPresence(
    {
      limits: () => ({ hidden: 60_000, idle: 300_000 }),
      onAway() {
        locks += 1;
        return Promise.resolve();
      },
      isStranger,
    },
    world,
  );
  return {
    stop,
    said,
    locks: () => locks,
    isCovered: () => covered,
    /** Both clocks run on. */
    pass(milliseconds: number) {
      moment.wall += milliseconds;
      moment.steady += milliseconds;
    },
    sleep: (milliseconds: number) => (moment.wall += milliseconds),
    show(visible: boolean) {
      page.visibilityState = visible ? 'visible' : 'hidden';
      page.dispatchEvent(new Event('visibilitychange'));
    },
    touch: () => page.dispatchEvent(new Event('pointerdown')),
    blur: () => view.dispatchEvent(new Event('blur')),
    focus: () => view.dispatchEvent(new Event('focus')),
    tick: () => tick(),
    hear: (data: string) => heard.dispatchEvent(Object.assign(new Event('message'), { data })),
  };
}

describe('the watch over whether somebody is there', () => {
  it('covers the page in the moment it is hidden, and not a moment longer', () => {
    const page = aPage();
    page.show(false);
    expect(page.isCovered()).toBe(true);
    page.pass(59_000);
    page.tick();
    page.show(true);
    expect(page.isCovered()).toBe(false);
    expect(page.locks()).toBe(0);
  });

  it('locks after a minute hidden, before anything is shown again', () => {
    const page = aPage();
    page.show(false);
    page.sleep(60_000);
    page.show(true);
    expect(page.locks()).toBe(1);
    expect(page.isCovered()).toBe(true);
  });

  it('locks after five minutes without a touch; the first touch after a sleep does not save it', () => {
    const page = aPage();
    page.pass(299_000);
    page.touch();
    page.pass(299_000);
    page.tick();
    expect(page.locks()).toBe(0);
    page.sleep(10_000);
    page.touch();
    expect(page.locks()).toBe(1);
  });

  it('is not away while another tab is in use', () => {
    const page = aPage();
    page.show(false);
    for (let minute = 0; minute < 10; minute++) {
      page.pass(50_000);
      page.hear('used');
      page.tick();
    }
    expect(page.locks()).toBe(0);
    expect(page.isCovered()).toBe(true);
    page.pass(60_000);
    page.tick();
    expect(page.locks()).toBe(1);
  });

  it('tells other tabs in two words, seldom', () => {
    const page = aPage();
    for (let time = 0; time < 100; time++) page.touch();
    page.pass(10_000);
    page.tick();
    expect(page.said).toEqual(['used', 'seen']);
  });

  it('tells other tabs nothing of whoever is before a lock, and watches there all the same', () => {
    const page = aPage({ isStranger: true });
    page.touch();
    for (let minute = 0; minute < 4; minute++) {
      page.pass(60_000);
      page.tick();
      page.touch();
    }
    expect(page.said).toEqual([]);
    page.pass(300_000);
    page.tick();
    expect(page.locks()).toBe(1);
  });

  it('covers on a phone when the list of apps takes the focus, and not beside another window', () => {
    const phone = aPage({ coarse: true });
    phone.blur();
    expect(phone.isCovered()).toBe(true);
    phone.focus();
    expect(phone.isCovered()).toBe(false);
    const desk = aPage();
    desk.blur();
    expect(desk.isCovered()).toBe(false);
  });

  it('takes the cover away when it ends', () => {
    const page = aPage();
    page.show(false);
    page.stop();
    expect(page.isCovered()).toBe(false);
  });
});
