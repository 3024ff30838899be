import { criterionWidth } from '../weighing/criterionWidth';
import { gower, mahalanobis, nearestBy, sampleDeviation } from './similarity';

/** A trait by which villages are compared. */
export interface Trait {
  /** Of the village that others are to be like, as it was; NaN where it is not known. */
  readonly own: number;
  /** Of all villages; NaN where it is not known. */
  readonly values: Float64Array;
}

export interface LikenessQuestion {
  readonly traits: readonly Trait[];
  readonly by: 'gower' | 'mahalanobis';
  /** Rows that are no answer: the village itself, other typologies. */
  readonly except: ReadonlySet<number>;
  readonly most: number;
}

export interface Alike {
  readonly row: number;
  readonly distance: number;
  /** What the distance is made of, the largest part first. */
  readonly drivers: readonly Driver[];
}

/** How far a trait drives two villages apart. */
export interface Driver {
  /** Position of the trait in the question. */
  readonly trait: number;
  readonly own: number;
  readonly other: number;
  /** In parts of the trait's range (Gower), or in its standard deviations. */
  readonly apart: number;
  /** Of all traits' parts (Gower), or of their squares; 0 where the villages do not differ. */
  readonly share: number;
}

export interface Likeness {
  readonly alike: readonly Alike[];
  /** Positions of the traits that the village itself has. */
  readonly used: readonly number[];
  /** The traits depend on each other: the pseudo-inverse was taken. */
  readonly singular: boolean;
}

/**
 * The villages most like one, as it is or once was: its own values stand in a row beside those of all villages. Gower
 * takes whatever traits two villages both have; Mahalanobis only villages that have all.
 */
export function likeness({ traits, by, except, most }: LikenessQuestion): Likeness {
  const used = Array.from(traits.keys()).filter((t) => !Number.isNaN(traits[t]!.own));
  const n = traits[0]?.values.length ?? 0;
  if (used.length === 0) return { alike: [], used, singular: false };
  const rows = Array.from({ length: n }, (_, row) => row).filter(
    (row) => by === 'gower' || used.every((t) => !Number.isNaN(traits[t]!.values[row]!)),
  );
  const columns = used.map((t) => {
    const { own, values } = traits[t]!;
    return Float64Array.from([...rows.map((row) => values[row]!), own]);
  });
  const at = rows.length;
  const measured =
    by === 'gower'
      ? { distance: gower({ numeric: columns, categorical: [] }, at), singular: false }
      : mahalanobis(columns, at);
  const out = new Set([at, ...rows.flatMap((row, i) => (except.has(row) ? [i] : []))]);
  const widths = columns.map((column) =>
    by === 'gower' ? criterionWidth(column).width : sampleDeviation(column),
  );
  return {
    alike: nearestBy(measured.distance, { except: out, k: most }).map((i) => ({
      row: rows[i]!,
      distance: measured.distance[i]!,
      drivers: driversOf({ columns, widths, used, by }, i, at),
    })),
    used,
    singular: measured.singular,
  };
}

function driversOf(
  of: {
    readonly columns: readonly Float64Array[];
    readonly widths: readonly number[];
    readonly used: readonly number[];
    readonly by: LikenessQuestion['by'];
  },
  i: number,
  at: number,
): Driver[] {
  const parts = of.columns.flatMap((column, c) => {
    const [own, other, width] = [column[at]!, column[i]!, of.widths[c]!];
    if (Number.isNaN(other)) return [];
    const apart = width > 0 ? Math.abs(other - own) / width : 0;
    return [{ trait: of.used[c]!, own, other, apart, part: of.by === 'gower' ? apart : apart ** 2 }];
  });
  const all = parts.reduce((sum, { part }) => sum + part, 0);
  return parts
    .sort((a, b) => b.part - a.part || a.trait - b.trait)
    .map(({ part, ...driver }) => ({ ...driver, share: all > 0 ? part / all : 0 }));
}

/** The year from which a village's own value is taken, and that of all others. */
export interface TraitYears {
  readonly own: number;
  readonly others: number;
  /** The village is taken as it was before. */
  readonly isEarlier: boolean;
}

/**
 * Others are taken as they are in the last year; the village as it was in the last year before `before`, on the same
 * data basis; where there is none, as it is.
 * @param years with their data basis, ascending, not empty
 */
export function traitYears(
  years: readonly { readonly year: number; readonly basis: string }[],
  before: number | null,
): TraitYears {
  const last = years.at(-1)!;
  const then =
    before === null ? undefined : years.findLast(({ year, basis }) => year < before && basis === last.basis);
  return { own: then?.year ?? last.year, others: last.year, isEarlier: then !== undefined };
}
