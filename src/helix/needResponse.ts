import { median } from 'd3-array';
import type { HelixCube } from './cube';
import { filteredParts, type HelixFilter } from './helixFilter';
import { NEED, type Need } from './need';
import { hasTick } from './ticks';

/** What answers a need in one village. */
export interface VillageResponse {
  readonly row: number;
  /** Activities begun or done that name the village, and those that are only planned. */
  readonly begun: number;
  readonly planned: number;
  /** The most begun activities of one sector, with that sector's key, and how many actors have a part in them. */
  readonly same: number;
  readonly sameSector: string;
  readonly sameActors: number;
  /** Σ of known budgets of begun activities here; null where none is known. */
  readonly pagu_rp: number | null;
  /** Begun activities that are known only for the village's kecamatan: they may reach it, nobody says so. */
  readonly around: number;
  readonly need: (typeof NEED)[keyof typeof NEED];
  /** Place by need, 1 is the neediest; null where the village has no number. */
  readonly place: number | null;
  /** Null where it is not known how many are concerned. */
  readonly people: number | null;
}

export interface NeedResponse {
  /** Villages with need in which nothing is begun, the neediest first. Those with plans or something around say so. */
  readonly unserved: readonly VillageResponse[];
  /** Villages with need in which something is begun. */
  readonly served: readonly VillageResponse[];
  /** Villages in which several do the same, most first, whatever their need. */
  readonly crowded: readonly VillageResponse[];
  /** Villages of which nobody knows whether there is need. */
  readonly unknown: number;
  /** Begun activities known for no village, of a kecamatan and of no place. */
  readonly districtWide: number;
  readonly withoutPlace: number;
  readonly closing: Closing;
}

/**
 * What would close the gap: the villages without an answer times what one village had at the median. Arithmetic for a
 * sentence, no plan.
 */
export interface Closing {
  readonly villages: number;
  /** Σ of the people whose number is known, and how many villages that leaves out. */
  readonly people: number | null;
  readonly villagesWithoutPeople: number;
  /** Median of known budgets among villages that have one, and how many those are; null where there is none. */
  readonly perVillage_rp: number | null;
  readonly from: number;
  readonly needed_rp: number | null;
}

export interface NeedResponseQuestion {
  readonly cube: HelixCube;
  readonly need: Need;
  /** Keys of the sectors that answer this need; all of them where the list is empty. */
  readonly sectors: readonly string[];
  readonly filter?: HelixFilter;
}

/** From how many begun activities of one sector on several do the same. */
const SEVERAL = 2;

/** Sets need beside response, village by village. What is only planned has answered no need yet. */
export function needResponse({ cube, need, sectors, filter = {} }: NeedResponseQuestion): NeedResponse {
  const keys = { ...filter.keys, ...(sectors.length > 0 ? { sector: sectors } : {}) };
  // The villages are chosen below: what is known only for a kecamatan must not fall out with its other villages.
  const { parts } = filteredParts(cube, { ...filter, keys, villages: null });
  const tallies = tallyVillages(cube, parts);
  const responses: VillageResponse[] = [];
  const mask = filter.villages ?? null;
  for (let row = 0; row < cube.villages; row++) {
    if (mask === null || mask[row] === 1) responses.push(responseOf(cube, row, { need, tallies }));
  }
  const needy = responses.filter((one) => one.need === NEED.some).sort(neediestFirst);
  const unserved = needy.filter(({ begun }) => begun === 0);
  return {
    unserved,
    served: needy.filter(({ begun }) => begun > 0),
    crowded: responses
      .filter(({ same }) => same >= SEVERAL)
      .sort((a, b) => b.same - a.same || b.sameActors - a.sameActors || neediestFirst(a, b)),
    unknown: responses.filter((one) => one.need === NEED.unknown).length,
    districtWide: aroundOf(responses, { cube, tallies }),
    withoutPlace: tallies.nowhere.size,
    closing: closingOf(unserved, responses),
  };
}

/** Activities known for a kecamatan of some of these villages, each once. */
function aroundOf(
  responses: readonly VillageResponse[],
  { cube, tallies }: { readonly cube: HelixCube; readonly tallies: Tallies },
): number {
  const districts = new Set(responses.map(({ row }) => cube.districtOf[row]!));
  return new Set([...districts].flatMap((district) => [...(tallies.around.get(district) ?? [])])).size;
}

