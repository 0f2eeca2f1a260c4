/** The first run: what this is, whose phone, the home screen, a lock. Nothing is kept before it is passed. */

import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import { useServices } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Alongside } from '#ui/Mark.tsx';
import { Actions, Notice, Page } from '#ui/Page.tsx';
import { InstallStep } from './InstallStep.tsx';
import { OrdinaryWindow } from './OrdinaryWindow.tsx';

export type WelcomeStep = 'hello' | 'whose' | 'shared' | 'install' | 'lock';

interface WelcomeProps {
  /** Kept by who shows it, so that it goes on there when setting a lock was cancelled. */
  step: WelcomeStep;
  onStep(step: WelcomeStep): void;
  onSetLock(): void;
}

export function Welcome({ step, onStep, onSetLock }: WelcomeProps) {
  const { t } = useTranslation('welcome');
  const { gate, platform } = useServices();
  const [failed, setFailed] = useState(false);
  const navigate = useNavigate();

  const begin = async () => {
    await gate.begin();
    setFailed(gate.getState().at !== 'open');
  };
  const place = platform.install();
  // A step with nothing to offer is left out.
  const hasInstallStep = !place.installed && place.way !== 'none';
  const ownPhone = () => onStep(hasInstallStep ? 'install' : 'lock');
  // The first run stands before that address, and opens it at its end: whose phone it is and a lock come first.
  const restore = () => {
    void navigate('/settings?restore', { replace: true });
    onStep('whose');
  };
  const read = () => platform.preferences.set({ use: 'reading' });

  switch (step) {
    case 'hello':
      return (
        <Page heading={t('heading')}>
          <Alongside />
          <p className="lead">{t('what')}</p>
          <p>{t('promise')}</p>
          {place.installed ? null : <OrdinaryWindow />}
          <Actions>
            <Button look="primary" onClick={() => onStep('whose')}>
              {t('start')}
            </Button>
          </Actions>
          <p className="soft">
            {t('readOnly')} <Link to="/learn/framework">{t('learn')}</Link>
          </p>
          <div>
            <p className="soft">{t(place.installed ? 'before.icon' : 'before.tab')}</p>
            <Button look="quiet" onClick={restore}>
              {t('before.restore')}
            </Button>
            <p className="hint">{t('before.note')}</p>
          </div>
        </Page>
      );
    case 'whose':
      return (
        <Page key="whose" heading={t('whose.heading')}>
          <div className="stack">
            <Choice onClick={ownPhone} label={t('whose.mine')} />
            <Choice onClick={ownPhone} label={t('whose.employer')} note={t('whose.employerNote')} />
            <Choice onClick={() => onStep('shared')} label={t('whose.shared')} note={t('whose.sharedNote')} />
          </div>
          <div>
            <Button look="quiet" onClick={() => onStep('shared')}>
              {t('whose.skip')}
            </Button>
            <p className="hint">{t('whose.skipNote')}</p>
          </div>
        </Page>
      );
    case 'shared':
      return (
        <Page key="shared" heading={t('shared.heading')}>
          <p>{t('shared.what')}</p>
          <p>
            <Link to="/settings/watched">{t('shared.watched')}</Link>
          </p>
          <Actions>
            <Button look="primary" onClick={read}>
              {t('shared.read')}
            </Button>
            <Button onClick={onSetLock}>{t('lock.set')}</Button>
          </Actions>
          <Ask />
          <div>
            <Button look="quiet" onClick={() => onStep('whose')}>
              {t('shared.back')}
            </Button>
          </div>
        </Page>
      );
    case 'install':
      return (
        <Page key="install" heading={t('install.heading')}>
          <InstallStep way={place.way} />
          <Actions>
            <Button onClick={() => onStep('lock')}>{t('install.notNow')}</Button>
          </Actions>
        </Page>
      );
    case 'lock':
      return (
        <Page key="lock" heading={t('lock.heading')}>
          <p>{t('lock.what')}</p>
          <Actions>
            <Button look="primary" onClick={onSetLock}>
              {t('lock.set')}
            </Button>
            <Button onClick={() => void begin()}>{t('lock.notNow')}</Button>
          </Actions>
          <p className="hint">{t('lock.without')}</p>
          <Ask />
          {failed ? <Notice alert>{t('failed')}</Notice> : null}
        </Page>
      );
  }
}

/** The last line of the first run, whichever step is its last. */
function Ask() {
  const { t } = useTranslation('welcome');
  return (
    <p>
      {t('ask')} <Link to="/about">{t('askLink')}</Link>
    </p>
  );
}

function Choice({ label, note, onClick }: { label: string; note?: string; onClick(): void }) {
  return (
    <div className="big-choice">
      <Button onClick={onClick}>{label}</Button>
      {note ? <p className="hint">{note}</p> : null}
    </div>
  );
}
