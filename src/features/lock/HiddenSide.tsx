/** The private side is hidden: only what is for supervision is here, until the passphrase is typed. */

import { useState, useSyncExternalStore } from 'react';
import { plainDate, wholeNumber } from '#i18n/format.ts';
import { useTranslation } from '#i18n/i18n.ts';
import type { Pocketbook } from '#pocketbook/pocketbook.ts';
import { useServices } from '#services/services.ts';
import { Button, ButtonLink } from '#ui/Button.tsx';
import { Layer } from '#ui/Layer.tsx';
import { Actions, Notice, Page, Status } from '#ui/Page.tsx';
import { useFocusOnStep } from '#ui/use-step.ts';
import { SecretForm } from './SecretForm.tsx';

/** As many as come onto the screen at once. */
const atOnce = 50;

export function HiddenSide({ pocketbook }: { pocketbook: Pocketbook }) {
  const { t } = useTranslation('lock');
  const { gate } = useServices();
  const [asking, setAsking] = useState(false);
  const next = useFocusOnStep(asking);
  const [most, setMost] = useState(atOnce);
  const all = pocketbook
    .getState()
    .reflections.filter(({ forSupervision, deletedAt }) => deletedAt === null && forSupervision?.text.trim());
  const texts = all.slice(0, most);
  return (
    <Page heading={t('hidden.heading')}>
      <p>{t('hidden.what')}</p>
      <NotSaved pocketbook={pocketbook} />
      {texts.map(({ id, createdAt, forSupervision }) => (
        <Layer key={id} of="shared" name={t('hidden.layer')} note={plainDate(new Date(createdAt))}>
          <p className="prose own-words">{forSupervision?.text}</p>
          {forSupervision?.question ? <p className="prose">{forSupervision.question}</p> : null}
        </Layer>
      ))}
      {texts.length === 0 ? <p className="soft">{t('hidden.none')}</p> : null}
      {all.length > atOnce ? (
        <Actions>
          <Status>{t('hidden.shown', { shown: wholeNumber(texts.length), count: all.length })}</Status>
          {all.length > most ? (
            <Button onClick={() => setMost(most + atOnce)}>{t('hidden.more')}</Button>
          ) : null}
        </Actions>
      ) : null}
      {asking ? (
        <SecretForm
          kind="passphrase"
          action={t('hidden.show')}
          onSecret={(secret) => gate.show(secret)}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <Actions>
          <Button ref={next} onClick={() => setAsking(true)}>
            {t('hidden.showAll')}
          </Button>
          <Button onClick={() => void gate.lock()}>{t('tools.lock')}</Button>
          <ButtonLink look="quiet" to="/learn">
            {t('hidden.learn')}
          </ButtonLink>
        </Actions>
      )}
    </Page>
  );
}

/** What was being typed when all was hidden waits in memory, unseen, until there is room for it. */
function NotSaved({ pocketbook }: { pocketbook: Pocketbook }) {
  const { t } = useTranslation('lock');
  const status = useSyncExternalStore(pocketbook.subscribe, () => pocketbook.getState().status);
  // While it is tried again nothing is on disk yet.
  const [refused, setRefused] = useState(false);
  const now = status === 'saving' ? refused : status !== 'saved';
  if (now !== refused) setRefused(now);
  if (!now) return null;
  return (
    <Notice tone="danger" alert>
      <p>{t('hidden.notSaved')}</p>
      <Actions>
        <Button onClick={() => void pocketbook.retry()}>{t('hidden.retry')}</Button>
      </Actions>
    </Notice>
  );
}
