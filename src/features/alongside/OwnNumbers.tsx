/** The worker's own numbers, beside the public ones. There only while the pocketbook is open. */

import { use, useState } from 'react';
import { Phone, X } from 'lucide';
import { useTranslation } from '#i18n/i18n.ts';
import type { OwnNumber } from '#model/settings.ts';
import { PocketbookContext, useOpenPocketbook, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { Button } from '#ui/Button.tsx';
import { TextInput } from '#ui/Field.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Actions } from '#ui/Page.tsx';

export function Beside() {
  return use(PocketbookContext) ? <OwnNumbers /> : null;
}

function OwnNumbers() {
  const { t } = useTranslation(['alongside', 'common']);
  const book = useOpenPocketbook();
  const settings = usePocketbook((state) => state.settings);
  const [label, setLabel] = useState('');
  const [number, setNumber] = useState('');
  const [adding, setAdding] = useState(false);
  const [needBoth, setNeedBoth] = useState(false);
  const numbers = settings?.ownNumbers ?? [];
  const put = (ownNumbers: OwnNumber[]) => void book.changeSettings({ ownNumbers });
  const add = () => {
    if (label.trim() === '' || number.trim() === '') return setNeedBoth(true);
    put([...numbers, { id: book.newId(), label: label.trim(), number: number.trim() }]);
    setLabel('');
    setNumber('');
    setAdding(false);
    setNeedBoth(false);
  };
  return (
    <section className="stack">
      <h2>{t('numbers.heading')}</h2>
      <p className="hint">{t('numbers.what')}</p>
      {numbers.length > 0 ? (
        <ul className="help-list">
          {numbers.map((own) => (
            <li key={own.id} className="with-button own-number">
              <a className="help-number" href={`tel:${own.number.replace(/[^\d+*#]/gu, '')}`}>
                <Icon of={Phone} />
                <span>
                  {own.label} <span className="own-digits">{own.number}</span>
                </span>
              </a>
              <Button
                look="quiet"
                aria-label={t('numbers.remove', { label: own.label })}
                onClick={() => put(numbers.filter((one) => one.id !== own.id))}
              >
                <Icon of={X} />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {adding ? (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <TextInput
            label={t('numbers.label')}
            hint={t('numbers.labelHint')}
            value={label}
            onChange={(event) => setLabel(event.target.value)}
          />
          <TextInput
            type="tel"
            label={t('numbers.number')}
            value={number}
            error={needBoth ? t('numbers.needBoth') : undefined}
            onChange={(event) => setNumber(event.target.value)}
          />
          <Actions>
            <Button look="primary" type="submit">
              {t('numbers.save')}
            </Button>
            <Button look="quiet" onClick={() => setAdding(false)}>
              {t('common:cancel')}
            </Button>
          </Actions>
        </form>
      ) : (
        <Actions>
          <Button onClick={() => setAdding(true)}>{t('numbers.add')}</Button>
        </Actions>
      )}
    </section>
  );
}
