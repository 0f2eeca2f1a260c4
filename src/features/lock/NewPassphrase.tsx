/** A passphrase typed twice, and how long it would take to guess, honestly, in words. */

import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox, PassphraseInput, TextInput } from '#ui/Field.tsx';
import { Actions, Status } from '#ui/Page.tsx';
import { guessTime, isPin } from './strength.ts';

interface NewPassphraseProps {
  action: string;
  /** What else opens it. */
  note: string;
  busy?: boolean;
  /** What stands above the buttons, such as why it was not taken. */
  children?: ReactNode;
  onChosen(passphrase: string): void;
  onCancel(): void;
  cancel: string;
}

export function NewPassphrase({
  action,
  note,
  busy = false,
  children,
  onChosen,
  onCancel,
  cancel,
}: NewPassphraseProps) {
  const { t } = useTranslation('lock');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [shown, setShown] = useState(false);
  const [fault, setFault] = useState<'empty' | 'differ' | null>(null);
  const Input = shown ? TextInput : PassphraseInput;
  const plain = { autoCapitalize: 'none', spellCheck: false };
  const form = useRef<HTMLFormElement>(null);
  const refuse = (why: 'empty' | 'differ') => {
    setFault(why);
    form.current?.querySelectorAll('input')[why === 'empty' ? 0 : 1]?.focus();
  };
  const choose = () => {
    if (passphrase.trim() === '') return refuse('empty');
    if (passphrase !== again) return refuse('differ');
    setFault(null);
    onChosen(passphrase);
  };
  const typed = passphrase.trim() !== '';
  return (
    <form
      ref={form}
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) choose();
      }}
    >
      <Input
        {...plain}
        label={t('passphrase')}
        hint={t('new.hint')}
        value={passphrase}
        error={fault === 'empty' ? t('new.empty') : undefined}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <Input
        {...plain}
        label={t('new.again')}
        value={again}
        error={fault === 'differ' ? t('new.differ') : undefined}
        onChange={(event) => setAgain(event.target.value)}
      />
      <Checkbox label={t('showTyped')} checked={shown} onChange={(event) => setShown(event.target.checked)} />
      <Status>
        {typed ? t('new.guess', { time: t(`new.times.${guessTime(passphrase)}`) }) : ''}
        {typed && isPin(passphrase) ? ` ${t('new.pin')}` : ''}
      </Status>
      <p className="hint">{note}</p>
      {children}
      <Actions>
        <Button look="primary" type="submit" disabled={busy}>
          {action}
        </Button>
        <Button look="quiet" disabled={busy} onClick={onCancel}>
          {cancel}
        </Button>
      </Actions>
    </form>
  );
}
