import { boxOfRings, firstCrossing, ringsOf, type PolygonParts } from './drawing';
import { overlapArea, ringsArea, sortedEdges, type SortedEdges } from './overlapArea';
import { alignBorders } from './alignBorders';
import { unionOf } from './unionOf';

/** Polygons of one region, none of which overlaps another. */
export interface JoinedPolygons {
  readonly parts: PolygonParts;
  /** How many polygons were merged; null where none touched another, so that all are unchanged. */
  readonly joinedFrom: number | null;
}

/** Area in square degrees, about a tenth of a square metre, below which a difference is rounding. */
const ROUNDING_DEG2 = 1e-11;
/** The same tolerance relative to an area. */
const ROUNDING = 1e-9;

/**
 * Merges the polygons of a region: those that overlap or share a border become one polygon, so that nothing
 * is counted twice. Polygons that only touch in a vertex stay separate.
 * @param parts polygons that are each valid, see `drawingFault`
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

/**
 * Whether any two polygons overlap, including one inside of another and overlaps whose outlines cross in
 * vertices only.
 */
function haveAreaInCommon(edges: readonly SortedEdges[]): boolean {
  return edges.some((one, i) => edges.slice(i + 1).some((other) => overlapArea(one, other) > ROUNDING_DEG2));
}

/**
 * Polygon union in floating point can lose a piece without an error. This verifies that the result contains
 * every input polygon and is no larger than their sum.
 */
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
