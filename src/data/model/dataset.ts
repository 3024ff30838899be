import type { Fault } from './fault';
import type { CoarseLevel, Level } from './level';
import type { Localized } from './localized';
import type { Provenance } from './packWords';
import type { TextColumn } from './textColumn';

/**
 * Villages grouped by a key: `index[row]` is the position of the row's group in `keys` and `labels`. Groups
 * are in the order of their keys.
 */
export interface GroupColumn {
  readonly index: Uint32Array;
  readonly keys: readonly string[];
  readonly labels: readonly string[];
}

/**
 * The rows of a dataset, 0 … n−1, in ascending order of their Kemendagri code: villages, or the areas of a level
 * above.
 */
export interface Villages<L extends Level = Level> {
  readonly level: L;
  readonly n: number;
  /** Kemendagri code with dots: 33.26.15.2014. */
  readonly code: TextColumn;
  /** BPS code with ten digits: 3326150015; empty where unknown. */
  readonly bpsCode: TextColumn;
  readonly name: TextColumn;
  /** Keys `desa`, `kelurahan`. */
  readonly kind: GroupColumn;
  /** Keys are kecamatan codes (33.26.15), labels their names. */
  readonly kecamatan: GroupColumn;
  /** Keys as in the pack; the empty key means that no source states a typology. */
  readonly typology: GroupColumn;
  /** Keys `indikatif`, `definitif`, `model`. */
  readonly boundaryStatus: GroupColumn;
  readonly area_km2: Float64Array;
  /** Reference point in degrees. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
}

export type IndicatorKind = 'count' | 'ratio' | 'index' | 'category';
/** Which direction of the values is worse. */
export type Worse = 'high' | 'low' | 'neutral';

/** How a value is computed from other indicators of the same row and year, where the catalogue declares it. */
export type Formula =
  | { readonly kind: 'reported' }
  | { readonly kind: 'mean'; readonly inputs: readonly string[] }
  | { readonly kind: 'ratio' }
  | { readonly kind: 'classOf'; readonly input: string }
  | { readonly kind: 'model'; readonly inputs: readonly string[] }
  // Formulas of indicators that are computed in the app; no catalogue declares them.
  | {
      readonly kind: 'areas';
      readonly contract: 'sum' | 'ratio' | 'share';
      readonly level: CoarseLevel;
    }
  | { readonly kind: 'change'; readonly input: string; readonly from: number; readonly to: number }
  | { readonly kind: 'bivariate'; readonly inputs: readonly string[]; readonly year: number }
  | { readonly kind: 'gap'; readonly need: string; readonly response: string }
  | { readonly kind: 'accessibility' }
  | {
      readonly kind: 'hotSpots';
      readonly input: string;
      /** Which direction of the input is worse. */
      readonly worse: Worse;
      /**
       * Label of each class on the map: the side of the village and of its neighbours (HH, LH, …); empty
       * where not significant.
       */
      readonly signs: readonly string[];
    };

/**
 * Classes published by an authority: `upper[i]` closes class i (lower, upper]; there is one label more than
 * bounds.
 */
export interface OfficialClasses {
  readonly upper: readonly number[];
  readonly labels: readonly Localized[];
}

export interface Indicator {
  readonly id: string;
  readonly name: Localized;
  readonly shortName: Localized;
  /** Heading in the indicator picker. */
  readonly theme: Localized;
  readonly unit: Localized;
  readonly kind: IndicatorKind;
  readonly worse: Worse;
  readonly basis: string;
  readonly provenance: Provenance;
  readonly level: Level;
  readonly method: Localized;
  readonly sourceIds: readonly string[];
  readonly licence: string;
  readonly definition: Localized;
  readonly decimals: number;
  /** For ratios: value = numerator / denominator × multiplier. */
  readonly multiplier: number;
  readonly years: readonly number[];
  readonly formula: Formula;
  readonly official: OfficialClasses | null;
  /** For categories: value v stands for label v. */
  readonly categories: readonly Localized[];
  /**
   * For counts: the indicator with the same information as a rate, which is offered because choropleths of
   * counts mislead.
   */
  readonly rateId: string | null;
}

/**
 * One indicator in one year. Arrays have one entry per row of the indicator's level (villages, kecamatan, or
 * the one regency). Where `mark` is not present, the numbers are NaN.
 */
export interface IndicatorYear {
  readonly indicatorId: string;
  readonly year: number;
  readonly value: Float64Array;
  readonly mark: Uint8Array;
  readonly numerator: Float64Array | null;
  readonly denominator: Float64Array | null;
  /** Standard error in the unit of the value. */
  readonly standardError: Float64Array | null;
  /** Sums of suppressed cells, where the pack publishes totals. */
  readonly hidden?: HiddenPools;
}

/**
 * Pools: sets of suppressed cells with a known sum, which is a published total minus the villages that are
 * published. A pool covers a kecamatan or, where totals of kecamatan are suppressed, those of a regency
 * together.
 */
export interface HiddenPools {
  /** Pool of each row; −1 where the row is not suppressed, or no published total bounds it. */
  readonly poolOf: Int32Array;
  /** Number of rows in each pool. */
  readonly size: Uint32Array;
  /**
   * Sum of each pool's rows: the values of a count, or numerator and denominator of a ratio; NaN for those
   * that do not apply.
   */
  readonly value: Float64Array;
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly licence: string;
  /** As stated by the publisher; empty where it states none. */
  readonly date: string;
  readonly note: string;
}

/** The data of a pack, of whatever level its rows are. Immutable after reading. */
export interface Dataset<L extends Level = Level> {
  readonly manifest: PackManifest;
  readonly villages: Villages<L>;
  readonly indicators: readonly Indicator[];
  readonly sources: ReadonlyMap<string, Source>;
  /** Columns read when the pack was opened, by `columnKey`. */
  readonly columns: ReadonlyMap<string, IndicatorYear>;
  /** Columns that are not shown because they contain an impossible number, with the fault. */
  readonly refused?: ReadonlyMap<string, Fault>;
}

/** A dataset whose rows are villages, as a pack's files are: what is about villages alone asks for it. */
export type VillageDataset = Dataset<'village'>;

export function isOfVillages(dataset: Dataset): dataset is VillageDataset {
  return dataset.villages.level === 'village';
}

export function columnKey(indicatorId: string, year: number): string {
  return `${indicatorId}@${year}`;
}

/** Reads an indicator-year among columns that are there; null where it is not among them. */
export function columnAmong(
  columns: ReadonlyMap<string, IndicatorYear>,
): (choice: { readonly indicatorId: string; readonly year: number }) => IndicatorYear | null {
  return ({ indicatorId, year }) => columns.get(columnKey(indicatorId, year)) ?? null;
}

export interface ResourceManifest {
  readonly name: string;
  readonly path: string;
  readonly format: string;
  readonly bytes: number;
  /** SHA-256 in lower-case hexadecimal. */
  readonly hash: string;
  readonly title: Localized;
  readonly licence: string;
  /**
   * Metadata by the Satu Data Indonesia standard: judul, definisi, satuan, klasifikasi, produsen, dasar_data,
   * …
   */
  readonly metadata: Readonly<Record<string, string>>;
}

/** Agreement of modelled village boundaries with a published set, as intersection over union, 0 to 1. */
export interface BoundaryAgreement {
  readonly title: string;
  readonly villages: number;
  readonly median: number;
  readonly quartiles: readonly [lower: number, upper: number];
  /** Share of the area that belongs to the same village in both, 0 to 1. */
  readonly sameVillage: number;
}

/** A province of a large pack: its villages are a run of rows, and their boundaries a file of their own. */
export interface ProvinceManifest {
  /** Two digits, with which the codes of its villages begin. */
  readonly code: string;
  readonly name: string;
  /** Bounding box [west, south, east, north] in degrees. */
  readonly bbox: readonly [number, number, number, number];
  readonly villages: number;
}

export interface PackManifest {
  readonly id: string;
  readonly title: Localized;
  /** The region's name, such as "Kabupaten Pekalongan". */
  readonly region: { readonly code: string; readonly name: Localized; readonly subtitle: Localized };
  readonly version: string;
  readonly created: string;
  /** Whether the pack is demo data; all of its numbers are then `peraga`. */
  readonly demo: boolean;
  /** Bounding box [west, south, east, north] in degrees. */
  readonly bbox: readonly [number, number, number, number];
  readonly defaultIndicator: string;
  /** Id of the indicator that counts poor households; null where the pack names none. */
  readonly poorHouseholds?: string | null;
  readonly villageCount: number;
  /** In ascending order of code; absent where the boundaries of all villages are one file. */
  readonly provinces?: readonly ProvinceManifest[];
  readonly boundary: {
    readonly status: 'indikatif' | 'definitif' | 'model';
    readonly note: Localized;
    readonly sourceIds: readonly string[];
    /** Agreement of modelled boundaries with published ones; absent where it was not measured. */
    readonly agreement?: readonly BoundaryAgreement[];
  };
  /** What the pack hides to keep privacy; absent where its descriptor does not say. */
  readonly disclosure?: {
    readonly threshold: number;
    readonly minDenominator: number;
    readonly exempt: readonly { readonly indicator: string; readonly reason: string }[];
  };
  /** Address to which a reader may write about a number; absent where the pack names none. */
  readonly contact?: string;
  readonly resources: readonly ResourceManifest[];
}

/** The indicator with an id; null where the pack has none. */
export function indicatorOf({ indicators }: Pick<Dataset, 'indicators'>, id: string): Indicator | null {
  return indicators.find((indicator) => indicator.id === id) ?? null;
}
