import type { GeometryObject, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { arcEnds, mergedArcs } from '../../../../src/studio/boundary/mergedArcs';

/** Lines of a grid, absolute, as the arcs of a topology. */
function topologyOf(lines: readonly (readonly (readonly [number, number])[])[]): Topology {
  const arcs = lines.map((line) =>
    line.map(([x, y], i) => (i === 0 ? [x, y] : [x - line[i - 1]![0], y - line[i - 1]![1]])),
  );
  return { type: 'Topology', arcs, objects: {} };
}

const area = (...arcs: number[][]): GeometryObject => ({ type: 'Polygon', arcs });
const merged = (topology: Topology, areas: readonly GeometryObject[]) =>
  mergedArcs(topology, arcEnds(topology), areas);

/** Twice the area within rings, holes taken off. */
function twiceArea({ arcs }: Topology, rings: readonly (readonly number[])[]): number {
  return rings.reduce((sum, ring) => {
    const positions = ring.flatMap((reference) => {
      let [x, y] = [0, 0];
      const line = arcs[reference < 0 ? ~reference : reference]!.map(([dx, dy]) => [(x += dx!), (y += dy!)]);
      return (reference < 0 ? line.reverse() : line).slice(1);
    });
    return positions.reduce((whole, [x, y], i) => {
      const [nextX, nextY] = positions[(i + 1) % positions.length]!;
      return whole + x! * nextY! - nextX! * y!;
    }, sum);
  }, 0);
}

// A square of 4 by 4, cut from (2, 0) to (2, 4): its west, the cut northwards, its east.
const WEST = [[2, 4], [0, 4], [0, 0], [2, 0]] as const; // prettier-ignore
const CUT = [[2, 0], [2, 4]] as const; // prettier-ignore
const EAST = [[2, 0], [4, 0], [4, 4], [2, 4]] as const; // prettier-ignore

describe('the outline of several areas', () => {
  it('is that around both, without the line between them', () => {
    const topology = topologyOf([WEST, CUT, EAST]);
    const [polygon, ...others] = merged(topology, [area([0, 1]), area([2, ~1])]);
    expect(others).toEqual([]);
    expect(polygon!.flat().sort()).toEqual([0, 2]);
    expect(Math.abs(twiceArea(topology, polygon!))).toBe(32);
  });

  it('is closed where a third area lies folded on the line between two', () => {
    // The third reaches from (2, 0) up the cut, and back down a line beside it, which the grid laid onto the cut.
    const topology = topologyOf([WEST, CUT, EAST, [[2, 4], [3, 5], [2, 0]]]); // prettier-ignore
    const areas = [area([0, 1]), area([2, ~1]), area([1, 3])];
    const outline = merged(topology, areas);
    const references = outline.flat(2);
    expect(new Set(references).size).toBe(references.length);
    const ends = arcEnds(topology);
    for (const ring of outline.flat()) {
      ring.forEach((reference, i) => {
        const next = ring[(i + 1) % ring.length]!;
        const to = reference < 0 ? ends.from[~reference] : ends.to[reference];
        expect(to).toBe(next < 0 ? ends.to[~next] : ends.from[next]);
      });
    }
    // The square, and what the third has of its own.
    const whole = outline.reduce((sum, rings) => sum + Math.abs(twiceArea(topology, rings)), 0);
    const third = Math.abs(twiceArea(topology, [[1, 3]]));
    expect(Math.abs(whole - 32)).toBe(third);
  });
});
