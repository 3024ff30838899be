import { adjacencyOf, neighboursOf } from '../aggregate/neighbours/adjacency';
import { windFrom, type Wind } from '../aggregate/neighbours/compass';
import { differenceOf, isWorse, type Difference } from '../aggregate/modes/difference';
import type { Indicator, IndicatorYear, Villages } from '../data/model/dataset';
import type { PackGeometry } from '../data/model/geometry';
import { placeAt, type VillagePlace } from './villagePlace';

/** A neighbouring village. */
export interface BorderingVillage {
  readonly place: VillagePlace;
  /** Direction as seen from the village itself. */
  readonly wind: Wind;
  /** Neighbour minus village; null without two numbers, or for a category. */
  readonly difference: Difference | null;
  /** Whether the neighbour is worse off; null where equal, neutral or indistinguishable. */
  readonly worse: boolean | null;
}

/** The neighbours that share a border with a village, clockwise from north. */
export function borderingVillages(asked: {
  readonly villages: Villages;
  readonly geometry: PackGeometry;
  readonly row: number;
  /** The indicator to compare; null while it is loading. */
  readonly drawn: { readonly indicator: Indicator; readonly column: IndicatorYear } | null;
}): readonly BorderingVillage[] {
  const { villages, geometry, row, drawn } = asked;
  const point = (of: number) => ({ lon: villages.lon[of] ?? NaN, lat: villages.lat[of] ?? NaN });
  const rows = [...neighboursOf(adjacencyOf(geometry.villages), row)];
  return rows
    .map((other): BorderingVillage & { readonly angle: number } => {
      const comparable = drawn && drawn.indicator.kind !== 'category';
      const difference = comparable ? differenceOf(drawn.column, other, row) : null;
      return {
        place: placeAt(villages, other),
        wind: windFrom(point(row), point(other)),
        difference,
        worse:
          drawn && difference && difference.distinct !== false
            ? isWorse(difference.value, drawn.indicator.worse)
            : null,
        angle: clockwise(point(row), point(other)),
      };
    })
    .sort((a, b) => a.angle - b.angle)
    .map(({ place, wind, difference, worse }) => ({ place, wind, difference, worse }));
}

interface Position {
  readonly lon: number;
  readonly lat: number;
}

/**
 * Angle from north in radians, 0 to 2π, offset by half a compass direction so that neighbours labelled north
 * come first.
 */
function clockwise(from: Position, to: Position): number {
  const east = (to.lon - from.lon) * Math.cos((from.lat * Math.PI) / 180);
  const angle = Math.atan2(east, to.lat - from.lat) + Math.PI / 8;
  return (angle + 2 * Math.PI) % (2 * Math.PI);
}
