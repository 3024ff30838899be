import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharesMembership } from '../../../../src/aggregate/regions/sharesMembership';
import type { Membership } from '../../../../src/aggregate/rollup/membership';
import { rollup, type Rollup, type RollupOutcome } from '../../../../src/aggregate/rollup/rollup';
import { reusedArrays } from '../../../../src/aggregate/rollup/rollupArrays';
import { STATUS, type RollupRequest } from '../../../../src/aggregate/rollup/rollupRequest';
import type { Sums } from '../../../../src/aggregate/rollup/sums';
import type { HiddenPools } from '../../../../src/data/model/dataset';
import { MARK, type Mark } from '../../../../src/data/model/mark';
import { column, indicator, type Cell } from '../sample';

const question = { indicatorId: 'x', year: 2024, grouping: 'kecamatan', asked: 'contract' } as const;
const POOLS = 2;

interface Village {
  readonly cell: Cell;
  /** Whether a present number is damaged: Infinity in its place. */
  readonly damaged: boolean;
  readonly error: number;
  readonly ceiling: number;
  readonly pool: number;
  readonly denominator: number;
}

const village: fc.Arbitrary<Village> = fc.record({
  cell: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 900 }) },
    fc.constantFrom<Cell>('missing', 'suppressed', 'suppressed', 'notApplicable'),
  ),
  damaged: fc.oneof(
    { weight: 9, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
  error: fc.constantFrom(1, 2.5, 7, Number.NaN),
  ceiling: fc.constantFrom(40, 1000, Number.NaN),
  pool: fc.integer({ min: -1, max: POOLS - 1 }),
  denominator: fc.constantFrom(50, 1200, Number.NaN),
});

/** Groups of rows with their shares: kecamatan one after the other, lists, or parts of villages. */
function memberships(n: number): fc.Arbitrary<Membership> {
  const cuts = fc.array(fc.integer({ min: 0, max: n }), { minLength: 1, maxLength: 3 }).map((inner) => {
    const start = [0, ...inner.sort((a, b) => a - b), n];
    const keys = start.slice(1).map(String);
    return { keys, labels: keys, start: Uint32Array.from(start), row: null, share: null };
  });
  const rows = fc.uniqueArray(fc.integer({ min: 0, max: n - 1 }), { maxLength: n });
  const shares = fc.array(fc.constantFrom(0, 0.25, 0.5, 1), { minLength: n, maxLength: n });
  const parts = fc.array(fc.record({ rows, shares }), { minLength: 1, maxLength: 3 }).map((lists) =>
    sharesMembership(
      lists.map((list, i) => ({
        key: String(i),
        label: '',
        shares: {
          rows: Uint32Array.from(list.rows),
          share: Float64Array.from(list.rows, (_, at) => list.shares[at]!),
        },
      })),
    ),
  );
  return fc.oneof(
    cuts,
    parts,
    parts.map((one) => ({ ...one, share: null })),
  );
}

interface Extras {
  readonly errors: boolean;
  readonly ceilings: boolean;
  readonly totals: readonly number[] | null;
  readonly threshold: number;
}
const extras: fc.Arbitrary<Extras> = fc.record({
  errors: fc.boolean(),
  ceilings: fc.boolean(),
  totals: fc.option(
    fc.array(fc.constantFrom(0, 17, 400, Number.NaN), { minLength: POOLS, maxLength: POOLS }),
  ),
  threshold: fc.constantFrom(0, 0.5, 0.8),
});

const KINDS = {
  sum: indicator({ kind: 'count' }),
  ratio: indicator({ kind: 'ratio', multiplier: 100, formula: { kind: 'ratio' } }),
  distribution: indicator({ official: { upper: [100, 400], labels: [] } }),
} as const;
type Kind = keyof typeof KINDS;

interface Case {
  readonly kind: Kind;
  readonly villages: readonly Village[];
  readonly membership: Membership;
  readonly more: Extras;
}

function requestOf({ kind, villages, membership, more }: Case): RollupRequest {
  const made = column(
    villages.map(({ cell }) => cell),
    {
      ...(more.errors ? { standardError: villages.map(({ error }) => error) } : {}),
      ...(kind === 'ratio'
        ? {
            numerator: villages.map(({ cell }) => (typeof cell === 'number' ? cell : Number.NaN)),
            denominator: villages.map(({ denominator }) => denominator),
          }
        : {}),
    },
  );
  const value = made.value.map((x, row) => (villages[row]!.damaged && x === x ? Infinity : x));
  const hidden = more.totals === null ? {} : { hidden: poolsOf(villages, more.totals) };
  return {
    question,
    indicator: KINDS[kind],
    column: { ...made, value, ...hidden },
    membership,
    coverageThreshold: more.threshold,
    ...(more.ceilings ? { ceiling: Float64Array.from(villages, ({ ceiling }) => ceiling) } : {}),
  };
}

function poolsOf(villages: readonly Village[], totals: readonly number[]): HiddenPools {
  const poolOf = Int32Array.from(villages, ({ cell, pool }) => (cell === 'suppressed' ? pool : -1));
  const size = Uint32Array.from(totals, (_, pool) => poolOf.filter((one) => one === pool).length);
  const sums = Float64Array.from(totals);
  return { poolOf, size, value: sums, numerator: sums, denominator: sums.map((x) => 3 * x) };
}

const cube = fc.integer({ min: 1, max: 14 }).chain((n) =>
  memberships(n).chain((membership) =>
    fc.array(
      fc.record({
        kind: fc.constantFrom<Kind>('sum', 'sum', 'ratio', 'distribution'),
        villages: fc.array(village, { minLength: n, maxLength: n }),
        membership: fc.constant(membership),
        more: extras,
      }),
      { minLength: 1, maxLength: 4 },
    ),
  ),
);

