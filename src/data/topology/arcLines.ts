import type { LineSet, PackGeometry } from '../model/geometry';
import type { TopologyColumns } from './topologyColumns';

/** The rows of the villages on either side of each arc; −1 where there is none. */
export interface ArcOwners {
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/** @param villageArcs for each row the arcs of all its rings (`~i` is arc i reversed) */
export function arcOwners(villageArcs: readonly (readonly number[])[], arcs: number): ArcOwners {
  const first = new Int32Array(arcs).fill(-1);
  const second = new Int32Array(arcs).fill(-1);
  villageArcs.forEach((references, row) => {
    for (const reference of references) {
      const arc = reference < 0 ? ~reference : reference;
      if (first[arc] === -1) first[arc] = row;
      else second[arc] = row;
    }
  });
  return { first, second };
}

type Borders = Pick<PackGeometry, 'villageLines' | 'districtLines' | 'outline'>;

/**
 * Sorts arcs into border lines without duplicates: an arc of one village is outline, one between two
 * kecamatan is a district line, and one within a kecamatan is a village line. An arc with the same village on
 * both sides is not a border.
 * @param districtOfRow a key that villages of the same kecamatan have in common
 */
export function arcLines(
  topology: TopologyColumns,
  { first, second }: ArcOwners,
  districtOfRow: readonly string[],
): Borders {
  const village: number[] = [];
  const district: number[] = [];
  const outline: number[] = [];
  for (let arc = 0; arc < first.length; arc++) {
    const a = first[arc]!;
    const b = second[arc]!;
    if (a < 0 || a === b) continue;
    if (b < 0) outline.push(arc);
    else (districtOfRow[a] === districtOfRow[b] ? village : district).push(arc);
  }
  return {
    villageLines: linesOf(topology, village),
    districtLines: linesOf(topology, district),
    outline: linesOf(topology, outline),
  };
}

/** Arcs as lines. */
export function linesOf({ position, arcStart }: TopologyColumns, arcs: readonly number[]): LineSet {
  const start = new Uint32Array(arcs.length + 1);
  arcs.forEach((arc, i) => (start[i + 1] = start[i]! + arcStart[arc + 1]! - arcStart[arc]!));
  const lines = new Float64Array(2 * start[arcs.length]!);
  arcs.forEach((arc, i) =>
    lines.set(position.subarray(2 * arcStart[arc]!, 2 * arcStart[arc + 1]!), 2 * start[i]!),
  );
  return { position: lines, start };
}
