import type { PackParts } from '../../data/pack/readParts';
import { LOADING, type Loaded } from './loaded';

/** Parts that are loaded right after the village table; others are loaded on demand. */
export const FOLLOWING = ['programme', 'actors', 'interventions', 'series', 'findings'] as const;
const LATE_PARTS = ['services', 'problems', 'versions'] as const;
export type LatePart = (typeof LATE_PARTS)[number];
export const PART_NAMES = [...FOLLOWING, ...LATE_PARTS] as const;
/** The parts of a pack with their loading states. */
export type Parts = { readonly [P in keyof PackParts]: Loaded<PackParts[P]> };

/** Of a pack that is being opened. */
export const NO_PARTS: Parts = {
  programme: LOADING,
  actors: LOADING,
  interventions: LOADING,
  series: LOADING,
  findings: LOADING,
  services: { status: 'ready', value: [] },
  problems: { status: 'ready', value: [] },
  versions: { status: 'ready', value: [] },
};
