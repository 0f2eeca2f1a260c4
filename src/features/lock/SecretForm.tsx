/** Asks for the passphrase, or for the recovery code, and says why one is not taken. */

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import type { PasskeyWay, Secret, SecretChecked, Unlocked } from '#services/gate-lock.ts';
import { useServices } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox, PassphraseInput, TextArea, TextInput } from '#ui/Field.tsx';
import { Actions, Status } from '#ui/Page.tsx';
import { SecretRefused, useWait, type Refused } from './SecretRefused.tsx';

interface SecretFormProps {
  kind: 'passphrase' | 'recovery';
  action: string;
  /** Milliseconds to wait before the first try. */
  wait?: number | undefined;
  passkeys?: readonly PasskeyWay[] | undefined;
  onSecret(secret: Secret): Promise<SecretChecked | Unlocked>;
  onCancel?: (() => void) | undefined;
}

export function SecretForm({ kind, action, wait = 0, passkeys = [], onSecret, onCancel }: SecretFormProps) {
  const { t } = useTranslation(['lock', 'common']);
  const { passkey } = useServices().platform;
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState('');
  const [shown, setShown] = useState(false);
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [empty, setEmpty] = useState(false);
  const left = useWait(refused && 'lock' in refused ? refused.lock.wait : wait);
  const toField = () => form.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  useEffect(toField, []);

  const bring = async (secret: Secret) => {
    setWorking(true);
    setRefused(null);
    const refuse = (why: Refused) => {
      setRefused(why);
      // The button that was pressed was shut meanwhile, and lost the focus by it.
      toField();
    };
    try {
      const answer = await onSecret(secret);
      if (!answer.ok) refuse(isAboutSecret(answer) ? answer : { ok: false, reason: 'storage' });
    } catch {
      refuse({ ok: false, reason: 'storage' });
    }
    setWorking(false);
    // What was typed does not stay in memory or in the field.
    if (kind === 'passphrase') setText('');
  };
  const type = (typed: string) => {
    setText(typed);
    setEmpty(false);
  };
  const press = () => {
    if (left > 0 || working) return;
    if (text.trim() !== '') return void bring({ kind, text });
    setRefused(null);
    setEmpty(true);
    toField();
  };
  const touch = async () => {
    const found = await passkey.ask(passkeys);
    if (found) await bring({ kind: 'passkey', ...found });
  };
  const field = {
    label: t(kind === 'passphrase' ? 'passphrase' : 'recovery.field'),
    value: text,
    autoCapitalize: 'none',
    spellCheck: false,
    error: empty ? t(kind === 'passphrase' ? 'new.empty' : 'recovery.empty') : undefined,
  };
  return (
    <form
      ref={form}
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        press();
      }}
    >
      {kind === 'recovery' ? (
        <TextArea {...field} hint={t('recovery.hint')} onChange={(event) => type(event.target.value)} />
      ) : (
        <>
          {shown ? (
            <TextInput {...field} onChange={(event) => type(event.target.value)} />
          ) : (
            <PassphraseInput {...field} onChange={(event) => type(event.target.value)} />
          )}
          <Checkbox
            label={t('showTyped')}
            checked={shown}
            onChange={(event) => setShown(event.target.checked)}
          />
        </>
      )}
      {refused ? <SecretRefused refused={refused} wait={left} /> : null}
      {!refused && left > 0 ? <p>{t('refused.waiting', { count: Math.ceil(left / 1000) })}</p> : null}
      <Status>{working ? t('working') : ''}</Status>
      <Actions>
        <Button look="primary" type="submit" disabled={working || left > 0}>
          {action}
        </Button>
        {passkeys.length > 0 && passkey.isThere() ? (
          <Button disabled={working} onClick={() => void touch()}>
            {t('usePasskey')}
          </Button>
        ) : null}
        {onCancel ? (
          <Button look="quiet" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
        ) : null}
      </Actions>
    </form>
  );
}

const reasons = ['wrong', 'wait', 'not-a-code', 'too-costly', 'lock-damaged'];

function isAboutSecret(answer: {
  ok: false;
  reason: string;
}): answer is Exclude<Refused, { reason: 'storage' }> {
  return reasons.includes(answer.reason);
}
