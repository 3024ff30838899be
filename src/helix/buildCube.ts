import type { GroupColumn } from '../data/model/dataset';
import { byMeasure, MEASURES, type Activity, type Measure, type Portion } from './activity';
import {
  ASSUMED,
  STAGES,
  UNTOLD,
  type ActivityColumns,
  type ActivityFault,
  type Axis,
  type CubeQuestion,
  type Dimension,
  type HelixCube,
} from './cube';
import { GrowingAxis } from './growingAxis';
import { sharesOf, splitAmount, type ShareFault } from './shares';
import { ticksOf } from './ticks';

/** A split of an activity along one dimension: positions with weights that add up to 1. */
interface Split {
  readonly at: readonly number[];
  readonly weights: readonly number[];
  /** A bit of `ASSUMED`, or 0. */
  readonly assumed: number;
  readonly fault: ShareFault | null;
}

/** Splits by stated shares; where those cannot be, all stands where nothing is told apart. */
function splitOf<K>(
  portions: readonly Portion<K>[],
  {
    of,
    position,
    untold,
  }: {
    readonly of: keyof typeof ASSUMED;
    readonly position: (key: K) => number;
    readonly untold: number;
  },
): Split {
  const shares = sharesOf(portions.map(({ share }) => share));
  if ('kind' in shares) return { at: [untold], weights: [1], assumed: 0, fault: shares };
  const at = portions.map(({ key }) => position(key));
  const weights = [...shares.each];
  if (shares.rest > 0) {
    at.push(untold);
    weights.push(shares.rest);
  }
  return { at, weights, assumed: shares.isAssumed ? ASSUMED[of] : 0, fault: null };
}

/** Parts as they are gathered: one more in each list per part. */
interface Parts {
  readonly activity: number[];
  readonly place: number[];
  readonly actor: number[];
  readonly fund: number[];
  readonly amount: Readonly<Record<Measure, number[]>>;
}

/** Splits every activity by place, actor and fund. What is stated wrongly is a fault, and loses no money. */
export function buildCube({ activities, places, actors }: CubeQuestion): HelixCube {
  const noPlace = places.codes.length + places.kecamatan.keys.length;
  const actorAxis = new GrowingAxis(actors.map(({ id }) => id));
  const fundAxis = new GrowingAxis([]);
  const faults: ActivityFault[] = [];
  const assumed = new Uint8Array(activities.length);
  const parts: Parts = {
    ...{ activity: [], place: [], actor: [], fund: [] },
    amount: byMeasure((): number[] => []),
  };
  activities.forEach((one, i) => {
    const splits = {
      place: splitOf(one.places, { of: 'place', position: (place) => place, untold: noPlace }),
      actor: splitOf(one.actors, { of: 'actor', position: (key) => actorAxis.at(key), untold: -1 }),
      fund: splitOf(one.funds, { of: 'fund', position: (key) => fundAxis.at(key), untold: -1 }),
    };
    for (const of of ['place', 'actor', 'fund'] as const) {
      const { assumed: bit, fault } = splits[of];
      assumed[i]! |= bit;
      if (fault) faults.push({ ...fault, id: one.id, of });
    }
    addParts(parts, { activity: i, splits, money: one.money });
  });
  const { kecamatan } = places;
  const villagesOfDistrict = new Uint32Array(kecamatan.keys.length);
  for (const district of kecamatan.index) villagesOfDistrict[district]!++;
  return {
    activities: activityColumns(activities, assumed),
    partOf: {
      activity: Uint32Array.from(parts.activity),
      place: Uint32Array.from(parts.place),
      amount: byMeasure((measure) => Float64Array.from(parts.amount[measure])),
    },
    ...axesOf({ activities, places, actors }, { parts, actorAxis, fundAxis }),
    villages: places.codes.length,
    villagesOfDistrict,
    districtOf: kecamatan.index,
    faults,
  };
}

function addParts(
  parts: Parts,
  {
    activity,
    splits: { place, actor, fund },
    money,
  }: {
    readonly activity: number;
    readonly splits: Readonly<Record<'place' | 'actor' | 'fund', Split>>;
    readonly money: Activity['money'];
  },
): void {
  const weights: number[] = [];
  for (let p = 0; p < place.at.length; p++) {
    for (let a = 0; a < actor.at.length; a++) {
      for (let f = 0; f < fund.at.length; f++) {
        parts.activity.push(activity);
        parts.place.push(place.at[p]!);
        parts.actor.push(actor.at[a]!);
        parts.fund.push(fund.at[f]!);
        weights.push(place.weights[p]! * actor.weights[a]! * fund.weights[f]!);
      }
    }
  }
  for (const measure of MEASURES) {
    const amount = money[measure] ?? null;
    const split = amount === null ? weights.map(() => 0) : splitAmount(amount, weights);
    for (const part of split) parts.amount[measure].push(part);
  }
}

interface Grouping {
  readonly keys: readonly string[];
  readonly labels?: readonly string[];
  readonly group: Uint32Array;
}

