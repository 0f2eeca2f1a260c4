import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aGoal, aRating, aReflection } from '../support/builders.ts';
import { openBook } from '../support/open-book.ts';
import { renderApp, type App } from '../support/render-app.tsx';
import {
  box,
  dialog,
  expectAccessible,
  follow,
  press,
  seeHeading,
  seeStatus,
  seeText,
  seeWritten,
  write,
} from './steps.ts';

const preview = () => screen.getByRole('region', { name: 'What your supervisor will see' }).textContent;

/** A pocketbook with something private and something for supervision in everything. */
async function prepared(forSupervision = 'How to end well.'): Promise<App> {
  const app = await renderApp();
  await openBook(app.gate).save([
    {
      kind: 'reflections',
      record: aReflection({
        what: 'PRIVATE what',
        forSupervision: { text: forSupervision, question: 'Was it too soon?' },
      }),
    },
    { kind: 'reflections', record: aReflection({ what: 'PRIVATE alone' }) },
    { kind: 'ratings', record: aRating({ because: 'PRIVATE because' }) },
    {
      kind: 'goals',
      record: aGoal({ want: 'Rest more', steps: [{ id: 'one', text: 'PRIVATE step', done: false }] }),
    },
  ]);
  await app.go('/supervision/prepare');
  await seeHeading('Get ready for supervision');
  return app;
}

const tick = (app: App, name: string | RegExp) => app.user.click(screen.getByRole('checkbox', { name }));

describe('getting ready', () => {
  it('gathers what was set aside, with nothing ticked and nothing private on the screen', async () => {
    const app = await prepared();
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map(({ labels }) => labels?.[0]?.textContent)).toEqual([
      'Print the dates in the summary',
      'How to end well.',
      expect.stringMatching(/^3\.2 /u),
      'Rest more',
    ]);
    expect(boxes.some(({ checked }) => checked)).toBe(false);
    expect(screen.getByRole('main').textContent).not.toContain('PRIVATE');
    expect(preview()).toContain('Tick something above');
    expect(screen.queryByRole('button', { name: 'Save PDF' })).toBeNull();
    await expectAccessible();
    expect(app.address()).toBe('/supervision/prepare');
  });

  it('shows exactly what was ticked and asked, as it is ticked and unticked', async () => {
    const app = await prepared();
    await write(app.user, 'Line 1', 'Time to think.');
    await tick(app, 'How to end well.');
    expect(preview()).toContain('Time to think.');
    expect(preview()).toContain('How to end well.');
    expect(preview()).toContain('Was it too soon?');
    expect(preview()).not.toContain('Rest more');
    await tick(app, 'Rest more');
    await tick(app, /^3\.2 /u);
    expect(preview()).toContain('Rest more');
    expect(preview()).toContain('Learning this');
    expect(preview()).toContain('Not evidence of competence or capability.');
    expect(preview()).not.toContain('PRIVATE');
    expect(preview()).not.toContain('From 21 November 2026');
    await tick(app, 'Print the dates in the summary');
    expect(preview()).toContain('From 21 November 2026 to 21 November 2026');
    await expectAccessible();
    await tick(app, 'How to end well.');
    expect(preview()).not.toContain('How to end well.');
  });

  it('is kept: asks and ticks are there when one comes back', async () => {
    const app = await prepared();
    await write(app.user, 'Line 2', 'Time to think.');
    await tick(app, 'Rest more');
    await seeStatus('Saved');
    app.close();
    await renderApp({ device: app.device, address: '/supervision/prepare' });
    await seeWritten('Line 2', 'Time to think.');
    expect(screen.getByRole('checkbox', { name: 'Rest more', checked: true })).toBeTruthy();
  });

  it('can be started again, and leaves the entries', async () => {
    const app = await prepared();
    await write(app.user, 'Line 1', 'Time to think.');
    await tick(app, 'Rest more');
    await press(app.user, 'Start again');
    await seeWritten('Line 1', '');
    expect(screen.getByRole('checkbox', { name: 'Rest more', checked: false })).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: 'How to end well.' })).toBeTruthy();
  });

  it('leaves out what is older than the day it begins with', async () => {
    await prepared();
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-11-22' } });
    await seeText(/Nothing has been set aside since then/u);
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-11-20' } });
    expect(await screen.findByRole('checkbox', { name: 'Rest more' })).toBeTruthy();
  });

  it('is not broken by a year that is being typed', async () => {
    const app = await prepared();
    await tick(app, 'Print the dates in the summary');
    await tick(app, 'Rest more');
    for (const value of ['0002-11-20', '20266-11-20', '2026-11-20']) {
      fireEvent.change(screen.getByLabelText('From'), { target: { value } });
      expect(preview()).toContain('Rest more');
    }
    expect(preview()).toContain('From 20 November 2026 to 21 November 2026');
  });

  it('is found from Today and from Supervision', async () => {
    const app = await prepared();
    await follow(app.user, 'Today');
    await follow(app.user, 'Get ready for supervision');
    await seeHeading('Get ready for supervision');
    await follow(app.user, 'Supervision');
    await seeText(/My pocketbook is mine\./u);
    await expectAccessible();
    await follow(app.user, 'Get ready for supervision');
    await seeHeading('Get ready for supervision');
  });
});

