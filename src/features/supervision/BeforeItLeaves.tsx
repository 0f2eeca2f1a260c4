/** Before anything leaves: three questions, and what looks as if it could point to a person. Blocks nothing. */

import { useTranslation } from '#i18n/i18n.ts';
import { findIdentifiers } from '#identifiers/identifiers.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Actions, Notice } from '#ui/Page.tsx';

interface BeforeItLeavesProps {
  /** Exactly what will leave, as text. */
  text: string;
  onSave(): void;
  onBack(): void;
}

export function BeforeItLeaves({ text, onSave, onBack }: BeforeItLeavesProps) {
  const { t } = useTranslation('supervision');
  const findings = findIdentifiers(text);
  return (
    <Dialog heading={t('check.heading')} onClose={onBack}>
      <p>{t('check.intro')}</p>
      <ul className="bullets">
        <li>{t('check.one')}</li>
        <li>{t('check.two')}</li>
        <li>{t('check.three')}</li>
      </ul>
      {findings.length > 0 ? (
        <Notice>
          <p>
            <strong>{t('check.found')}</strong>
          </p>
          <ul className="bullets">
            {findings.map((finding) => (
              <li key={finding.start}>{t(`check.${finding.kind}`, { text: finding.text })}</li>
            ))}
          </ul>
          <p>{t('check.foundNote')}</p>
        </Notice>
      ) : null}
      <p className="soft">{t('check.nothing')}</p>
      <Actions>
        <Button look="primary" onClick={onSave}>
          {t('check.save')}
        </Button>
        <Button onClick={onBack}>{t('check.back')}</Button>
      </Actions>
    </Dialog>
  );
}
