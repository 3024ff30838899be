/** What a file was found to be, by its bytes. */
export type ImportFormat =
  | 'geojson'
  | 'topojson'
  | 'shapefile'
  | 'flatgeobuf'
  | 'parquet'
  | 'kml'
  | 'geopackage'
  | 'csv'
  | 'xlsx'
  | 'ods'
  | 'unknown';

/** A cell as its file has it: text stays text, numbers of typed formats stay numbers, an empty cell is null. */
export type Cell = string | number | boolean | null;

export interface ImportedColumn {
  /** The heading; `kolom_3` where the file has none. Column names are unique within a part. */
  readonly name: string;
  /** One cell a row. */
  readonly cells: readonly Cell[];
  /** Whether the file shows the numbers as percentages; they are given as shown: 10 for "10 %". */
  readonly isPercent?: boolean;
}

/** A row that adds up others, such as "JUMLAH": no row of the part, but a check of it. */
export interface TotalRow {
  /** Its number in the file as a person counts. */
  readonly row: number;
  readonly label: string;
  /** Of every column with whole numbers what the row states and what the rows above it add up to. */
  readonly checks: readonly { readonly column: string; readonly stated: number; readonly sum: number }[];
}

/**
 * The shape of one feature. Every path is flat, `[lon, lat, lon, lat, …]` in degrees of WGS 84. `parts` of an area are its
 * polygons, each an outer ring (counter-clockwise) and its holes (clockwise), all closed; of lines and points each part has
 * one path.
 */
export interface ImportedShape {
  readonly kind: 'area' | 'line' | 'point';
  readonly parts: readonly (readonly Float64Array[])[];
}

/** One table of a file: a sheet, a layer, or the file as a whole. Columnar: the n-th cell of every column is row n. */
export interface ImportedPart {
  /** Name of the sheet, the layer or the member of a zip; empty where the file is one table. */
  readonly name: string;
  readonly format: ImportFormat;
  /** Number of rows that could be read; those that could not stand in the file's issues. */
  readonly rows: number;
  /** Of every row its number in the file as a person counts there: the line of a sheet, the number of a feature. */
  readonly rowNumbers: Int32Array;
  readonly columns: readonly ImportedColumn[];
  /** Of every row its shape, null where it has none; null altogether in a table without shapes. */
  readonly shapes: readonly (ImportedShape | null)[] | null;
  /** How the text was decoded: "utf-8", "windows-1252"; empty for formats that fix it. */
  readonly encoding: string;
  /** The coordinate system that the file states, as "EPSG:32749"; empty for tables and where it states none. */
  readonly crs: string;
  /** Rows of a table that add up others. */
  readonly totals?: readonly TotalRow[];
}

/**
 * How much an issue weighs: `notice` tells, `repaired` changed something and says what, `rowRejected` sets rows apart,
 * `rejected` refuses the file.
 */
export type IssueSeverity = 'notice' | 'repaired' | 'rowRejected' | 'rejected';

/** One thing that was found, gathered over all rows that it concerns. */
export interface ImportIssue {
  /** Stable code, as docs/data-pack.md lists them: `RING_NOT_CLOSED`. */
  readonly code: string;
  readonly severity: IssueSeverity;
  /** The part that it concerns; empty for the file as a whole. */
  readonly part: string;
  readonly column: string | null;
  /** Numbers of the rows concerned, as in `rowNumbers`; the first hundred of them. */
  readonly rows: readonly number[];
  /** How many there are altogether: rows, or cells, or rings. */
  readonly count: number;
  /** What was found, for the sentence of the code: names and numbers by parameter. */
  readonly found: Readonly<Record<string, string | number>>;
  /** Where it was met in shapes, as far as that is one position; the first thousand. Left out where there is none. */
  readonly places?: readonly IssuePlace[];
}

/** One position at which something was found of a row's shape. */
export interface IssuePlace {
  /** Number of the row, as in `rowNumbers`. */
  readonly row: number;
  readonly at: readonly [lon: number, lat: number];
}

export type ImportVerdict = 'accepted' | 'repaired' | 'rejected';

/** What came of one file, or of the files that belong together as one (.shp, .dbf, .prj). */
export interface ImportedFile {
  readonly name: string;
  readonly format: ImportFormat;
  readonly verdict: ImportVerdict;
  readonly parts: readonly ImportedPart[];
  readonly issues: readonly ImportIssue[];
  /** Rows met in the file: those of all parts and those rejected. */
  readonly rowsIn: number;
  readonly rowsRejected: number;
  /** Of a file that is refused for it tells of persons: what its parts can be added up to villages by. */
  readonly toAggregate?: readonly { readonly part: string; readonly columns: readonly AggregateColumn[] }[];
}

/** A column that a table of households or persons can be added up by; none that tells of one of them. */
export interface AggregateColumn {
  readonly column: string;
  /** What it probably is, as `columnKinds` says: "kemendagri", "number", "text". */
  readonly kind: string;
  /** The few texts of its cells, each of many rows; empty where there are more, or one is of few. */
  readonly categories: readonly string[];
}

/** One number a village; `name` becomes the column's. */
export type Measure =
  /** Rows of the village, or those whose cell in a column is one of some texts. */
  | {
      readonly kind: 'count';
      readonly name: string;
      readonly where?: { readonly column: string; readonly is: readonly string[] };
    }
  /** Share of those rows in percent. */
  | {
      readonly kind: 'share';
      readonly name: string;
      readonly where: { readonly column: string; readonly is: readonly string[] };
    }
  | { readonly kind: 'sum' | 'mean'; readonly name: string; readonly column: string };

/** How a table of households or persons becomes one of villages. */
export interface AggregateChoice {
  /** Name of the part; empty where the file is one table. */
  readonly part: string;
  readonly codeColumn: string;
  readonly measures: readonly Measure[];
  /** From which number on a count is shown, and a rate by its denominator; the usual ones where they are left out. */
  readonly settings?: { readonly threshold: number; readonly minDenominator: number };
}

/** What a person decides where a file leaves it open; what is absent is found by looking. */
export interface ImportChoices {
  /** Coordinate system, where the file states none or a wrong one: "EPSG:32749". */
  readonly crs?: string;
  /** Exchange latitude and longitude. */
  readonly swapped?: boolean;
  readonly encoding?: string;
  /** Row of the header, counted from 1 as in the sheet. */
  readonly headerRow?: number;
  /** Columns that are not read, by name: those that tell of persons. */
  readonly leaveOut?: readonly string[];
  /** Add a table of households up to villages as it is read, so that no row of it goes anywhere. */
  readonly aggregate?: AggregateChoice;
  /** How the numbers of a column are written, where looking decides wrongly. */
  readonly numberFormats?: readonly { readonly column: string; readonly format: 'id' | 'en' }[];
}

/** A file that somebody brings. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its size where it was found too large to be read, and `bytes` is empty. */
  readonly size?: number;
}

export interface ImportProgress {
  readonly file: string;
  readonly step: 'unpack' | 'read' | 'repair' | 'check';
  /** From 0 to 1; null where it cannot be told. */
  readonly done: number | null;
}
