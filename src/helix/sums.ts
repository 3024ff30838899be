import type { InterventionStage } from '../data/model/packWords';
import { byMeasure, type Measure } from './activity';
import { STAGES, type HelixCube } from './cube';
import { TICK, type Tick } from './ticks';

/** What is added up, in the order in which it stands in `Added.amounts`: of what states both, and of what states one. */
const AMOUNTS = { komitmen: 0, paguOfBoth: 1, realisasiOfBoth: 2, paguAlone: 3, realisasiAlone: 4 } as const;
const AMOUNTS_LENGTH = 5;

/**
 * Figures of groups of parts. An activity counts once in every group that has a part of it. `figuresOf` and `countOf` read
 * them.
 */
export interface Sums {
  readonly groups: number;
  readonly figures: (group: number) => Figures;
  readonly count: (group: number) => number;
}

/** The figures of one group. */
export interface Figures {
  readonly count: number;
  readonly stages: Readonly<Record<InterventionStage, number>>;
  /** Σ of known amounts in rupiah; null where none is known, which is not 0. */
  readonly amount: Readonly<Record<Measure, number | null>>;
  /** Activities whose amount is known, and those that the measure concerns without one. */
  readonly known: Readonly<Record<Measure, number>>;
  readonly unknown: Readonly<Record<Measure, number>>;
  /** Activities of which no amount of any measure is known. */
  readonly noAmount: number;
  /** Spent of what was budgeted, 1 for all of it, among those that state both; null where none does. */
  readonly spentShare: number | null;
  /** Activities that spent more than was budgeted. */
  readonly overspent: number;
  /** Activities whose money stands here by an assumed share. */
  readonly assumed: number;
}

/** Some parts of a cube, those of an activity side by side, and the group of each; null where all are one group. */
export interface GroupedParts {
  readonly parts: Uint32Array;
  readonly group: Uint32Array | null;
  readonly groups: number;
}

/**
 * So many groups are added up in one pass. The figures of more are added up from their parts when they are read: memory
 * for all of them would take longer to get than the pass itself, and no table shows so many.
 */
export const MOST_ADDED = 2 ** 15;

/** @param assumedBits which assumptions of `ASSUMED` bear on these groups */
export function sumsOf(cube: HelixCube, grouped: GroupedParts, assumedBits: number): Sums {
  const sums = added(cube, grouped, assumedBits);
  return {
    groups: grouped.groups,
    figures: (group) => figuresIn(sums, group),
    count: (group) => ticked(sums, group, TICK.any),
  };
}

/** Parts of which those of a group stand between two places, those of an activity side by side. */
export interface ListedParts {
  readonly groups: number;
  readonly partsOf: (group: number) => Uint32Array;
  /** How many activities each group has, where that is known already. */
  readonly counts?: Uint32Array;
}

/** The same, added up when they are read. */
export function sumsWhenRead(
  cube: HelixCube,
  { groups, partsOf, counts }: ListedParts,
  assumedBits: number,
): Sums {
  const sum = (group: number) => added(cube, { parts: partsOf(group), group: null, groups: 1 }, assumedBits);
  return {
    groups,
    figures: (group) => figuresIn(sum(group), 0),
    count: (group) => counts?.[group] ?? ticked(sum(group), 0, TICK.any),
  };
}

interface Added {
  /** The different ticks that occur. */
  readonly tickKinds: Uint16Array;
  /** Activities by group and kind of ticks: those without an assumption and those with one, in turn. */
  readonly counts: Uint32Array;
  readonly amounts: Float64Array;
}

function added(
  { activities, partOf }: HelixCube,
  { parts, group, groups }: GroupedParts,
  assumedBits: number,
): Added {
  const { ticks, tickKinds, tickKind, assumed } = activities;
  const { activity: activityOf, amount } = partOf;
  const { komitmen, pagu, realisasi } = amount;
  const kinds = 2 * tickKinds.length;
  const counts = new Uint32Array(groups * kinds);
  const amounts = new Float64Array(groups * AMOUNTS_LENGTH);
  const seen = new Uint32Array(groups);
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    const activity = activityOf[part]!;
    const g = group === null ? 0 : group[i]!;
    const bits = ticks[activity]!;
    const at = g * AMOUNTS_LENGTH;
    // What is not known is 0 in the parts, and whether any is known is told by the counts: it need not be read.
    if ((bits & KNOWN.komitmen) !== 0) amounts[at]! += komitmen[part]!;
    if ((bits & KNOWN.both) === KNOWN.both) {
      amounts[at + AMOUNTS.paguOfBoth]! += pagu[part]!;
      amounts[at + AMOUNTS.realisasiOfBoth]! += realisasi[part]!;
    } else if ((bits & KNOWN.pagu) !== 0) {
      amounts[at + AMOUNTS.paguAlone]! += pagu[part]!;
    } else if ((bits & KNOWN.realisasi) !== 0) {
      amounts[at + AMOUNTS.realisasiAlone]! += realisasi[part]!;
    }
    // It counts where the group has not just seen it.
    if (seen[g] === activity + 1) continue;
    seen[g] = activity + 1;
    const isAssumed = (assumed[activity]! & assumedBits) === 0 ? 0 : 1;
    counts[g * kinds + 2 * tickKind[activity]! + isAssumed]!++;
  }
  return { tickKinds, counts, amounts };
}

/** Bits of the ticks that say that an amount is known. */
const KNOWN = {
  komitmen: 1 << TICK.komitmenKnown,
  pagu: 1 << TICK.paguKnown,
  realisasi: 1 << TICK.realisasiKnown,
  both: (1 << TICK.paguKnown) | (1 << TICK.realisasiKnown),
} as const;

/** How many activities of a group count as something. */
function ticked({ tickKinds, counts }: Added, group: number, tick: number): number {
  const from = group * 2 * tickKinds.length;
  let count = 0;
  for (let kind = 0; kind < tickKinds.length; kind++) {
    const [plain, assumed] = [counts[from + 2 * kind]!, counts[from + 2 * kind + 1]!];
    if (tick === TICK.assumed) count += assumed;
    else if ((tickKinds[kind]! & (1 << tick)) !== 0) count += plain + assumed;
  }
  return count;
}

/** How many activities a group has, without its other figures. */
export function countOf(sums: Sums, group: number): number {
  return sums.count(group);
}

/** All figures of one group. */
export function figuresOf(sums: Sums, group: number): Figures {
  return sums.figures(group);
}

function figuresIn(sums: Added, group: number): Figures {
  const count = (tick: Tick) => ticked(sums, group, TICK[tick]);
  const amount = (of: keyof typeof AMOUNTS) => sums.amounts[group * AMOUNTS_LENGTH + AMOUNTS[of]]!;
  const budgeted = amount('paguOfBoth');
  const whole: Readonly<Record<Measure, number>> = {
    komitmen: amount('komitmen'),
    pagu: budgeted + amount('paguAlone'),
    realisasi: amount('realisasiOfBoth') + amount('realisasiAlone'),
  };
  return {
    count: count('any'),
    stages: Object.fromEntries(STAGES.map((stage) => [stage, count(stage)])) as Figures['stages'],
    amount: byMeasure((measure) => (count(`${measure}Known`) > 0 ? whole[measure] : null)),
    known: byMeasure((measure) => count(`${measure}Known`)),
    unknown: byMeasure((measure) => count(`${measure}Unknown`)),
    noAmount: count('noAmount'),
    spentShare: budgeted > 0 ? amount('realisasiOfBoth') / budgeted : null,
    overspent: count('overspent'),
    assumed: count('assumed'),
  };
}
