/** Looking at the details one by one. Nothing is changed until a person chooses, and that can be undone. */

import { useState } from 'react';
import { foldPhrase } from '#identifiers/fold-word.ts';
import { chooseMadeUpName, sameNameKey } from '#identifiers/made-up-name.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { withChangedTexts, type ChangeTexts } from '#model/change-texts.ts';
import type { ReflectionFields } from '#model/reflection.ts';
import { useOpenPocketbook } from '#pocketbook/use-pocketbook.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Checkbox } from '#ui/Field.tsx';
import { Actions, Notice, Status } from '#ui/Page.tsx';
import { DetailRow, type Choice } from './DetailRow.tsx';
import { textToCheck, type Detail } from './details-in.ts';
import type { Details } from './use-details.ts';

interface CompanionDialogProps {
  fields: ReflectionFields;
  found: Details;
  /** True for an entry that was kept before: then earlier versions and copies may hold the detail too. */
  hasEarlier: boolean;
  onChange(fields: ReflectionFields): void;
  /** Takes the words out of all that was kept of the entry before. */
  onTakeOut(change: ChangeTexts): Promise<unknown>;
  onClose(): void;
}

export function CompanionDialog(props: CompanionDialogProps) {
  const { fields, found, hasEarlier, onChange, onTakeOut, onClose } = props;
  const { t } = useTranslation('reflections');
  const book = useOpenPocketbook();
  const [earlierToo, setEarlierToo] = useState(true);
  const [undo, setUndo] = useState<{ words: string; fields: ReflectionFields } | null>(null);
  const [failed, setFailed] = useState(false);
  const text = textToCheck(fields);
  const madeUp = ({ finding }: Detail) => chooseMadeUpName(finding.text, text, found.decided.given);

  const swap = async ({ finding }: Detail, { words, isMadeUp }: Choice) => {
    const change = found.swap(finding, words);
    try {
      const next = await withChangedTexts(fields, change);
      // What a person put there themselves is not asked about again.
      found.leave(foldPhrase(words));
      if (isMadeUp) found.decided.given.set(sameNameKey(finding.text), words);
      onChange(next);
      if (hasEarlier && earlierToo) await onTakeOut(change);
      setUndo({ words, fields });
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  const never = (detail: Detail) => {
    found.leave(detail.key);
    const known = book.getState().settings?.neverMark ?? [];
    void book.changeSettings({ neverMark: [...new Set([...known, detail.key])] });
  };
  return (
    <Dialog heading={t('companion.heading')} onClose={onClose}>
      <div className="wide-stack">
        <p>{t('companion.what')}</p>
        {hasEarlier ? (
          <Checkbox
            label={t('companion.earlier')}
            hint={t('companion.earlierHint')}
            checked={earlierToo}
            onChange={(event) => setEarlierToo(event.target.checked)}
          />
        ) : null}
        {failed || found.state === 'off' ? (
          <Notice tone="danger" alert>
            <p>{t('companion.noHelp')}</p>
          </Notice>
        ) : null}
        {undo ? (
          <Actions>
            <Status>{t('companion.changed', { words: undo.words })}</Status>
            <Button
              look="quiet"
              onClick={() => {
                onChange(undo.fields);
                setUndo(null);
              }}
            >
              {t('companion.undo')}
            </Button>
          </Actions>
        ) : null}
        {found.details.length > 0 ? (
          <ul className="findings">
            {found.details.map((detail) => (
              <DetailRow
                key={detail.key}
                detail={detail}
                madeUpName={madeUp(detail)}
                onSwap={(choice) => void swap(detail, choice)}
                onLeave={() => found.leave(detail.key)}
                onNever={() => never(detail)}
              />
            ))}
          </ul>
        ) : (
          <p>{t('companion.nothing')}</p>
        )}
        <p className="soft small">{t('companion.limits')}</p>
        <Actions>
          <Button look="primary" onClick={onClose}>
            {t('companion.close')}
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}
