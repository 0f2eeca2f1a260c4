/** How near one stands to the map, and where one has it, kept while the app is open: coming back finds it so. */

export const levels = ['whole', 'near', 'close', 'closest'] as const;
export type Level = (typeof levels)[number];

export interface MapView {
  level: Level;
  /** How far the map is moved sideways, as a share of its width (0 to 1). */
  left: number;
  showsSteps: boolean;
}

/** Nothing personal: whether the steps are shown, never what they are. */
export const mapView: MapView = { level: 'near', left: 0, showsSteps: false };

/** One step nearer (1) or farther (-1); the ends stay as they are. */
export function levelAfter(level: Level, step: 1 | -1): Level {
  return levels[levels.indexOf(level) + step] ?? level;
}
