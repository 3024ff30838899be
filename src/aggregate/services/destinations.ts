import type { Localized } from '../../data/model/localized';
import type { Intervention } from '../../data/model/programme';
import type { Provenance } from '../../data/model/packWords';
import type { Service } from '../../data/model/services';
import type { Points } from '../geometry/assignPoints';
import type { VillageServices } from './villageServices';

/** A destination of the map of distances: a service or a place of an intervention. */
export interface Destination {
  readonly name: Localized;
  /** Position in `Villages.kecamatan` of the kecamatan that the source states; null where it states none. */
  readonly district: number | null;
  readonly provenance: Provenance;
  readonly sourceId: string;
}

/** The destinations of one kind, and how many were left out. */
export interface Destinations {
  /** Indexed by the positions in `VillageServices`. */
  readonly list: readonly Destination[];
  readonly points: Points;
  /**
   * Number left out: services whose point contradicts their stated kecamatan, or interventions without a
   * point.
   */
  readonly leftOut: number;
}

/** The distances, with what they lead to. */
export interface Accessibility {
  /** A kind of service, or `INTERVENTIONS`. */
  readonly service: string;
  readonly destinations: Destinations;
  readonly found: VillageServices;
}

/**
 * Services of a kind whose point agrees with the kecamatan that their source states, as in a village's
 * profile.
 */
export function servicesOfKind(services: readonly Service[], kind: string): Destinations {
  const own = services.filter((service) => service.kind === kind);
  const agreeing = own.filter(({ fit }) => fit === 'agrees');
  const list = agreeing.map((service) => ({ ...service, name: { id: service.name, en: service.name } }));
  return {
    list,
    points: {
      lon: Float64Array.from(list, ({ lon }) => lon),
      lat: Float64Array.from(list, ({ lat }) => lat),
    },
    leftOut: own.length - list.length,
  };
}

/** Places of interventions that have begun: stated points, or the reference points of the villages they name. */
export function interventionPlaces(interventions: readonly Intervention[]): Destinations {
  const begun = interventions.filter(({ stage }) => stage !== 'planned');
  const placed = begun.flatMap(({ points, title, provenance, sourceId }) =>
    points.map(([lon, lat]) => ({ lon, lat, name: title, district: null, provenance, sourceId })),
  );
  return {
    list: placed,
    points: {
      lon: Float64Array.from(placed, ({ lon }) => lon),
      lat: Float64Array.from(placed, ({ lat }) => lat),
    },
    leftOut: begun.filter(({ points }) => points.length === 0).length,
  };
}
