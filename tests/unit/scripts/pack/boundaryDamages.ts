import type { Random } from '../../../../scripts/demo/random';

import { code, codes, copy, move, ringOf, square, type Damage, type SoundFeature } from './boundaryDamage';
import { GEOMETRIES, RINGS } from './boundaryRingDamages';

/** Every position of the file through a function. */
const moveAll = (to: (lon: number, lat: number) => number[]) => (features: SoundFeature[]) => {
  for (const feature of features) move(feature, to);
  return [];
};

/** Gives the shapes of some features to the next of them. */
function rotate(some: readonly SoundFeature[]): string[] {
  const geometries = some.map(({ geometry }) => geometry);
  some.forEach((feature, i) => (feature.geometry = geometries[(i + 1) % some.length]!));
  return codes(some);
}

/** Two villages that share a corner. */
function neighbours(features: readonly SoundFeature[], random: Random): [SoundFeature, SoundFeature] {
  const first = random.pick(features);
  const corners = new Set(ringOf(first).map(String));
  const second = features.find(
    (other) => other !== first && ringOf(other).some((at) => corners.has(String(at))),
  );
  return [first, second!];
}

/** One shape through a function of the position beside its middle. */
const reshape =
  (to: (x: number, y: number) => readonly [number, number]) => (features: SoundFeature[], random: Random) => {
    const feature = random.pick(features);
    const ring = ringOf(feature);
    const middle = [0, 1].map((axis) => ring.reduce((sum, at) => sum + at[axis]!, 0) / ring.length);
    move(feature, (lon, lat) => {
      const [x, y] = to(lon - middle[0]!, lat - middle[1]!);
      return [middle[0]! + x, middle[1]! + y];
    });
    return [code(feature)];
  };

const WRONG_PLACES: readonly Damage[] = [
  {
    name: 'two neighbours exchanged',
    verdict: 'refused',
    harm: (all, random) => rotate(neighbours(all, random)),
  },
  {
    name: 'two villages exchanged',
    verdict: 'refused',
    harm: (all, random) => rotate(random.shuffled(all).slice(0, 2)),
  },
  {
    name: 'seven shapes rotated',
    verdict: 'refused',
    harm: (all, random) => rotate(random.shuffled(all).slice(0, 7)),
  },
  { name: 'all shapes rotated by one', verdict: 'refused', harm: (all) => rotate(all) },
  { name: 'all shapes shuffled', verdict: 'refused', harm: (all, random) => rotate(random.shuffled(all)) },
  {
    name: 'the shapes of one kecamatan rotated',
    verdict: 'refused',
    harm: (all, random) => {
      const district = code(random.pick(all)).slice(0, 8);
      return rotate(all.filter((feature) => code(feature).startsWith(district)));
    },
  },
  {
    name: 'all villages one square',
    verdict: 'refused',
    harm: (all) => {
      const [lon = 0, lat = 0] = ringOf(all[0]!)[0]!;
      for (const feature of all) feature.geometry.coordinates = [[square([lon, lat], 0.02)]];
      return codes(all.slice(-3));
    },
  },
  {
    name: 'one shape for all villages',
    verdict: 'refused',
    harm: (all) => {
      const [first, ...others] = all;
      for (const feature of others) feature.geometry = copy(first!.geometry);
      return codes(others.slice(-3));
    },
  },
  {
    name: 'a shift of 1.1 km',
    verdict: 'refused',
    says: 'bergeser 1,1',
    harm: moveAll((x, y) => [x + 0.01, y]),
  },
  {
    name: 'a shift of 140 m',
    verdict: 'refused',
    says: 'bergeser 0,1',
    harm: moveAll((x, y) => [x + 0.0011, y + 0.0007]),
  },
  {
    name: 'a shift of one degree',
    verdict: 'refused',
    says: 'bergeser 111 km ke utara',
    harm: moveAll((x, y) => [x, y + 1]),
  },
  {
    name: 'latitude without its sign',
    verdict: 'refused',
    says: 'tanda minus',
    harm: moveAll((x, y) => [x, -y]),
  },
  {
    name: 'latitude before longitude',
    verdict: 'refused',
    says: 'tertukar',
    harm: moveAll((x, y) => [y, x]),
  },
  { name: 'metres', verdict: 'refused', says: 'meter', harm: moveAll((x, y) => [x * 3000, y * 3000]) },
  { name: 'a shape of half the size', verdict: 'refused', harm: reshape((x, y) => [x / 2, y / 2]) },
  { name: 'a shape too large', verdict: 'refused', harm: reshape((x, y) => [x * 1.3, y * 1.3]) },
  { name: 'a shape turned by a right angle', verdict: 'refused', harm: reshape((x, y) => [-y, x]) },
  { name: 'a shape 1.1 km off', verdict: 'refused', harm: reshape((x, y) => [x + 0.01, y]) },
];

