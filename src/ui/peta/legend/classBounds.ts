import { CLASS_LIMITS } from '../../../aggregate/classes/breaks';
import type { Classified } from '../../../aggregate/classes/classify';

/** The class breaks of an answer for editing: inner upper bounds and the range of values. */
export interface HeldBounds {
  /** Strictly ascending. */
  readonly upper: readonly number[];
  readonly min: number;
  readonly max: number;
  /** Decimals of the step by which class breaks move. */
  readonly decimals: number;
}

/** Step of a class break, in the unit of the value. */
export function stepOf({ decimals }: Pick<HeldBounds, 'decimals'>): number {
  return Number(`1e-${decimals}`);
}

/**
 * Rounds the class breaks to the indicator's decimals where that changes no village's class: values have
 * these decimals, so that a break can be rounded down. If two would coincide, all stay unrounded.
 */
export function heldBounds({ upper, min, max, indicator: { decimals } }: Classified): HeldBounds {
  const floored = upper.map((bound) => onGrid(bound, decimals, Math.floor));
  const apart = floored.every((bound, i) => bound >= min && (i === 0 || bound > floored[i - 1]!));
  return { upper: apart ? floored : upper, min, max, decimals };
}

/**
 * The range in which a class break can move: one step from its neighbours and within the values; a break
 * outside of them may stay.
 */
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

/** The class breaks with one moved to a value, as far as its neighbours permit. */
export function withBoundAt(held: HeldBounds, at: number, value: number): readonly number[] {
  const { low, high } = boundLimits(held, at);
  if (low > high) return held.upper;
  const moved = Math.min(high, Math.max(low, onGrid(value, held.decimals, Math.round)));
  return held.upper.map((bound, i) => (i === at ? moved : bound));
}

/**
 * The effect of a key on a class break: steps along the axis, an end of its range, or removal; null for other
 * keys.
 */
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

/** The class breaks after a key. The last one cannot be removed. */
export function afterKey(held: HeldBounds, at: number, key: BoundKey): readonly number[] {
  if (key === 'remove') return held.upper.length > 1 ? held.upper.filter((_, i) => i !== at) : held.upper;
  const { low, high } = boundLimits(held, at);
  if ('to' in key) return withBoundAt(held, at, key.to === 'low' ? low : high);
  return withBoundAt(held, at, held.upper[at]! + key.steps * stepOf(held));
}

/** The class breaks with one more at a value; null where there is no room for it or for another class. */
export function withNewBound(held: HeldBounds, value: number): readonly number[] | null {
  const { upper, min, max, decimals } = held;
  const bound = onGrid(value, decimals, Math.round);
  const room = upper.length < CLASS_LIMITS.most - 1 && bound >= min && bound < max;
  return room && !upper.includes(bound) ? [...upper, bound].sort((a, b) => a - b) : null;
}

/** A value that halves the widest class that can be halved; null where there is none. */
export function roomForBound(held: HeldBounds): number | null {
  const ends = [held.min, ...held.upper, held.max];
  const middles = ends
    .slice(1)
    .map((high, i) => ({ width: high - ends[i]!, middle: (high + ends[i]!) / 2 }))
    .sort((a, b) => b.width - a.width);
  return middles.find(({ middle }) => withNewBound(held, middle) !== null)?.middle ?? null;
}

/** Index of the class break nearest to a position within reach; null where there is none. */
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
 * Centres of handles without overlaps, each as near to its class break as possible; ascending.
 * @param places positions of the class breaks on the axis, ascending, CSS px
 * @param size width of a handle; reduced where the axis has no room for all
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
  // Differences from the grid due to floating point are ignored.
  const nearest = Math.round(scaled);
  const units = Math.abs(scaled - nearest) < 1e-6 ? nearest : round(scaled);
  return Number((units / power).toFixed(decimals));
}
