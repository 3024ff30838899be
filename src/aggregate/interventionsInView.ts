import type { GroupColumn } from '../data/dataset';
import type { Intervention } from '../data/programme';
import type { InterventionStage } from '../data/schema';

/** Sums of money, with what states no amount counted apart: unknown is not zero. */
export interface MoneySum {
  readonly sum_rp: number;
  /** How many state an amount. */
  readonly known: number;
  readonly unknown: number;
}

export interface InterventionsInView {
  /** Each once, in the pack's order. */
  readonly shown: readonly Intervention[];
  /** By village row; one that names three villages stands under each of the three. */
  readonly byRow: ReadonlyMap<number, readonly Intervention[]>;
  /** Known only by kecamatan, by position in `Villages.kecamatan`. */
  readonly byDistrict: ReadonlyMap<number, readonly Intervention[]>;
  /** Known only for the regency, or with no place at all. */
  readonly regencyWide: readonly Intervention[];
  readonly budget: MoneySum;
  readonly realised: MoneySum;
}

export interface InterventionsQuestion {
  readonly interventions: readonly Intervention[];
  /** Empty lists filter nothing. */
  readonly filter: { readonly actorIds: readonly string[]; readonly stages: readonly InterventionStage[] };
  /** One byte a village, 1 where it is in view; null: everything is. */
  readonly inView: Uint8Array | null;
  readonly kecamatan: GroupColumn;
}

/**
 * Interventions that pass the filter and lie in view: by a village in view, by a kecamatan with a village in
 * view, and those of the whole regency always. Money is summed once an intervention, never shared out.
 */
export function interventionsInView(question: InterventionsQuestion): InterventionsInView {
  const { interventions, filter, inView, kecamatan } = question;
  const districts = districtsInView(kecamatan, inView);
  const seesRow = (row: number) => inView === null || inView[row] === 1;
  const seesDistrict = (district: number) => districts === null || districts.has(district);
  const shown = interventions.filter(
    (one) =>
      passes(one, filter) &&
      (isRegencyWide(one) || one.rows.some(seesRow) || one.districts.some(seesDistrict)),
  );
  return {
    shown,
    byRow: grouped(shown, ({ rows }) => rows.filter(seesRow)),
    byDistrict: grouped(shown, ({ districts: named }) => named.filter(seesDistrict)),
    regencyWide: shown.filter(isRegencyWide),
    budget: moneySum(shown.map(({ budget_rp }) => budget_rp)),
    realised: moneySum(shown.map(({ realised_rp }) => realised_rp)),
  };
}

function passes({ actorIds, stage }: Intervention, filter: InterventionsQuestion['filter']): boolean {
  const byActor = filter.actorIds.length === 0 || actorIds.some((id) => filter.actorIds.includes(id));
  return byActor && (filter.stages.length === 0 || filter.stages.includes(stage));
}

function isRegencyWide({ rows, districts }: Intervention): boolean {
  return rows.length === 0 && districts.length === 0;
}

function districtsInView(kecamatan: GroupColumn, inView: Uint8Array | null): Set<number> | null {
  if (inView === null) return null;
  const seen = new Set<number>();
  inView.forEach((byte, row) => byte === 1 && seen.add(kecamatan.index[row]!));
  return seen;
}

function grouped(
  shown: readonly Intervention[],
  places: (one: Intervention) => readonly number[],
): Map<number, Intervention[]> {
  const groups = new Map<number, Intervention[]>();
  for (const one of shown) {
    for (const place of new Set(places(one))) {
      const group = groups.get(place);
      if (group) group.push(one);
      else groups.set(place, [one]);
    }
  }
  return groups;
}

function moneySum(amounts: readonly (number | null)[]): MoneySum {
  const known = amounts.filter((amount) => amount !== null);
  return {
    sum_rp: known.reduce((sum, amount) => sum + amount, 0),
    known: known.length,
    unknown: amounts.length - known.length,
  };
}
