/** The first run: what this is, whose phone, the home screen. Nothing is kept before it is passed. */

import { useState } from 'react';
import { Link } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import { useServices } from '#services/services.ts';
import { Button, ButtonLink } from '#ui/Button.tsx';
import { Alongside } from '#ui/Mark.tsx';
import { Actions, Notice, Page } from '#ui/Page.tsx';
import { InstallStep } from './InstallStep.tsx';

type Step = 'hello' | 'whose' | 'shared' | 'install';

export function Welcome() {
  const { t } = useTranslation('welcome');
  const { gate, platform } = useServices();
  const [step, setStep] = useState<Step>('hello');
  const [failed, setFailed] = useState(false);

  const begin = async () => {
    await gate.begin();
    setFailed(gate.getState().at !== 'open');
  };
  const place = platform.install();
  const ownPhone = () => {
    // A step with nothing to offer is left out.
    if (place.installed || place.way === 'none') void begin();
    else setStep('install');
  };
  const read = () => platform.preferences.set({ use: 'reading' });

  switch (step) {
    case 'hello':
      return (
        <Page heading={t('heading')}>
          <Alongside />
          <p className="lead">{t('what')}</p>
          <p>{t('promise')}</p>
          <Actions>
            <Button look="primary" onClick={() => setStep('whose')}>
              {t('start')}
            </Button>
          </Actions>
          <p className="soft">
            {t('readOnly')} <Link to="/learn/framework">{t('learn')}</Link>
          </p>
        </Page>
      );
    case 'whose':
      return (
        <Page key="whose" heading={t('whose.heading')}>
          <div className="stack">
            <Choice onClick={ownPhone} label={t('whose.mine')} />
            <Choice onClick={ownPhone} label={t('whose.employer')} note={t('whose.employerNote')} />
            <Choice
              onClick={() => setStep('shared')}
              label={t('whose.shared')}
              note={t('whose.sharedNote')}
            />
          </div>
          <div>
            <Button look="quiet" onClick={() => setStep('shared')}>
              {t('whose.skip')}
            </Button>
            <p className="hint">{t('whose.skipNote')}</p>
          </div>
          {failed ? <Notice alert>{t('failed')}</Notice> : null}
        </Page>
      );
    case 'shared':
      return (
        <Page key="shared" heading={t('shared.heading')}>
          <p>{t('shared.what')}</p>
          <Actions>
            <Button look="primary" onClick={read}>
              {t('shared.read')}
            </Button>
            <Button onClick={() => setStep('whose')}>{t('shared.back')}</Button>
          </Actions>
        </Page>
      );
    case 'install':
      return (
        <Page key="install" heading={t('install.heading')}>
          <InstallStep way={place.way} />
          <Actions>
            <Button look="primary" onClick={() => void begin()}>
              {t('install.notNow')}
            </Button>
          </Actions>
          <p>
            {t('ask')}{' '}
            <ButtonLink look="quiet" to="/about">
              {t('askLink')}
            </ButtonLink>
          </p>
          {failed ? <Notice alert>{t('failed')}</Notice> : null}
        </Page>
      );
  }
}

function Choice({ label, note, onClick }: { label: string; note?: string; onClick(): void }) {
  return (
    <div className="big-choice">
      <Button onClick={onClick}>{label}</Button>
      {note ? <p className="hint">{note}</p> : null}
    </div>
  );
}
