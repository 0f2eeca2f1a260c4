/** Looking at the details one by one. Nothing is changed until a person chooses, and that can be undone. */

import { useRef, useState } from 'react';
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
  /** The fields of this moment: what is typed while a change is under way is in them. */
  newest(): ReflectionFields;
  found: Details;
  /** True for an entry that was kept before: then earlier versions and copies may hold the detail too. */
  hasEarlier: boolean;
  onChange(fields: ReflectionFields): void;
  /** Takes the words out of all that was kept of the entry before; false where some of it could not be changed. */
  onTakeOut(change: ChangeTexts): Promise<boolean>;
  onClose(): void;
}

export function CompanionDialog(props: CompanionDialogProps) {
  const { fields, newest, found, hasEarlier, onChange, onTakeOut, onClose } = props;
  const { t } = useTranslation('reflections');
  const book = useOpenPocketbook();
  const [earlierToo, setEarlierToo] = useState(true);
  const [undo, setUndo] = useState<{ words: string; fields: ReflectionFields } | null>(null);
  const [failed, setFailed] = useState(false);
  /** What could not be taken out of older copies. */
  const [left, setLeft] = useState<ChangeTexts | null>(null);
  const [isBusy, setBusy] = useState(false);
  const told = useRef<HTMLDivElement>(null);
  const text = textToCheck(fields);
  const madeUp = ({ finding }: Detail) => chooseMadeUpName(finding.text, text, found.decided.given);

  const takeOut = async (change: ChangeTexts) => {
    const isOut = await onTakeOut(change).catch(() => false);
    setLeft(() => (isOut ? null : change));
  };
  const swap = async ({ finding }: Detail, { words, isMadeUp }: Choice) => {
    const change = found.swap(finding, words);
    setBusy(true);
    try {
      let before: ReflectionFields;
      let next: ReflectionFields;
      do {
        before = newest();
        next = await withChangedTexts(before, change);
      } while (newest() !== before);
      // What a person put there themselves is not asked about again.
      found.leave(foldPhrase(words));
      if (isMadeUp) found.decided.given.set(sameNameKey(finding.text), words);
      onChange(next);
      if (hasEarlier && earlierToo) await takeOut(change);
      setUndo({ words, fields: before });
      setFailed(false);
    } catch {
      setFailed(true);
    }
    setBusy(false);
    told.current?.focus();
  };
  const leave = (detail: Detail) => {
    found.leave(detail.key);
    told.current?.focus();
  };
  const never = (detail: Detail) => {
    leave(detail);
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
        {left ? (
          <Notice tone="danger" alert>
            <p>{t('companion.copiesKept')}</p>
            <Actions>
              <Button onClick={() => void takeOut(left)}>{t('companion.tryAgain')}</Button>
            </Actions>
          </Notice>
        ) : null}
        <div ref={told} tabIndex={-1} className="told">
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
        </div>
        {found.details.length > 0 ? (
          <ul className="findings">
            {found.details.map((detail) => (
              <DetailRow
                key={detail.key}
                detail={detail}
                madeUpName={madeUp(detail)}
                onSwap={(choice) => void swap(detail, choice)}
                isBusy={isBusy}
                onLeave={() => leave(detail)}
                onNever={() => never(detail)}
              />
            ))}
          </ul>
        ) : (
          <p>{t('companion.nothing')}</p>
        )}
        <p className="soft small">{t('companion.limits')}</p>
        <Actions>
          <Button look="primary" disabled={isBusy} onClick={onClose}>
            {t('companion.close')}
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}
