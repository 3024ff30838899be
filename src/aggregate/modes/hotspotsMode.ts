import { readNumber } from '../../data/model/linkValues';
import { isWithin } from '../hotspots/hotSpotLimits';
import { HOT_SPOTS, type HotSpotMode } from '../mapQuestion';
import type { WeightsChoice } from '../neighbours/weightsChoice';
import { figureOf } from './companions';
import { PLAIN, type ModeDescriptor } from './modeDescriptor';

/** Where high and low numbers lie together. */
export const hotspotsMode: ModeDescriptor<'hotspots'> = {
  ...PLAIN,
  word: 'kantong',
  write: writeHotSpots,
  read: (text) => readHotSpots((text ?? '').split('.')),
  source: 'search',
  refusal({ indicator, year }) {
    if (indicator.kind === 'category') return { reason: 'category' };
    return indicator.years.includes(year) ? null : { reason: 'noData' };
  },
  classes: 'usual',
  atAreas: 'isRefused',
  words: ['modes', 'hotspots'],
  start: ({ indicator }) => (indicator.kind === 'category' ? null : HOT_SPOTS),
  narrow: (companions, counted) => ({ ...companions, base: counted(companions.base) }),
  figures: ({ base }) => [figureOf('dasar', 'base', base)],
};

/** `gi.m6500.9999.7`: method, neighbours (`queen`, `rook`, `k4`, `m6500` metres), permutations and seed. */
function writeHotSpots({ method, weights, permutations, seed }: HotSpotMode): string {
  const usual = permutations === HOT_SPOTS.permutations && seed === HOT_SPOTS.seed;
  return [method, writeWeights(weights), ...(usual ? [] : [permutations, seed])].join('.');
}

function writeWeights(weights: WeightsChoice): string {
  switch (weights.kind) {
    case 'nearest':
      return `k${weights.k}`;
    case 'within':
      return `m${Math.round(1000 * weights.radius_km)}`;
    default:
      return weights.kind;
  }
}

function readHotSpots([method, near = '', ...more]: readonly string[]): HotSpotMode | null {
  const weights = readWeights(near);
  const usual = [HOT_SPOTS.permutations, HOT_SPOTS.seed];
  const [permutations, seed, ...rest] = more.length > 0 ? more.map(readNumber) : usual;
  const fits = isWithin('permutations', permutations) && isWithin('seed', seed) && rest.length === 0;
  if ((method !== 'lisa' && method !== 'gi') || !weights || !fits) return null;
  return { kind: 'hotspots', method, weights, permutations, seed };
}

function readWeights(text: string): WeightsChoice | null {
  if (text === 'queen' || text === 'rook') return { kind: text };
  const value = readNumber(text.slice(1));
  if (text.startsWith('k')) return isWithin('k', value) ? { kind: 'nearest', k: value } : null;
  const radius_km = value / 1000;
  return text.startsWith('m') && isWithin('radius_km', radius_km) ? { kind: 'within', radius_km } : null;
}
