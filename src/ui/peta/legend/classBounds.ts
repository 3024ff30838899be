import { CLASS_LIMITS } from '../../../aggregate/classes/breaks';
import type { Classified } from '../../../aggregate/classes/classify';

/** The classes of an answer as a hand takes hold of them: their inner upper bounds, and the values they cut. */
export interface HeldBounds {
  /** Strictly ascending. */
  readonly upper: readonly number[];
  readonly min: number;
  readonly max: number;
  /** Bounds move by one step of these. */
  readonly decimals: number;
}

/** Step of a bound, in the unit of the value. */
export function stepOf({ decimals }: Pick<HeldBounds, 'decimals'>): number {
  return Number(`1e-${decimals}`);
}

/**
 * The drawn bounds on the grid of the indicator's decimals, where nothing changes class by it: values lie on that
 * grid, so a bound may fall to the step below it. Where two would meet, all stay as they are.
 */
export function heldBounds({ upper, min, max, indicator: { decimals } }: Classified): HeldBounds {
  const floored = upper.map((bound) => onGrid(bound, decimals, Math.floor));
  const apart = floored.every((bound, i) => bound >= min && (i === 0 || bound > floored[i - 1]!));
  return { upper: apart ? floored : upper, min, max, decimals };
}

/** Where a bound may go: a step from its neighbours, and within the values; a bound outside them may stay. */
export function boundLimits(
  { upper, min, max, decimals }: HeldBounds,
  at: number,
): { readonly low: number; readonly high: number } {
  const step = stepOf({ decimals });
  const own = upper[at]!;
  const before = upper[at - 1];
  const after = upper[at + 1];
  return {
    low: before === undefined ? Math.min(min, own) : onGrid(before + step, decimals, Math.ceil),
    high: after === undefined ? Math.max(max, own) : onGrid(after - step, decimals, Math.floor),
  };
}

/** The bounds with one moved to a value, as near as its neighbours let it. */
export function withBoundAt(held: HeldBounds, at: number, value: number): readonly number[] {
  const { low, high } = boundLimits(held, at);
  if (low > high) return held.upper;
  const moved = Math.min(high, Math.max(low, onGrid(value, held.decimals, Math.round)));
  return held.upper.map((bound, i) => (i === at ? moved : bound));
}

/** What a key asks of a bound: steps along the axis, an end of its way, or to be gone; null for other keys. */
export type BoundKey = { readonly steps: number } | { readonly to: 'low' | 'high' } | 'remove';

export function boundKey(key: string): BoundKey | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return { steps: 1 };
    case 'ArrowLeft':
    case 'ArrowDown':
      return { steps: -1 };
    case 'PageUp':
      return { steps: 10 };
    case 'PageDown':
      return { steps: -10 };
    case 'Home':
      return { to: 'low' };
    case 'End':
      return { to: 'high' };
    case 'Delete':
    case 'Backspace':
      return 'remove';
    default:
      return null;
  }
}

/** The bounds after a key. The last one is not removed: nothing would be left to cut. */
export function afterKey(held: HeldBounds, at: number, key: BoundKey): readonly number[] {
  if (key === 'remove') return held.upper.length > 1 ? held.upper.filter((_, i) => i !== at) : held.upper;
  const { low, high } = boundLimits(held, at);
  if ('to' in key) return withBoundAt(held, at, key.to === 'low' ? low : high);
  return withBoundAt(held, at, held.upper[at]! + key.steps * stepOf(held));
}

/** The bounds with one more at a value; null where there is no room for it, or none for another class. */
export function withNewBound(held: HeldBounds, value: number): readonly number[] | null {
  const { upper, min, max, decimals } = held;
  const bound = onGrid(value, decimals, Math.round);
  const room = upper.length < CLASS_LIMITS.most - 1 && bound >= min && bound < max;
  return room && !upper.includes(bound) ? [...upper, bound].sort((a, b) => a - b) : null;
}

/** A value that halves the widest class that can be halved; null where none can. */
export function roomForBound(held: HeldBounds): number | null {
  const ends = [held.min, ...held.upper, held.max];
  const middles = ends
    .slice(1)
    .map((high, i) => ({ width: high - ends[i]!, middle: (high + ends[i]!) / 2 }))
    .sort((a, b) => b.width - a.width);
  return middles.find(({ middle }) => withNewBound(held, middle) !== null)?.middle ?? null;
}

/** Position of the bound nearest to a place of the axis, within reach; null where none is. */
export function boundNear(
  places: readonly number[],
  { x, reach }: { readonly x: number; readonly reach: number },
): number | null {
  let best: number | null = null;
  let least = reach;
  places.forEach((place, i) => {
    const away = Math.abs(place - x);
    if (away > least) return;
    least = away;
    best = i;
  });
  return best;
}

/**
 * Middles of grips that may not overlap, each as near to its bound as the others let it; ascending.
 * @param places of the bounds on the axis, ascending, CSS px
 * @param size of a grip; it shrinks where the axis has no room for all
 */
export function gripPlaces(
  places: readonly number[],
  { width, size }: { readonly width: number; readonly size: number },
): { readonly size: number; readonly middles: readonly number[] } {
  const fitting = Math.min(size, width / Math.max(1, places.length));
  const middles = [...places];
  // Pushed apart to the right, then back from the right end.
  middles.forEach((middle, i) => {
    const least = i === 0 ? fitting / 2 : middles[i - 1]! + fitting;
    middles[i] = Math.max(middle, least);
  });
  for (let i = middles.length - 1; i >= 0; i--) {
    const most = i === middles.length - 1 ? width - fitting / 2 : middles[i + 1]! - fitting;
    middles[i] = Math.min(middles[i]!, most);
  }
  return { size: fitting, middles };
}

function onGrid(value: number, decimals: number, round: (value: number) => number): number {
  const power = 10 ** decimals;
  const scaled = value * power;
  // What differs from the grid by arithmetic alone lies on it.
  const nearest = Math.round(scaled);
  const units = Math.abs(scaled - nearest) < 1e-6 ? nearest : round(scaled);
  return Number((units / power).toFixed(decimals));
}
