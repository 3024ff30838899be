import type { Pin } from './interventionLayers';
import type { ProgrammeMark } from './programmeMarks';

/** The marks left of the divider of a swipe map, where its year has other marks than the right side. */
export interface LeftMarks {
  readonly marks: readonly ProgrammeMark[];
  readonly pins: readonly Pin[];
}

/**
 * The visible marks of a swipe map: those of the left side's year west of the divider and those of the right
 * side's year east of it. North is up, so that the divider is a meridian.
 */
export function besideDivider<T extends { readonly lon: number }>(
  { left, right }: { readonly left: readonly T[]; readonly right: readonly T[] },
  divider_lon: number,
): readonly T[] {
  return [...left.filter(({ lon }) => lon < divider_lon), ...right.filter(({ lon }) => lon >= divider_lon)];
}
