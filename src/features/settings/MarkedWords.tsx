/** Words to always mark, never shown again once they are kept; and words that are never marked, which can be let go. */

import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { fingerprintOf, longestPhrase, newMarkKey } from '#identifiers/fingerprint.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { bytesOfKey, keptKey, withFingerprint, withoutFingerprints } from '#model/change-marked-words.ts';
import { markedWordsKind } from '#model/marked-words.ts';
import { useOpenPocketbook, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { Button } from '#ui/Button.tsx';
import { TextInput } from '#ui/Field.tsx';
import { Actions, Card, Page, Status } from '#ui/Page.tsx';

export function Component() {
  const { t } = useTranslation('settings');
  return (
    <Page heading={t('words.heading')} above={<Link to="/settings">{t('words.back')}</Link>}>
      <p>{t('words.what')}</p>
      <AlwaysMark />
      <NeverMark />
    </Page>
  );
}

function AlwaysMark() {
  const { t } = useTranslation('settings');
  const book = useOpenPocketbook();
  const words = usePocketbook((state) => state.markedWords);
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const isTooLong = typed.trim().split(/\s+/u).length > longestPhrase;
  const add = async () => {
    if (!/[\p{L}\p{N}]/u.test(typed) || isTooLong) return setSaid(t('words.always.none'));
    const key = words ? bytesOfKey(words) : newMarkKey();
    const fingerprint = await fingerprintOf(key, typed);
    const record = withFingerprint(words, fingerprint, keptKey(key), book.stamp());
    const saved = await book.save([{ kind: markedWordsKind, record }]);
    if (saved.ok) setTyped('');
    setSaid(t(saved.ok ? 'words.always.added' : 'words.notSaved'));
  };
  const forget = async () => {
    if (!words) return;
    const saved = await book.save([
      { kind: markedWordsKind, record: withoutFingerprints(words, book.stamp()) },
    ]);
    setSaid(t(saved.ok ? 'words.always.forgotten' : 'words.notSaved'));
  };
  return (
    <Card heading={t('words.always.heading')}>
      <p>{t('words.always.what')}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextInput
          label={t('words.always.field')}
          hint={t('words.always.hint')}
          value={typed}
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Status>{said}</Status>
        <Actions>
          <Button type="submit">{t('words.always.add')}</Button>
          {words && words.fingerprints.length > 0 ? (
            <Button look="quiet" onClick={() => void forget()}>
              {t('words.always.forget')}
            </Button>
          ) : null}
        </Actions>
      </form>
    </Card>
  );
}

function NeverMark() {
  const { t } = useTranslation('settings');
  const book = useOpenPocketbook();
  const told = useRef<HTMLParagraphElement>(null);
  const never = usePocketbook((state) => state.settings?.neverMark) ?? [];
  return (
    <Card heading={t('words.never.heading')}>
      <p ref={told} tabIndex={-1}>
        {t(never.length > 0 ? 'words.never.what' : 'words.never.none')}
      </p>
      {never.length > 0 ? (
        <ul className="rows">
          {never.map((word) => (
            <li key={word} className="row">
              <span>{word}</span>
              <Button
                look="quiet"
                aria-label={t('words.never.again', { word })}
                onClick={({ currentTarget }) => {
                  const row = currentTarget.closest('li');
                  const next = row?.nextElementSibling ?? row?.previousElementSibling;
                  (next?.querySelector('button') ?? told.current)?.focus();
                  void book.changeSettings({ neverMark: never.filter((one) => one !== word) });
                }}
              >
                {t('words.never.markAgain')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}
