import { describe, expect, it } from 'vitest';
import { coverWhenHidden } from '#platform/cover.ts';

/** A page in the hands of the test. Its time passes by `pass`. */
function aPage({ coarse = false, visible = true } = {}) {
  let covered = false;
  let now = 0;
  let due: { at: number; work: () => void } | null = null;
  const page = Object.assign(new EventTarget(), {
    visibilityState: visible ? 'visible' : 'hidden',
    documentElement: { classList: { toggle: (_: string, on: boolean) => (covered = on) } },
  });
  const view = Object.assign(new EventTarget(), {
    setTimeout(work: () => void, after: number) {
      due = { at: now + after, work };
      return 1;
    },
    clearTimeout: () => (due = null),
    matchMedia: () => ({ matches: coarse }),
  });
  coverWhenHidden(page as unknown as Document, view as unknown as Window);
  const become = (visible: boolean) => (page.visibilityState = visible ? 'visible' : 'hidden');
  return {
    isCovered: () => covered,
    /** Whether anything is still to run by itself. */
    isQuiet: () => due === null,
    /** The browser says so. */
    show(visible: boolean) {
      become(visible);
      page.dispatchEvent(new Event('visibilitychange'));
    },
    /** The browser says nothing. */
    become,
    tell: (name: 'focus' | 'blur' | 'pageshow' | 'pointerdown') => view.dispatchEvent(new Event(name)),
    pass(milliseconds: number) {
      const until = now + milliseconds;
      while (due && due.at <= until) {
        const { at, work } = due;
        due = null;
        now = at;
        work();
      }
      now = until;
    },
  };
}

describe('the cover over a hidden page', () => {
  it('is there in the moment the page is hidden, for as long as it is, and not a moment longer', () => {
    const page = aPage();
    expect(page.isCovered()).toBe(false);
    page.show(false);
    expect(page.isCovered()).toBe(true);
    page.pass(3_600_000);
    expect(page.isCovered()).toBe(true);
    page.show(true);
    expect(page.isCovered()).toBe(false);
    expect(page.isQuiet()).toBe(true);
  });

  it('is there from the start where the page begins hidden, until it is seen', () => {
    const page = aPage({ visible: false });
    expect(page.isCovered()).toBe(true);
    page.show(true);
    expect(page.isCovered()).toBe(false);
  });

  it('goes by whichever word of coming back the browser has, and not while the page is hidden', () => {
    for (const word of ['focus', 'pageshow'] as const) {
      const page = aPage();
      page.show(false);
      page.tell(word);
      expect(page.isCovered()).toBe(true);
      page.become(true);
      page.tell(word);
      expect(page.isCovered()).toBe(false);
    }
  });

  it('goes by itself from a page that is to be seen, where the browser says nothing', () => {
    const page = aPage();
    page.show(false);
    page.pass(60_000);
    page.become(true);
    page.pass(5000);
    expect(page.isCovered()).toBe(false);
    expect(page.isQuiet()).toBe(true);
  });

  it('goes at a touch, whatever the browser says', () => {
    const page = aPage();
    page.show(false);
    page.tell('pointerdown');
    expect(page.isCovered()).toBe(false);
    expect(page.isQuiet()).toBe(true);
  });

  it('is there on a phone when the list of apps takes the focus, and not beside another window', () => {
    const phone = aPage({ coarse: true });
    phone.tell('blur');
    expect(phone.isCovered()).toBe(true);
    phone.tell('focus');
    expect(phone.isCovered()).toBe(false);
    const desk = aPage();
    desk.tell('blur');
    expect(desk.isCovered()).toBe(false);
  });

  it('does not stay on a phone’s page that stands beside another app', () => {
    const page = aPage({ coarse: true });
    page.tell('blur');
    page.pass(3000);
    // A time begun earlier does not end what begins later.
    page.tell('focus');
    page.tell('blur');
    page.pass(4000);
    expect(page.isCovered()).toBe(true);
    page.pass(1000);
    expect(page.isCovered()).toBe(false);
  });
});
