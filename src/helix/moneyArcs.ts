import type { Measure } from './activity';
import { UNTOLD, type HelixCube } from './cube';
import { filteredParts, type HelixFilter } from './helixFilter';

/** Degrees. */
export type Point = readonly [lon: number, lat: number];

/** Money of one actor for one kecamatan. */
export interface MoneyArc {
  /** Key and label of the actor, and of the kecamatan. */
  readonly actor: string;
  readonly district: string;
  readonly districtLabel: string;
  readonly value_rp: number;
}

export interface MoneyArcs {
  /** The strongest, largest first. */
  readonly arcs: readonly MoneyArc[];
  /** What the others have together. */
  readonly others: { readonly arcs: number; readonly value_rp: number };
  /** Money of which nobody says for which kecamatan, or whose it is: it has no arc. */
  readonly untold_rp: number;
  /** All of it: the arcs, the others and what is untold. */
  readonly total_rp: number;
}

/** Money by actor and kecamatan, as many arcs as a map can show. */
export function moneyArcs(
  cube: HelixCube,
  {
    measure,
    filter = {},
    most,
  }: { readonly measure: Measure; readonly filter?: HelixFilter; readonly most: number },
): MoneyArcs {
  const [actors, districts] = [cube.axes.actor, cube.axes.district];
  const amount = cube.partOf.amount[measure];
  const sums = new Map<number, number>();
  let [total_rp, untold_rp] = [0, 0];
  for (const part of filteredParts(cube, filter).parts) {
    const value = amount[part]!;
    if (value === 0) continue;
    total_rp += value;
    const [actor, district] = [cube.groups.actor[part]!, cube.groups.district[part]!];
    if (actors.keys[actor] === UNTOLD || districts.keys[district] === UNTOLD) {
      untold_rp += value;
      continue;
    }
    const pair = actor * districts.keys.length + district;
    sums.set(pair, (sums.get(pair) ?? 0) + value);
  }
  const all = [...sums]
    .map(([pair, value_rp]): MoneyArc => {
      const district = pair % districts.keys.length;
      return {
        actor: actors.keys[(pair - district) / districts.keys.length]!,
        district: districts.keys[district]!,
        districtLabel: districts.labels[district]!,
        value_rp,
      };
    })
    .sort((a, b) => b.value_rp - a.value_rp || (a.district < b.district ? -1 : 1));
  const rest = all.slice(most);
  return {
    arcs: all.slice(0, most),
    others: { arcs: rest.length, value_rp: rest.reduce((sum, { value_rp }) => sum + value_rp, 0) },
    untold_rp,
    total_rp,
  };
}

/** The middle of some points, each counted alike; null where there are none. */
export function middleOf(points: readonly Point[]): Point | null {
  if (points.length === 0) return null;
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  return [mean(0), mean(1)];
}
