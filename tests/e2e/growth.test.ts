import { describe, expect, it } from 'vitest';
import { useApp, useOwner } from '../support/app.ts';
import { box, isSaved, rateArea, setGoal } from '../support/deeds.ts';
import { arriveAt, enter, eventually, reload, sees, visit } from '../support/screens.ts';

const app = useApp({ serviceWorkers: 'block' });
const owner = useOwner(app);
const steps = [
  'New to me',
  'Learning this',
  'I do this, and it mostly goes all right',
  'I do this even when it is hard',
  'I could help someone learn this',
  'Not part of my role',
  'Not had the chance yet',
];

describe('how I see myself', () => {
  it('can be said in any domain from 1 to 8, in the described steps', async () => {
    const { page } = owner;
    await enter(page, 'Growth');
    const addresses = await page
      .getByRole('main')
      .locator('a[href*="/growth/areas/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const ids = addresses.map((address) => address.split('/').at(-1) ?? '');
    expect(ids.some((id) => id.startsWith('9.'))).toBe(false);
    for (const domain of ['1', '2', '3', '4', '5', '6', '7', '8']) {
      const id = ids.find((one) => one.startsWith(`${domain}.`)) ?? '';
      await rateArea(page, id, steps[Number(domain) % steps.length] ?? '', `Because of domain ${domain}.`);
      expect(
        await page.getByRole('radiogroup', { name: 'How I see myself now' }).getByRole('radio').count(),
      ).toBe(7);
    }
    await visit(page, app.server.url('/growth'));
    await sees(page.getByRole('listitem'), /Learning this · \d{1,2} \w+ \d{4}/);
  });

  it('keeps earlier ones, each with its date and its because', async () => {
    const { page } = owner;
    await rateArea(page, '3.2', 'I do this even when it is hard', 'After the training.');
    await rateArea(page, '3.2', 'Learning this', 'After a hard month.');
    await reload(page);
    const earlier = page.getByRole('listitem').filter({ hasText: /\d{1,2} \w+ \d{4}/ });
    await eventually(() => earlier.count()).toBe(2);
    expect(await earlier.nth(0).innerText()).toMatch(/Learning this[\s\S]*After a hard month\./);
    expect(await earlier.nth(1).innerText()).toMatch(/even when it is hard[\s\S]*After the training\./);
    expect(await page.getByRole('radio', { name: 'Learning this' }).isChecked()).toBe(true);
  });

  it('begins as Not part of my role in domain 7, and open elsewhere', async () => {
    const { page } = owner;
    await visit(page, app.server.url('/growth/areas/7.B'));
    expect(await page.getByRole('radio', { name: 'Not part of my role' }).isChecked()).toBe(true);
    await visit(page, app.server.url('/growth/areas/2.2'));
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await sees(page, 'Choose the words that fit best, then save.');
  });

  it('is not asked of domain 9, which is the employer’s', async () => {
    const { page } = owner;
    await visit(page, app.server.url('/growth/areas/9.A'));
    await sees(page, 'This area is about what your employer does.');
    expect(await page.getByRole('radio').count()).toBe(0);
    expect(await page.getByRole('textbox').count()).toBe(0);
  });

  it('keeps a half-said because for the next visit', async () => {
    const { page } = owner;
    await visit(page, app.server.url('/growth/areas/3.2'));
    await box(page, 'Because').fill('Half a reason');
    await isSaved(page);
    await reload(page);
    await eventually(() => box(page, 'Because').inputValue()).toBe('Half a reason');
  });
});

describe('a goal', () => {
  it('has small steps to tick, and is done when its owner says so', async () => {
    const { page } = owner;
    await setGoal(page, 'To say no once this month', ['Find the words', 'Try them on a friend']);
    await page.getByRole('checkbox', { name: 'Find the words' }).check({ force: true });
    await isSaved(page);
    await reload(page);
    await eventually(() => page.getByRole('checkbox', { name: 'Find the words' }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: 'Try them on a friend' }).isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Mark as done' }).click();
    await sees(page, /^Done \d{1,2} \w+ \d{4}/);
    await enter(page, 'Growth');
    await page.getByRole('link', { name: 'My goals' }).click();
    await page.getByRole('heading', { level: 2, name: 'Done' }).waitFor();
    await sees(page, 'To say no once this month');
    expect(await page.getByText(/\b[12] of 2\b/u).count(), 'nothing is counted').toBe(0);
  });

  it('can be changed, taken up again, deleted and taken back', async () => {
    const { page } = owner;
    await setGoal(page, 'To read one paper');
    await page.getByRole('button', { name: 'Mark as done' }).click();
    await page.getByRole('button', { name: 'Take it up again' }).click();
    await page.getByRole('button', { name: 'Change' }).click();
    await box(page, 'What I want').fill('To read half a paper');
    await page.getByRole('button', { name: 'Save goal' }).click();
    await arriveAt(page, 'To read half a paper');
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await arriveAt(page, 'To read half a paper');
  });

  it('needs a few words of what is wanted', async () => {
    const { page } = owner;
    await visit(page, app.server.url('/growth/goals/new'));
    await page.getByRole('button', { name: 'Save goal' }).click();
    await sees(page, 'Say what you want in a few words.');
    await sees(page, 'This line can be shared if you tick it.');
  });
});
