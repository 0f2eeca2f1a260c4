import { describe, expect, it } from 'vitest';
import { typedWords } from '#model/typed-words.ts';
import { nextVersion } from '#model/record.ts';
import { settingsId } from '#model/settings.ts';
import { emptyReflection } from '#model/reflection.ts';
import {
  aDraft,
  aGoal,
  anId,
  aPreparation,
  aRating,
  aReflection,
  aSettings,
  aStamp,
} from '../../support/builders.ts';
import { aPlace } from '../vault/a-place.ts';
import { firstTab, heldWord, nextTab, until } from './tabs.ts';

const entry = (what: string) => ({ kind: 'reflections', record: aReflection({ what }), over: null });
const words = ({ book }: { book: { getState(): { reflections: readonly { what: string }[] } } }) =>
  book
    .getState()
    .reflections.map(({ what }) => what)
    .sort();

describe('bringing records from a backup', () => {
  it('puts them on disk first, and shows them when they are there', async () => {
    const place = aPlace();
    const tab = await firstTab(place);
    const { reached, release } = tab.vault.holdWrites();
    const bringing = tab.book.bring([entry('One.'), entry('Two.')]);
    await reached;
    expect(words(tab)).toEqual([]);
    release();
    expect(await bringing).toEqual({ ok: true });
    expect(words(tab)).toEqual(['One.', 'Two.']);
    expect(words(await nextTab(place))).toEqual(['One.', 'Two.']);
  });

  it('that is refused changes nothing, in memory as on disk, and leaves nothing waiting', async () => {
    const place = aPlace();
    const tab = await firstTab(place);
    tab.vault.refuse('full');
    expect(await tab.book.bring([entry('One.')])).toEqual({ ok: false, reason: 'full' });
    tab.vault.refuse(null);
    expect(await tab.book.retry()).toEqual({ ok: true });
    expect([words(tab), words(await nextTab(place))]).toEqual([[], []]);
  });

  it('brings nothing while words of this phone wait to be written', async () => {
    const tab = await firstTab(aPlace());
    tab.vault.refuse('full');
    await tab.book.save([entry('Mine.')]);
    expect(await tab.book.bring([entry('One.')])).toEqual({ ok: false, reason: 'full' });
    expect(words(tab)).toEqual(['Mine.']);
  });

  it('takes the place of the older version of a record', async () => {
    const place = aPlace();
    const tab = await firstTab(place);
    const record = aReflection({ what: 'Older.' });
    await tab.book.save([{ kind: 'reflections', record }]);
    const newer = nextVersion(record, { what: 'Newer.' }, aStamp());
    await tab.book.bring([{ kind: 'reflections', record: newer, over: record.version }]);
    await tab.book.save([{ kind: 'reflections', record: nextVersion(newer, { what: 'Newest.' }, aStamp()) }]);
    expect(words(await nextTab(place))).toEqual(['Newest.']);
  });

  it('keeps what was written on the same record meanwhile, beside what was brought', async () => {
    const place = aPlace();
    const tab = await firstTab(place);
    const record = aReflection({ what: 'Older.' });
    await tab.book.save([{ kind: 'reflections', record }]);
    const { reached, release } = tab.vault.holdWrites();
    const brought = nextVersion(record, { what: 'Brought.' }, aStamp());
    const bringing = tab.book.bring([{ kind: 'reflections', record: brought, over: record.version }]);
    await reached;
    const written = nextVersion(record, { what: 'Written.' }, aStamp());
    const saving = tab.book.save([{ kind: 'reflections', record: written }]);
    release();
    await Promise.all([bringing, saving]);
    expect(words(tab)).toEqual(['Brought.', 'Written.']);
    expect(words(await nextTab(place))).toEqual(['Brought.', 'Written.']);
  });

  it('does nothing where another tab has changed one of them since', async () => {
    const word = heldWord();
    const place = aPlace({ channel: word.channel });
    const one = await firstTab(place);
    const record = aReflection({ what: 'Older.' });
    await one.book.save([{ kind: 'reflections', record }]);
    const other = await nextTab(place);
    await one.book.save([
      { kind: 'reflections', record: nextVersion(record, { what: 'Theirs.' }, aStamp()) },
    ]);
    const brought = [
      {
        kind: 'reflections',
        record: nextVersion(record, { what: 'Brought.' }, aStamp()),
        over: record.version,
      },
      entry('New.'),
    ];
    expect(await other.book.bring(brought)).toEqual({ ok: false, reason: 'changed-meanwhile' });
    word.deliver();
    await until(other.book, () => words(other)[0] === 'Theirs.');
    expect(words(await nextTab(place))).toEqual(['Theirs.']);
  });
});

