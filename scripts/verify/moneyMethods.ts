import * as v from 'valibot';
import { groupColumn } from '../../src/data/model/groupColumn';
import { MEASURES, type Activity, type Measure } from '../../src/helix/activity';
import { buildCube } from '../../src/helix/buildCube';
import { ASSUMED, UNTOLD, type Dimension, type HelixCube } from '../../src/helix/cube';
import { cut } from '../../src/helix/cut';
import { figuresOf } from '../../src/helix/sums';
import { hasTick } from '../../src/helix/ticks';
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
/** What is added up, by the reference's word for it. */
const BY: Readonly<Record<string, Dimension>> = {
  actor: 'actor',
  sector: 'sector',
  fund: 'fund',
  place: 'village',
  year: 'year',
};
/** The reference's key for what is told apart by no place. */
const UNPLACED = 'tidak_dirinci';

function cubeOf(rows: v.InferOutput<typeof MONEY_INPUT>['rows']): HelixCube {
  const codes = [...new Set(rows.flatMap(({ places }) => Object.keys(places)))];
  const activities = rows.map(({ id, actor, sector, fund, year, places, ...amounts }): Activity => {
    const stated = MEASURES.filter((measure) => amounts[measure] !== undefined);
    return {
      ...{
        id,
        sector,
        stage: 'running',
        year: Number(year),
        lastYear: Number(year),
        owner: '',
        programme: '',
      },
      actors: [{ key: actor, share: 1 }],
      funds: [{ key: fund, share: 1 }],
      places: Object.entries(places).map(([code, share]) => ({ key: codes.indexOf(code), share })),
      money: Object.fromEntries(stated.map((measure) => [measure, amounts[measure]])),
    };
  });
  const alike = groupColumn(codes.map(() => 'all'));
  return buildCube({
    activities,
    places: { codes, names: codes, kecamatan: alike, typology: alike },
    actors: [],
  });
}

/** A measure's sums by one dimension; activities that the measure does not concern take no part. */
function sumsBy(cube: HelixCube, measure: Measure, dimension: Dimension): Record<string, number | null> {
  const { rows, rowSums } = cut(cube, { rows: dimension, columns: 'stage' });
  const shown = rows.keys.flatMap((key, group) => {
    const { known, unknown, amount } = figuresOf(rowSums, group);
    if (known[measure] + unknown[measure] === 0) return [];
    return [[key === UNTOLD ? UNPLACED : key, amount[measure]] as const];
  });
  return Object.fromEntries(shown);
}

const money: Verifier = {
  method: 'money by actor, sector, fund, place and year',
  allowed: () => 1e-12,
  compute: (fixture) => {
    const input = v.safeParse(MONEY_INPUT, fixture.input);
    if (!input.success) return 'input.rows: id, actor, sector, fund, year, places and amounts expected';
    const cube = cubeOf(input.output.rows);
    const { ids, assumed, amount, ticks } = cube.activities;
    const those = (holds: (activity: number) => boolean) => ids.filter((_, activity) => holds(activity));
    const { total, facts } = cut(cube, { rows: 'actor', columns: 'fund' });
    const each = (prefix: string, of: (measure: Measure) => unknown) =>
      Object.fromEntries(MEASURES.map((measure) => [`${prefix}_${measure}`, of(measure)]));
    const sums = MEASURES.flatMap((measure) =>
      Object.entries(BY).map(([word, dimension]) => [
        `${measure}_by_${word}`,
        sumsBy(cube, measure, dimension),
      ]),
    );
    return {
      ...Object.fromEntries(sums),
      ...each('unknown', (measure) => those((i) => hasTick(ticks[i]!, `${measure}Unknown`))),
      ...each('zero', (measure) => those((i) => amount[measure][i] === 0)),
      assumed: those((i) => (assumed[i]! & ASSUMED.place) !== 0),
      total: total.amount,
      over_100_pct: facts.overspent.map((activity) => ids[activity]),
    };
  },
};

/** Who does what where, with whose money. */
export const MONEY_VERIFIERS: readonly Verifier[] = [money];
