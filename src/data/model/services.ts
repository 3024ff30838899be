import type { Provenance } from './schema';

/** Whether a service's coordinates agree with the kecamatan that its source states. */
export type ServiceFit =
  /** They lie in it. */
  | 'agrees'
  /** They lie in another kecamatan of the region. */
  | 'otherDistrict'
  /** They lie outside of the region. */
  | 'outside';

/** A place where people are served: a school, a health post. Its point is its own, not a village's. */
export interface Service {
  readonly id: string;
  readonly name: string;
  /** As the source calls it: SD, SMP, SMA, SMK. */
  readonly kind: string;
  /** Run by the state; null where the source does not say. */
  readonly isPublic: boolean | null;
  /** Position in `Villages.kecamatan` of the kecamatan that the source states. */
  readonly district: number;
  /** Degrees. */
  readonly lon: number;
  readonly lat: number;
  readonly fit: ServiceFit;
  readonly note: string;
  readonly provenance: Provenance;
  readonly sourceId: string;
}

/** Kinds of service in the order in which the pack first names them. */
export function serviceKinds(services: readonly Service[]): readonly string[] {
  return [...new Set(services.map(({ kind }) => kind))];
}
