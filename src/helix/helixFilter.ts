import type { InterventionFilter } from '../aggregate/programme/interventionsInView';
import { ASSUMED, type Dimension, type HelixCube } from './cube';

/**
 * What of the cube is asked for. The filter of interventions is the one of the map; of a joint activity it takes the
 * parts of the wanted actors and funds alone, so that the total is their money and no one else's.
 */
export interface HelixFilter {
  readonly interventions?: InterventionFilter;
  /** One byte a village, 1 where it is wanted; left out or null where all are. */
  readonly villages?: Uint8Array | null;
  /** Keys by dimension, beside those of `interventions`. */
  readonly keys?: Readonly<Partial<Record<Dimension, readonly string[]>>>;
}

export interface FilteredParts {
  /** Parts that pass, in the order of the cube. */
  readonly parts: Uint32Array;
  /** Activities, by position, of which nobody says whether they are in the wanted villages. */
  readonly undecided: readonly number[];
  /** The assumptions that bear on what passes. */
  readonly assumedBits: number;
}

export const DIMENSION_BIT: Readonly<Partial<Record<Dimension, number>>> = {
  ...{ village: ASSUMED.place, district: ASSUMED.place, typology: ASSUMED.place },
  ...{ actor: ASSUMED.actor, kind: ASSUMED.actor, fund: ASSUMED.fund },
};

/** The parts of a cube that pass a filter. */
export function filteredParts(cube: HelixCube, filter: HelixFilter): FilteredParts {
  const { activity, place } = cube.partOf;
  const wanted = wantedKeys(filter).filter(([, keys]) => keys.length > 0);
  const tests = wanted.map(([dimension, keys]) => ({
    group: cube.groups[dimension],
    passes: Uint8Array.from(cube.axes[dimension].keys, (key) => (keys.includes(key) ? 1 : 0)),
  }));
  const years = filter.interventions?.years ?? null;
  const reach = filter.villages ? placesWithin(cube, filter.villages) : null;
  const undecided = new Set<number>();
  const parts = new Uint32Array(activity.length);
  let n = 0;
  for (let part = 0; part < activity.length; part++) {
    let passes = years === null || runsIn(cube, activity[part]!, years);
    for (let t = 0; passes && t < tests.length; t++) passes = tests[t]!.passes[tests[t]!.group[part]!] === 1;
    if (!passes) continue;
    const within = reach === null ? WITHIN.yes : reach[place[part]!]!;
    if (within === WITHIN.unsure) undecided.add(activity[part]!);
    if (within === WITHIN.yes) parts[n++] = part;
  }
  const assumedBits = wanted.reduce(
    (bits, [dimension]) => bits | (DIMENSION_BIT[dimension] ?? 0),
    reach === null ? 0 : ASSUMED.place,
  );
  return { parts: parts.slice(0, n), undecided: [...undecided], assumedBits };
}

function wantedKeys({ interventions, keys = {} }: HelixFilter): (readonly [Dimension, readonly string[]])[] {
  const listed = Object.entries(keys) as [Dimension, readonly string[]][];
  if (!interventions) return listed;
  const { actorIds, stages, sectors, funds } = interventions;
  return [...listed, ['actor', actorIds], ['stage', stages], ['sector', sectors], ['fund', funds]];
}

function runsIn(
  { activities }: HelixCube,
  activity: number,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  return activities.year[activity]! <= to && activities.lastYear[activity]! >= from;
}

const WITHIN = { no: 0, yes: 1, unsure: 2 } as const;

/** Whether each place lies within the wanted villages; of a kecamatan that is cut, and of no place, nobody knows. */
function placesWithin({ villages, villagesOfDistrict, districtOf }: HelixCube, mask: Uint8Array): Uint8Array {
  const districts = villagesOfDistrict.length;
  const inside = new Uint32Array(districts);
  const reach = new Uint8Array(villages + districts + 1);
  for (let row = 0; row < villages; row++) {
    if (mask[row] !== 1) continue;
    reach[row] = WITHIN.yes;
    inside[districtOf[row]!]!++;
  }
  for (let district = 0; district < districts; district++) {
    const all = inside[district] === villagesOfDistrict[district];
    reach[villages + district] = all ? WITHIN.yes : inside[district] === 0 ? WITHIN.no : WITHIN.unsure;
  }
  reach[villages + districts] = mask.every((byte) => byte === 1) ? WITHIN.yes : WITHIN.unsure;
  return reach;
}
