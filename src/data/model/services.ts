import type { Provenance } from './packWords';

/** Whether a service's coordinates agree with the kecamatan that its source states. */
export type ServiceFit =
  /** They lie in it. */
  | 'agrees'
  /** They lie in another kecamatan of the region. */
  | 'otherDistrict'
  /** They lie outside of the region. */
  | 'outside';

/** A place that serves people, such as a school or a health post, with a location of its own. */
export interface Service {
  readonly id: string;
  readonly name: string;
  /** As in the source: SD, SMP, SMA, SMK. */
  readonly kind: string;
  /** Whether it is run by the state; null where the source does not say. */
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

/** Kinds of services in the order in which they first occur in the pack. */
export function serviceKinds(services: readonly Service[]): readonly string[] {
  return [...new Set(services.map(({ kind }) => kind))];
}
