/** The map as a picture: the same links as the list, each at its place. One stop of Tab for each domain. */

import { useMemo, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { Link } from 'react-router';
import type { Catalogue } from '#content/content.ts';
import { useTranslation } from '#i18n/i18n.ts';
import type { OwnStep } from '#services/alongside.ts';
import { bringIntoSight } from './bring-into-sight.ts';
import { MapDrawing } from './MapDrawing.tsx';
import { mapDomains, placeAfter, placesInOrder } from './map-domains.ts';
import { layOut } from './map-geometry.ts';
import { putAt } from './put-at.ts';
import { AreaName, DomainName } from './MapNames.tsx';

interface MapPictureProps {
  catalogue: Catalogue;
  /** Null while they are not to be shown. */
  steps: ReadonlyMap<string, OwnStep> | null;
  /** From so far away that only the domains can be read. */
  fromAfar: boolean;
  onCloser: (domainId: string) => void;
}

export function MapPicture({ catalogue, steps, fromAfar, onCloser }: MapPictureProps) {
  const { t } = useTranslation(['map', 'growth']);
  const [stops, setStops] = useState<ReadonlyMap<string, string>>(new Map());
  const { domains, layout, order, optional } = useMemo(() => {
    const made = mapDomains(
      catalogue,
      ({ kind }) => (kind === 'core' ? undefined : `· ${t(`kinds.${kind}`)}`),
      ({ id }) => {
        const step = steps?.get(id);
        return step && t(`growth:answers.${step}`);
      },
    );
    const dashed = catalogue.domains.filter(({ kind }) => kind === 'optional').map(({ id }) => id);
    return { domains: made, layout: layOut(made), order: placesInOrder(made), optional: new Set(dashed) };
  }, [catalogue, steps, t]);
  const whole = { x: 0, y: 0, width: layout.width, height: layout.height };

  const goBy = (event: KeyboardEvent<HTMLElement>, from: string) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = placeAfter(event.key, from, order, layout);
    if (to === undefined) return;
    event.preventDefault();
    event.currentTarget.closest('nav')?.querySelector<HTMLElement>(`[data-place="${to}"]`)?.focus();
  };
  const place = (domainId: string, id: string) => ({
    'data-place': id,
    tabIndex: (stops.get(domainId) ?? domainId) === id ? 0 : -1,
    onFocus: (event: FocusEvent<HTMLElement>) => {
      bringIntoSight(event.currentTarget);
      setStops((before) => new Map(before).set(domainId, id));
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => goBy(event, id),
  });

  return (
    <nav ref={putAt(whole)} className="map-sheet" aria-label={t('label')}>
      <MapDrawing domains={domains} layout={layout} optional={optional} />
      <ol className="map-domains">
        {catalogue.domains.map((domain) => (
          <li key={domain.id} className={`map-domain map-domain-${domain.kind}`}>
            {fromAfar ? (
              <button
                type="button"
                className="map-at map-afar"
                data-place={domain.id}
                ref={putAt(layout.regions.get(domain.id))}
                onClick={() => onCloser(domain.id)}
              >
                <DomainName domain={domain} />
                <span className="map-unseen">. {t('closer')}</span>
              </button>
            ) : (
              <>
                <Link
                  className="map-at map-name"
                  to={`/learn/framework#domain-${domain.id}`}
                  ref={putAt(layout.names.get(domain.id))}
                  {...place(domain.id, domain.id)}
                >
                  <DomainName domain={domain} />
                </Link>
                <ol className="map-areas">
                  {domain.areas.map((area) => (
                    <li key={area.id}>
                      <Link
                        className={steps?.has(area.id) ? 'map-at map-area map-area-mine' : 'map-at map-area'}
                        to={`/learn/framework/${area.id}`}
                        ref={putAt(layout.areas.get(area.id))}
                        {...place(domain.id, area.id)}
                      >
                        <AreaName area={area} step={steps?.get(area.id)} />
                      </Link>
                    </li>
                  ))}
                </ol>
              </>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
