/**
 * Village polygons as flat arrays, in degrees. A village has parts, a part has rings (the first is the outer
 * one) and a ring has positions. Each level is a range of the next one: ring r has the positions
 * `ringStart[r] .. ringStart[r + 1]`, and so on. Rings are closed without repeating their first position.
 */
export interface VillageGeometry {
  readonly n: number;
  /** [lon, lat, lon, lat, …] */
  readonly position: Float64Array;
  readonly ringStart: Uint32Array;
  readonly partStart: Uint32Array;
  readonly villageStart: Uint32Array;
}

/** Lines without duplicates: line i has the positions [lon, lat, …] in the range `start[i] .. start[i + 1]`. */
export interface LineSet {
  readonly position: Float64Array;
  readonly start: Uint32Array;
}

/** The geometry of a pack, resolved from its topology. */
export interface PackGeometry {
  readonly villages: VillageGeometry;
  /** Borders between two villages of the same kecamatan. */
  readonly villageLines: LineSet;
  /** Borders between two kecamatan. */
  readonly districtLines: LineSet;
  /** The outline of the whole region. */
  readonly outline: LineSet;
  /** Neighbouring regencies, drawn as context, with label points; empty where the pack has none. */
  readonly neighbours: readonly Neighbour[];
  /** Sea polygons, exterior rings only. */
  readonly sea: readonly Float64Array[];
  /**
   * Rows of which lines and names are drawn, where that is not all of them: those of the provinces that are looked at from
   * near.
   */
  readonly near?: readonly RowSpan[];
  /** The outlines of a pack of provinces, of which `outline` has those that are near. */
  readonly allOutlines?: LineSet;
}

/** A run of rows, `first .. first + count`. */
export interface RowSpan {
  readonly first: number;
  readonly count: number;
}

export interface Neighbour {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  /** Polygons as lists of closed rings [lon, lat, …]. */
  readonly polygons: readonly (readonly Float64Array[])[];
}
