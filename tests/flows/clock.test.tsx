import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { planRestore } from '#backup/backup.ts';
import { aGoal, aReflection } from '../support/builders.ts';
import { openBook } from '../support/open-book.ts';
import { aDevice, renderApp, type App } from '../support/render-app.tsx';
import { follow, press, seeHeading, seeStatus, seeText, write } from './steps.ts';

const now = '2026-11-21T14:10:00.000Z';
const tenYearsBack = '2016-11-21T14:10:00.000Z';
const tenYearsOn = '2036-11-21T14:10:00.000Z';

/** A phone with one clock for the app and its storage, both set by hand. */
function aPhone() {
  let time = Date.parse(now);
  const device = aDevice({ now: () => time });
  return {
    device,
    set: (at: string) => (time = Date.parse(at)),
    /** Opens the app anew at an address, at the time that the clock has. */
    async open(address: string): Promise<App> {
      const app = await renderApp({ device: device });
      app.platform.world.setNow(new Date(time).toISOString());
      await app.go(address);
      return app;
    },
  };
}

/** Waits until all that an opening does when idle is done. */
async function beIdle(app: App): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    app.platform.world.beIdle();
    await openBook(app.gate).retry();
  }
}

const entries = (app: App) => openBook(app.gate).getState().reflections;
const listed = () =>
  within(screen.getByRole('main'))
    .getAllByRole('link')
    .flatMap((link) => link.querySelector('.entry-words')?.textContent ?? []);

async function change(app: App, id: string, words: string): Promise<void> {
  await app.go(`/reflect/${id}?change`);
  await write(app.user, 'What happened?', words);
  await press(app.user, 'Done');
  await follow(app.user, 'See the entry');
  await seeText(words);
}

/** Everything is there, whatever the clock says: the newest words on top of the older ones, the bin, the copy. */
async function seeAllOf(phone: ReturnType<typeof aPhone>, id: string, versions: string[]): Promise<App> {
  const app = await phone.open('/reflect');
  await seeText(versions[0]!);
  await beIdle(app);
  const entry = entries(app).find((one) => one.id === id)!;
  expect([entry.what, ...(entry.earlier ?? []).map(({ fields }) => fields.what)]).toEqual(versions);
  await follow(app.user, 'Bin');
  await seeText('Thrown away.');
  await app.go('/settings/copies');
  await seeText('Made before a restore.');
  await app.go('/supervision/prepare');
  await seeHeading('Get ready for supervision');
  expect(screen.getByLabelText('From')).toHaveProperty('value', expect.stringMatching(/^\d{4}-\d\d-\d\d$/u));
  await app.go('/');
  await seeHeading(/\d/u);
  return app;
}

describe('a clock that jumps', () => {
  it('ten years back, ten on and home again loses nothing, purges nothing and keeps versions in their order', async () => {
    const phone = aPhone();
    let app = await phone.open('/reflect');
    const entry = aReflection({ what: 'First words.', createdAt: now });
    const thrown = aReflection({ what: 'Thrown away.', createdAt: now, deletedAt: now });
    await openBook(app.gate).save([entry, thrown].map((record) => ({ kind: 'reflections', record })));
    expect(await app.gate.restore(planRestore({}, { goals: [aGoal()] }))).toEqual({ ok: true });
    const versions = ['First words.'];
    app.close();

    for (const [at, words] of [
      [tenYearsBack, 'Changed in a year gone by.'],
      [tenYearsOn, 'Changed in a year to come.'],
      [now, 'Changed today.'],
    ] as const) {
      phone.set(at);
      app = await seeAllOf(phone, entry.id, versions);
      await change(app, entry.id, words);
      versions.unshift(words);
      app.close();
      // The same, read from the disk by the next opening, which is not the next day.
      (await seeAllOf(phone, entry.id, versions)).close();
    }
    app = await phone.open('/reflect');
    expect(entries(app)).toHaveLength(2);
  });

  it('lets what is written with a wrong clock be found, changed and taken to supervision', async () => {
    const phone = aPhone();
    for (const [at, words] of [
      [now, 'In its time.'],
      [tenYearsBack, 'Long before.'],
      [tenYearsOn, 'Far ahead.'],
    ] as const) {
      phone.set(at);
      const app = await phone.open('/reflect/new');
      await write(app.user, 'What happened?', words);
      await seeStatus('Saved');
      await press(app.user, 'Done');
      await seeHeading('Saved');
      app.close();
    }
    phone.set(now);
    const app = await phone.open('/reflect');
    await seeText('In its time.');
    await waitFor(() => expect(listed()).toHaveLength(3));
    expect(new Set(listed())).toEqual(new Set(['In its time.', 'Long before.', 'Far ahead.']));
    await app.go('/supervision/prepare');
    await seeHeading('Get ready for supervision');
    expect(screen.getByLabelText('From')).toHaveProperty('value', '2016-11-21');
  });
});

describe('another time zone, and the night when the clocks change', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('move no entry out of the list, the bin or the order in which it was written', async () => {
    process.env['TZ'] = 'Europe/London';
    const phone = aPhone();
    // 01:30 twice, an hour apart, then noon.
    const times = ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z', '2026-10-25T12:00:00.000Z'];
    const written = ['Before the hour.', 'In the same hour again.', 'At noon.'];
    const first = await phone.open('/reflect');
    const records = times.map((createdAt, at) => aReflection({ what: written[at]!, createdAt }));
    const thrown = aReflection({ what: 'Thrown away.', createdAt: times[0]!, deletedAt: times[1]! });
    await openBook(first.gate).save([...records, thrown].map((record) => ({ kind: 'reflections', record })));
    first.close();
    for (const place of ['Europe/London', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu']) {
      process.env['TZ'] = place;
      for (const at of times) {
        phone.set(at);
        const app = await phone.open('/reflect');
        await seeText('At noon.');
        expect(listed(), place).toEqual([...written].reverse());
        await beIdle(app);
        expect(entries(app), place).toHaveLength(4);
        app.close();
      }
    }
  });
});
