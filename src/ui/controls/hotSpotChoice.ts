import { HOT_SPOT_LIMITS, isWithin } from '../../aggregate/hotSpotLimits';
import type { WeightsChoice } from '../../aggregate/weightsChoice';

/** The kinds of neighbours, in the order in which they are offered. */
export const NEIGHBOURS = ['queen', 'rook', 'nearest', 'within'] as const satisfies WeightsChoice['kind'][];

/** What is offered; more belongs to the command line. */
export const PERMUTATIONS = [999, 9999] as const;

const START_K = 4;
const START_KM = 5;

/** A kind of neighbours as it begins. */
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
 * A number as it is typed, with a decimal comma or point; null where it is none or beyond its limits. Whole but
 * for kilometres, which are read to the metre.
 */
export function readTyped(what: TypedNumber, text: string): number | null {
  const plain = text.trim().replace(',', '.');
  const pattern = what === 'radius_km' ? /^\d+(\.\d+)?$/ : /^\d+$/;
  if (!pattern.test(plain)) return null;
  const value = what === 'radius_km' ? Math.round(1000 * Number(plain)) / 1000 : Number(plain);
  return isWithin(what, value) ? value : null;
}

export function limitsOf(what: TypedNumber): readonly [low: number, high: number] {
  return HOT_SPOT_LIMITS[what];
}
