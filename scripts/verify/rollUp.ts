import * as v from 'valibot';
import { groupMembership, type Membership } from '../../src/aggregate/rollup/membership';
import { ratios, type Ratios } from '../../src/aggregate/rollup/ratios';
import type { IndicatorYear } from '../../src/data/model/dataset';
import { groupColumn } from '../../src/data/model/groupColumn';
import { MARK } from '../../src/data/model/mark';
import type { Fixture, Verifier } from './fixture';

/** A code of a kecamatan or kabupaten, which many files hold as a number. */
const CODE = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
const COUNT = v.nullable(v.pipe(v.number(), v.finite()));
const INPUT = v.object({
  rows: v.pipe(
    v.array(v.object({ kecamatan: CODE, kabupaten: CODE, households: COUNT, poor: COUNT })),
    v.minLength(1),
  ),
});
type Row = v.InferOutput<typeof INPUT>['rows'][number];

/** Villages put together by the same function that the map uses. */
export const rollUp: Verifier = {
  method: 'roll-up desa -> kecamatan -> kabupaten',
  compute,
  allowed: () => 1e-12,
};

function compute(fixture: Fixture): Record<string, unknown> | string {
  const input = v.safeParse(INPUT, fixture.input);
  if (!input.success) return 'input.rows: rows with kecamatan, kabupaten, households and poor expected';
  const { rows } = input.output;
  const answers = (keyOf: (row: Row) => string) => {
    const membership = groupMembership(groupColumn(rows.map(keyOf)));
    return groupAnswers(membership, rates(rows, membership));
  };
  return {
    kecamatan: answers(({ kecamatan }) => kecamatan),
    kabupaten: answers(({ kabupaten }) => kabupaten),
    all: answers(() => 'all').all,
  };
}

function rates(rows: readonly Row[], membership: Membership): Ratios {
  const numbers = (of: (row: Row) => number | null) =>
    Float64Array.from(rows, (row) => of(row) ?? Number.NaN);
  const known = rows.map(({ poor, households }) => poor !== null && households !== null);
  const column: IndicatorYear = {
    indicatorId: 'rate',
    year: 0,
    // The value of a village is not used: rates are made of numerators and denominators.
    value: Float64Array.from(known, (both) => (both ? 0 : Number.NaN)),
    mark: Uint8Array.from(known, (both) => (both ? MARK.present : MARK.missing)),
    numerator: numbers(({ poor }) => poor),
    denominator: numbers(({ households }) => households),
    standardError: null,
  };
  const question = { indicatorId: 'rate', year: 0, grouping: '', asked: 'ratio' } as const;
  // The reference answers every group, however little of it is known.
  return ratios({ question, indicator: { multiplier: 1 }, column, membership, coverageThreshold: 0 });
}

function groupAnswers({ keys }: Membership, rate: Ratios): Record<string, unknown> {
  const numberOrNull = (value: number) => (Number.isNaN(value) ? null : value);
  const answers = keys.map((key, group) => [
    key,
    {
      n_desa: rate.tally.villages[group],
      n_reporting: rate.reporting[group],
      numerator: rate.numerator[group],
      denominator: rate.denominator[group],
      rate: numberOrNull(rate.value[group]!),
      known_households: rate.knownDenominator[group],
      coverage_of_known_households: numberOrNull(rate.coverage[group]!),
      desa_unknown_households: rate.denominatorUnknown[group],
      lower_bound: numberOrNull(rate.low[group]!),
      upper_bound: numberOrNull(rate.high[group]!),
    },
  ]);
  return Object.fromEntries(answers) as Record<string, unknown>;
}
