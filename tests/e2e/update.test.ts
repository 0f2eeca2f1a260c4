import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ownProfile } from '../support/app.ts';
import { box, isSaved } from '../support/deeds.ts';
import { passFirstRun } from '../support/first-run.ts';
import { installed } from '../support/install.ts';
import { becomeNewVersion, copyOfBuild } from '../support/new-version.ts';
import { arriveAt, enterSettings, eventually, ready, sees, visit } from '../support/screens.ts';
import { serve } from '../support/server.ts';

describe('a newer version', () => {
  it('waits while somebody writes, reloads no tab by itself, and costs no character', async () => {
    const folder = copyOfBuild();
    const server = await serve(folder);
    onTestFinished(() => server.stop());
    const { open } = ownProfile();
    const { context } = await open();
    const one = await context.newPage();
    await visit(one, server.url('/'));
    await passFirstRun(one);
    await installed(one);
    const other = await context.newPage();
    await visit(other, server.url('/growth/goals/new'));
    await box(other, 'What I want').fill('A goal in the other tab');
    await isSaved(other);
    await one.bringToFront();
    await visit(one, server.url('/reflect/new'));
    await box(one, 'What happened?').pressSequentially('Before, ');
    await Promise.all([one, other].map(mark));

    becomeNewVersion(folder);
    await one.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
    await box(one, 'What happened?').pressSequentially('during, ');
    await sees(one, /newer version is ready/);
    await sees(other, /newer version is ready/);
    await box(one, 'What happened?').pressSequentially('and after.');
    expect(await Promise.all([one, other].map(isMarked))).toEqual([true, true]);

    await one.getByRole('button', { name: 'Save my words and reload' }).click();
    await eventually(() => isMarked(one).catch(() => true)).toBe(false);
    await ready(one);
    expect(await assetsOf(one)).toContain('-next.js');
    await visit(one, server.url('/'));
    await one.getByRole('link', { name: 'Carry on' }).click();
    await eventually(() => box(one, 'What happened?').inputValue()).toBe('Before, during, and after.');

    await sees(other, /newer version was started in another tab/);
    expect(await isMarked(other)).toBe(true);
    expect(await box(other, 'What I want').inputValue()).toBe('A goal in the other tab');
    // Screens that the old code has not shown yet are still to be had, though the server has them no more.
    await enterSettings(other);
    await other.getByRole('link', { name: 'About this app' }).click();
    await arriveAt(other, 'About Peer Pocketbook');
    expect(await isMarked(other)).toBe(true);
    await other.getByRole('button', { name: 'Save my words and reload' }).click();
    await eventually(() => isMarked(other).catch(() => true)).toBe(false);
    await ready(other);
    await visit(other, server.url('/growth/goals/new'));
    await eventually(() => box(other, 'What I want').inputValue()).toBe('A goal in the other tab');
  });
});

/** A mark that a reload wipes away. */
const mark = (page: Page) => page.evaluate(() => void Object.assign(globalThis, { stillTheSame: true }));
const isMarked = (page: Page) => page.evaluate(() => 'stillTheSame' in globalThis);
const assetsOf = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .join(' '),
  );
