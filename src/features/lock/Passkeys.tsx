/** Fingerprint or face beside the passphrase, where this browser can; never the only way in. */

import { useEffect, useState } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import { useAskAgain } from '#services/ask-again.ts';
import type { LockChanged, PasskeyWay, Proof } from '#services/gate-lock.ts';
import { useServices } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Actions, Card, Notice } from '#ui/Page.tsx';
import { useFocusOnStep } from '#ui/use-step.ts';

type Outcome = 'added' | 'removed' | 'notThere' | 'failed';

export function Passkeys() {
  const { t } = useTranslation('lock');
  const { gate, platform } = useServices();
  const { passkey } = platform;
  const askAgain = useAskAgain();
  const [ways, setWays] = useState<readonly PasskeyWay[] | null>(null);
  const [looked, setLooked] = useState(0);
  const [offered, setOffered] = useState(false);
  const [working, setWorking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  // The button that was pressed was shut meanwhile, and may be another one now: the focus goes on to what came of it.
  const said = useFocusOnStep(looked);
  useEffect(() => {
    let gone = false;
    void Promise.all([gate.lockInfo(), passkey.canBeMade()]).then(([{ passkeys }, can]) => {
      if (gone) return;
      setWays(passkeys);
      setOffered(can);
    });
    return () => {
      gone = true;
    };
  }, [gate, passkey, looked]);
  if (!ways || (ways.length === 0 && !offered)) return null;

  const change = (deed: (proof: Proof) => Promise<LockChanged | null>, right: Outcome) => {
    setOutcome(null);
    askAgain('change', (answer) => {
      if (answer !== null && answer !== 'no-lock') void work(() => deed(answer), right);
    });
  };
  const work = async (deed: () => Promise<LockChanged | null>, right: Outcome) => {
    setWorking(true);
    const changed = await deed().catch(() => ({ ok: false }));
    setWorking(false);
    setOutcome(changed === null ? 'notThere' : changed.ok ? right : 'failed');
    setLooked(looked + 1);
  };
  const add = () =>
    change(async (proof) => {
      const made = await passkey.make();
      return made && gate.addPasskey({ proof, passkey: made });
    }, 'added');
  const remove = (name: string) => change((proof) => gate.removePasskey({ proof, name }), 'removed');
  const refused = outcome === 'failed' || outcome === 'notThere' ? outcome : null;
  return (
    <Card heading={t('passkey.heading')}>
      <p>{t(ways.length > 0 ? 'passkey.on' : 'passkey.what')}</p>
      <p className="hint">{t('passkey.limits')}</p>
      {refused ? (
        <Notice alert>
          <p tabIndex={-1} ref={said}>
            {t(`passkey.${refused}`)}
          </p>
        </Notice>
      ) : null}
      <p className="status" role="status" tabIndex={-1} ref={refused ? null : said}>
        {working ? t('working') : outcome && !refused ? t(`passkey.${outcome}`) : ''}
      </p>
      <Actions>
        {ways.map(({ name }) => (
          <Button key={name} disabled={working} onClick={() => remove(name)}>
            {t('passkey.remove')}
          </Button>
        ))}
        {ways.length === 0 ? (
          <Button disabled={working} onClick={add}>
            {t('passkey.add')}
          </Button>
        ) : null}
      </Actions>
    </Card>
  );
}
