import type { PolygonParts } from '../geometry/drawing';

/**
 * How villages on the border of a region are assigned. Apportionment by population needs population points,
 * which packs do not have.
 */
export type RegionBy = 'point' | 'area';

/** The geometry that a buffer is made around. */
export type BufferOf =
  | { readonly kind: 'villages'; readonly codes: readonly string[] }
  /** All interventions with a known place. */
  | { readonly kind: 'interventions' }
  | { readonly kind: 'point'; readonly lon: number; readonly lat: number };

/** The definition of a region as the reader made it, before its villages are determined. */
export type RegionShape =
  | { readonly kind: 'drawn'; readonly by: RegionBy; readonly parts: PolygonParts }
  | {
      readonly kind: 'buffer';
      readonly by: RegionBy;
      readonly of: BufferOf;
      readonly distance_m: number;
    }
  /** Whole villages, by their Kemendagri codes. */
  | { readonly kind: 'villages'; readonly codes: readonly string[] }
  /** A village and its neighbours up to `steps` borders away. */
  | { readonly kind: 'around'; readonly code: string; readonly steps: number };

/** A region with the name given by the reader. */
export interface RegionDefinition {
  readonly name: string;
  readonly shape: RegionShape;
}

export const LONGEST_REGION_NAME = 60;
export const MOST_STEPS = 9;

/**
 * Normalises a region's name: trims and collapses white space and removes the characters reserved in links;
 * the result may be empty.
 */
export function regionName(text: string): string {
  return text.replaceAll(/[!*]/g, '').trim().replaceAll(/\s+/g, ' ').slice(0, LONGEST_REGION_NAME).trim();
}

/** How border villages are assigned; null for regions of whole villages, which split none. */
export function byOf(shape: RegionShape): RegionBy | null {
  return shape.kind === 'drawn' || shape.kind === 'buffer' ? shape.by : null;
}
