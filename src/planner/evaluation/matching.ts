import { distanceBetween, type DistanceKind, type MatchTable } from './matchDistance';

export interface MatchWay {
  readonly kind: DistanceKind;
  readonly withReplacement: boolean;
  /** Comparison places a treated one. */
  readonly perTreated: number;
  /** None farther than this is taken; in the distance's own unit. */
  readonly caliper?: number;
  /** Places that are compared with those of the same word alone: typology. */
  readonly within?: readonly string[];
  /** Rows that are never a comparison: neighbours of the treated, who may have gained too. */
  readonly barred?: ReadonlySet<number>;
}

export interface Match {
  readonly treated: number;
  /** Nearest first; fewer than wanted where there are none left. */
  readonly controls: readonly number[];
  readonly distances: readonly number[];
  /** All that were as near as the first one taken, itself included, where there were several. */
  readonly ties: readonly number[];
}

/** Controls that are nearer or farther by no more than this are equally near. */
const AS_NEAR = 1e-9;

/**
 * Nearest-neighbour matching. Of equally near ones the smallest id wins. Without replacement the treated place whose
 * nearest control is farthest goes first, an order that is fixed before the first match; it takes all of its controls
 * at once.
 * @returns one match a treated row, in the order of the rows
 */
export function matchNearest(table: MatchTable, way: MatchWay): Match[] {
  const distance = distanceBetween(table, way.kind);
  const rows = Array.from(table.treated.keys());
  const controls = rows.filter((i) => table.treated[i] === 0 && !way.barred?.has(i));
  const treated = rows.filter((i) => table.treated[i] === 1);
  const taken = new Set<number>();
  const near = new Map(
    treated.map((row): [number, Float64Array] => {
      const open = (i: number) => !way.within || way.within[i] === way.within[row];
      return [row, Float64Array.from(controls, (i) => (open(i) ? distance(row, i) : Infinity))];
    }),
  );
  const order = way.withReplacement ? treated : farthestFirst(treated, near, table);
  const matches = order.map((row) => {
    const match = take(row, { controls, distances: near.get(row)!, taken, way, table });
    if (!way.withReplacement) for (const control of match.controls) taken.add(control);
    return match;
  });
  return matches.sort((a, b) => a.treated - b.treated);
}

function farthestFirst(
  treated: readonly number[],
  near: ReadonlyMap<number, Float64Array>,
  { ids }: MatchTable,
): number[] {
  // Equal but for rounding is equal: whole steps of the tolerance.
  const steps = new Map(treated.map((row) => [row, Math.round(least(near.get(row)!) / AS_NEAR)]));
  return [...treated].sort((a, b) => steps.get(b)! - steps.get(a)! || bySmallest(ids[a]!, ids[b]!));
}

function least(distances: Float64Array): number {
  // No control at all is last: it takes nothing from anybody.
  const nearest = distances.reduce((a, b) => Math.min(a, b), Infinity);
  return nearest === Infinity ? -1 : nearest;
}

function bySmallest(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Taking {
  readonly controls: readonly number[];
  readonly distances: Float64Array;
  readonly taken: ReadonlySet<number>;
  readonly way: MatchWay;
  readonly table: MatchTable;
}

function take(treated: number, { controls, distances, taken, way, table }: Taking): Match {
  const found: number[] = [];
  let ties: number[] = [];
  const open = new Set(
    Array.from(controls.keys()).filter(
      (c) => !taken.has(controls[c]!) && distances[c]! <= Math.min(way.caliper ?? Infinity, Number.MAX_VALUE),
    ),
  );
  while (found.length < way.perTreated && open.size > 0) {
    const nearest = [...open].reduce((least, c) => Math.min(least, distances[c]!), Infinity);
    const equal = [...open].filter((c) => distances[c]! <= nearest + AS_NEAR);
    equal.sort((a, b) => bySmallest(table.ids[controls[a]!]!, table.ids[controls[b]!]!));
    if (found.length === 0 && equal.length > 1) ties = equal.map((c) => controls[c]!);
    found.push(equal[0]!);
    open.delete(equal[0]!);
  }
  return {
    treated,
    controls: found.map((c) => controls[c]!),
    distances: found.map((c) => distances[c]!),
    ties,
  };
}
