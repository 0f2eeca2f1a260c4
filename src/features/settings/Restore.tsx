/** Look inside a backup, see what would change, then bring it in. Nothing changes before that. */

import { useId, useRef, useState } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import { useServices, type LookedInside } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { PassphraseInput } from '#ui/Field.tsx';
import { Actions, Notice, Status } from '#ui/Page.tsx';
import { WhatWouldChange } from './WhatWouldChange.tsx';

type Inside = Extract<LookedInside, { ok: true }>;
type Refused = Extract<LookedInside, { ok: false }>['reason'];
type Stage =
  { at: 'asking' } | { at: 'looking' } | { at: 'inside'; inside: Inside } | { at: 'writing'; inside: Inside };

export function Restore() {
  const { t } = useTranslation('settings');
  const [asking, setAsking] = useState(false);
  const [merged, setMerged] = useState(false);
  return (
    <>
      <Actions>
        <Button
          onClick={() => {
            setMerged(false);
            setAsking(true);
          }}
        >
          {t('backup.restore')}
        </Button>
      </Actions>
      {merged ? (
        <Notice tone="growth">
          <p role="status">{t('restore.merged')}</p>
        </Notice>
      ) : null}
      {asking ? (
        <RestoreDialog
          onClose={(done) => {
            setAsking(false);
            setMerged(done);
          }}
        />
      ) : null}
    </>
  );
}

function RestoreDialog({ onClose }: { onClose(merged: boolean): void }) {
  const { t } = useTranslation(['settings', 'common']);
  const { gate } = useServices();
  const fileId = useId();
  const file = useRef<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [stage, setStage] = useState<Stage>({ at: 'asking' });
  const [fault, setFault] = useState<string | null>(null);

  const look = async () => {
    if (!file.current) return setFault(t('restore.choose'));
    if (passphrase === '') return setFault(t('restore.needPassphrase'));
    setFault(null);
    setStage({ at: 'looking' });
    const found = await lookInside(file.current, passphrase);
    if (found.ok) return setStage({ at: 'inside', inside: found });
    setStage({ at: 'asking' });
    setFault(t(`restore.reasons.${found.reason}`));
  };
  const lookInside = async (
    chosen: File,
    words: string,
  ): Promise<Inside | { ok: false; reason: Refused }> => {
    try {
      return await gate.lookInside(new Uint8Array(await chosen.arrayBuffer()), words);
    } catch {
      // The file could not even be read from the phone, or the worker did not start.
      return { ok: false, reason: 'damaged' };
    }
  };
  const bringIn = async (inside: Inside) => {
    setStage({ at: 'writing', inside });
    const saved = await gate.restore(inside.plan);
    if (saved.ok) return onClose(true);
    setStage({ at: 'inside', inside });
    setFault(t('restore.notSaved'));
  };

  return (
    <Dialog heading={t('restore.heading')} onClose={() => onClose(false)}>
      {stage.at === 'asking' || stage.at === 'looking' ? (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void look();
          }}
        >
          <p>{t('restore.what')}</p>
          <div className="field">
            <label htmlFor={fileId}>{t('restore.file')}</label>
            <input
              id={fileId}
              type="file"
              autoComplete="off"
              onChange={(event) => {
                file.current = event.target.files?.[0] ?? null;
                setFault(null);
              }}
            />
          </div>
          <PassphraseInput
            label={t('restore.passphrase')}
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
          />
          {fault ? (
            <Notice alert>
              <p>{fault}</p>
            </Notice>
          ) : null}
          <Status>{stage.at === 'looking' ? t('restore.looking') : ''}</Status>
          <Actions>
            <Button look="primary" type="submit" disabled={stage.at === 'looking'}>
              {t('restore.look')}
            </Button>
            <Button look="quiet" onClick={() => onClose(false)}>
              {t('common:cancel')}
            </Button>
          </Actions>
        </form>
      ) : (
        <WhatWouldChange
          inside={stage.inside}
          fault={fault}
          busy={stage.at === 'writing'}
          onBringIn={() => void bringIn(stage.inside)}
          onClose={() => onClose(false)}
        />
      )}
    </Dialog>
  );
}
