/** A new recovery code: twelve numbered words to keep somewhere else, then two of them asked back. */

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import { useServices } from '#services/services.ts';
import { Back } from '#ui/Back.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { TextInput } from '#ui/Field.tsx';
import { Actions, Status } from '#ui/Page.tsx';
import { useStep } from '#ui/use-step.ts';

interface NewCodeProps {
  /** The code, once two of its words were right. */
  onKept(code: string): void;
  onCancel(): void;
}

export function NewCode({ onKept, onCancel }: NewCodeProps) {
  const { t } = useTranslation(['lock', 'common']);
  const { gate, platform } = useServices();
  const [words, setWords] = useState<readonly string[]>([]);
  const [places, setPlaces] = useState<readonly number[] | null>(null);
  const [copied, setCopied] = useState(false);
  const [draw, setDraw] = useState(1);
  useEffect(() => {
    let gone = false;
    void gate.makeRecoveryCode().then((code) => {
      if (!gone) setWords(code.split(' '));
    });
    return () => {
      gone = true;
    };
  }, [gate, draw]);
  useStep(places !== null);
  const [leaving, setLeaving] = useState(false);
  const leavingDialog = leaving ? <Leaving onLeave={onCancel} onStay={() => setLeaving(false)} /> : null;
  if (places)
    return (
      <>
        <Back onBack={() => setPlaces(null)} onLink={() => setLeaving(true)} />
        {leavingDialog}
        <AskBack
          words={words}
          places={places}
          onRight={() => onKept(words.join(' '))}
          onBack={() => setPlaces(null)}
        />
      </>
    );
  return (
    <div className="stack">
      <Back onBack={() => setLeaving(true)} onLink={() => setLeaving(true)} />
      {leavingDialog}
      <p>{t('code.what')}</p>
      <ol className="code-words" aria-label={t('code.heading')}>
        {words.map((word, at) => (
          <li key={at}>{word}</li>
        ))}
      </ol>
      <p>{t('code.where')}</p>
      <p className="hint">{t('code.copyNote')}</p>
      <p className="hint">{t('code.byChance')}</p>
      <Actions>
        <Button
          disabled={words.length === 0}
          onClick={() =>
            void platform.copyText(words.map((word, at) => `${at + 1}. ${word}`).join('\n')).then(setCopied)
          }
        >
          {t('code.copy')}
        </Button>
        <Button onClick={() => platform.print()}>{t('code.print')}</Button>
        <Button
          look="quiet"
          onClick={() => {
            setCopied(false);
            setDraw(draw + 1);
          }}
        >
          {t('code.others')}
        </Button>
      </Actions>
      <Status>{copied ? t('code.copied') : draw > 1 ? t('code.drawn') : ''}</Status>
      <p className="hint">{t('code.once')}</p>
      <Actions>
        <Button look="primary" disabled={words.length === 0} onClick={() => setPlaces(twoPlaces())}>
          {t('code.kept')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </Actions>
    </div>
  );
}

/** Going back, or on by a link, drops a code that may be on paper already: asked first. */
function Leaving({ onLeave, onStay }: { onLeave(): void; onStay(): void }) {
  const { t } = useTranslation('lock');
  return (
    <Dialog heading={t('code.leaveHeading')} onClose={onStay}>
      <p>{t('code.leaveWhat')}</p>
      <Actions>
        <Button look="primary" onClick={onStay}>
          {t('code.stay')}
        </Button>
        <Button look="quiet" onClick={onLeave}>
          {t('code.leave')}
        </Button>
      </Actions>
    </Dialog>
  );
}

/** Two places out of twelve, the earlier first. */
function twoPlaces(): number[] {
  const first = Math.floor(Math.random() * 6);
  return [first, 6 + Math.floor(Math.random() * 6)];
}

interface AskBackProps {
  words: readonly string[];
  places: readonly number[];
  onRight(): void;
  onBack(): void;
}

function AskBack({ words, places, onRight, onBack }: AskBackProps) {
  const { t } = useTranslation('lock');
  const [typed, setTyped] = useState<readonly string[]>(['', '']);
  const [slip, setSlip] = useState<number | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const look = () => {
    const wrong = places.findIndex((place, at) => typed[at]?.trim().toLowerCase() !== words[place]);
    if (wrong < 0) return onRight();
    setSlip(wrong);
    form.current?.querySelectorAll('input')[wrong]?.focus();
  };
  return (
    <form
      ref={form}
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <p>{t('askBack.what')}</p>
      {places.map((place, at) => (
        <TextInput
          key={place}
          label={t('askBack.word', { number: place + 1 })}
          error={slip === at ? t('askBack.wrong') : undefined}
          value={typed[at] ?? ''}
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => {
            setTyped(typed.map((word, one) => (one === at ? event.target.value : word)));
            setSlip(null);
          }}
        />
      ))}
      <Actions>
        <Button look="primary" type="submit">
          {t('askBack.check')}
        </Button>
        <Button look="quiet" onClick={onBack}>
          {t('askBack.back')}
        </Button>
      </Actions>
    </form>
  );
}
