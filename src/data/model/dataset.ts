import type { Fault } from './fault';
import type { Localized } from './localized';
import type { Provenance } from './schema';
import type { TextColumn } from './textColumn';

/**
 * A grouping of the villages: `index[row]` is the position of the row's group in `keys` and `labels`.
 * Groups stand in the order of their keys.
 */
export interface GroupColumn {
  readonly index: Uint32Array;
  readonly keys: readonly string[];
  readonly labels: readonly string[];
}

/** The villages of a pack: rows 0 … n−1 in ascending order of their Kemendagri code. */
export interface Villages {
  readonly n: number;
  /** Kemendagri, dotted: 33.26.15.2014. */
  readonly code: TextColumn;
  /** BPS, ten digits: 3326150015; empty where unknown. */
  readonly bpsCode: TextColumn;
  readonly name: TextColumn;
  /** Keys `desa`, `kelurahan`. */
  readonly kind: GroupColumn;
  /** Keys are kecamatan codes (33.26.15), labels their names. */
  readonly kecamatan: GroupColumn;
  /** Keys as in the pack; the empty key means that no source states one. */
  readonly typology: GroupColumn;
  /** Keys `indikatif`, `definitif`, `model`. */
  readonly boundaryStatus: GroupColumn;
  readonly area_km2: Float64Array;
  /** Reference point, degrees. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
}

export type IndicatorKind = 'count' | 'ratio' | 'index' | 'category';
export type Level = 'village' | 'district' | 'regency';
/** Which way is worse. */
export type Worse = 'high' | 'low' | 'neutral';

/** How a value follows from other indicators of the same row and year, where the catalogue declares it. */
export type Formula =
  | { readonly kind: 'reported' }
  | { readonly kind: 'mean'; readonly inputs: readonly string[] }
  | { readonly kind: 'ratio' }
  | { readonly kind: 'classOf'; readonly input: string }
  | { readonly kind: 'model'; readonly inputs: readonly string[] }
  // Those that Petala makes on the screen; no catalogue declares them.
  | {
      readonly kind: 'areas';
      readonly contract: 'sum' | 'ratio' | 'share';
      readonly level: Exclude<Level, 'village'>;
    }
  | { readonly kind: 'change'; readonly input: string; readonly from: number; readonly to: number }
  | { readonly kind: 'bivariate'; readonly inputs: readonly string[]; readonly year: number }
  | { readonly kind: 'gap'; readonly need: string; readonly response: string }
  | { readonly kind: 'accessibility' }
  | {
      readonly kind: 'hotSpots';
      readonly input: string;
      /** Of the input. */
      readonly worse: Worse;
      /** Of each class the village's and its neighbours' side, as the map prints it; empty: not significant. */
      readonly signs: readonly string[];
    };

/** Classes that an authority published: `upper[i]` closes class i (lo, hi]; one label more than bounds. */
export interface OfficialClasses {
  readonly upper: readonly number[];
  readonly labels: readonly Localized[];
}

export interface Indicator {
  readonly id: string;
  readonly name: Localized;
  readonly shortName: Localized;
  /** Heading under which a picker lists it. */
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
  /** For a ratio, value = numerator / denominator × multiplier. */
  readonly multiplier: number;
  readonly years: readonly number[];
  readonly formula: Formula;
  readonly official: OfficialClasses | null;
  /** For a category: value v is labels[v]. */
  readonly categories: readonly Localized[];
  /** For a count: the indicator that gives the same as a rate, offered where shading a count would mislead. */
  readonly rateId: string | null;
}

/**
 * One indicator in one year. Arrays have one entry a row of the indicator's level (villages, kecamatan, or
 * the one regency). Where `mark` is not present the numbers are NaN.
 */
export interface IndicatorYear {
  readonly indicatorId: string;
  readonly year: number;
  readonly value: Float64Array;
  readonly mark: Uint8Array;
  readonly numerator: Float64Array | null;
  readonly denominator: Float64Array | null;
  /** In the unit of the value. */
  readonly standardError: Float64Array | null;
  /** What the hidden cells add up to, where the pack publishes totals. */
  readonly hidden?: HiddenPools;
}

/**
 * Hidden cells whose sum the pack publishes, by what is left of a total when the villages that are shown are taken
 * from it: those of a kecamatan together, or, where totals of kecamatan are withheld, those of a regency.
 */
export interface HiddenPools {
  /** Pool of each row; −1 where the row is not hidden, or nothing published bounds it. */
  readonly poolOf: Int32Array;
  /** By pool: how many rows. */
  readonly size: Uint32Array;
  /** By pool: what its rows add up to, a count's values or the two parts of a ratio; NaN for what it is not. */
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
  /** As the publisher dates it; empty where it does not. */
  readonly date: string;
  readonly note: string;
}

/** What every part of the interface may hold on to: never changes once read. */
export interface Dataset {
  readonly manifest: PackManifest;
  readonly villages: Villages;
  readonly indicators: readonly Indicator[];
  readonly sources: ReadonlyMap<string, Source>;
  /** Columns that came with the pack's first reading; keyed by `columnKey`. */
  readonly columns: ReadonlyMap<string, IndicatorYear>;
  /** Of those, what is not shown since it holds a number that it cannot hold, with that fault. */
  readonly refused?: ReadonlyMap<string, Fault>;
}

/** Key of an indicator-year in `Dataset.columns`. */
export function columnKey(indicatorId: string, year: number): string {
  return `${indicatorId}@${year}`;
}

export interface ResourceManifest {
  readonly name: string;
  readonly path: string;
  readonly format: string;
  readonly bytes: number;
  /** sha256, lower-case hex. */
  readonly hash: string;
  readonly title: Localized;
  readonly licence: string;
  /** Satu Data Indonesia metadata: judul, definisi, satuan, klasifikasi, produsen, dasar_data, … */
  readonly metadata: Readonly<Record<string, string>>;
}

/** A model's villages against one published set: intersection over union, 0 to 1. */
export interface BoundaryAgreement {
  readonly title: string;
  readonly villages: number;
  readonly median: number;
  readonly quartiles: readonly [lower: number, upper: number];
  /** Share of the area that lies in the same village, 0 to 1. */
  readonly sameVillage: number;
}

export interface PackManifest {
  readonly id: string;
  readonly title: Localized;
  /** What the place is called: "Kabupaten Pekalongan". */
  readonly region: { readonly code: string; readonly name: Localized; readonly subtitle: Localized };
  readonly version: string;
  readonly created: string;
  /** Wholly made up: everything is `peraga`. */
  readonly demo: boolean;
  /** [west, south, east, north], degrees. */
  readonly bbox: readonly [number, number, number, number];
  readonly defaultIndicator: string;
  readonly villageCount: number;
  readonly boundary: {
    readonly status: 'indikatif' | 'definitif' | 'model';
    readonly note: Localized;
    readonly sourceIds: readonly string[];
    /** How well a model's borders agree with published ones; absent where nobody measured it. */
    readonly agreement?: readonly BoundaryAgreement[];
  };
  readonly resources: readonly ResourceManifest[];
}

/** The indicator of an id; null where the pack has none. */
export function indicatorOf({ indicators }: Pick<Dataset, 'indicators'>, id: string): Indicator | null {
  return indicators.find((indicator) => indicator.id === id) ?? null;
}
