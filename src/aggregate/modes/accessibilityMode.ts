import { PLAIN, type ModeDescriptor } from './modeDescriptor';

/** A kind of service is a text of the pack's. */
const LONGEST_KIND = 60;

/** The distance to the nearest service of a kind. Why it is refused is known once services are there. */
export const accessibilityMode: ModeDescriptor<'accessibility'> = {
  ...PLAIN,
  word: 'jangkau',
  write: ({ service }) => service,
  read: (text) =>
    text !== null && text.length > LONGEST_KIND ? null : { kind: 'accessibility', service: text || null },
  source: 'places',
  inputs: ['interventions', 'services'],
  load: async () => (await import('./accessibilityIndicator')).makeAccessibility,
  classes: 'usual',
  ofIndicator: false,
  atAreas: 'givesWay',
  words: ['modes', 'analyses'],
  start: () => ({ kind: 'accessibility', service: null }),
};