describe('the settings of two devices', () => {
  it('are shown as one, and are one again with the next change', async () => {
    const place = aPlace();
    const { book } = await firstTab(place);
    const numberOf = (label: string) => ({ id: anId(), label, number: '01632 960 001' });
    const copy = aSettings({ id: anId(), ownNumbers: [numberOf('Union')] });
    await book.bring([
      { kind: 'settings', record: aSettings({ ownNumbers: [numberOf('Duty line')] }), over: null },
      { kind: 'settings', record: copy, over: null },
    ]);
    expect(book.getState().settings?.ownNumbers.map(({ label }) => label)).toEqual(['Duty line', 'Union']);
    await book.changeSettings({ notTodayUntil: '2026-11-22' });
    const after = (await nextTab(place)).book.getState();
    expect(after.settings).toMatchObject({ id: settingsId, notTodayUntil: '2026-11-22' });
    expect(after.settings?.ownNumbers.map(({ label }) => label)).toEqual(['Duty line', 'Union']);
    expect(after.settingsCopies).toEqual([]);
  });
});

describe('words that wait to be written', () => {
  it('can be had as text: what a person typed, in its order, and nothing of ours', async () => {
    const { book, vault } = await firstTab(aPlace());
    await book.save([entry('Written before.')]);
    vault.refuse('full');
    const shared = { text: 'To talk about.', question: 'Is it me?' };
    await book.save([
      {
        kind: 'reflections',
        record: aReflection({ what: 'First.', soWhat: ' ', nowWhat: 'Then.', forSupervision: shared }),
      },
      { kind: 'ratings', record: aRating({ because: 'A good week.' }) },
      {
        kind: 'goals',
        record: aGoal({ want: 'To rest', steps: [{ id: anId(), text: 'Ask', done: false }] }),
      },
      { kind: 'drafts', record: aDraft('reflection', { ...emptyReflection, what: 'Mid-word' }) },
      {
        kind: 'drafts',
        record: aDraft(
          'preparation',
          aPreparation({ asks: ['Time', '', ''], since: '2026-11-01', ticked: [anId()] }),
        ),
      },
    ]);
    expect(typedWords(book.unsaved()).split('\n\n')).toEqual([
      'First.',
      'Then.',
      'To talk about.',
      'Is it me?',
      'A good week.',
      'To rest',
      'Ask',
      'Mid-word',
      'Time',
    ]);
    vault.refuse(null);
    await book.retry();
    expect(typedWords(book.unsaved())).toBe('');
  });
});

describe('a pocketbook that was closed', () => {
  it('holds no words, whatever comes to its end after that, and what was being brought is on the disk', async () => {
    const place = aPlace();
    const tab = await firstTab(place);
    const { reached, release } = tab.vault.holdWrites();
    const bringing = tab.book.bring([entry('Brought.')]);
    await reached;
    tab.book.close();
    release();
    expect(await bringing).toEqual({ ok: true });
    expect(await tab.book.save([entry('Too late.')])).toEqual({ ok: false, reason: 'closed' });
    expect([tab.book.records(), tab.book.unsaved()]).toEqual([{}, []]);
    expect(words(await nextTab(place))).toEqual(['Brought.']);
  });
});
