import type { Pin } from './interventionLayers';
import type { ProgrammeMark } from './programmeMarks';

/** What stands over the colours left of a curtain, where its year has other marks than the right. */
export interface LeftMarks {
  readonly marks: readonly ProgrammeMark[];
  readonly pins: readonly Pin[];
}

/**
 * What stands at places on either side of a curtain: left of it what its own year has, right of it what the
 * other has. The map's north is up, so the curtain is a meridian; a mark is of the side that its place lies on.
 */
export function besideCurtain<T extends { readonly lon: number }>(
  { left, right }: { readonly left: readonly T[]; readonly right: readonly T[] },
  curtain_lon: number,
): readonly T[] {
  return [...left.filter(({ lon }) => lon < curtain_lon), ...right.filter(({ lon }) => lon >= curtain_lon)];
}
