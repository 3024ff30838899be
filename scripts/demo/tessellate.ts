import { Delaunay } from 'd3-delaunay';
import { noisyEdge, roomOf, type Point } from './noisyEdge';
import type { Random } from './random';
import { OUTSIDE, type Sites } from './sites';

/** The borders between the places of a tessellation, each once, with its two sides. */
export interface Tessellation {
  readonly sites: Sites;
  readonly borders: readonly Border[];
}

/** A border from one corner of the tessellation to the next, `leftSite` on its left. Corners are numbered. */
export interface Border {
  readonly leftSite: number;
  readonly rightSite: number;
  readonly fromCorner: number;
  readonly toCorner: number;
  /** km, both ends included. */
  readonly line: readonly Point[];
}

/** Voronoi cells of the sites, with natural borders where two different places meet. */
export function tessellate(
  sites: Sites,
  { step_km, random }: { step_km: number; random: Random },
): Tessellation {
  const { triangles, halfedges } = new Delaunay(sites.position);
  const corner = corners(sites.position, triangles);
  const site = (i: number): Point => [sites.position[2 * i]!, sites.position[2 * i + 1]!];
  // Delaunator turns its triangles all the same way; which way is read off the first.
  const turn = Math.sign(cross(site(triangles[0]!), site(triangles[1]!), site(triangles[2]!)));
  const borders: Border[] = [];
  for (let e = 0; e < triangles.length; e++) {
    const twin = halfedges[e]!;
    if (twin < e) continue;
    const p = triangles[e]!;
    const q = triangles[e % 3 === 2 ? e - 2 : e + 1]!;
    const same = sites.place[p] === sites.place[q];
    if (same || (sites.place[p]! <= OUTSIDE && sites.place[q] === OUTSIDE && sites.place[p] === OUTSIDE))
      continue;
    const triangle = Math.floor(e / 3);
    const opposite = Math.floor(twin / 3);
    const [fromCorner, toCorner] = turn > 0 ? [opposite, triangle] : [triangle, opposite];
    const from = corner[fromCorner]!;
    const to = corner[toCorner]!;
    const ends = { from, to, left: site(p), right: site(q) };
    const inner = noisyEdge({ ...ends, ...roomOf(ends, 0.5) }, step_km, random);
    borders.push({ leftSite: p, rightSite: q, fromCorner, toCorner, line: [from, ...inner, to] });
  }
  return { sites, borders };
}

function cross(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** Centres of the circles through the triangles' corners: where three cells meet. */
function corners(position: Float64Array, triangles: ArrayLike<number>): Point[] {
  return Array.from({ length: triangles.length / 3 }, (_, t): Point => {
    const [a, b, c] = [triangles[3 * t]!, triangles[3 * t + 1]!, triangles[3 * t + 2]!];
    const [ax, ay] = [position[2 * a]!, position[2 * a + 1]!];
    const [bx, by] = [position[2 * b]! - ax, position[2 * b + 1]! - ay];
    const [cx, cy] = [position[2 * c]! - ax, position[2 * c + 1]! - ay];
    const d = 2 * (bx * cy - by * cx);
    const bb = bx * bx + by * by;
    const cc = cx * cx + cy * cy;
    return [ax + (cy * bb - by * cc) / d, ay + (bx * cc - cx * bb) / d];
  });
}
