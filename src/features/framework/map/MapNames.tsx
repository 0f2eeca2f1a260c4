/** What a domain and an area are called on the map and in its list. */

import type { Catalogue, CatalogueArea } from '#content/content.ts';
import { useTranslation } from '#i18n/i18n.ts';
import type { OwnStep } from '#services/alongside.ts';
import { StepMark } from './StepMark.tsx';

export function DomainName({ domain }: { domain: Catalogue['domains'][number] }) {
  const { t } = useTranslation('map');
  const { kind } = domain;
  return (
    <span className="map-words">
      <span className="map-number">{domain.number.text}</span>{' '}
      <span lang={domain.short.lang}>{domain.short.text}</span>
      {kind === 'core' ? null : (
        <>
          {' '}
          <span className="map-kind">{t(`kinds.${kind}`)}</span>
        </>
      )}
    </span>
  );
}

export function AreaName({ area, step }: { area: CatalogueArea; step: OwnStep | undefined }) {
  const { t } = useTranslation('growth');
  return (
    <>
      <span className="map-words">
        <span className="map-number">{area.number.text}</span>{' '}
        <span lang={area.short.lang}>{area.short.text}</span>
      </span>
      {step ? (
        <span className="map-step">
          <StepMark step={step} /> {t(`answers.${step}`)}
        </span>
      ) : null}
    </>
  );
}
