import { describe, expect, test } from 'vitest';
import type { Cluster } from '../../../../../src/layers/symbols/interventionClusters';
import { clusterParts, clustersInView } from '../../../../../src/ui/peta/interventions/clusterParts';
import { actors, intervention } from '../../../../scenes/world';

const list = [
  intervention('a', { actorIds: ['pemkab', 'usaha'], stage: 'done' }),
  intervention('b', { actorIds: ['usaha'], stage: 'planned' }),
  intervention('c', { actorIds: [], stage: 'planned' }),
  intervention('d', { actorIds: ['pemkab'] }),
];

describe('what a mark is made of', () => {
  const parts = clusterParts(['c', 'a', 'b'], { interventions: list, actors });

  test('its interventions in the order of the pack', () => {
    expect(parts.list.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test('every actor with how many it takes part in, one of two counted for both', () => {
    expect(parts.actors.map(({ actor, count }) => [actor.id, count])).toEqual([
      ['pemkab', 1],
      ['usaha', 2],
    ]);
    expect(parts.unknown).toBe(1);
  });

  test('how many are planned, running and done, those of nobody included', () => {
    expect(parts.stages).toEqual({ planned: 2, running: 0, done: 1 });
  });
});

test('marks in view stand with the largest first, the others are left out', () => {
  const mark = (ids: string[], lon: number): Cluster => ({
    pins: [],
    ids,
    lon,
    lat: -7,
    petals: [],
    planned: false,
  });
  const marks = [mark(['a', 'b'], 109.1), mark(['c', 'd', 'e'], 109.2), mark(['f', 'g'], 120)];
  const seen = clustersInView(marks, [109, -8, 110, -6]);
  expect(seen.map(({ ids }) => ids.length)).toEqual([3, 2]);
  expect(clustersInView(marks, null)).toHaveLength(3);
});
