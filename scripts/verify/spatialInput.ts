import * as v from 'valibot';
import { contiguityOf } from '../../src/aggregate/neighbours/contiguity';
import { spatialSample, type SpatialSample } from '../../src/aggregate/hotspots/spatialSample';
import { readAreas, type AreaData } from './areaData';
import type { Fixture, ReadNamed } from './fixture';

/** Seed of every permutation test in `verify`. A fixed seed makes a run repeatable; its value has no meaning. */
export const SEED = 20_251_126;

/** What the fixtures' shapes were matched with. */
export const SNAP = 1e-9;

const WITH_VALUE = v.object({ value: v.string() });

/** The areas of a fixture and a sample of its value among queen neighbours; a sentence where there is none. */
export async function readSample(
  fixture: Fixture,
  read: ReadNamed,
): Promise<{ readonly areas: AreaData; readonly sample: SpatialSample } | string> {
  const areas = await readAreas(fixture.input, read);
  if (typeof areas === 'string') return areas;
  const input = v.safeParse(WITH_VALUE, fixture.input);
  if (!input.success) return 'input.value: the name of a column expected, or one over another';
  const weights = (fixture.params as { readonly weights?: unknown }).weights;
  if (typeof weights !== 'string' || !weights.startsWith('queen')) return 'params.weights: queen expected';
  const sample = spatialSample(areas.column(input.output.value), contiguityOf(areas.geometry, 'queen', SNAP));
  return typeof sample === 'string'
    ? `${input.output.value}: nothing to compute (${sample})`
    : { areas, sample };
}

/** Ids of the villages of a sample, in its order. */
export function idsOf({ ids }: AreaData, { row }: SpatialSample): string[] {
  return Array.from(row, (at) => ids[at]!);
}

/** How far two counts of so many permutations may be apart: four standard deviations of one, and one count. */
export function permutationError(p: number, permutations: number): number {
  return 4 * Math.sqrt((p * (1 - p)) / permutations) + 1 / (permutations + 1);
}
