import type { Service } from '../../data/model/services';
import { straightDistance_km, type Position } from './straightDistance';

/** A service and how far it is in a straight line. */
export interface Reach {
  readonly service: Service;
  readonly distance_km: number;
}

/** What is nearest of one kind. */
export interface NearestOfKind {
  readonly kind: string;
  /** The nearest whose point lies where its source says, and any within 0.6 % of it: the order of those is not sure. */
  readonly nearest: readonly Reach[];
  /** Nearer still by their points, which contradict their sources: shown apart, never as the nearest. */
  readonly doubtful: readonly Reach[];
}

export interface NearestServices {
  /** In the order in which the kinds first stand in the pack. */
  readonly kinds: readonly NearestOfKind[];
  readonly counted: number;
  /** Services left out of the distances because their points contradict their sources. */
  readonly doubtful: number;
}

/** Two distances nearer to each other than this are not told apart. */
const SAME_SHARE = 0.006;
const MOST_DOUBTFUL = 2;

/** The nearest services of each kind from a village's reference point; straight lines, never ways. */
export function nearestServices(services: readonly Service[], from: Position): NearestServices {
  const reaches = services.map((service): Reach => {
    return { service, distance_km: straightDistance_km(from, service) };
  });
  reaches.sort((a, b) => a.distance_km - b.distance_km);
  const kinds = [...new Set(services.map(({ kind }) => kind))];
  const doubtful = services.filter(({ fit }) => fit !== 'agrees').length;
  return {
    kinds: kinds.map((kind) => nearestOfKind(kind, reaches)),
    counted: services.length - doubtful,
    doubtful,
  };
}

/** @param reaches nearest first */
function nearestOfKind(kind: string, reaches: readonly Reach[]): NearestOfKind {
  const own = reaches.filter(({ service }) => service.kind === kind);
  const sure = own.filter(({ service }) => service.fit === 'agrees');
  const least = sure[0]?.distance_km ?? Infinity;
  return {
    kind,
    nearest: sure.filter(({ distance_km }) => distance_km <= least * (1 + SAME_SHARE)),
    doubtful: own
      .filter(({ service, distance_km }) => service.fit !== 'agrees' && distance_km < least)
      .slice(0, MOST_DOUBTFUL),
  };
}
