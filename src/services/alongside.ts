/**
 * What is personal beside a content page, as a slot. The shell fills it only while a pocketbook is open, so
 * that the page itself stays free of private data.
 */

import { createContext, use, type ReactNode } from 'react';

export const AlongsideContext = createContext<ReactNode>(null);

/** The personal part of this page, or null. */
export function useAlongside(): ReactNode {
  return use(AlongsideContext);
}
