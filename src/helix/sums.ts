import type { InterventionStage } from '../data/model/packWords';
import { byMeasure, type Measure } from './activity';
import { STAGES, type HelixCube } from './cube';
import { TICK, type Tick } from './ticks';

const TICKS = Object.keys(TICK).length;
/** What is added up, in the order in which it stands in `Sums.amounts`. */
const AMOUNTS = { komitmen: 0, pagu: 1, realisasi: 2, comparablePagu: 3, comparableRealisasi: 4 } as const;
const AMOUNTS_LENGTH = 5;

/**
 * Figures of groups of parts, side by side in two columns, so that a group's are together in memory. An activity counts
 * once in every group that has a part of it. `figuresOf` reads them.
 */
export interface Sums {
  readonly groups: number;
  readonly counts: Uint32Array;
  readonly amounts: Float64Array;
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

/** Some parts of a cube, in its order, and the group of each. */
export interface GroupedParts {
  readonly parts: Uint32Array;
  readonly group: Uint32Array;
  readonly groups: number;
}

/** @param assumedBits which assumptions of `ASSUMED` bear on these groups */
export function sumsOf(
  { activities, partOf }: HelixCube,
  { parts, group, groups }: GroupedParts,
  assumedBits: number,
): Sums {
  const counts = new Uint32Array(groups * TICKS);
  const amounts = new Float64Array(groups * AMOUNTS_LENGTH);
  const seen = new Uint32Array(groups);
  const { ticks, assumed } = activities;
  const { activity: activityOf, amount } = partOf;
  const { komitmen, pagu, realisasi } = amount;
  const bothKnown = (1 << TICK.paguKnown) | (1 << TICK.realisasiKnown);
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    const activity = activityOf[part]!;
    const g = group[i]!;
    let bits = ticks[activity]!;
    // Unknown amounts are 0 in the parts: whether any is known is told by the counts.
    const at = g * AMOUNTS_LENGTH;
    amounts[at]! += komitmen[part]!;
    amounts[at + AMOUNTS.pagu]! += pagu[part]!;
    amounts[at + AMOUNTS.realisasi]! += realisasi[part]!;
    if ((bits & bothKnown) === bothKnown) {
      amounts[at + AMOUNTS.comparablePagu]! += pagu[part]!;
      amounts[at + AMOUNTS.comparableRealisasi]! += realisasi[part]!;
    }
    // The parts of an activity stand side by side: it counts where the group has not just seen it.
    if (seen[g] === activity + 1) continue;
    seen[g] = activity + 1;
    if ((assumed[activity]! & assumedBits) !== 0) bits |= 1 << TICK.assumed;
    for (; bits !== 0; bits &= bits - 1) counts[g * TICKS + 31 - Math.clz32(bits & -bits)]!++;
  }
  return { groups, counts, amounts };
}

/** How many activities a group has, without its other figures. */
export function countOf({ counts }: Sums, group: number): number {
  return counts[group * TICKS + TICK.any]!;
}

/** All figures of one group. */
export function figuresOf({ counts, amounts }: Sums, group: number): Figures {
  const count = (tick: Tick) => counts[group * TICKS + TICK[tick]]!;
  const amount = (of: keyof typeof AMOUNTS) => amounts[group * AMOUNTS_LENGTH + AMOUNTS[of]]!;
  const budgeted = amount('comparablePagu');
  return {
    count: count('any'),
    stages: Object.fromEntries(STAGES.map((stage) => [stage, count(stage)])) as Figures['stages'],
    amount: byMeasure((measure) => (count(`${measure}Known`) > 0 ? amount(measure) : null)),
    known: byMeasure((measure) => count(`${measure}Known`)),
    unknown: byMeasure((measure) => count(`${measure}Unknown`)),
    noAmount: count('noAmount'),
    spentShare: budgeted > 0 ? amount('comparableRealisasi') / budgeted : null,
    overspent: count('overspent'),
    assumed: count('assumed'),
  };
}
