import type { Language } from '../data/model/localized';
import * as shell from './id/shell';
import type { Catalogue } from './translate';

type Texts = Readonly<Partial<Catalogue>>;
type Coming = Readonly<Record<Language, () => Promise<{ readonly texts: Texts }>>>;

/**
 * The parts in which texts are loaded: those of a place with its code, those of a feature with what opens it.
 * `everyPlace` is shared by places, `shell` stands on every screen. A new part is a line here and in `id.ts` and
 * `en.ts`.
 */
export const PARTS = {
  shell: { id: () => Promise.resolve(shell), en: () => import('./en/shell') },
  everyPlace: { id: () => import('./id/everyPlace'), en: () => import('./en/everyPlace') },
  dialogs: { id: () => import('./id/dialogs'), en: () => import('./en/dialogs') },
  beranda: { id: () => import('./id/beranda'), en: () => import('./en/beranda') },
  peta: { id: () => import('./id/peta'), en: () => import('./en/peta') },
  desa: { id: () => import('./id/desa'), en: () => import('./en/desa') },
  desaku: { id: () => import('./id/desaku'), en: () => import('./en/desaku') },
  banding: { id: () => import('./id/banding'), en: () => import('./en/banding') },
  kantong: { id: () => import('./id/kantong'), en: () => import('./en/kantong') },
  data: { id: () => import('./id/data'), en: () => import('./en/data') },
  dispute: { id: () => import('./id/dispute'), en: () => import('./en/dispute') },
  help: { id: () => import('./id/help'), en: () => import('./en/help') },
  analyses: { id: () => import('./id/analyses'), en: () => import('./en/analyses') },
  modes: { id: () => import('./id/modes'), en: () => import('./en/modes') },
  regions: { id: () => import('./id/regions'), en: () => import('./en/regions') },
  hotspots: { id: () => import('./id/hotspots'), en: () => import('./en/hotspots') },
  provinces: { id: () => import('./id/provinces'), en: () => import('./en/provinces') },
  offline: { id: () => import('./id/offline'), en: () => import('./en/offline') },
  documents: { id: () => import('./id/documents'), en: () => import('./en/documents') },
  share: { id: () => import('./id/share'), en: () => import('./en/share') },
  evaluation: { id: () => import('./id/evaluation'), en: () => import('./en/evaluation') },
  planner: { id: () => import('./id/planner'), en: () => import('./en/planner') },
  helix: { id: () => import('./id/helix'), en: () => import('./en/helix') },
  rapat: { id: () => import('./id/rapat'), en: () => import('./en/rapat') },
  studio: { id: () => import('./id/studio'), en: () => import('./en/studio') },
  export: { id: () => import('./id/export'), en: () => import('./en/export') },
} as const satisfies Record<string, Coming>;
export type MessagePart = keyof typeof PARTS;
