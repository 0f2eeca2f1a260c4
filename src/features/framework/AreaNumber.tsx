/** The displayed number of an area; a letter stands where the official number is not known. */

import type { Area } from '#content/content.ts';

export function AreaNumber({ area }: { area: Pick<Area, 'number'> }) {
  return <span className="number">{area.number.text}</span>;
}
