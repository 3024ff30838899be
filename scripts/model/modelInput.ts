import type { Position } from 'geojson';
import type { Topology } from 'topojson-specification';

/** A place with a reference point and an ellipse of inertia: one row of facts/desa.csv or tetangga_titik.csv. */
export interface EllipseRow {
  readonly lon: number;
  readonly lat: number;
  readonly luas_km2: number;
  /** Standard deviation along the long axis, km. */
  readonly rentang_panjang_km: number;
  /** Standard deviation along the short axis, km. */
  readonly rentang_pendek_km: number;
  /** Azimuth of the long axis, degrees clockwise from north. */
  readonly arah_derajat: number;
}

/** A village of the regency. */
export interface ModelVillage extends EllipseRow {
  readonly kode: string;
  readonly kode_bps: string;
  readonly nama: string;
  readonly jenis: string;
  readonly kode_kecamatan: string;
  readonly kecamatan: string;
}

/** A village around the regency; it bounds the regency and is then merged into its own. */
export interface ModelNeighbour extends EllipseRow {
  readonly kode_bps: string;
  readonly kabupaten: string;
}

/** All that the model of the boundaries is made from. Order of rows does not matter. */
export interface ModelInput {
  readonly region: { readonly code: string; readonly name: string };
  readonly villages: readonly ModelVillage[];
  readonly neighbours: readonly ModelNeighbour[];
  /** Land as MultiPolygon coordinates in degrees (Natural Earth, 1:10m). */
  readonly land: readonly Position[][][];
}

/** What the model gives. */
export interface ModelTopology {
  readonly topology: Topology;
  /** Shares by which the villages' areas differ from the published ones, measured on the shipped borders. */
  readonly areaError: { readonly max: number; readonly median: number };
}
