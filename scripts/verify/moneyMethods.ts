import * as v from 'valibot';
import {
  MEASURES,
  moneyCube,
  overspent,
  sumsBy,
  totalOf,
  unknownOf,
  zeroOf,
  type Activity,
  type Dimension,
} from '../../src/helix/moneyCube';
import type { Verifier } from './fixture';

const AMOUNT = v.optional(v.nullable(v.number()));
const MONEY_INPUT = v.object({
  rows: v.array(
    v.object({
      id: v.string(),
      actor: v.string(),
      sector: v.string(),
      fund: v.string(),
      year: v.union([v.number(), v.string()]),
      komitmen: AMOUNT,
      pagu: AMOUNT,
      realisasi: AMOUNT,
      places: v.record(v.string(), v.nullable(v.number())),
    }),
  ),
});
const DIMENSIONS: readonly Dimension[] = ['actor', 'sector', 'fund', 'place', 'year'];

const money: Verifier = {
  method: 'money by actor, sector, fund, place and year',
  allowed: () => 1e-12,
  compute: (fixture) => {
    const input = v.safeParse(MONEY_INPUT, fixture.input);
    if (!input.success) return 'input.rows: id, actor, sector, fund, year, places and amounts expected';
    const activities = input.output.rows.map(
      ({ id, actor, sector, fund, year, places, ...amounts }): Activity => {
        const stated = MEASURES.filter((measure) => amounts[measure] !== undefined);
        return {
          ...{ id, actor, sector, fund, year: String(year), places: new Map(Object.entries(places)) },
          money: Object.fromEntries(stated.map((measure) => [measure, amounts[measure]])),
        };
      },
    );
    const cube = moneyCube(activities);
    const sums = MEASURES.flatMap((measure) =>
      DIMENSIONS.map((dimension) => [
        `${measure}_by_${dimension}`,
        Object.fromEntries(sumsBy(cube, measure, dimension)),
      ]),
    );
    const each = (prefix: string, of: typeof unknownOf) =>
      MEASURES.map((measure) => [`${prefix}_${measure}`, of(activities, measure)]);
    return {
      ...Object.fromEntries([...sums, ...each('unknown', unknownOf), ...each('zero', zeroOf)]),
      assumed: cube.assumed,
      total: Object.fromEntries(MEASURES.map((measure) => [measure, totalOf(activities, measure)])),
      over_100_pct: overspent(activities),
    };
  },
};

/** Who does what where, with whose money. */
export const MONEY_VERIFIERS: readonly Verifier[] = [money];
