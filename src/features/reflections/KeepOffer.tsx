/** Where the browser puts a question before it promises to keep what is written: what it is for comes before it. */

import { useState } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import { useServices } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Actions, Card, Status } from '#ui/Page.tsx';

export function KeepOffer() {
  const { t } = useTranslation('reflections');
  const { preferences, persistence } = useServices().platform;
  const [stage, setStage] = useState<'open' | 'asked' | 'yes' | 'no' | 'away'>('open');
  const ask = () => {
    preferences.set({ keepAsked: 'yes' });
    setStage('asked');
    persistence.ask().then(
      (promised) => setStage(promised === true ? 'yes' : 'no'),
      () => setStage('no'),
    );
  };
  const putAway = () => {
    preferences.set({ keepAsked: 'yes' });
    setStage('away');
  };
  if (stage === 'away') return null;
  return (
    <Card>
      {stage === 'open' || stage === 'asked' ? <p>{t('ending.keep.what')}</p> : null}
      {stage === 'open' ? (
        <Actions>
          <Button onClick={ask}>{t('ending.keep.ask')}</Button>
          <Button look="quiet" onClick={putAway}>
            {t('ending.keep.notNow')}
          </Button>
        </Actions>
      ) : (
        <Status>{t(`ending.keep.${stage}`)}</Status>
      )}
    </Card>
  );
}
