/** Choosing another way to reflect: what it is, when it suits, where it comes from. Words stay when one changes. */

import type { ReactNode } from 'react';
import type { ReflectionModel } from '#content/content.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { threeQuestions, type ReflectionFields } from '#model/reflection.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Actions, Status } from '#ui/Page.tsx';
import { useModels } from './use-models.ts';

interface ModelChooserProps {
  fields: ReflectionFields;
  onChoose(changes: Partial<ReflectionFields>): void;
  onClose(): void;
}

export function ModelChooser({ fields, onChoose, onClose }: ModelChooserProps) {
  const { t } = useTranslation('reflections');
  const { models, failed } = useModels(true);
  const inUse = (model: ReflectionModel) =>
    model.group === 'short' ? fields.depth === 'short' : fields.depth === 'full' && fields.model === model.id;
  const choose = (model: ReflectionModel) =>
    onChoose({
      depth: model.group === 'short' ? 'short' : 'full',
      model: model.id,
      modelVersion: model.version,
    });
  const listed = (group: ReflectionModel['group']) =>
    models
      ?.filter((model) => model.group === group)
      .map((model) => (
        <Way
          key={model.id}
          title={<span lang={model.title.lang}>{model.title.text}</span>}
          suits={<span lang={model.suits.lang}>{model.suits.text}</span>}
          origin={model.origin}
          inUse={inUse(model)}
          onChoose={() => choose(model)}
        />
      ));
  return (
    <Dialog heading={t('models.heading')} onClose={onClose}>
      <div className="wide-stack">
        <p>{t('models.what')}</p>
        <ul className="ways">
          <Way
            title={t('models.oneBox')}
            suits={t('models.oneBoxSuits')}
            inUse={fields.depth === 'quick'}
            onChoose={() => onChoose({ depth: 'quick', ...threeQuestions })}
          />
          {listed('short')}
        </ul>
        {models ? (
          <>
            <section className="stack">
              <h3>{t('models.peer')}</h3>
              <ul className="ways">{listed('peer')}</ul>
            </section>
            <details>
              <summary>{t('models.more')}</summary>
              <ul className="ways">{listed('more')}</ul>
            </details>
          </>
        ) : (
          <Status>{failed ? t('editor.notOpened') : t('models.loading')}</Status>
        )}
        <Actions>
          <Button onClick={onClose}>{t('models.close')}</Button>
        </Actions>
      </div>
    </Dialog>
  );
}

interface WayProps {
  title: ReactNode;
  suits: ReactNode;
  origin?: ReflectionModel['origin'];
  inUse: boolean;
  onChoose(): void;
}

function Way({ title, suits, origin, inUse, onChoose }: WayProps) {
  const { t } = useTranslation('reflections');
  return (
    <li className="way">
      <button type="button" className="way-choose" aria-pressed={inUse} onClick={onChoose}>
        <span className="way-title">{title}</span>
        <span>{suits}</span>
        {inUse ? <span className="tag">{t('models.inUse')}</span> : null}
      </button>
      {origin ? (
        <details>
          <summary>{t('models.origin')}</summary>
          <p className="soft small" lang={origin.lang}>
            {origin.text}
          </p>
        </details>
      ) : null}
    </li>
  );
}
