/** Looking at the details one by one. Nothing is changed until a person chooses, and that can be undone. */

import { useState } from 'react';
import { foldPhrase, madeUpName, replaceEverywhere } from '#identifiers/identifier-checker.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { withTexts } from '#model/earlier-versions.ts';
import type { ReflectionFields } from '#model/reflection.ts';
import { useOpenPocketbook } from '#pocketbook/use-pocketbook.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Checkbox } from '#ui/Field.tsx';
import { Actions, Status } from '#ui/Page.tsx';
import { DetailRow } from './DetailRow.tsx';
import { textToCheck, type Detail } from './details-in.ts';
import type { Details } from './use-details.ts';

interface CompanionDialogProps {
  fields: ReflectionFields;
  found: Details;
  /** True for an entry that was kept before: then earlier versions and copies may hold the detail too. */
  hasEarlier: boolean;
  onChange(fields: ReflectionFields): void;
  /** Takes the words out of all that was kept of the entry before. */
  onTakeOut(change: (text: string) => string): void;
  onClose(): void;
}

export function CompanionDialog(props: CompanionDialogProps) {
  const { fields, found, hasEarlier, onChange, onTakeOut, onClose } = props;
  const { t } = useTranslation('reflections');
  const book = useOpenPocketbook();
  const [earlierToo, setEarlierToo] = useState(true);
  const [undo, setUndo] = useState<{ words: string; fields: ReflectionFields } | null>(null);

  const swap = ({ finding }: Detail, words: string) => {
    const change = (text: string) => replaceEverywhere(text, finding, words);
    setUndo({ words, fields });
    // What a person put there themselves is not asked about again.
    found.leave(foldPhrase(words));
    onChange(withTexts(fields, change));
    if (hasEarlier && earlierToo) onTakeOut(change);
  };
  const never = (detail: Detail) => {
    found.leave(detail.key);
    const known = book.getState().settings?.neverMark ?? [];
    const word = foldPhrase(detail.finding.text);
    void book.changeSettings({ neverMark: [...new Set([...known, word])] });
  };
  const text = textToCheck(fields);
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
                madeUpName={madeUpName(text, detail.finding.text)}
                onSwap={(words) => swap(detail, words)}
                onLeave={() => found.leave(detail.key)}
                onNever={() => never(detail)}
              />
            ))}
          </ul>
        ) : (
          <p>{t(found.state === 'off' ? 'companion.noHelp' : 'companion.nothing')}</p>
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
