import type { ResponseMeasure } from '../mapQuestion';
import { figureOf } from './companions';
import { isNeed } from './isNeed';
import { PLAIN, type ModeDescriptor } from './modeDescriptor';

/** What is done, as links write it. */
const RESPONSES: readonly (readonly [word: string, response: ResponseMeasure])[] = [
  ['jumlah', 'count'],
  ['pagu', 'budget'],
];

/** The indicator as a need, against what is done about it. Why it is refused is known once interventions are there. */
export const gapMode: ModeDescriptor<'gap'> = {
  ...PLAIN,
  word: 'tanggap',
  write: (mode) => RESPONSES.find(([, response]) => response === mode.response)![0],
  read(text) {
    const response = RESPONSES.find(([word]) => word === text)?.[1];
    return response ? { kind: 'gap', response } : null;
  },
  source: 'places',
  inputs: ['interventions', 'geometry'],
  load: async () => (await import('./makeGap')).makeGap,
  classes: 'aroundZero',
  atAreas: 'givesWay',
  words: ['modes', 'analyses'],
  start: ({ indicator }) => (isNeed(indicator) ? { kind: 'gap', response: 'count' } : null),
  narrow: (companions, counted) => ({
    ...companions,
    need: counted(companions.need),
    response: counted(companions.response),
  }),
  figures: ({ need, response }) => [
    figureOf('kebutuhan', 'need', need),
    figureOf('tanggapan', 'response', response),
  ],
};
