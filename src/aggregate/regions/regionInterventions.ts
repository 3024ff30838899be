import type { Intervention } from '../../data/model/programme';
import type { MadeRegion } from './madeRegion';
import { ringsOf } from '../geometry/drawing';
import { ringLocator } from '../geometry/ringLocator';

/** The interventions in a region. */
export interface RegionInterventions {
  /** Interventions with at least one place in the region. */
  readonly within: readonly Intervention[];
  /** How many of these also have a place outside, so that their money is not for this region alone. */
  readonly beyond: number;
  /** Interventions located only by kecamatan or regency; whether they reach the region is unknown. */
  readonly unplaced: number;
  /** Sum of the stated budgets, rupiah. */
  readonly budget_rp: number;
  /** Number of interventions with a stated budget. */
  readonly budgetKnown: number;
}

/**
 * Finds the interventions in a region: in a region of whole villages by the villages they name, in a region
 * with an outline by their points.
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
