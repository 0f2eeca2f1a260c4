/** The competence map: the nine domains as one picture of our own, or the same as a list. */

import { use, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { List, Map as MapIcon, ZoomIn, ZoomOut } from 'lucide';
import type { Catalogue } from '#content/content.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { ratingAnswers } from '#model/rating.ts';
import { OwnStepsContext, type OwnStep } from '#services/alongside.ts';
import { usePreferences } from '#services/use-preferences.ts';
import { useServices } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import '#ui/map.css';
import { MapList } from './MapList.tsx';
import { MapPicture } from './MapPicture.tsx';
import { StepMark } from './StepMark.tsx';
import { levelAfter, mapView, type Level } from './map-view.ts';

export function CompetenceMap({ catalogue }: { catalogue: Catalogue }) {
  const { t } = useTranslation('map');
  const { preferences } = useServices().platform;
  const isList = usePreferences().map === 'list';
  const own = use(OwnStepsContext);
  const [wantsSteps, setWantsSteps] = useState(mapView.showsSteps);
  const [level, setLevel] = useState(mapView.level);
  const after = useId();
  const { frame, hold, goTo } = useFrame(level);
  const steps = wantsSteps && own !== null && own.size > 0 ? own : null;

  const changeLevel = (next: Level) => {
    hold();
    mapView.level = next;
    setLevel(next);
  };
  return (
    <div className="map">
      <a className="skip map-skip" href={`#${after}`}>
        {t('skip')}
      </a>
      <div className="map-tools">
        {isList ? null : (
          <>
            <LevelButton level={level} step={1} onChange={changeLevel} />
            <LevelButton level={level} step={-1} onChange={changeLevel} />
          </>
        )}
        <Button look="quiet" onClick={() => preferences.set({ map: isList ? 'picture' : 'list' })}>
          {isList ? <Icon of={MapIcon} /> : <Icon of={List} />}
          {t(isList ? 'asPicture' : 'asList')}
        </Button>
        {own !== null && own.size > 0 ? (
          <button
            type="button"
            role="switch"
            className="map-switch"
            aria-checked={wantsSteps}
            onClick={() => {
              mapView.showsSteps = !wantsSteps;
              setWantsSteps(!wantsSteps);
            }}
          >
            <span className="map-switch-track" aria-hidden="true" />
            {t('steps.show')}
          </button>
        ) : null}
      </div>
      {isList ? (
        <MapList catalogue={catalogue} steps={steps} />
      ) : (
        <>
          <p className="map-unseen" role="status">
            {level === 'near' ? null : t(`levels.${level}`)}
          </p>
          <p className="map-keys hint">{t('keys')}</p>
          <div className="map-frame">
            <div ref={frame} className={`map-window map-${level}`}>
              <MapPicture
                catalogue={catalogue}
                steps={steps}
                fromAfar={level === 'whole'}
                onCloser={(domainId) => {
                  goTo(domainId);
                  changeLevel('near');
                }}
              />
            </div>
          </div>
        </>
      )}
      {steps ? <Legend steps={steps} /> : null}
      <p id={after} className="map-after" tabIndex={-1}>
        {t('drawing')}
      </p>
    </div>
  );
}

interface LevelButtonProps {
  level: Level;
  step: 1 | -1;
  onChange: (level: Level) => void;
}

/** Stays where it is at the end of the way, so that whoever presses it by the keyboard does not lose their place. */
function LevelButton({ level, step, onChange }: LevelButtonProps) {
  const { t } = useTranslation('map');
  const next = levelAfter(level, step);
  return (
    <Button aria-disabled={next === level} onClick={() => onChange(next)}>
      {step === 1 ? <Icon of={ZoomIn} /> : <Icon of={ZoomOut} />}
      <span className="map-level">{t(step === 1 ? 'larger' : 'smaller')}</span>
    </Button>
  );
}

function Legend({ steps }: { steps: ReadonlyMap<string, OwnStep> }) {
  const { t } = useTranslation(['map', 'growth']);
  const used = new Set(steps.values());
  return (
    <section className="map-legend" aria-label={t('steps.legend')}>
      <p className="hint">{t('steps.note')}</p>
      <ul>
        {ratingAnswers
          .filter((answer) => used.has(answer))
          .map((answer) => (
            <li key={answer}>
              <StepMark step={answer} /> {t(`growth:answers.${answer}`)}
            </li>
          ))}
      </ul>
    </section>
  );
}

/** The window over the map: what is in its middle stays there when the size changes. */
function useFrame(level: Level) {
  const frame = useRef<HTMLDivElement>(null);
  const middle = useRef<number | null>(null);
  const target = useRef<string | null>(null);
  useLayoutEffect(() => {
    const { current } = frame;
    if (!current) return;
    if (target.current !== null) {
      current.querySelector<HTMLElement>(`[data-place="${target.current}"]`)?.focus();
      target.current = null;
    } else if (middle.current !== null) {
      current.scrollLeft = middle.current * current.scrollWidth - current.clientWidth / 2;
    }
    middle.current = null;
  }, [level]);
  useEffect(() => {
    const { current } = frame;
    if (!current) return;
    current.scrollLeft = mapView.left * current.scrollWidth;
    const keep = () => {
      mapView.left = current.scrollLeft / Math.max(1, current.scrollWidth);
    };
    current.addEventListener('scroll', keep, { passive: true });
    return () => current.removeEventListener('scroll', keep);
  }, []);
  return {
    frame,
    hold() {
      const { current } = frame;
      if (current) middle.current = (current.scrollLeft + current.clientWidth / 2) / current.scrollWidth;
    },
    goTo(place: string) {
      target.current = place;
    },
  };
}
