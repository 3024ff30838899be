import type { Random } from '../../../../scripts/demo/random';

import {
  code,
  codes,
  copy,
  ringOf,
  setGeometry,
  square,
  type Damage,
  type Ring,
  type SoundFeature,
} from './boundaryDamage';

/** Exchanges one ring of one village. */
const withRing =
  (change: (ring: Ring, random: Random) => Ring) => (features: SoundFeature[], random: Random) => {
    const feature = random.pick(features);
    feature.geometry.coordinates[0]![0] = change(ringOf(feature), random);
    return [code(feature)];
  };

/** Puts one corner elsewhere. */
const fling = (to: (at: readonly number[]) => number[]) =>
  withRing((ring, random) => {
    const at = 1 + Math.floor(random.uniform() * (ring.length - 2));
    return ring.map((corner, i) => (i === at ? to(corner) : corner));
  });

/** Another geometry in the place of one. */
const instead = (geometry: unknown) => (features: SoundFeature[], random: Random) => {
  const feature = random.pick(features);
  setGeometry(feature, geometry);
  return [code(feature)];
};

/** The longest edge of a ring, by the place of its first corner. */
function longestEdge(ring: Ring): number {
  const length = (i: number) => Math.hypot(ring[i + 1]![0]! - ring[i]![0]!, ring[i + 1]![1]! - ring[i]![1]!);
  return ring.slice(0, -1).reduce((best, _, i) => (length(i) > length(best) ? i : best), 0);
}

/** A loop of a few metres in the longest edge. */
function smallLoop(ring: Ring): Ring {
  const at = longestEdge(ring);
  const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [ring[at]!, ring[at + 1]!];
  const on = (along: number, beside: number) => [
    ax + along * (bx - ax) - beside * (by - ay),
    ay + along * (by - ay) + beside * (bx - ax),
  ];
  const loop = [on(0.51, 0.002), on(0.51, -0.002), on(0.49, 0.004)];
  return [...ring.slice(0, at + 1), ...loop, ...ring.slice(at + 1)];
}

/** Rings that bound nothing, or not what they should. */
export const RINGS: readonly Damage[] = [
  {
    name: 'no ring closed',
    verdict: 'mended',
    says: 'ditutup',
    harm: (all) => {
      for (const { geometry } of all) for (const ring of geometry.coordinates.flat()) ring.pop();
      return codes(all);
    },
  },
  {
    name: 'a ring not closed',
    verdict: 'mended',
    says: 'ditutup',
    harm: withRing((ring) => ring.slice(0, -1)),
  },
  {
    name: 'a ring cut to a quarter',
    verdict: 'refused',
    harm: withRing((ring) => ring.slice(0, Math.max(3, ring.length >> 2))),
  },
  { name: 'a small loop', verdict: 'mended', says: 'bersilangan', harm: withRing(smallLoop) },
  {
    name: 'a ring that crosses itself widely',
    verdict: 'refused',
    says: 'memotong dirinya',
    harm: withRing((ring) => {
      const half = ring.length >> 1;
      return [...ring.slice(0, half), ...ring.slice(half, -1).reverse(), ring[0]!];
    }),
  },
  {
    name: 'a way there and back',
    verdict: 'mended',
    harm: withRing((ring) => {
      const at = longestEdge(ring);
      const [lon = 0, lat = 0] = ring[at]!;
      return [...ring.slice(0, at + 1), [lon + 0.0003, lat + 0.0002], ...ring.slice(at)];
    }),
  },
  {
    name: 'a part without area beside the shape',
    verdict: 'mended',
    says: 'tanpa luas',
    harm: (all, random) => {
      const feature = random.pick(all);
      const [a, b] = ringOf(feature) as [number[], number[]];
      feature.geometry.coordinates.push([[a, b, a, a]]);
      return [code(feature)];
    },
  },
  {
    name: 'a ring of one place',
    verdict: 'refused',
    says: 'berluas',
    harm: withRing((ring) => ring.map(() => ring[0]!)),
  },
  {
    name: 'a ring of two places',
    verdict: 'refused',
    says: 'berluas',
    harm: withRing((ring) => [ring[0]!, ring[1]!, ring[0]!]),
  },
  {
    name: 'a ring on one line',
    verdict: 'refused',
    says: 'berluas',
    harm: withRing((ring) => ring.map(([lon]) => [lon!, -7])),
  },
  { name: 'an empty ring', verdict: 'refused', says: 'berluas', harm: withRing(() => []) },
  {
    name: 'a hole outside of its shell',
    verdict: 'mended',
    says: 'Lubang',
    harm: (all, random) => {
      const feature = random.pick(all);
      const [lon = 0, lat = 0] = ringOf(feature)[0]!;
      feature.geometry.coordinates[0]!.push(square([lon + 0.05, lat + 0.05], 0.001));
      return [code(feature)];
    },
  },
  {
    name: 'a hole as large as its shell',
    verdict: 'refused',
    harm: (all, random) => {
      const feature = random.pick(all);
      feature.geometry.coordinates[0]!.push(copy(ringOf(feature)));
      return [code(feature)];
    },
  },
  { name: 'a corner at 0, 0', verdict: 'refused', says: 'titik sudut 0, 0', harm: fling(() => [0, 0]) },
  {
    name: 'a corner 30 km off',
    verdict: 'refused',
    says: 'titik sudut',
    harm: fling(([x = 0, y = 0]) => [x, y - 0.27]),
  },
  { name: 'a corner 9 km off', verdict: 'refused', harm: fling(([x = 0, y = 0]) => [x + 0.06, y + 0.055]) },
];

