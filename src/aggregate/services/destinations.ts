import type { Localized } from '../../data/model/localized';
import type { Intervention } from '../../data/model/programme';
import type { Provenance } from '../../data/model/schema';
import type { Service } from '../../data/model/services';
import type { Points } from '../geometry/assignPoints';
import type { VillageServices } from './villageServices';

/** Something that one may be near to. */
export interface Destination {
  readonly name: Localized;
  /** Position in `Villages.kecamatan` that its source states; null: none. */
  readonly district: number | null;
  readonly provenance: Provenance;
  readonly sourceId: string;
}

/** Where the destinations of one kind are, and what of them counts for nothing. */
export interface Destinations {
  /** By the positions that `VillageServices` speaks of. */
  readonly list: readonly Destination[];
  readonly points: Points;
  /** Left out: services whose point contradicts their kecamatan; interventions without a point. */
  readonly leftOut: number;
}

/** The distances, with what they lead to. */
export interface Accessibility {
  /** A kind of service, or `INTERVENTIONS`. */
  readonly service: string;
  readonly destinations: Destinations;
  readonly found: VillageServices;
}

/** Only services whose point lies where their source says: as in a village's profile. */
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

/** Interventions begun, at their points: stated ones, or the reference points of the villages that they name. */
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
