import { HOT_SPOT_LIMITS, isWithin } from '../../aggregate/hotspots/hotSpotLimits';
import type { WeightsChoice } from '../../aggregate/neighbours/weightsChoice';
import type { Language } from '../../data/model/localized';
import { readNumber } from '../../messages/readNumber';

/** Definitions of neighbours in the order of the menu. */
export const NEIGHBOURS = ['queen', 'rook', 'nearest', 'within'] as const satisfies WeightsChoice['kind'][];

/** Numbers of permutations in the menu; others are available on the command line. */
export const PERMUTATIONS = [9999, 99_999] as const;

const START_K = 4;
const START_KM = 5;

/** The initial parameters of a definition of neighbours. */
export function weightsStart(kind: string): WeightsChoice {
  switch (kind) {
    case 'rook':
      return { kind };
    case 'nearest':
      return { kind, k: START_K };
    case 'within':
      return { kind, radius_km: START_KM };
    default:
      return { kind: 'queen' };
  }
}

export type TypedNumber = 'k' | 'radius_km' | 'seed';

/**
 * Parses a typed parameter; null where it is invalid or outside of its limits. Integers, except kilometres,
 * which are rounded to metres.
 */
export function readTyped(what: TypedNumber, text: string, language: Language): number | null {
  const units = what === 'radius_km' ? { km: 1, m: 0.001 } : {};
  const number = readNumber(text, { language, units });
  if (number === null) return null;
  const value = what === 'radius_km' ? Math.round(1000 * number) / 1000 : number;
  return isWithin(what, value) ? value : null;
}

export function limitsOf(what: TypedNumber): readonly [low: number, high: number] {
  return HOT_SPOT_LIMITS[what];
}