/** The axes, and in which group of each every part stands. */
function axesOf(
  question: CubeQuestion,
  {
    parts,
    actorAxis,
    fundAxis,
  }: { readonly parts: Parts; readonly actorAxis: GrowingAxis; readonly fundAxis: GrowingAxis },
): Pick<HelixCube, 'axes' | 'groups'> {
  const { activities } = question;
  const ofActivity = (text: (one: Activity) => string, known: readonly string[] = []): Grouping => {
    const axis = new GrowingAxis(known);
    const met = activities.map((one) => axis.at(text(one)));
    const { keys, moved } = axis.close();
    return { keys, group: Uint32Array.from(parts.activity, (i) => moved(met[i]!)) };
  };
  const fund = fundAxis.close();
  const groupings: Readonly<Record<Dimension, Grouping>> = {
    ...actorGroupings(question, { of: parts.actor, axis: actorAxis }),
    ...placeGroupings(question, parts.place),
    fund: { keys: fund.keys, group: Uint32Array.from(parts.fund, fund.moved) },
    sector: ofActivity(({ sector }) => sector),
    year: ofActivity(({ year }) => (year === null ? UNTOLD : String(year))),
    stage: ofActivity(({ stage }) => stage, STAGES),
    owner: ofActivity(({ owner }) => owner),
    programme: ofActivity(({ programme }) => programme),
  };
  const dimensions = Object.keys(groupings) as Dimension[];
  const record = <T>(of: (dimension: Dimension) => T) =>
    Object.fromEntries(dimensions.map((dimension) => [dimension, of(dimension)])) as Record<Dimension, T>;
  return {
    axes: record((dimension): Axis => {
      const { keys, labels = keys } = groupings[dimension];
      return { dimension, keys, labels };
    }),
    groups: record((dimension) => groupings[dimension].group),
  };
}

function actorGroupings(
  { actors }: CubeQuestion,
  { of, axis }: { readonly of: readonly number[]; readonly axis: GrowingAxis },
): Record<'actor' | 'kind', Grouping> {
  const { keys, moved } = axis.close();
  const known = new Map(actors.map((one) => [one.id, one]));
  const kinds = new GrowingAxis(actors.map(({ kind }) => kind));
  const met = keys.map((key) => kinds.at(known.get(key)?.kind ?? UNTOLD));
  const kind = kinds.close();
  const group = Uint32Array.from(of, moved);
  return {
    actor: { keys, labels: keys.map((key) => known.get(key)?.label ?? key), group },
    kind: { keys: kind.keys, group: group.map((actor) => kind.moved(met[actor]!)) },
  };
}

function placeGroupings(
  { places: { codes, names, kecamatan, typology } }: CubeQuestion,
  of: readonly number[],
): Record<'village' | 'district' | 'typology', Grouping> {
  const villages = codes.length;
  const place = Uint32Array.from(of);
  const districts = namedGroups(kecamatan);
  const typologies = namedGroups(typology);
  const wholes = kecamatan.keys.length;
  return {
    village: {
      keys: [...codes, UNTOLD],
      labels: [...names, UNTOLD],
      group: place.map((p) => Math.min(p, villages)),
    },
    district: {
      keys: [...districts.keys, UNTOLD],
      labels: [...districts.labels, UNTOLD],
      group: place.map((p) => {
        if (p >= villages + wholes) return districts.keys.length;
        return districts.groupOf[p < villages ? kecamatan.index[p]! : p - villages]!;
      }),
    },
    typology: {
      keys: [...typologies.keys, UNTOLD],
      labels: [...typologies.labels, UNTOLD],
      group: place.map((p) =>
        p < villages ? typologies.groupOf[typology.index[p]!]! : typologies.keys.length,
      ),
    },
  };
}

/** The groups that have a name; those without go to what is untold, which is the group after the last. */
function namedGroups({ keys, labels }: GroupColumn) {
  const named = [...keys.keys()].filter((group) => keys[group] !== UNTOLD);
  return {
    keys: named.map((group) => keys[group]!),
    labels: named.map((group) => labels[group]!),
    groupOf: keys.map((key, group) => (key === UNTOLD ? named.length : named.indexOf(group))),
  };
}

function activityColumns(activities: readonly Activity[], assumed: Uint8Array): ActivityColumns {
  const ticks = Uint16Array.from(activities, ticksOf);
  const tickKinds = Uint16Array.from(new Set(ticks));
  const kindOf = new Map([...tickKinds].map((bits, kind) => [bits, kind]));
  return {
    ids: activities.map(({ id }) => id),
    ...{ ticks, tickKinds, tickKind: ticks.map((bits) => kindOf.get(bits)!) },
    year: Float64Array.from(activities, ({ year }) => year ?? Number.NaN),
    lastYear: Float64Array.from(activities, ({ lastYear }) => lastYear),
    assumed,
    amount: byMeasure((measure) =>
      Float64Array.from(activities, ({ money }) => money[measure] ?? Number.NaN),
    ),
  };
}
