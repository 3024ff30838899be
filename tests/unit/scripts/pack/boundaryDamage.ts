import type { Random } from '../../../../scripts/demo/random';

export type Ring = number[][];
/** A feature of a boundary file, loose enough to be damaged in any way. */
export interface LooseFeature {
  type: 'Feature';
  properties: { kode: string; nama: string };
  geometry: { type: string; coordinates: unknown } | null;
}
/** A feature as it is before it is damaged. */
export interface SoundFeature extends LooseFeature {
  geometry: { type: 'MultiPolygon'; coordinates: Ring[][] };
}

/** What a damage must lead to, beside its places in the file. */
export interface Damage {
  readonly name: string;
  readonly verdict: 'refused' | 'mended' | 'silent';
  /** Words that the answer must hold. */
  readonly says?: string;
  /** Changes the features; returns the codes of villages that the answer must name. */
  readonly harm: (features: SoundFeature[], random: Random) => string[];
}

export const code = ({ properties }: LooseFeature) => properties.kode;
export const codes = (features: readonly LooseFeature[]) => features.map(code);
export const ringOf = (feature: SoundFeature): Ring => feature.geometry.coordinates[0]![0]!;
export const setGeometry = (feature: LooseFeature, geometry: unknown) => {
  feature.geometry = geometry as LooseFeature['geometry'];
};
export const copy = <T>(value: T): T => structuredClone(value);

/** Every position through a function. */
export function move(feature: SoundFeature, to: (lon: number, lat: number) => number[]): void {
  const { geometry } = feature;
  geometry.coordinates = geometry.coordinates.map((rings) =>
    rings.map((ring) => ring.map(([lon, lat]) => to(lon!, lat!))),
  );
}

/** A small square of a hundred metres or so, closed. */
export const square = ([lon = 0, lat = 0]: readonly number[], side: number): Ring => [
  [lon, lat],
  [lon + side, lat],
  [lon + side, lat + side],
  [lon, lat + side],
  [lon, lat],
];
