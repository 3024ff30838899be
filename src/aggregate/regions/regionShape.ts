import type { PolygonParts } from '../geometry/drawing';

/** How a region's villages are shared out; by people only where a pack has points that carry them. */
export type RegionBy = 'point' | 'area';

/** What a buffer is laid around. */
export type BufferOf =
  | { readonly kind: 'villages'; readonly codes: readonly string[] }
  /** Every intervention whose place is known. */
  | { readonly kind: 'interventions' }
  | { readonly kind: 'point'; readonly lon: number; readonly lat: number };

/** What a reader asks a region to be: the question, not its villages. */
export type RegionShape =
  | { readonly kind: 'drawn'; readonly by: RegionBy; readonly parts: PolygonParts }
  | {
      readonly kind: 'buffer';
      readonly by: RegionBy;
      readonly of: BufferOf;
      readonly distance_m: number;
    }
  /** Villages as a whole, by their Kemendagri codes. */
  | { readonly kind: 'villages'; readonly codes: readonly string[] }
  /** A village and those around it. */
  | { readonly kind: 'around'; readonly code: string; readonly steps: number };

/** A region with the name that its reader gave it. */
export interface RegionDefinition {
  readonly name: string;
  readonly shape: RegionShape;
}

export const LONGEST_REGION_NAME = 60;
export const MOST_STEPS = 9;

/** A name as it can be kept: no blanks at its ends, none of the marks that a link has; may be empty. */
export function regionName(text: string): string {
  return text.replaceAll(/[!*]/g, '').trim().replaceAll(/\s+/g, ' ').slice(0, LONGEST_REGION_NAME).trim();
}

/** Whether villages may be cut: whole villages have nothing to share out. */
export function byOf(shape: RegionShape): RegionBy | null {
  return shape.kind === 'drawn' || shape.kind === 'buffer' ? shape.by : null;
}
