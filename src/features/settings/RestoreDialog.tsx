/** Look inside a backup, see what would change, then bring it in. Nothing changes before that, and in practice never. */

import { useRef, useState } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import { opensBeside } from '#services/opens-beside.ts';
import { useGate, useServices, type LookedInside, type Seen } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Checkbox, PassphraseInput, TextInput } from '#ui/Field.tsx';
import { Actions, Notice } from '#ui/Page.tsx';
import { BackupBar } from './BackupBar.tsx';
import type { BroughtIn } from './Brought.tsx';
import { FileChoice } from './FileChoice.tsx';
import { leftOutOf } from './left-out.ts';
import { useBackupWork } from './use-backup-work.ts';
import { WhatWouldChange } from './WhatWouldChange.tsx';

type Refused = Extract<LookedInside, { ok: false }>['reason'];
type Stage =
  { at: 'asking' } | { at: 'looking' } | { at: 'inside'; inside: Seen } | { at: 'writing'; inside: Seen };

interface RestoreDialogProps {
  /** Looks inside and opens all of it, and offers no way to bring it in. */
  practice: boolean;
  /** What came of it; null where nothing was brought in. */
  onClose(brought: BroughtIn | null): void;
}

export function RestoreDialog({ practice, onClose: end }: RestoreDialogProps) {
  const { t } = useTranslation(['settings', 'common']);
  const { gate } = useServices();
  const state = useGate();
  // Known from the start: once it is brought in, the gate is open.
  const [beside] = useState<BroughtIn['beside']>(() =>
    state.at === 'locked' ? 'locked' : opensBeside(state) ? 'damaged' : null,
  );
  const file = useRef<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [shown, setShown] = useState(false);
  const Input = shown ? TextInput : PassphraseInput;
  const [stage, setStage] = useState<Stage>({ at: 'asking' });
  const [fault, setFault] = useState<string | null>(null);
  const { progress, run, stop } = useBackupWork();

  const form = useRef<HTMLFormElement>(null);
  const refuse = (words: string, field: 'file' | 'passphrase') => {
    setFault(words);
    form.current?.querySelectorAll('input')[field === 'file' ? 0 : 1]?.focus();
  };

  const look = async () => {
    if (!file.current) return refuse(t('restore.choose'), 'file');
    if (passphrase === '') return refuse(t('restore.needPassphrase'), 'passphrase');
    setFault(null);
    setStage({ at: 'looking' });
    const found = await lookInside(file.current, passphrase);
    if (found.ok) return setStage({ at: 'inside', inside: found });
    setStage({ at: 'asking' });
    refuse(t(`restore.reasons.${found.reason}`), 'passphrase');
  };
  const lookInside = async (chosen: File, words: string): Promise<Seen | { ok: false; reason: Refused }> => {
    try {
      return await run((work) => gate.lookInside(chosen, words, work));
    } catch {
      // The file could not even be read from the phone, or the worker did not start.
      return { ok: false, reason: 'damaged' };
    }
  };
  const bringIn = async (inside: Seen) => {
    setStage({ at: 'writing', inside });
    const saved = await run((work) => gate.restore(inside.plan, work)).catch(() => null);
    if (saved?.ok) {
      const twice = inside.plan.conflicts.byKind['reflections'] ?? 0;
      return end({ leftOut: leftOutOf(inside), twice, beside });
    }
    if (saved?.reason !== 'changed-meanwhile' || !file.current) {
      setStage({ at: 'inside', inside });
      if (saved?.reason === 'full-up') return setFault(t('restore.fullUp'));
      return setFault(t(saved?.reason === 'stopped' ? 'restore.reasons.stopped' : 'restore.notSaved'));
    }
    // What the plan was made for is past: it is made again, for what is here now.
    const again = await lookInside(file.current, passphrase);
    setStage(again.ok ? { at: 'inside', inside: again } : { at: 'asking' });
    setFault(t('restore.changedMeanwhile'));
  };
  const isAtWork = stage.at === 'looking' || stage.at === 'writing';
  // What is being written is written whole: there is nothing left to stop.
  const cancel = () => {
    if (!isAtWork) end(null);
    else if (progress?.step !== 'writing') stop();
  };

  return (
    <Dialog heading={t(practice ? 'practice.heading' : 'restore.heading')} onClose={cancel}>
      {stage.at === 'asking' || stage.at === 'looking' ? (
        <form
          ref={form}
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void look();
          }}
        >
          <p>{t(practice ? 'practice.what' : 'restore.what')}</p>
          <FileChoice
            label={t('restore.file')}
            onChosen={(chosen) => {
              file.current = chosen;
              setFault(null);
            }}
          />
          <Input
            autoCapitalize="none"
            spellCheck={false}
            label={t('restore.passphrase')}
            value={passphrase}
            onChange={(event) => {
              setPassphrase(event.target.value);
              setFault(null);
            }}
          />
          <Checkbox
            label={t('backup.showTyped')}
            checked={shown}
            onChange={(event) => setShown(event.target.checked)}
          />
          {fault ? (
            <Notice alert>
              <p>{fault}</p>
            </Notice>
          ) : null}
          <BackupBar progress={progress} />
          <Actions>
            <Button look="primary" type="submit" disabled={stage.at === 'looking'}>
              {t('restore.look')}
            </Button>
            <Button look="quiet" onClick={cancel}>
              {t('common:cancel')}
            </Button>
          </Actions>
        </form>
      ) : (
        <WhatWouldChange
          of="restore"
          inside={stage.inside}
          {...(beside ? { note: t(`restore.beside.${beside}.note`) } : {})}
          practice={practice}
          fault={fault}
          progress={progress}
          busy={stage.at === 'writing'}
          onBringIn={() => void bringIn(stage.inside)}
          onClose={cancel}
        />
      )}
    </Dialog>
  );
}
