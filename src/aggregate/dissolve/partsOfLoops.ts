import { ringsOf, type PolygonParts } from '../region/drawing';
import { ringLocator } from '../region/ringLocator';
import type { Loop } from './outlines';

type Ring = readonly (readonly number[])[];

/** Loops as parts with their holes: those against the clock bound a part, those with it are holes in one. */
export function partsOfLoops(loops: readonly Loop[], position: Float64Array): PolygonParts {
  const rings = loops.map((loop): Ring => loop.map((p) => [position[2 * p]!, position[2 * p + 1]!]));
  const areas = rings.map(signedArea);
  const outer = rings.filter((_, i) => areas[i]! > 0);
  const holes = rings.filter((_, i) => areas[i]! < 0);
  if (holes.length === 0) return outer.map((ring) => [ring]);
  if (outer.length === 1) return [[outer[0]!, ...holes]];
  return withHoles(outer, holes);
}

/** Each hole goes to the smallest part that holds it. */
function withHoles(outer: readonly Ring[], holes: readonly Ring[]): PolygonParts {
  const locators = outer.map((ring) => ringLocator(ringsOf([[ring]])));
  const areas = outer.map(signedArea);
  const parts = outer.map((ring): Ring[] => [ring]);
  for (const hole of holes) {
    let home = -1;
    locators.forEach((locator, i) => {
      const holds = hole.every(([x, y]) => locator.placeOf(x!, y!) !== 'outside');
      if (holds && (home < 0 || areas[i]! < areas[home]!)) home = i;
    });
    // A loop that runs with the clock around nothing cannot be; were there one, it would stand for itself.
    if (home < 0) parts.push([hole]);
    else parts[home]!.push(hole);
  }
  return parts;
}

/** Half the cross products from the first position: against the clock is more than 0. */
export function signedArea(ring: Ring): number {
  const [x0, y0] = [ring[0]![0]!, ring[0]![1]!];
  let twice = 0;
  for (let i = 1; i + 1 < ring.length; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i]!, ring[i + 1]!] as [number[], number[]];
    twice += (x1! - x0) * (y2! - y0) - (x2! - x0) * (y1! - y0);
  }
  return twice / 2;
}
