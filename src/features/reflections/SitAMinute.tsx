/** A quiet page: two lines that breathe slowly, or stand still where motion is not wanted. Nothing is timed or counted. */

import { useNavigate } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { Alongside } from '#ui/Mark.tsx';
import { Actions, Page } from '#ui/Page.tsx';
import '#ui/reflect.css';

export function Component() {
  const { t } = useTranslation('reflections');
  const navigate = useNavigate();
  return (
    <Page heading={t('sit.heading')}>
      <p className="lead">{t('sit.what')}</p>
      <div className="sit">
        <Alongside />
        {t('sit.lines', { returnObjects: true }).map((line) => (
          <p key={line} className="lead">
            {line}
          </p>
        ))}
      </div>
      <Actions>
        <Button onClick={() => void navigate(-1)}>{t('sit.leave')}</Button>
      </Actions>
    </Page>
  );
}
