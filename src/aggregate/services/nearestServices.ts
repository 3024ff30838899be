import type { Service } from '../../data/model/services';
import { straightDistance_km, type Position } from './straightDistance';

/** A service with its straight-line distance. */
export interface Reach {
  readonly service: Service;
  readonly distance_km: number;
}

/** The nearest services of one kind. */
export interface NearestOfKind {
  readonly kind: string;
  /**
   * The nearest service whose point agrees with its source, and any others within 0.6 % of its distance,
   * whose order is uncertain.
   */
  readonly nearest: readonly Reach[];
  /**
   * Services that are nearer by their point, but whose point contradicts their source; they are listed
   * separately.
   */
  readonly doubtful: readonly Reach[];
}

export interface NearestServices {
  /** In the order in which the kinds first occur in the pack. */
  readonly kinds: readonly NearestOfKind[];
  readonly counted: number;
  /** Number of services left out of the distances because their points contradict their sources. */
  readonly doubtful: number;
}

/** Relative difference below which two distances are not told apart. */
const SAME_SHARE = 0.006;
const MOST_DOUBTFUL = 2;

/**
 * The nearest services of each kind from a village's reference point, by straight-line distance and not by
 * road.
 */
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

/** @param reaches ascending by distance */
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
