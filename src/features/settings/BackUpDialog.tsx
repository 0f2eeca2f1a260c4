/** The steps of a backup: passphrase, made and downloaded, chosen again and counted. */

import { useRef, useState } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import { useGate, useServices, type BackupAtHand } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Checkbox, PassphraseInput, TextInput } from '#ui/Field.tsx';
import { focusOnArrival } from '#ui/focus-on-arrival.ts';
import { Actions, Notice } from '#ui/Page.tsx';
import { BackupBar } from './BackupBar.tsx';
import { FileChoice } from './FileChoice.tsx';
import { FileStrength } from './FileStrength.tsx';
import { useBackupWork } from './use-backup-work.ts';
import { useCountWords } from './use-count-words.ts';

type Stage =
  | { at: 'asking' }
  | { at: 'making' }
  | { at: 'made'; made: BackupAtHand }
  | { at: 'checking'; made: BackupAtHand };
type Fault = 'tooShort' | 'differ' | 'notReadBack' | 'notTaken' | 'noAnswer' | 'stopped' | 'notSame';

/** Short passphrases fall to guessing, for whoever has the file may try for ever. */
const shortest = 8;
const faults = { 'not-read-back': 'notReadBack', 'no-answer': 'noAnswer', stopped: 'stopped' } as const;
const asTyped = { autoCapitalize: 'none', spellCheck: false };

export function BackUpDialog({ onClose }: { onClose(said: string | null): void }) {
  const { t } = useTranslation(['settings', 'common']);
  const { gate, platform } = useServices();
  const state = useGate();
  // What outlived its store is in memory, and nowhere else.
  const isLost = state.at === 'trouble' && state.reason === 'lost';
  const countWords = useCountWords();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [shown, setShown] = useState(false);
  const [offered, setOffered] = useState(false);
  const Input = shown ? TextInput : PassphraseInput;
  const [stage, setStage] = useState<Stage>({ at: 'asking' });
  const [fault, setFault] = useState<Fault | null>(null);
  const { progress, run, stop } = useBackupWork();
  const form = useRef<HTMLFormElement>(null);
  const refuse = (why: Fault) => {
    setFault(why);
    if (why !== 'tooShort' && why !== 'differ') return;
    form.current?.querySelectorAll('input')[why === 'differ' ? 1 : 0]?.focus();
  };

  /** False where the browser does not take the file. */
  const handOver = ({ name, file }: BackupAtHand) => {
    try {
      platform.saveFile(name, 'application/octet-stream', file);
      return true;
    } catch {
      return false;
    }
  };
  const make = async () => {
    if (passphrase.length < shortest) return refuse('tooShort');
    if (passphrase !== again) return refuse('differ');
    setFault(null);
    setStage({ at: 'making' });
    const made = await run((work) => gate.backUp(passphrase, work)).catch(() => null);
    if (made?.ok && handOver(made)) return setStage({ at: 'made', made });
    setStage({ at: 'asking' });
    refuse(!made ? 'notReadBack' : made.ok ? 'notTaken' : faults[made.reason]);
  };
  const check = async (file: File, made: BackupAtHand) => {
    setFault(null);
    setStage({ at: 'checking', made });
    const isSame = run((work) => gate.check(file, made, passphrase, work));
    if (await isSame.catch(() => false)) {
      return onClose(t('backup.checked', { what: countWords(made.counts) }));
    }
    setStage({ at: 'made', made });
    setFault('notSame');
  };

  return (
    <Dialog heading={t('backup.dialogHeading')} onClose={() => onClose(null)}>
      {stage.at === 'asking' || stage.at === 'making' ? (
        <form
          ref={form}
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void make();
          }}
        >
          <p>{t('backup.dialogWhat')}</p>
          <Input
            {...asTyped}
            label={t('backup.passphrase')}
            value={passphrase}
            error={fault === 'tooShort' ? t('backup.tooShort', { count: shortest }) : undefined}
            onChange={(event) => {
              setPassphrase(event.target.value);
              setOffered(false);
              setFault(null);
            }}
          />
          <Input
            {...asTyped}
            label={t('backup.again')}
            hint={offered ? t('backup.offered') : undefined}
            value={again}
            error={fault === 'differ' ? t('backup.differ') : undefined}
            onChange={(event) => {
              setAgain(event.target.value);
              setFault(null);
            }}
          />
          <Checkbox
            label={t('backup.showTyped')}
            checked={shown}
            onChange={(event) => setShown(event.target.checked)}
          />
          <FileStrength
            passphrase={passphrase}
            offered={offered}
            disabled={stage.at === 'making'}
            onWords={(words) => {
              setPassphrase(words);
              setAgain('');
              setShown(true);
              setOffered(true);
              setFault(null);
            }}
          />
          <p className="hint">{t('backup.warning')}</p>
          {fault === 'notReadBack' || fault === 'notTaken' || fault === 'noAnswer' || fault === 'stopped' ? (
            <Notice tone={fault === 'stopped' ? 'care' : 'danger'} alert>
              <p tabIndex={-1} ref={focusOnArrival}>
                {t(`backup.${fault}`)}
              </p>
              {fault === 'notReadBack' || fault === 'notTaken' ? (
                <p>{t(isLost ? 'backup.inMemory' : 'backup.onPhone')}</p>
              ) : null}
            </Notice>
          ) : null}
          <BackupBar progress={progress} />
          <Actions>
            <Button look="primary" type="submit" disabled={stage.at === 'making'}>
              {t('backup.makeBackup')}
            </Button>
            <Button look="quiet" onClick={() => (stage.at === 'making' ? stop() : onClose(null))}>
              {t('common:cancel')}
            </Button>
          </Actions>
        </form>
      ) : (
        <div className="stack">
          <p role="status" tabIndex={-1} ref={focusOnArrival}>
            {t('backup.made', { name: stage.made.name, what: countWords(stage.made.counts) })}
          </p>
          <h3>{t('backup.check')}</h3>
          <p>{t('backup.checkWhat')}</p>
          <FileChoice
            label={t('backup.chooseFile')}
            accept=".age"
            onChosen={(file) => {
              setFault(null);
              if (file) void check(file, stage.made);
            }}
          />
          <BackupBar progress={progress} />
          {fault === 'notSame' ? (
            <Notice alert>
              <p>{t('backup.notSame', { name: stage.made.name })}</p>
            </Notice>
          ) : null}
          <Actions>
            <Button look="quiet" onClick={() => onClose(t('backup.notChecked'))}>
              {t('backup.later')}
            </Button>
          </Actions>
        </div>
      )}
    </Dialog>
  );
}
