import { ringLocator, type RingLocator } from './ringLocator';
import type { Loop } from './outlines';

/** Polygons as vertex loops; the first loop of each part is its outer ring. */
export type LoopParts = readonly (readonly Loop[])[];

/** Groups loops into parts with holes: counter-clockwise loops are outer rings, clockwise ones are holes. */
export function partsOfLoops(loops: readonly Loop[], position: Float64Array): LoopParts {
  const areas = loops.map((loop) => signedArea(loop, position));
  const outer = loops.filter((_, i) => areas[i]! > 0);
  const holes = loops.filter((_, i) => areas[i]! < 0);
  if (holes.length === 0) return outer.map((loop) => [loop]);
  if (outer.length === 1) return [[outer[0]!, ...holes]];
  return withHoles(outer, holes, position);
}

/** Assigns each hole to the smallest outer ring that contains it. */
function withHoles(outer: readonly Loop[], holes: readonly Loop[], position: Float64Array): LoopParts {
  const locators = outer.map((loop) => locatorOf(loop, position));
  const areas = outer.map((loop) => signedArea(loop, position));
  const parts = outer.map((loop): Loop[] => [loop]);
  for (const hole of holes) {
    let home = -1;
    locators.forEach((locator, i) => {
      const holds = hole.every((p) => locator.placeOf(position[2 * p]!, position[2 * p + 1]!) !== 'outside');
      if (holds && (home < 0 || areas[i]! < areas[home]!)) home = i;
    });
    // A hole always lies in some outer ring; should the input violate this, the loop is kept as a part of its
    // own.
    if (home < 0) parts.push([hole]);
    else parts[home]!.push(hole);
  }
  return parts;
}

function locatorOf(loop: Loop, position: Float64Array): RingLocator {
  const ring = Float64Array.from(loop.flatMap((p) => [position[2 * p]!, position[2 * p + 1]!]));
  return ringLocator({ position: ring, ringStart: Uint32Array.of(0, loop.length) });
}

/** Signed area by the shoelace formula relative to the first position; positive for counter-clockwise loops. */
function signedArea(loop: Loop, position: Float64Array): number {
  const [x0, y0] = [position[2 * loop[0]!]!, position[2 * loop[0]! + 1]!];
  let twice = 0;
  for (let i = 1; i + 1 < loop.length; i++) {
    const [p, q] = [2 * loop[i]!, 2 * loop[i + 1]!];
    twice += (position[p]! - x0) * (position[q + 1]! - y0) - (position[q]! - x0) * (position[p + 1]! - y0);
  }
  return twice / 2;
}
