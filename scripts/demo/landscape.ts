import type { Random } from './random';

/** Mean area of a village, near that of the first regency's. */
const MEAN_VILLAGE_KM2 = 2.93;

/** The made-up country around the made-up region: a plane in km, x east and y north, origin in the middle. */
export interface Landscape {
  /** Typical distance between two villages. */
  readonly spacing_km: number;
  /** Half the width and half the height of what is drawn, neighbours and sea included. */
  readonly half_km: readonly [x: number, y: number];
  /** Above 0 in the sea, below 0 on land; about the distance to the coast in km. */
  coast(x: number, y: number): number;
  /** Below 0 inside the region's border (the coast apart); about the distance to it in km. */
  border(x: number, y: number): number;
  /** Relative density of villages, 0 … 1: towns and the coast are full, the mountains are not. */
  density(x: number, y: number): number;
  typology(x: number, y: number): Typology;
  /** Nearness of a town, 0 … 1. */
  urban(x: number, y: number): number;
}

export const TYPOLOGIES = ['pesisir', 'perkotaan', 'pedesaan', 'pegunungan'] as const;
export type Typology = (typeof TYPOLOGIES)[number];

/** A seeded landscape with room for `villages` villages. */
export function landscape(villages: number, random: Random): Landscape {
  const unit = unitShape(random);
  const scale = Math.sqrt((villages * MEAN_VILLAGE_KM2) / unitArea(unit));
  const towns = Array.from({ length: Math.max(2, Math.round(villages / 140)) }, () => ({
    x: random.between(-0.8, 0.8),
    y: random.between(-0.55, 0.5),
  }));
  const radius = Math.min(0.22, 3.2 / scale);
  const urban = (x: number, y: number) =>
    towns.reduce(
      (most, town) =>
        Math.max(most, Math.exp(-((x / scale - town.x) ** 2 + (y / scale - town.y) ** 2) / radius ** 2)),
      0,
    );
  const coast = (x: number, y: number) => unit.coast(x / scale, y / scale) * scale;
  const height = (y: number) => Math.min(1, Math.max(0, (0.25 - y / scale) / 0.9));
  return {
    spacing_km: Math.sqrt(MEAN_VILLAGE_KM2),
    half_km: [1.75 * scale, 1.5 * scale],
    coast,
    border: (x, y) => unit.border(x / scale, y / scale) * scale,
    density: (x, y) => Math.min(1, 0.75 - 0.4 * height(y) + 0.5 * urban(x, y)),
    urban,
    typology: (x, y) => {
      if (coast(x, y) > -2.2) return 'pesisir';
      if (urban(x, y) > 0.45) return 'perkotaan';
      return height(y) > 0.55 ? 'pegunungan' : 'pedesaan';
    },
  };
}

interface UnitShape {
  coast(x: number, y: number): number;
  border(x: number, y: number): number;
}

function unitShape(random: Random): UnitShape {
  const shore = waves(random, { first: 1, last: 14, amplitude: 0.07 });
  const rim = waves(random, { first: 2, last: 11, amplitude: 0.19 });
  return {
    coast: (x, y) => y - 0.5 - shore(1.7 * x),
    // A rounded square, so that the region is neither a circle nor a box, with bays and spurs.
    border: (x, y) => {
      const r = Math.sqrt(Math.sqrt((x / 1.25) ** 4 + (y / 0.88) ** 4));
      return r - 0.98 * (1 + rim(Math.atan2(y, x)));
    },
  };
}

/** A sum of waves with falling amplitudes, periodic in 2π. */
function waves(
  random: Random,
  { first, last, amplitude }: { first: number; last: number; amplitude: number },
): (t: number) => number {
  const terms = Array.from({ length: last - first + 1 }, (_, i) => ({
    frequency: first + i,
    amplitude: (amplitude * random.between(0.4, 1)) / (1 + i * 0.8),
    phase: random.between(0, 2 * Math.PI),
  }));
  return (t) =>
    terms.reduce((sum, term) => sum + term.amplitude * Math.cos(term.frequency * t + term.phase), 0);
}

function unitArea(shape: UnitShape): number {
  const steps = 300;
  let inside = 0;
  for (let i = 0; i < steps; i++) {
    for (let j = 0; j < steps; j++) {
      const x = ((i + 0.5) / steps - 0.5) * 3;
      const y = ((j + 0.5) / steps - 0.5) * 3;
      if (shape.coast(x, y) < 0 && shape.border(x, y) < 0) inside++;
    }
  }
  return (inside * 9) / steps ** 2;
}
