/** The picture behind the names: fields, the path between them, the ground below. Decoration: it says nothing alone. */

import { memo } from 'react';
import { fieldLines, groundLines, pathLines, type Pair } from './map-drawing.ts';
import type { Box, MapDomain, MapLayout } from './map-geometry.ts';

interface MapDrawingProps {
  domains: readonly MapDomain[];
  layout: MapLayout;
  /** Domains that are optional: their edge is dashed. */
  optional: ReadonlySet<string>;
}

export const MapDrawing = memo(function MapDrawing({ domains, layout, optional }: MapDrawingProps) {
  const { width, height } = layout;
  const regions = (part: MapDomain['part']) =>
    domains
      .filter((domain) => domain.part === part)
      .flatMap(({ id }): { id: string; box: Box }[] => {
        const box = layout.regions.get(id);
        return box ? [{ id, box }] : [];
      });
  const fields = regions('field');
  const boxes = fields.map(({ box }) => box);
  const path = pathLines(
    layout,
    regions('thread').map(({ box }) => box),
    boxes,
  );
  const ground = groundLines(layout, boxes);
  return (
    <svg className="map-drawing" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <path className="map-land" d={ground.land} />
      <Lines pair={ground.surface} look="map-surface" />
      {path.ways.map((pair) => (
        <Lines key={pair[0]} pair={pair} look="map-way" />
      ))}
      <path className="map-between" d={path.between} />
      <Lines pair={path.lines} look="map-path" />
      {fields.map(({ id, box }, index) => {
        const lines = fieldLines(box, index + 1);
        const look = optional.has(id) ? 'map-field map-field-optional' : 'map-field';
        return (
          <g key={id} className={`${look} map-field-${(index % 3) + 1}`}>
            <path className="map-field-outer" d={lines[0]} />
            <path className="map-field-inner" d={lines[1]} />
          </g>
        );
      })}
    </svg>
  );
});

function Lines({ pair, look }: { pair: Pair; look: string }) {
  return (
    <g className={look}>
      <path d={pair[0]} />
      <path d={pair[1]} />
    </g>
  );
}
