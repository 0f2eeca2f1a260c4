/** The same places as a plain list, for those who prefer it. */

import { Link } from 'react-router';
import type { Catalogue } from '#content/content.ts';
import { useTranslation } from '#i18n/i18n.ts';
import type { OwnStep } from '#services/alongside.ts';
import { AreaName, DomainName } from './MapNames.tsx';

interface MapListProps {
  catalogue: Catalogue;
  steps: ReadonlyMap<string, OwnStep> | null;
}

export function MapList({ catalogue, steps }: MapListProps) {
  const { t } = useTranslation('map');
  return (
    <nav aria-label={t('listLabel')}>
      <ol className="map-list">
        {catalogue.domains.map((domain) => (
          <li key={domain.id}>
            <Link className="map-list-domain" to={`/learn/framework#domain-${domain.id}`}>
              <DomainName domain={domain} />
            </Link>
            <ol className="rows">
              {domain.areas.map((area) => (
                <li key={area.id}>
                  <Link className="row" to={`/learn/framework/${area.id}`}>
                    <AreaName area={area} step={steps?.get(area.id)} />
                  </Link>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </nav>
  );
}
