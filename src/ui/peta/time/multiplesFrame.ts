import type { App } from '../../../state/app.svelte';

/** Which of the design's three layouts the small multiples use. */
export function multiplesSize({ theme, device }: Pick<App, 'theme' | 'device'>) {
  if (theme === 'proyektor') return 'projector';
  return device.phone ? 'phone' : 'laptop';
}

/** Small multiples draw only colours, so the notes about other layers do not apply. */
export const NO_OTHER_LAYERS = {
  left: null,
  proportionalSymbols: null,
  hexagons: false,
  marksAsOf: null,
  leftMarksAsOf: null,
  interventions: null,
} as const;
