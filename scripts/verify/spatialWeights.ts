import * as v from 'valibot';
import { neighboursOf, type Adjacency } from '../../src/aggregate/neighbours/adjacency';
import { contiguityOf } from '../../src/aggregate/neighbours/contiguity';
import {
  greatCircle_km,
  nearestNeighbours,
  type PointColumns,
} from '../../src/aggregate/neighbours/pointNeighbours';
import { readAreas } from './areaData';
import type { Fixture, ReadNamed, Verifier } from './fixture';

const NUMBER = v.pipe(v.number(), v.finite());
const PARAMS = v.object({
  snap: v.optional(v.pipe(NUMBER, v.minValue(0)), 0),
  knn: v.optional(
    v.object({
      k: v.pipe(v.number(), v.integer(), v.minValue(1)),
      points: v.record(v.string(), v.tuple([NUMBER, NUMBER])),
      distance: v.optional(v.string(), ''),
    }),
  ),
});

/** Neighbours by border and by distance, with the same functions that the statistics use. */
export const spatialWeights: Verifier = {
  method: 'spatial weights: queen, rook, k-nearest neighbours',
  compute,
  // Sets are compared exactly; the mean is a quotient of two counts, printed to 15 digits.
  allowed: (path) => (path.endsWith('mean_neighbours') ? 1e-14 : 0),
};

async function compute(fixture: Fixture, read: ReadNamed): Promise<Record<string, unknown> | string> {
  const areas = await readAreas(fixture.input, read);
  if (typeof areas === 'string') return areas;
  const params = v.safeParse(PARAMS, fixture.params);
  if (!params.success) return 'params: snap from 0, knn with k from 1 and points expected';
  const { snap, knn } = params.output;
  const { ids, geometry } = areas;
  const result: Record<string, unknown> = {
    queen: summary(contiguityOf(geometry, 'queen', snap), ids),
    rook: summary(contiguityOf(geometry, 'rook', snap), ids),
  };
  if (knn === undefined) return result;
  const places = ids.map((id) => knn.points[id]);
  if (places.includes(undefined)) return `params.knn.points: none for ${ids[places.indexOf(undefined)]}`;
  const points = {
    x: Float64Array.from(places, (place) => place![0]),
    y: Float64Array.from(places, (place) => place![1]),
    geographic: /great.?circle/i.test(knn.distance),
  };
  const nearest = nearestNeighbours(points, knn.k);
  const oneMore = nearestNeighbours(points, knn.k + 1);
  result[`knn${knn.k}`] = {
    asymmetric: !isSymmetric(nearest),
    neighbours: lists(nearest, ids),
    tie_units: ids.filter((_, row) => isTied(points, row, [nearest, oneMore])),
  };
  return result;
}

function lists(adjacency: Adjacency, ids: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(
    ids.map((id, row) => [id, Array.from(neighboursOf(adjacency, row), (other) => ids[other]!)]),
  );
}

function summary(adjacency: Adjacency, ids: readonly string[]): Record<string, unknown> {
  const links = adjacency.neighbour.length;
  return {
    n: adjacency.n,
    links,
    mean_neighbours: links / adjacency.n,
    islands: ids.filter((_, row) => neighboursOf(adjacency, row).length === 0),
    neighbours: lists(adjacency, ids),
  };
}

function isSymmetric(adjacency: Adjacency): boolean {
  return Array.from({ length: adjacency.n }, (_, row) => row).every((row) =>
    neighboursOf(adjacency, row).every((other) => neighboursOf(adjacency, other).includes(row)),
  );
}

/** Whether the next one after the k nearest is as far as the last of them, so that the id had to decide. */
function isTied(
  { x, y, geographic }: PointColumns,
  row: number,
  [nearest, oneMore]: readonly [Adjacency, Adjacency],
): boolean {
  const distance = (other: number) =>
    geographic
      ? greatCircle_km([x[row]!, y[row]!], [x[other]!, y[other]!])
      : Math.hypot(x[other]! - x[row]!, y[other]! - y[row]!);
  const taken = neighboursOf(nearest, row);
  const next = neighboursOf(oneMore, row).find((other) => !taken.includes(other));
  return next !== undefined && distance(next) - Math.max(...Array.from(taken, distance)) < 1e-12;
}
