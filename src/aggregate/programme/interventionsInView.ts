import type { GroupColumn } from '../../data/model/dataset';
import { fundsOf, type Intervention } from '../../data/model/programme';
import type { InterventionStage } from '../../data/model/packWords';

/** A sum of money; entries without a stated amount are counted apart, because unknown is not zero. */
export interface MoneySum {
  readonly sum_rp: number;
  /** Number of entries with a stated amount. */
  readonly known: number;
  readonly unknown: number;
}

export interface InterventionsInView {
  /** Each intervention once, in the order of the pack. */
  readonly shown: readonly Intervention[];
  /** By village row; an intervention that names three villages is listed under each of them. */
  readonly byRow: ReadonlyMap<number, readonly Intervention[]>;
  /** Interventions located only by kecamatan, by position in `Villages.kecamatan`. */
  readonly byDistrict: ReadonlyMap<number, readonly Intervention[]>;
  /** Interventions located only by regency, or not at all. */
  readonly regencyWide: readonly Intervention[];
  readonly budget: MoneySum;
  readonly realised: MoneySum;
}

/** A filter on interventions. Empty lists and null do not filter; all criteria must hold together. */
export interface InterventionFilter {
  readonly actorIds: readonly string[];
  readonly stages: readonly InterventionStage[];
  readonly sectors: readonly string[];
  readonly funds: readonly string[];
  /** Running in any of these years, both ends included. */
  readonly years: { readonly from: number; readonly to: number } | null;
}

export const ALL_INTERVENTIONS: InterventionFilter = {
  actorIds: [],
  stages: [],
  sectors: [],
  funds: [],
  years: null,
};

export interface InterventionsQuestion {
  readonly interventions: readonly Intervention[];
  readonly filter: InterventionFilter;
  /** One byte per village, 1 where it is in view; null where all are. */
  readonly inView: Uint8Array | null;
  readonly kecamatan: GroupColumn;
}

/**
 * Interventions that pass the filter and lie in view: those with a village in view, those with a kecamatan
 * that has a village in view, and always those of the whole regency. Each intervention's money is counted
 * once and not divided among villages.
 */
export function interventionsInView(question: InterventionsQuestion): InterventionsInView {
  const { interventions, filter, inView, kecamatan } = question;
  const districts = districtsInView(kecamatan, inView);
  const seesRow = (row: number) => inView === null || inView[row] === 1;
  const seesDistrict = (district: number) => districts === null || districts.has(district);
  const shown = interventions.filter(
    (one) =>
      passesFilter(one, filter) &&
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

/** Whether an intervention passes the filter. */
export function passesFilter(one: Intervention, filter: InterventionFilter): boolean {
  const among = (wanted: readonly string[], value: string) => wanted.length === 0 || wanted.includes(value);
  const { actorIds, years } = filter;
  return (
    (actorIds.length === 0 || one.actorIds.some((id) => actorIds.includes(id))) &&
    among(filter.stages, one.stage) &&
    among(filter.sectors, one.sector) &&
    (filter.funds.length === 0 || fundsOf(one).some((fund) => filter.funds.includes(fund))) &&
    (years === null || (one.startYear <= years.to && lastYearOf(one) >= years.from))
  );
}

/** The last year in which an intervention runs. Without a stated end it runs on, unless its stage is "done". */
export function lastYearOf({
  startYear,
  endYear,
  stage,
}: Pick<Intervention, 'startYear' | 'endYear' | 'stage'>): number {
  return endYear ?? (stage === 'done' ? startYear : Infinity);
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
