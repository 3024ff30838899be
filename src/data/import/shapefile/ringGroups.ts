import { twiceRingArea } from '../shape/ringRepair';

/**
 * The rings of a Shapefile's polygon as polygons, each an outer ring and its holes. By the format outer rings run clockwise
 * and holes the other way; a hole belongs to the smallest outer ring that it lies in, and one that lies in none is an outer
 * ring that was wound the wrong way.
 */
export function polygonsOfRings(rings: readonly Float64Array[]): Float64Array[][] {
  if (rings.length < 2) return rings.map((ring) => [ring]);
  const measured = rings.map((ring) => ({ ring, area: twiceRingArea(ring), holes: [] as Float64Array[] }));
  const outers = measured.filter(({ area }) => area <= 0);
  if (outers.length === 0) return rings.map((ring) => [ring]);
  const bySize = [...outers].sort((a, b) => Math.abs(a.area) - Math.abs(b.area));
  for (const one of measured) {
    if (one.area <= 0) continue;
    const owner =
      outers.length === 1 && isMostlyIn(one.ring, outers[0]!.ring)
        ? outers[0]
        : bySize.find(({ ring, area }) => Math.abs(area) >= one.area && isMostlyIn(one.ring, ring));
    if (owner) owner.holes.push(one.ring);
    else outers.push(one);
  }
  return outers.map(({ ring, holes }) => [ring, ...holes]);
}

/** Whether more corners of a ring lie in another than outside: single ones may lie on its edge. */
function isMostlyIn(ring: Float64Array, outer: Float64Array): boolean {
  const step = 2 * Math.max(1, Math.floor(ring.length / 2 / 16));
  let [inside, tried] = [0, 0];
  for (let i = 0; i + 1 < ring.length; i += step) {
    if (isIn(ring[i]!, ring[i + 1]!, outer)) inside++;
    tried++;
  }
  return 2 * inside > tried;
}

function isIn(x: number, y: number, ring: Float64Array): boolean {
  let isInside = false;
  const n = ring.length;
  for (let i = 0, j = n - 2; i < n; j = i, i += 2) {
    const [ax, ay, bx, by] = [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
  }
  return isInside;
}
