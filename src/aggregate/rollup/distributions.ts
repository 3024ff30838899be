import { MARK } from '../../data/model/mark';
import { classOf } from '../classes/breaks';
import { OWN_ARRAYS, type RollupArrays } from './rollupArrays';
import { COVERAGE_THRESHOLD, type GroupTally, type RollupRequest } from './rollupRequest';
import { statusOf } from './sums';
import { tallyMarks } from './tally';

/**
 * The distribution of the villages of each group, which is all that indices and categories allow. One array
 * entry per group.
 */
export interface Distributions {
  readonly kind: 'distribution';
  readonly why: 'index' | 'category' | 'bivariate';
  /** Inner upper bounds of the classes, (lo, hi]; for a category class v is its category v. */
  readonly upper: readonly number[];
  readonly classCount: number;
  /**
   * Number of villages of group g in class c: `[g × classCount + c]`. A village counts where at least half of
   * it lies in the group.
   */
  readonly perClass: Uint32Array;
  /** Quantiles (type 7) of the villages that reported; NaN for categories and where there are none. */
  readonly min: Float64Array;
  readonly lowerQuartile: Float64Array;
  readonly median: Float64Array;
  readonly upperQuartile: Float64Array;
  readonly max: Float64Array;
  /** Share of the villages to which the indicator applies that reported, 0 to 1. */
  readonly coverage: Float64Array;
  /** `STATUS`; `interval` means here that some villages are suppressed and counted in no class. */
  readonly status: Uint8Array;
  readonly tally: GroupTally;
}

/** A village with a smaller share in a group is not counted as one of its villages. */
const HALF = 0.5;

/** @param arrays where the answer's arrays are made */
export function distributions(request: RollupRequest, arrays: RollupArrays = OWN_ARRAYS): Distributions {
  const { indicator, column, membership } = request;
  const { start, row, share } = membership;
  const categorical = indicator.kind === 'category';
  const upper = categorical
    ? Array.from({ length: Math.max(0, indicator.categories.length - 1) }, (_, v) => v)
    : (indicator.official?.upper ?? request.upper ?? []);
  const classCount = upper.length + 1;
  const groups = start.length - 1;
  const tally = tallyMarks(request, arrays);
  const out = blank({ groups, classCount }, arrays);
  const held = new Float64Array(longest(start));
  for (let group = 0; group < groups; group++) {
    let count = 0;
    for (let i = start[group]!; i < start[group + 1]!; i++) {
      const r = row === null ? i : row[i]!;
      if (
        column.mark[r] !== MARK.present ||
        !Number.isFinite(column.value[r]) ||
        (share !== null && share[i]! < HALF)
      )
        continue;
      held[count++] = column.value[r]!;
      out.perClass[group * classCount + classOf(column.value[r]!, upper)]!++;
    }
    const applicable = tally.villages[group]! - tally.notApplicable[group]!;
    const threshold = request.coverageThreshold ?? COVERAGE_THRESHOLD;
    out.status[group] = statusOf(tally, { group, threshold });
    out.coverage[group] = applicable === 0 ? Number.NaN : tally.present[group]! / applicable;
    if (!categorical && count > 0) summarise(held.subarray(0, count).sort(), out, group);
  }
  const why = indicator.formula.kind === 'bivariate' ? 'bivariate' : categorical ? 'category' : 'index';
  return { kind: 'distribution', why, upper, classCount, ...out, tally };
}

function summarise(sorted: Float64Array, out: ReturnType<typeof blank>, group: number): void {
  const at = (p: number) => quantileOf(sorted, p);
  out.min[group] = sorted[0]!;
  out.lowerQuartile[group] = at(0.25);
  out.median[group] = at(0.5);
  out.upperQuartile[group] = at(0.75);
  out.max[group] = sorted[sorted.length - 1]!;
}

/** Quantile of type 7 (Hyndman & Fan 1996) of at least one ascending value. */
function quantileOf(sorted: Float64Array, p: number): number {
  const place = p * (sorted.length - 1);
  const below = sorted[Math.floor(place)]!;
  return below + (sorted[Math.ceil(place)]! - below) * (place - Math.floor(place));
}

function longest(start: Uint32Array): number {
  return start.reduce((most, from, group) => Math.max(most, (start[group + 1] ?? from) - from), 0);
}

function blank(
  { groups, classCount }: { readonly groups: number; readonly classCount: number },
  arrays: RollupArrays,
) {
  const none = () => arrays.numbers(groups).fill(Number.NaN);
  return {
    perClass: arrays.counts(groups * classCount),
    min: none(),
    lowerQuartile: none(),
    median: none(),
    upperQuartile: none(),
    max: none(),
    coverage: none(),
    status: arrays.bytes(groups),
  };
}
