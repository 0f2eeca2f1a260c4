/** The fixed list that page titles come from. */

import type { Resources } from '#i18n/resources.ts';

export type TitleKey = keyof Resources['common']['titles'];
