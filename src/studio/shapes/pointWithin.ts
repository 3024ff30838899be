import type { ImportedShape } from '../../data/import/imported';

/**
 * A point inside an area: on the line of latitude halfway up its widest stretch, holes left out. [lon, lat] in degrees; null
 * where it has no ground.
 */
export function pointWithin({ kind, parts }: ImportedShape): readonly [lon: number, lat: number] | null {
  if (kind !== 'area') return null;
  let best: { readonly at: readonly [number, number]; readonly width: number } | null = null;
  for (const rings of parts) {
    const lats = [...(rings[0] ?? [])].filter((_, i) => i % 2 === 1);
    const lat = (Math.min(...lats) + Math.max(...lats)) / 2;
    const crossed = rings.flatMap((ring) => crossings(ring, lat)).sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossed.length; i += 2) {
      const width = crossed[i + 1]! - crossed[i]!;
      if (width > (best?.width ?? 0)) best = { at: [crossed[i]! + width / 2, lat], width };
    }
  }
  return best?.at ?? null;
}

/** Longitudes at which a closed ring crosses a latitude. */
function crossings(ring: Float64Array, lat: number): number[] {
  const found: number[] = [];
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const [x, y, nextX, nextY] = [ring[i]!, ring[i + 1]!, ring[i + 2]!, ring[i + 3]!];
    // Half open, so that a corner on the line counts once.
    if (y <= lat === nextY <= lat) continue;
    found.push(x + ((lat - y) / (nextY - y)) * (nextX - x));
  }
  return found;
}
