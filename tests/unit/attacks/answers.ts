import { solve, type Constraint } from 'yalps';
import type { Membership } from '../../../src/aggregate/rollup/membership';
import { rollup, type Rollup } from '../../../src/aggregate/rollup/rollup';
import type { Dataset, IndicatorYear } from '../../../src/data/model/dataset';
import { MARK } from '../../../src/data/model/mark';
import { columnAt, indicatorAt } from './contohTruth';

/** What an attacker knows of the counts that he is after: linear sums of them lie between two ends. */
export interface Known {
  /** Weight of each row. */
  readonly of: ReadonlyMap<number, number>;
  readonly low: number;
  readonly high: number;
}

/** The answer of the application to each group of a membership. */
export function answers(
  dataset: Dataset,
  { id, year, membership }: { readonly id: string; readonly year: number; readonly membership: Membership },
): Rollup {
  const outcome = rollup({
    question: { indicatorId: id, year, grouping: '', asked: 'contract' },
    indicator: indicatorAt(dataset, id),
    column: columnAt(dataset, id, year),
    membership,
  });
  if (outcome.status !== 'ready') throw new Error(outcome.refusal.reason);
  return outcome.rollup;
}

/**
 * What answers about a count say of the villages that `secret` names: each sum less what the attacker reads of the
 * others. Missing villages are none of the sum's; their groups have no upper end.
 */
export function saidByCounts(made: Rollup, column: IndicatorYear, secret: ReadonlySet<number>): Known[] {
  if (made.kind !== 'sum') throw new Error(made.kind);
  const { start, row, share } = made.membership;
  return Array.from({ length: start.length - 1 }, (_, group) => {
    const of = new Map<number, number>();
    let read = 0;
    for (let i = start[group]!; i < start[group + 1]!; i++) {
      const r = row === null ? i : row[i]!;
      const part = share === null ? 1 : share[i]!;
      if (secret.has(r)) of.set(r, (of.get(r) ?? 0) + part);
      else if (column.mark[r] === MARK.present) read += part * column.value[r]!;
    }
    const value = made.value[group]!;
    const [low, high] = Number.isNaN(value) ? [made.low[group]!, made.high[group]!] : [value, value];
    return { of, low: low - read, high: high - read };
  }).filter(({ of }) => of.size > 0);
}

/** The least and the largest that each target can be, given all that is known; a zero is published, so none is one. */
export function reachesOf(
  known: readonly Known[],
  targets: readonly number[],
): Map<number, readonly [number, number]> {
  const constraints = new Map<string, Constraint>();
  const terms = new Map<number, [string, number][]>(targets.map((row) => [row, []]));
  known.forEach(({ of, low, high }, i) => {
    const name = `k${i}`;
    for (const [row, weight] of of) {
      const own = terms.get(row) ?? [];
      terms.set(row, own);
      own.push([name, weight]);
    }
    // What adding fractions loses must not make the figures contradict each other.
    const slack = 1e-7 * Math.max(1, Math.abs(low));
    constraints.set(name, { min: low - slack, ...(high === Infinity ? {} : { max: high + slack }) });
  });
  for (const [row, own] of terms) {
    own.push([`least${row}`, 1]);
    constraints.set(`least${row}`, { min: 1 });
  }
  const best = (target: number, direction: 'minimize' | 'maximize'): number => {
    const variables = [...terms].map(
      ([row, own]) =>
        [String(row), row === target ? [...own, ['goal', 1] as [string, number]] : own] as const,
    );
    const { status, result } = solve({ direction, objective: 'goal', constraints, variables });
    if (status === 'unbounded') return Infinity;
    if (status !== 'optimal') throw new Error(`${status}: what is known contradicts itself`);
    return result;
  };
  return new Map(targets.map((row) => [row, [best(row, 'minimize'), best(row, 'maximize')]]));
}