describe('before anything leaves', () => {
  it('there are three questions and what may point to a person, and one may go back', async () => {
    const app = await prepared('Call 07700 900123 about SW1A 1AA.');
    await tick(app, /^Call/u);
    await press(app.user, 'Save plain text');
    expect(dialog().getByText('Would anyone on my team know who this is?')).toBeTruthy();
    expect(dialog().getByText('Would they know themselves, and mind?')).toBeTruthy();
    expect(dialog().getByText('Is the detail needed?')).toBeTruthy();
    expect(await dialog().findByText('This looks like a phone number: 07700 900123')).toBeTruthy();
    expect(dialog().getByText('This looks like a postcode: SW1A 1AA')).toBeTruthy();
    expect(dialog().getByText('Finding nothing does not mean nobody can be recognised.')).toBeTruthy();
    expect(dialog().getAllByRole('button', { name: 'Save' })).toHaveLength(1);
    await expectAccessible();
    await app.user.click(dialog().getByRole('button', { name: 'Go back' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(app.platform.saved).toEqual([]);
  });

  it('Escape goes back too', async () => {
    const app = await prepared();
    await tick(app, 'Rest more');
    await press(app.user, 'Save plain text');
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(app.platform.saved).toEqual([]);
  });
});

describe('what leaves', () => {
  it('as plain text is what was shown, under a neutral name', async () => {
    const app = await prepared();
    await write(app.user, 'Line 1', 'Time to think.');
    await tick(app, 'How to end well.');
    await tick(app, /^3\.2 /u);
    await press(app.user, 'Save plain text');
    await app.user.click(dialog().getByRole('button', { name: 'Save' }));
    await seeStatus(
      'We gave the file summary-2026-11-21.txt to your browser to save. It usually goes to Downloads.',
    );
    const [file] = app.platform.saved;
    const text = new TextDecoder().decode(file?.bytes);
    expect(file).toMatchObject({ name: 'summary-2026-11-21.txt', type: 'text/plain;charset=utf-8' });
    for (const words of [
      'Time to think.',
      'How to end well.',
      'Was it too soon?',
      'Learning this',
      'nobody has been told by this file',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/PRIVATE|Rest more/u);
  });

  it('as a PDF is a file of its own, after the same questions', async () => {
    const app = await prepared();
    await tick(app, 'Rest more');
    await press(app.user, 'Save PDF');
    await screen.findByRole('dialog');
    await app.user.click(dialog().getByRole('button', { name: 'Save' }));
    await seeStatus(
      'We gave the file summary-2026-11-21.pdf to your browser to save. It usually goes to Downloads.',
    );
    const [file] = app.platform.saved;
    expect(file).toMatchObject({ name: 'summary-2026-11-21.pdf', type: 'application/pdf' });
    expect(new TextDecoder('latin1').decode(file?.bytes.slice(0, 5))).toBe('%PDF-');
  });

  it('is not a PDF where that would drop a character: it says which, and offers text', async () => {
    const app = await prepared('A good day 🙂');
    await tick(app, /^A good day/u);
    await press(app.user, 'Save PDF');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('The PDF cannot show these characters: 🙂.');
    expect(screen.queryByRole('dialog')).toBeNull();
    await app.user.click(within(alert).getByRole('button', { name: 'Save plain text instead' }));
    await app.user.click(dialog().getByRole('button', { name: 'Save' }));
    await seeStatus(
      'We gave the file summary-2026-11-21.txt to your browser to save. It usually goes to Downloads.',
    );
    expect(new TextDecoder().decode(app.platform.saved[0]?.bytes)).toContain('A good day 🙂');
  });

  it('does not leave when a font cannot be had: it says so, and nothing is lost', async () => {
    const app = await prepared();
    await write(app.user, 'Line 1', 'Time to think.');
    app.platform.fetchOwn = () => Promise.reject(new Error('Not there'));
    await press(app.user, 'Save PDF');
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Nothing was shared and nothing was changed.',
    );
    expect(box('Line 1')).toHaveProperty('value', 'Time to think.');
    expect(app.platform.saved).toEqual([]);
  });
});
