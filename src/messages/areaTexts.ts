import type { Language } from '../data/model/localized';
import type { AreaTexts } from './translate';

/** Loads the sentences that differ at levels above the village. */
export const AREA_TEXTS: Readonly<Record<Language, () => Promise<AreaTexts>>> = {
  id: async () => (await import('./id/areas')).areas,
  en: async () => (await import('./en/areas')).areas,
};
