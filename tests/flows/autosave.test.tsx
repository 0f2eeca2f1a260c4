import { act, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '#model/draft.ts';
import { openVault, type VaultPlace } from '#vault/vault.ts';
import { renderApp, type App } from '../support/render-app.tsx';
import { box } from './steps.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** The editor of a new entry, with the clock of its autosave in the test's hand. */
async function editor(): Promise<App> {
  const app = await renderApp({ address: '/reflect/new' });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  return app;
}

/** What another start of the app would find of unfinished entries: only what is on disk. */
async function onDisk(place: VaultPlace): Promise<string[]> {
  const opened = await openVault(place);
  if (!opened.ok) throw new Error(`The vault does not open: ${opened.reason}`);
  const found: string[] = [];
  for await (const { items } of opened.vault.read()) {
    for (const { table, json } of items) {
      const { record } = json as { record: Draft };
      if (table === 'drafts' && record.of === 'reflection') found.push(record.fields.what);
    }
  }
  opened.vault.close();
  return found;
}

/** Looks at the disk until it holds what is wanted, while the clock of the app stands still. */
async function seeOnDisk(
  place: VaultPlace,
  isRight: (words: readonly string[]) => boolean,
): Promise<string[]> {
  for (let looks = 0; looks < 200; looks++) {
    const words = await onDisk(place);
    if (isRight(words)) return words;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`On the disk is: ${JSON.stringify(await onDisk(place))}`);
}

const holds = (text: string) => (words: readonly string[]) => words.length === 1 && words[0] === text;
const type = (text: string) => fireEvent.change(box('What happened?'), { target: { value: text } });
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

describe('what is typed', () => {
  it('is on disk within a second, though the writer never pauses', async () => {
    const { device } = await editor();
    const typed: string[] = [];
    for (let time = 0; time < 1000; time += 50) {
      typed.push('a'.repeat(typed.length + 1));
      type(typed.at(-1)!);
      await pass(50);
    }
    // A plain debounce would have nothing yet. What was typed in the last 300 ms may wait for its turn.
    const due = typed.at(-7)!.length;
    await seeOnDisk(device.place, ([words = '']) => words.length >= due);
  });

  it('waits no longer than 300 ms after the first keystroke', async () => {
    const { device } = await editor();
    type('a');
    await pass(299);
    expect(await onDisk(device.place)).toEqual([]);
    await pass(1);
    await seeOnDisk(device.place, holds('a'));
  });

  it('is written at once when the page is hidden, in the middle of a word', async () => {
    const { device, platform } = await editor();
    type('mid-wo');
    act(() => platform.world.hide());
    await seeOnDisk(device.place, holds('mid-wo'));
  });

  it('is written at once when the screen is left', async () => {
    const { device, go } = await editor();
    type('mid-wo');
    await go('/reflect');
    await seeOnDisk(device.place, holds('mid-wo'));
  });

  it('is written at once when the app is closed', async () => {
    const { device, close } = await editor();
    type('mid-wo');
    close();
    await seeOnDisk(device.place, holds('mid-wo'));
  });

  it('is written before a newer version of the app is taken', async () => {
    const { device, gate } = await editor();
    type('mid-wo');
    await act(() => gate.flush());
    expect(await onDisk(device.place)).toEqual(['mid-wo']);
  });

  it('is written once more when it changes again, to the same draft', async () => {
    const { device } = await editor();
    type('one');
    await pass(300);
    await seeOnDisk(device.place, holds('one'));
    type('one two');
    await pass(300);
    await seeOnDisk(device.place, holds('one two'));
  });
});

describe('a draft without a word', () => {
  it('vanishes when its screen is left', async () => {
    const { device, go } = await editor();
    type('a');
    await pass(300);
    await seeOnDisk(device.place, holds('a'));
    type(' ');
    await go('/');
    await seeOnDisk(device.place, (words) => words.length === 0);
  });

  it('is never made by looking', async () => {
    const { device, go, platform } = await editor();
    await pass(1000);
    act(() => platform.world.hide());
    await go('/');
    expect(await onDisk(device.place)).toEqual([]);
  });
});
