import type { Intervention } from '../../data/model/programme';
import type { VillageGeometry } from '../../data/model/geometry';
import { assignPoints } from '../geometry/assignPoints';

/** What was done, as places know it. One entry a village in every array. */
export interface Responses {
  /** Interventions begun or done that name the village; one that names three counts in each of the three. */
  readonly count: Float64Array;
  /** Σ of their budgets, rupiah; NaN where one of them states no amount, or one amount for several villages. */
  readonly budget_rp: Float64Array;
  /** Each once: what stands in no village's number, and why. */
  readonly named: number;
  readonly planned: number;
  readonly districtWide: number;
  readonly regencyWide: number;
  /** Begun, and of these no amount that belongs to one village. */
  readonly withoutAmount: number;
  /** By position in `Villages.kecamatan`, those known only for a kecamatan. */
  readonly perDistrict: ReadonlyMap<number, number>;
  /** Those whose stated point lies in another village than the one they name: the name counts. */
  readonly contradicted: number;
}

export interface ResponsesQuestion {
  readonly n: number;
  readonly interventions: readonly Intervention[];
  /** Places those that state a point and no village; null: they count as known for the regency alone. */
  readonly geometry: VillageGeometry | null;
}

/** What villages an intervention belongs to, by the code that its source states, else by the polygon of its point. */
function placesOf({ interventions, geometry }: ResponsesQuestion) {
  const located = interventions.flatMap((one, i) =>
    one.precision === 'point' && one.points.length === 1 ? [{ i, at: one.points[0]! }] : [],
  );
  const rows = interventions.map((one) => one.rows);
  if (geometry === null || located.length === 0) return { rows, contradicted: 0 };
  const { row, disagreements } = assignPoints({
    geometry,
    points: {
      lon: Float64Array.from(located, ({ at }) => at[0]),
      lat: Float64Array.from(located, ({ at }) => at[1]),
    },
    stated: Int32Array.from(located, ({ i }) => (rows[i]!.length === 1 ? rows[i]![0]! : -1)),
    by: 'both',
  });
  located.forEach(({ i }, point) => {
    if (rows[i]!.length === 0 && row[point]! >= 0) rows[i] = [row[point]!];
  });
  return { rows, contradicted: disagreements.length };
}

/** Counts interventions and adds up their money by village. What is only planned has answered no need yet. */
export function responsesOf(question: ResponsesQuestion): Responses {
  const { n, interventions } = question;
  const { rows, contradicted } = placesOf(question);
  const count = new Float64Array(n);
  const budget_rp = new Float64Array(n);
  const perDistrict = new Map<number, number>();
  let [named, planned, districtWide, regencyWide, withoutAmount] = [0, 0, 0, 0, 0];
  interventions.forEach((one, i) => {
    const villages = new Set(rows[i]);
    if (one.stage === 'planned') planned++;
    else if (villages.size > 0) {
      named++;
      // One sum for several villages is nobody's own: it is not shared out, and not counted as nothing.
      const own_rp = villages.size === 1 ? one.budget_rp : null;
      if (own_rp === null) withoutAmount++;
      for (const row of villages) {
        count[row]!++;
        budget_rp[row]! += own_rp ?? Number.NaN;
      }
    } else if (one.districts.length > 0) {
      districtWide++;
      for (const district of new Set(one.districts))
        perDistrict.set(district, (perDistrict.get(district) ?? 0) + 1);
    } else regencyWide++;
  });
  return {
    count,
    budget_rp,
    named,
    planned,
    districtWide,
    regencyWide,
    withoutAmount,
    perDistrict,
    contradicted,
  };
}
