import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { nextVersion } from '#model/record.ts';
import { openPocketbook, type Pocketbook } from '#pocketbook/pocketbook.ts';
import { openVault } from '#vault/vault.ts';
import { aReflection, aStamp } from '../support/builders.ts';
import { openBook } from '../support/open-book.ts';
import { aDevice, renderApp } from '../support/render-app.tsx';
import { testWorld } from '../support/test-world.ts';
import { follow, press, seeHeading, seeStatus, seeText, seeWritten, write } from './steps.ts';

/** Two tabs of one browser: the app in one, and a bare pocketbook in the other. */
async function twoTabs() {
  const device = aDevice({ channel: (name) => new BroadcastChannel(name) });
  const app = await renderApp({ device, address: '/reflect' });
  const entry = aReflection({ what: 'Before.' });
  await openBook(app.gate).save([{ kind: 'reflections', record: entry }]);
  const opened = await openVault(device.place);
  if (!opened.ok) throw new Error(`The second tab does not open: ${opened.reason}`);
  const other: Pocketbook = openPocketbook(opened.vault, testWorld());
  await other.opened;
  const close = () => {
    other.close();
    opened.vault.close();
  };
  return { app, other, entry, close };
}

const rows = () =>
  within(screen.getByRole('main'))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('two tabs', () => {
  it('show each other’s entries', async () => {
    const { other, close } = await twoTabs();
    await other.save([{ kind: 'reflections', record: aReflection({ what: 'From the other tab.' }) }]);
    await seeText('From the other tab.');
    close();
  });

  it('keep both versions of an entry that was changed in both, and say so', async () => {
    const { app, other, entry, close } = await twoTabs();
    await follow(app.user, /Before\./u);
    await press(app.user, 'Change');
    await write(app.user, 'What happened?', 'Changed here.');
    await other.save([
      { kind: 'reflections', record: nextVersion(entry, { what: 'Changed there.' }, aStamp()) },
    ]);
    await seeWritten('What happened?', 'Changed here.');
    await press(app.user, 'Done');
    await seeHeading('Saved');
    await follow(app.user, 'All entries');
    await seeText('Changed here.');
    await seeText('Changed there.');
    expect(rows().filter((row) => /Changed (here|there)\./u.test(row))).toHaveLength(2);
    close();
  });

  it('keep the words of a draft that was finished in the other', async () => {
    const { app, other, close } = await twoTabs();
    await app.go('/reflect/new');
    await write(app.user, 'What happened?', 'A draft');
    await seeStatus('Saved');
    const draft = openBook(app.gate).getState().drafts[0]!;
    await other.save([
      { kind: 'reflections', record: aReflection({ what: 'A draft' }) },
      { removeDraft: draft.id },
    ]);
    await write(app.user, 'What happened?', 'A draft, and more.');
    await seeStatus('Saved');
    await press(app.user, 'Done');
    await follow(app.user, 'All entries');
    await seeText('A draft, and more.');
    await seeText('A draft');
    close();
  });
});
