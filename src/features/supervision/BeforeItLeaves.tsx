/** Before anything leaves: three questions, and what looks as if it could point to a person. Blocks nothing. */

import { useTranslation } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Actions, Notice, Status } from '#ui/Page.tsx';
import { useFindings } from './use-findings.ts';

interface BeforeItLeavesProps {
  /** What the person wrote of all that will leave. */
  written: string;
  onSave(): void;
  onBack(): void;
}

export function BeforeItLeaves({ written, onSave, onBack }: BeforeItLeavesProps) {
  const { t } = useTranslation('supervision');
  const checked = useFindings(written);
  const findings = checked?.ok ? checked.findings : [];
  return (
    <Dialog heading={t('check.heading')} onClose={onBack}>
      <p>{t('check.intro')}</p>
      <ul className="bullets">
        <li>{t('check.one')}</li>
        <li>{t('check.two')}</li>
        <li>{t('check.three')}</li>
      </ul>
      <Status>{checked === null ? t('check.looking') : null}</Status>
      {checked?.ok === false ? (
        <Notice>
          <p>{t('check.unavailable')}</p>
        </Notice>
      ) : null}
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
