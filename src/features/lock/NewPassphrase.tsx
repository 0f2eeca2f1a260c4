/** A passphrase typed twice, and how long it would take to guess, honestly, in words. */

import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import { guessTime, isPin, type GuessTime } from '#model/passphrase-strength.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox, PassphraseInput, TextInput } from '#ui/Field.tsx';
import { Actions } from '#ui/Page.tsx';
import { isFirstTry } from './first-tries.ts';

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
        onChange={(event) => {
          setPassphrase(event.target.value);
          setFault(null);
        }}
      />
      <Input
        {...plain}
        label={t('new.again')}
        value={again}
        error={fault === 'differ' ? t('new.differ') : undefined}
        onChange={(event) => {
          setAgain(event.target.value);
          setFault(null);
        }}
      />
      <Checkbox label={t('showTyped')} checked={shown} onChange={(event) => setShown(event.target.checked)} />
      <Guess passphrase={passphrase} />
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

/** Not long enough against somebody who copies the files. */
const weak: readonly GuessTime[] = ['seconds', 'minutes', 'hours', 'days'];

/** In amber where it does not hold. Told at once: coming later, it would push the button from under the finger. */
function Guess({ passphrase }: { passphrase: string }) {
  const { t } = useTranslation('lock');
  const isTyped = passphrase.trim() !== '';
  const time = guessTime(passphrase);
  const isKnown = isTyped && isFirstTry(passphrase);
  const isWeak = isKnown || (isTyped && (weak.includes(time) || isPin(passphrase)));
  return (
    <div role="status" className={isWeak ? 'notice notice-care' : 'status'}>
      {isKnown ? (
        <>
          <p>{t('new.known')}</p>
          <p>{t('new.knownNext')}</p>
        </>
      ) : isTyped ? (
        <>
          <p>{t('new.guess', { time: t(`new.times.${time}`) })}</p>
          {isPin(passphrase) ? <p>{t('new.pin')}</p> : null}
        </>
      ) : null}
    </div>
  );
}