const REPEATS: readonly Damage[] = [
  {
    name: 'the whole file twice',
    verdict: 'mended',
    says: 'dua kali',
    harm: (all) => {
      all.push(...copy(all));
      return codes(all.slice(0, 3));
    },
  },
  {
    name: 'the whole file twice, a metre apart',
    verdict: 'refused',
    harm: (all) => {
      const again = copy(all);
      for (const feature of again) move(feature, (lon, lat) => [lon + 1e-5, lat]);
      all.push(...again);
      return codes(again.slice(0, 3));
    },
  },
  {
    name: 'one village twice',
    verdict: 'mended',
    says: 'dua kali',
    harm: (all, random) => {
      all.push(copy(random.pick(all)));
      return codes(all.slice(-1));
    },
  },
  {
    name: "a code repeated by another village's shape",
    verdict: 'refused',
    harm: (all, random) => {
      const [first, second] = random.shuffled(all);
      all.push({ ...copy(first!), geometry: copy(second!.geometry) });
      return [code(first!)];
    },
  },
  {
    name: 'a code repeated by a shape far away',
    verdict: 'refused',
    harm: (all, random) => {
      const again = copy(random.pick(all));
      move(again, (lon, lat) => [lon + 0.3, lat]);
      all.push(again);
      return [code(again)];
    },
  },
  {
    name: 'a village that is not there',
    verdict: 'refused',
    says: 'tidak memuat 1',
    harm: (all, random) => codes(all.splice(Math.floor(random.uniform() * all.length), 1)),
  },
  {
    name: 'a village under the code of its neighbour',
    verdict: 'refused',
    harm: (all, random) => {
      const [first, second] = neighbours(all, random);
      const lost = code(second);
      second.properties.kode = code(first);
      return [lost];
    },
  },
];

const HARMLESS: readonly Damage[] = [
  { name: 'nothing', verdict: 'silent', harm: () => [] },
  {
    name: 'features in another order',
    verdict: 'silent',
    harm: (all, random) => {
      all.splice(0, all.length, ...random.shuffled(all));
      return [];
    },
  },
  { name: 'heights', verdict: 'silent', harm: moveAll((x, y) => [x, y, 12]) },
  { name: 'noise of a centimetre', verdict: 'silent', harm: moveAll((x, y) => [x + 1e-7, y - 1e-7]) },
  {
    name: 'rings the other way round',
    verdict: 'silent',
    harm: (all) => {
      for (const { geometry } of all) for (const ring of geometry.coordinates.flat()) ring.reverse();
      return [];
    },
  },
  {
    name: 'corners repeated',
    verdict: 'silent',
    harm: (all) => {
      for (const { geometry } of all) {
        geometry.coordinates = geometry.coordinates.map((rings) =>
          rings.map((ring) => ring.flatMap((at) => [at, at])),
        );
      }
      return [];
    },
  },
];

/** Kinds of damage that a boundary file can come with, and some that are none. */
export const DAMAGES: readonly Damage[] = [...WRONG_PLACES, ...REPEATS, ...RINGS, ...GEOMETRIES, ...HARMLESS];
