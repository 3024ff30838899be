import { describe, expect, test } from 'vitest';
import {
  CLUSTER_PX,
  clusterPins,
  clusterZoom,
  flowerId,
  separationZoom,
} from '../../../../src/layers/symbols/interventionClusters';
import { interventionPins } from '../../../../src/layers/symbols/interventionLayers';
import { mercatorX, worldSize_px } from '../../../../src/layers/camera/mercator';
import { actors, intervention } from '../../../scenes/world';

const AT_9 = { zoom: 9, scale: 1 };
/** Degrees east that are so many px at zoom 9. */
const east = (px: number) => (px / worldSize_px(9)) * 360;

function pinsAt(...places: readonly (readonly [id: string, px: number, change?: object])[]) {
  const list = places.map(([id, px, change = {}]) =>
    intervention(id, { points: [[109 + east(px), -7]], rows: [0], ...change }),
  );
  return interventionPins(list, actors);
}

describe('clustering of interventions', () => {
  test('keeps pins single where they are farther apart than the distance', () => {
    const { single, clusters } = clusterPins(pinsAt(['a', 0], ['b', CLUSTER_PX + 1]), AT_9);
    expect(single.map(({ interventionId }) => interventionId)).toEqual(['a', 'b']);
    expect(clusters).toEqual([]);
  });

  test('merges nearer pins, at their mean position', () => {
    const { single, clusters } = clusterPins(pinsAt(['a', 0], ['b', 20], ['c', 200]), AT_9);
    expect(single.map(({ interventionId }) => interventionId)).toEqual(['c']);
    expect(clusters.map(({ ids }) => ids)).toEqual([['a', 'b']]);
    expect(mercatorX(clusters[0]?.lon ?? NaN) * worldSize_px(9)).toBeCloseTo(
      mercatorX(109 + east(10)) * worldSize_px(9),
      3,
    );
  });

  test('is the same within an integer zoom, and for the same pins every time', () => {
    const pins = pinsAt(['a', 0], ['b', 20], ['c', 45], ['d', 300], ['e', 310]);
    const marks = clusterPins(pins, AT_9);
    expect(clusterPins(pins, { zoom: 9.99, scale: 1 })).toEqual(marks);
    expect(clusterPins(pins, AT_9)).toEqual(marks);
    expect(clusterZoom(9.99)).toBe(9);
  });

  test('contains every pin exactly once', () => {
    const pins = pinsAt(...Array.from({ length: 200 }, (_, i) => [`p${i}`, (i * 37) % 900] as const));
    const { single, clusters } = clusterPins(pins, AT_9);
    const held = [...single, ...clusters.flatMap((cluster) => cluster.pins)];
    expect(held).toHaveLength(200);
    expect(new Set(held).size).toBe(200);
    for (const cluster of clusters) expect(cluster.pins.length).toBeGreaterThan(1);
  });

  test('uses a larger distance where pins are larger', () => {
    const pins = pinsAt(['a', 0], ['b', 40]);
    expect(clusterPins(pins, AT_9).clusters).toHaveLength(0);
    expect(clusterPins(pins, { zoom: 9, scale: 1.7 }).clusters).toHaveLength(1);
  });

  test('accepts an empty list', () => {
    expect(clusterPins([], AT_9)).toEqual({ single: [], clusters: [] });
  });
});

describe('a flower', () => {
  const flowerOf = (...changes: readonly object[]) => {
    const pins = pinsAt(...changes.map((change, i) => [`i${i}`, i, change] as const));
    const [cluster] = clusterPins(pins, AT_9).clusters;
    if (cluster === undefined) throw new Error('the pins were not gathered');
    return cluster;
  };

  test('has a petal per actor in a fixed position, at least five', () => {
    const { petals } = flowerOf(
      { actorIds: ['usaha'], stage: 'done' },
      { actorIds: ['usaha'], stage: 'done' },
    );
    expect(petals).toEqual([null, { colour: '#1b7fae', stage: 'done' }, null, null, null]);
  });

  test('shows the least advanced stage of an actor, so that done does not hide planned', () => {
    const flower = flowerOf(
      { actorIds: ['pemkab'], stage: 'done' },
      { actorIds: ['pemkab'], stage: 'planned' },
      { actorIds: ['pemkab', 'usaha'], stage: 'running' },
    );
    expect(flower.petals.map((petal) => petal?.stage ?? null)).toEqual([
      'planned',
      'running',
      null,
      null,
      null,
    ]);
    expect(flower.planned).toBe(true);
  });

  test('states that something is planned even without an actor of the helix', () => {
    const flower = flowerOf({ actorIds: [], stage: 'planned' }, { actorIds: ['usaha'], stage: 'done' });
    expect(flower.planned).toBe(true);
    expect(flowerId(flower)).not.toBe(flowerId({ ...flower, planned: false }));
  });

  test('counts an intervention at two places once, and makes no flower of it alone', () => {
    const two = intervention('x', {
      points: [
        [109, -7],
        [109 + east(5), -7],
      ],
    });
    const beside = intervention('y', { points: [[109 + east(8), -7]] });
    const alone = clusterPins(interventionPins([two], actors), AT_9);
    expect(alone.clusters).toEqual([]);
    expect(alone.single.map(({ interventionId }) => interventionId)).toEqual(['x']);
    const [cluster] = clusterPins(interventionPins([two, beside], actors), AT_9).clusters;
    expect(cluster?.pins).toHaveLength(3);
    expect(cluster?.ids).toEqual(['x', 'y']);
  });
});

describe('the zoom that separates a cluster', () => {
  test('is the first integer zoom that does', () => {
    const [cluster] = clusterPins(pinsAt(['a', 0], ['b', 20]), AT_9).clusters;
    // 20 px at zoom 9 are 40 at zoom 10.
    expect(cluster && separationZoom(cluster, { zoom: 9.4, scale: 1 })).toBe(10);
  });

  test('does not exist where all pins are at one place', () => {
    const [cluster] = clusterPins(pinsAt(['a', 0], ['b', 0]), AT_9).clusters;
    expect(cluster && separationZoom(cluster, { zoom: 9, scale: 1 })).toBeNull();
  });
});