/** A group's sum as docs/methods.md says it, village by village. */
function sumByHand({ column: one, membership, ceiling, coverageThreshold }: RollupRequest, group: number) {
  const entries = Array.from(
    { length: membership.start[group + 1]! - membership.start[group]! },
    (_, i) => membership.start[group]! + i,
  )
    .map((i) => ({ row: membership.row?.[i] ?? i, share: membership.share?.[i] ?? 1 }))
    .filter(({ share }) => share > 0)
    .map(({ row, share }) => {
      const isNumber = one.mark[row] === MARK.present && Number.isFinite(one.value[row]);
      const isDamaged = one.mark[row] === MARK.present && !isNumber;
      return { row, share, isNumber, mark: (isDamaged ? MARK.missing : one.mark[row]) as Mark };
    });
  const of = (mark: Mark) => entries.filter((entry) => entry.mark === mark);
  const [reported, missing, suppressed] = [of(MARK.present), of(MARK.missing), of(MARK.suppressed)];
  const applicable = entries.length - of(MARK.notApplicable).length;
  const sum = reported.reduce((all, { row, share }) => all + share * one.value[row]!, 0);
  const most = (row: number) => {
    const known = ceiling?.[row] ?? Number.NaN;
    return Number.isNaN(known) ? Infinity : known;
  };
  const { hidden } = one;
  const poolOf = (row: number) => hidden?.poolOf[row] ?? -1;
  const mostOf = (some: typeof entries) => some.reduce((all, { row, share }) => all + share * most(row), 0);
  let low = 0;
  let high = mostOf([...missing, ...suppressed.filter(({ row }) => poolOf(row) < 0)]);
  let [within, total] = [0, 0];
  for (let pool = 0; hidden && pool < POOLS; pool++) {
    const parts = suppressed.filter(({ row }) => poolOf(row) === pool);
    if (parts.length === 0) continue;
    const shares = parts.map(({ share }) => share);
    const [least, largest] = [
      parts.length === hidden.size[pool] ? Math.min(...shares) : 0,
      Math.max(...shares),
    ];
    const known = hidden.value[pool]!;
    const isExact = least === largest && !Number.isNaN(known);
    low += Number.isNaN(known) ? 0 : least * known;
    high += isExact
      ? known * largest
      : Math.min(mostOf(parts), Number.isNaN(known) ? Infinity : largest * known);
    if (!isExact) continue;
    within += parts.length;
    total += largest * known;
  }
  const threshold = coverageThreshold ?? 0.8;
  const status =
    applicable === 0
      ? STATUS.empty
      : missing.length > (1 - threshold) * applicable + 1e-9
        ? STATUS.notEnough
        : suppressed.length > within
          ? STATUS.interval
          : missing.length > 0
            ? STATUS.partial
            : STATUS.whole;
  const isShown = status === STATUS.whole || status === STATUS.partial;
  const errors = reported.map(({ row, share }) => share * (one.standardError?.[row] ?? Number.NaN));
  const squares = errors.reduce((all, error) => all + error ** 2, 0);
  return {
    value: isShown ? sum + total : Number.NaN,
    low: applicable === 0 ? Number.NaN : sum + low,
    high: applicable === 0 ? Number.NaN : sum + high,
    standardError: isShown && within === 0 && one.standardError ? Math.sqrt(squares) : Number.NaN,
    coverage: (reported.length + within) / applicable,
    status,
    tally: {
      villages: entries.length,
      present: reported.length,
      missing: missing.length,
      suppressed: suppressed.length,
      notApplicable: of(MARK.notApplicable).length,
      apportioned: entries.filter(({ share }) => share < 1).length,
    },
  };
}

function at({ tally, ...figures }: Sums, group: number) {
  const one = (arrays: object) =>
    Object.fromEntries(
      Object.entries(arrays)
        .filter(([, values]) => ArrayBuffer.isView(values))
        .map(([name, values]) => [name, (values as Float64Array)[group]!]),
    );
  return { ...one(figures), tally: one(tally) };
}

function readyOf(outcome: RollupOutcome): Rollup {
  if (outcome.status !== 'ready') throw new Error(outcome.refusal.reason);
  return outcome.rollup;
}

describe('roll-ups one after the other, in the same memory', () => {
  it('give the figures of docs/methods.md for every count, village by village', () => {
    fc.assert(
      fc.property(cube, (cases) => {
        const arrays = reusedArrays();
        for (const request of cases.map(requestOf)) {
          arrays.takeBack();
          const one = readyOf(rollup(request, arrays));
          if (one.kind !== 'sum') continue;
          for (let group = 0; group + 1 < request.membership.start.length; group++)
            expect(at(one, group)).toEqual(sumByHand(request, group));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('give what each gives in memory of its own, of whatever contract', () => {
    fc.assert(
      fc.property(cube, (cases) => {
        const arrays = reusedArrays();
        for (const request of cases.map(requestOf)) {
          arrays.takeBack();
          expect(rollup(request, arrays)).toEqual(rollup(request));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('use the arrays that were taken back, and no others', () => {
    const arrays = reusedArrays();
    const first = arrays.numbers(3);
    const second = arrays.numbers(3);
    const longer = arrays.numbers(5);
    first.fill(7);
    expect(new Set([first, second, longer]).size).toBe(3);
    arrays.takeBack();
    expect(arrays.numbers(3)).toBe(first);
    expect([...first]).toEqual([0, 0, 0]);
    expect(arrays.numbers(5)).toBe(longer);
    expect(arrays.numbers(3)).toBe(second);
    expect([first, second]).not.toContain(arrays.numbers(3));
  });
});
