import type { VillageGeometry } from '../../data/model/geometry';
import { rowAtPosition } from './assignPoints';
import type { PolygonParts } from './drawing';
import type { Pace } from '../pace';
import { halfEdgesOf } from './halfEdges';
import { outlineColumns, type Outline } from './outlineColumns';
import { outlines } from './outlines';
import { partsOfLoops } from './partsOfLoops';
import { unionOf } from './unionOf';

/** The method that made a group's outline. */
export type DissolvedBy =
  | 'edges' // shared edges were removed: exact
  | 'union' // neighbouring borders do not match vertex for vertex: polygon union
  | 'unmerged'; // the union failed: the villages stay separate polygons, none is left out

export interface DissolveQuestion {
  readonly geometry: VillageGeometry;
  /** Group of each village, −1 where it is in none. */
  readonly groupOf: Int32Array;
  readonly groups: number;
  /**
   * Whether borders are known to have the same vertices on both sides, as borders from a pack's shared arcs
   * have. Otherwise each outline is checked for villages of the group on its outer side.
   */
  readonly sharedArcs: boolean;
}

export interface Dissolved {
  /** One row per group; a group without villages has no parts. */
  readonly geometry: VillageGeometry;
  readonly by: readonly DissolvedBy[];
}

/**
 * Merges villages into larger areas (dissolve). No village is dropped: where the polygon union fails, the
 * villages stay separate polygons.
 * @returns null where it was cancelled
 */
export function dissolve(question: DissolveQuestion, { shouldStop, progress }: Pace = {}): Dissolved | null {
  const { geometry, groupOf, groups, sharedArcs } = question;
  const { position } = geometry;
  const samePlace = (p: number, q: number) =>
    position[2 * p] === position[2 * q] && position[2 * p + 1] === position[2 * q + 1];
  const edges = halfEdgesOf(geometry);
  const lines = outlines(edges, { groupOf, count: groups }, samePlace);
  const unsound = sharedArcs ? new Set<number>() : mismatched(question);
  const merged: Outline[] = [];
  const by: DissolvedBy[] = [];
  for (let group = 0; group < groups; group++) {
    if (shouldStop?.()) return null;
    if (unsound.has(group)) {
      const { parts, failed } = unionOf(membersOf(question, group));
      merged.push({ kind: 'polygons', parts });
      by.push(failed ? 'unmerged' : 'union');
    } else {
      merged.push({ kind: 'loops', parts: partsOfLoops(lines[group]!, position) });
      by.push('edges');
    }
    progress?.((group + 1) / groups);
  }
  return { geometry: outlineColumns(merged, position), by };
}

/** How far outside of an edge to look for a village, as a share of the edge's length. */
const BESIDE = 1e-6;

/**
 * Groups whose borders do not match vertex for vertex: some outer edge has no twin, yet a village of the same
 * group lies right outside of it.
 */
function mismatched({ geometry, groupOf }: DissolveQuestion): Set<number> {
  const { position } = geometry;
  const { next, twin, rowOf } = halfEdgesOf(geometry);
  const found = new Set<number>();
  for (let p = 0; p < next.length; p++) {
    const group = groupOf[rowOf[p]!]!;
    if (twin[p] !== -1 || group < 0 || found.has(group)) continue;
    const q = next[p]!;
    const [x, y] = [position[2 * p]!, position[2 * p + 1]!];
    const [dx, dy] = [position[2 * q]! - x, position[2 * q + 1]! - y];
    // The village lies to the left of its edges, so the point tested is to the right.
    const other = rowAtPosition(geometry, x + dx / 2 + dy * BESIDE, y + dy / 2 - dx * BESIDE);
    if (other >= 0 && groupOf[other] === group) found.add(group);
  }
  return found;
}

/** The villages of a group, each as its list of parts. */
function membersOf({ geometry, groupOf }: DissolveQuestion, group: number): PolygonParts[] {
  const { n, position, ringStart, partStart, villageStart } = geometry;
  const span = (start: Uint32Array, i: number) =>
    Array.from({ length: start[i + 1]! - start[i]! }, (_, k) => start[i]! + k);
  return Array.from({ length: n }, (_, row) => row)
    .filter((row) => groupOf[row] === group)
    .map((row) =>
      span(villageStart, row).map((part) =>
        span(partStart, part).map((ring) =>
          span(ringStart, ring).map((p) => [position[2 * p]!, position[2 * p + 1]!]),
        ),
      ),
    );
}
