import type { Intervention } from '../../data/model/programme';
import type { MadeRegion } from './madeRegion';
import { ringsOf } from '../geometry/drawing';
import { ringLocator } from '../geometry/ringLocator';

/** What is done in a region. */
export interface RegionInterventions {
  /** At least one of their places lies in it. */
  readonly within: readonly Intervention[];
  /** Of these, how many have another place outside: their money is not for the region alone. */
  readonly beyond: number;
  /** Known by kecamatan or regency alone: whether they reach the region cannot be told. */
  readonly unplaced: number;
  /** Σ of the budgets that are stated, rupiah. */
  readonly budget_rp: number;
  /** How many state one. */
  readonly budgetKnown: number;
}

/**
 * Interventions in a region: where villages are taken whole, by the villages they name; within an outline, by where
 * they stand.
 */
export function regionInterventions(
  { shape, parts, shares }: MadeRegion,
  interventions: readonly Intervention[],
): RegionInterventions {
  const rows = new Set(shares.rows);
  const { placeOf } = ringLocator(ringsOf(parts));
  const isWhole = shape.kind === 'villages' || shape.kind === 'around';
  const placesIn = ({ rows: named, points }: Intervention): readonly boolean[] =>
    isWhole && named.length > 0
      ? named.map((row) => rows.has(row))
      : points.map(([lon, lat]) => placeOf(lon, lat) !== 'outside');
  let [beyond, unplaced] = [0, 0];
  const within = interventions.filter((one) => {
    const places = placesIn(one);
    if (places.length === 0) unplaced++;
    if (!places.includes(true)) return false;
    if (places.includes(false)) beyond++;
    return true;
  });
  const budgets = within.flatMap(({ budget_rp }) => budget_rp ?? []);
  return {
    within,
    beyond,
    unplaced,
    budget_rp: budgets.reduce((sum, budget) => sum + budget, 0),
    budgetKnown: budgets.length,
  };
}