/** Other things in the place of polygons. */
export const GEOMETRIES: readonly Damage[] = [
  { name: 'no geometry', verdict: 'refused', says: 'tanpa bentuk', harm: instead(null) },
  {
    name: 'a point',
    verdict: 'refused',
    says: 'bentuknya Point',
    harm: instead({ type: 'Point', coordinates: [109.6, -7] }),
  },
  {
    name: 'a line',
    verdict: 'refused',
    says: 'LineString',
    harm: instead({
      type: 'LineString',
      coordinates: [
        [109.6, -7],
        [109.7, -7],
      ],
    }),
  },
  {
    name: 'a collection',
    verdict: 'refused',
    says: 'GeometryCollection',
    harm: instead({ type: 'GeometryCollection', geometries: [] }),
  },
  {
    name: 'an empty MultiPolygon',
    verdict: 'refused',
    says: 'tanpa koordinat',
    harm: instead({ type: 'MultiPolygon', coordinates: [] }),
  },
  {
    name: 'an empty Polygon',
    verdict: 'refused',
    says: 'tanpa koordinat',
    harm: instead({ type: 'Polygon', coordinates: [] }),
  },
  {
    name: 'coordinates that are a word',
    verdict: 'refused',
    says: 'tidak sah',
    harm: instead({ type: 'Polygon', coordinates: 'x' }),
  },
  { name: 'a geometry that is a number', verdict: 'refused', says: 'bukan geometri', harm: instead(5) },
  {
    name: 'a position of one number',
    verdict: 'refused',
    says: 'tidak sah',
    harm: withRing((ring) => [[109.6], ...ring.slice(1)]),
  },
  {
    name: 'a position that is null',
    verdict: 'refused',
    says: 'tidak sah',
    harm: withRing((ring) => [[NaN, -7], ...ring.slice(1)]),
  },
  {
    name: 'a longitude of 500',
    verdict: 'refused',
    says: '500',
    harm: withRing((ring) => [...ring.slice(0, 2), [500, -7], ...ring.slice(3)]),
  },
  {
    name: 'all geometries lost',
    verdict: 'refused',
    harm: (all) => {
      for (const feature of all) setGeometry(feature, null);
      return codes(all);
    },
  },
];
