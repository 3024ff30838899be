import type { App } from '../../../state/app.svelte';

/** Which of the three sizes of the design the years side by side are laid out for. */
export function multiplesSize({ theme, device }: Pick<App, 'theme' | 'device'>) {
  if (theme === 'proyektor') return 'projector';
  return device.phone ? 'phone' : 'laptop';
}

/** The small maps carry colours alone: nothing else that a map's notes would speak of. */
export const NOTHING_BESIDES = {
  left: null,
  symbols: null,
  hexagons: false,
  marksAsOf: null,
  leftMarksAsOf: null,
  interventions: null,
} as const;
