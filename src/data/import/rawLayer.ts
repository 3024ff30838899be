import type { ImportedColumn, ImportFormat } from './imported';

/** A shape as a reader found it: flat paths `[x, y, x, y, …]` in the file's own coordinate system, nothing repaired. */
export interface RawShape {
  readonly kind: 'area' | 'line' | 'point';
  readonly parts: readonly (readonly Float64Array[])[];
}

/** What a file says about its coordinate system. */
export type StatedCrs =
  /** The format fixes degrees of WGS 84. */
  | { readonly kind: 'degrees' }
  /** The file could have said and did not. */
  | { readonly kind: 'missing' }
  /** A name such as "EPSG:32749" or "urn:ogc:def:crs:OGC:1.3:CRS84". */
  | { readonly kind: 'named'; readonly name: string }
  /** The text of a .prj, or of a header. */
  | { readonly kind: 'wkt'; readonly text: string };

/** A layer as a reader gives it to `finishLayer`. */
export interface RawLayer {
  readonly name: string;
  readonly format: ImportFormat;
  readonly columns: readonly ImportedColumn[];
  readonly rowNumbers: Int32Array;
  readonly shapes: readonly (RawShape | null)[];
  readonly encoding: string;
  readonly crs: StatedCrs;
  /** Whether the format wants outer rings counter-clockwise, so that other rings are a fault of the file. */
  readonly wantsWinding: boolean;
}
