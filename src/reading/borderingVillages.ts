import { adjacencyOf, neighboursOf } from '../aggregate/neighbours/adjacency';
import { windFrom, type Wind } from '../aggregate/neighbours/compass';
import { differenceOf, isWorse, type Difference } from '../aggregate/modes/difference';
import type { Indicator, IndicatorYear, Villages } from '../data/model/dataset';
import type { PackGeometry } from '../data/model/geometry';
import { placeAt, type VillagePlace } from './villagePlace';

/** A village on the other side of a border. */
export interface BorderingVillage {
  readonly place: VillagePlace;
  /** Seen from the village itself. */
  readonly wind: Wind;
  /** The neighbour minus the village; null without two numbers, or for a category. */
  readonly difference: Difference | null;
  /** Whether the neighbour is worse off; null where equal, neutral or not to be told apart. */
  readonly worse: boolean | null;
}

/** The villages that share a border with one, clockwise from the north. */
export function borderingVillages(asked: {
  readonly villages: Villages;
  readonly geometry: PackGeometry;
  readonly row: number;
  /** What they are compared by; null while it is on its way. */
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

/** Radians from the north, 0 to 2π, beginning half a wind before it so that what is named north comes first. */
function clockwise(from: Position, to: Position): number {
  const east = (to.lon - from.lon) * Math.cos((from.lat * Math.PI) / 180);
  const angle = Math.atan2(east, to.lat - from.lat) + Math.PI / 8;
  return (angle + 2 * Math.PI) % (2 * Math.PI);
}