function neediestFirst(a: VillageResponse, b: VillageResponse): number {
  return (a.place ?? Infinity) - (b.place ?? Infinity) || (b.people ?? 0) - (a.people ?? 0) || a.row - b.row;
}

/** Begun activities by sector, with the actors that have a part in them. */
interface VillageTally {
  readonly begun: Set<number>;
  readonly planned: Set<number>;
  readonly bySector: Map<number, { readonly activities: Set<number>; readonly actors: Set<number> }>;
  pagu_rp: number | null;
}

interface Tallies {
  readonly villages: ReadonlyMap<number, VillageTally>;
  /** Begun activities known for a kecamatan as a whole. */
  readonly around: ReadonlyMap<number, Set<number>>;
  readonly nowhere: ReadonlySet<number>;
}

function tallyVillages(cube: HelixCube, parts: Uint32Array): Tallies {
  const { partOf, activities, groups, villages: n, villagesOfDistrict } = cube;
  const villages = new Map<number, VillageTally>();
  const around = new Map<number, Set<number>>();
  const nowhere = new Set<number>();
  for (const part of parts) {
    const place = partOf.place[part]!;
    const activity = partOf.activity[part]!;
    const ticks = activities.ticks[activity]!;
    const isPlanned = hasTick(ticks, 'planned');
    if (place >= n) {
      if (isPlanned) continue;
      if (place === n + villagesOfDistrict.length) nowhere.add(activity);
      else around.set(place - n, (around.get(place - n) ?? new Set()).add(activity));
      continue;
    }
    const tally = villages.get(place) ?? newTally();
    villages.set(place, tally);
    if (isPlanned) {
      tally.planned.add(activity);
      continue;
    }
    tally.begun.add(activity);
    if (hasTick(ticks, 'paguKnown')) tally.pagu_rp = (tally.pagu_rp ?? 0) + partOf.amount.pagu[part]!;
    const sector = groups.sector[part]!;
    const same = tally.bySector.get(sector) ?? { activities: new Set<number>(), actors: new Set<number>() };
    tally.bySector.set(sector, same);
    same.activities.add(activity);
    same.actors.add(groups.actor[part]!);
  }
  return { villages, around, nowhere };
}

function newTally(): VillageTally {
  return { begun: new Set(), planned: new Set(), bySector: new Map(), pagu_rp: null };
}

function responseOf(
  { axes, districtOf }: HelixCube,
  row: number,
  { need, tallies }: { readonly need: Need; readonly tallies: Tallies },
): VillageResponse {
  const { begun, planned, bySector, pagu_rp } = tallies.villages.get(row) ?? newTally();
  let most: { sector: number; same: number; actors: number } | null = null;
  for (const [sector, { activities, actors }] of bySector) {
    if (activities.size > (most?.same ?? 0)) most = { sector, same: activities.size, actors: actors.size };
  }
  const people = need.people[row]!;
  return {
    row,
    begun: begun.size,
    planned: planned.size,
    same: most?.same ?? 0,
    sameSector: most === null ? '' : axes.sector.keys[most.sector]!,
    sameActors: most?.actors ?? 0,
    pagu_rp,
    around: tallies.around.get(districtOf[row]!)?.size ?? 0,
    need: need.state[row] as VillageResponse['need'],
    place: need.place[row]! || null,
    people: Number.isNaN(people) ? null : people,
  };
}

function closingOf(unserved: readonly VillageResponse[], all: readonly VillageResponse[]): Closing {
  const budgets = all.map(({ pagu_rp }) => pagu_rp).filter((pagu) => pagu !== null);
  const perVillage_rp = median(budgets) ?? null;
  const people = unserved.map((one) => one.people).filter((count) => count !== null);
  return {
    villages: unserved.length,
    people: people.length === 0 ? null : people.reduce((sum, count) => sum + count, 0),
    villagesWithoutPeople: unserved.length - people.length,
    perVillage_rp,
    from: budgets.length,
    needed_rp: perVillage_rp === null ? null : perVillage_rp * unserved.length,
  };
}
