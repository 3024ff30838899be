import { boxOfRings, firstCrossing, ringsOf, type PolygonParts } from './drawing';
import { overlapArea, ringsArea, sortedEdges, type SortedEdges } from './overlapArea';
import { alignBorders } from './alignBorders';
import { unionOf } from './unionOf';

/** Polygons of one region, of which none overlaps another. */
export interface JoinedPolygons {
  readonly parts: PolygonParts;
  /** As many polygons as were joined; null: none lay against another, they are as they were. */
  readonly joinedFrom: number | null;
}

/** Square degrees, a tenth of a square metre: less is the rounding of an area. */
const ROUNDING_DEG2 = 1e-11;
/** The same as a share of an area. */
const ROUNDING = 1e-9;

/**
 * Polygons as one region: those that overlap or share a border become one, so that nothing counts twice. Those that
 * touch in a corner only stay as they are.
 * @param parts each of them sound, see `drawingFault`
 * @returns null where the union fails
 */
export function joinPolygons(parts: PolygonParts): JoinedPolygons | null {
  const asTheyAre = { parts, joinedFrom: null };
  if (!boxesMeet(parts)) return asTheyAre;
  const aligned = alignBorders(parts);
  const edges = aligned.map((part) => sortedEdges(ringsOf([part])));
  if (firstCrossing(ringsOf(aligned)) === null && !haveAreaInCommon(edges)) return asTheyAre;
  const { parts: joined, failed } = unionOf(aligned.map((part) => [part]));
  return failed || !holdsAll(joined, edges) ? null : { parts: joined, joinedFrom: parts.length };
}

function boxesMeet(parts: PolygonParts): boolean {
  const boxes = parts.map((part) => boxOfRings(ringsOf([part])));
  return boxes.some(([west, south, east, north], i) =>
    boxes.slice(i + 1).some((one) => one[0] <= east && one[2] >= west && one[1] <= north && one[3] >= south),
  );
}

/** Also where one lies within another, or they cross in corners of both. */
function haveAreaInCommon(edges: readonly SortedEdges[]): boolean {
  return edges.some((one, i) => edges.slice(i + 1).some((other) => overlapArea(one, other) > ROUNDING_DEG2));
}

/** Sweeping with floating numbers can lose a piece without a word: every polygon must be there, and nothing else. */
function holdsAll(joined: PolygonParts, edges: readonly SortedEdges[]): boolean {
  const union = sortedEdges(ringsOf(joined));
  const areas = edges.map(ringsArea);
  const slack = (area: number) => ROUNDING_DEG2 + ROUNDING * area;
  const most = areas.reduce((sum, area) => sum + area, 0);
  return (
    ringsArea(union) <= most + slack(most) &&
    edges.every((one, i) => overlapArea(one, union) >= areas[i]! - slack(areas[i]!))
  );
}
