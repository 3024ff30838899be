import type { MatchTable } from './matchDistance';
import { balanceOf, type Balance } from './balance';
import { matchNearest, type Match, type MatchWay } from './matching';

/** A panel of places and what they may be matched by. */
export interface Matchable {
  readonly ids: readonly string[];
  readonly times: readonly number[];
  readonly values: readonly Float64Array[];
  readonly cohort: readonly (number | null)[];
  readonly people: Float64Array;
  /** Places are compared with those of the same word: typology. */
  readonly group: readonly string[];
  /** Rows beside each; null where neighbours are not known. */
  readonly neighbours: readonly (readonly number[])[] | null;
}

export interface SetWay extends Pick<MatchWay, 'kind' | 'withReplacement' | 'perTreated' | 'caliper'> {
  /** Neighbours of the treated may have gained too: they are not compared with. */
  readonly exceptNeighbours: boolean;
}

/** A treated place with its comparison places, and what changed in each: mean after less mean before. */
export interface MatchedSet extends Match {
  readonly cohort: number;
  readonly change: number;
  readonly controlChanges: readonly number[];
}

export interface MatchedSets {
  readonly sets: readonly MatchedSet[];
  /** Treated rows without a comparison place within the caliper, or of their typology. */
  readonly unmatched: readonly number[];
  /** The largest cohort first. */
  readonly balances: readonly CohortBalance[];
}

/** How alike a cohort and its comparison places were in the years before it was treated. */
export interface CohortBalance {
  readonly cohort: number;
  readonly years: readonly { readonly time: number; readonly balance: Balance }[];
}

/**
 * Matches every cohort with never treated places, by their values before the treatment. Places without a value in one
 * of those years take no part.
 */
export function matchedSets(of: Matchable, way: SetWay): MatchedSets {
  const last = of.times.at(-1) ?? -Infinity;
  const cohorts = [...new Set(of.cohort)].filter(
    (year): year is number => year !== null && year <= last && year > (of.times[0] ?? Infinity),
  );
  cohorts.sort((a, b) => sizeOf(of, b) - sizeOf(of, a) || a - b);
  const treatedRows = new Set(of.cohort.flatMap((year, i) => (year !== null ? [i] : [])));
  const barred = new Set<number>();
  if (way.exceptNeighbours && of.neighbours) {
    for (const row of treatedRows) for (const beside of of.neighbours[row]!) barred.add(beside);
  }
  const taken = new Set<number>();
  const sets: MatchedSet[] = [];
  const balances: CohortBalance[] = [];
  for (const cohort of cohorts) {
    const { rows, table, before } = cohortTable(of, cohort, (i) => barred.has(i) || taken.has(i));
    const within = rows.map((i) => of.group[i]!);
    const matches = matchNearest(table, { ...way, within });
    const own = matches.filter(({ controls }) => controls.length > 0);
    const years = balanceOf(table, matches).map((balance, t) => ({ time: before[t]!, balance }));
    balances.push({ cohort, years });
    for (const match of own) {
      sets.push(setOf(of, rows, match, cohort));
      if (!way.withReplacement) for (const control of match.controls) taken.add(rows[control]!);
    }
  }
  const matched = new Set(sets.map(({ treated }) => treated));
  return { sets, unmatched: [...treatedRows].filter((row) => !matched.has(row)), balances };
}

function sizeOf({ cohort }: Matchable, year: number): number {
  return cohort.filter((own) => own === year).length;
}

function cohortTable(of: Matchable, cohort: number, isOut: (row: number) => boolean) {
  const before = of.times.filter((time) => time < cohort);
  const rows = of.cohort.flatMap((year, i) => {
    const takesPart = year === cohort || (year === null && !isOut(i));
    const isKnown = before.every((_, t) => !Number.isNaN(of.values[i]![t]!));
    const hasAfter = of.times.some((time, t) => time >= cohort && !Number.isNaN(of.values[i]![t]!));
    return takesPart && isKnown && hasAfter ? [i] : [];
  });
  const table: MatchTable = {
    ids: rows.map((i) => of.ids[i]!),
    treated: Uint8Array.from(rows, (i) => (of.cohort[i] === cohort ? 1 : 0)),
    columns: before.map((_, t) => Float64Array.from(rows, (i) => of.values[i]![t]!)),
  };
  return { rows, table, before };
}

function setOf(of: Matchable, rows: readonly number[], match: Match, cohort: number): MatchedSet {
  const change = (row: number) => {
    const mean = (isIn: (time: number) => boolean) => {
      const own = of.values[row]!.filter((value, t) => isIn(of.times[t]!) && !Number.isNaN(value));
      return own.reduce((sum, value) => sum + value, 0) / own.length;
    };
    return mean((time) => time >= cohort) - mean((time) => time < cohort);
  };
  const controls = match.controls.map((i) => rows[i]!);
  return {
    cohort,
    treated: rows[match.treated]!,
    controls,
    distances: match.distances,
    ties: match.ties.map((i) => rows[i]!),
    change: change(rows[match.treated]!),
    controlChanges: controls.map(change),
  };
}
