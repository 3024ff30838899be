/**
 * Village polygons as columns, in degrees. A village has parts, a part has rings (the first is the outer
 * one), a ring has positions; each level is a span of the next: ring r holds the positions
 * `ringStart[r] .. ringStart[r + 1]`, and so on up. Rings are closed without repeating their first position.
 */
export interface VillageGeometry {
  readonly n: number;
  /** [lon, lat, lon, lat, …] */
  readonly position: Float64Array;
  readonly ringStart: Uint32Array;
  readonly partStart: Uint32Array;
  readonly villageStart: Uint32Array;
}

/** Lines to draw, each once, as arrays of positions: [lon, lat, …] in spans `start[i] .. start[i + 1]`. */
export interface LineSet {
  readonly position: Float64Array;
  readonly start: Uint32Array;
}

/** What a pack's topology gives, resolved once. */
export interface PackGeometry {
  readonly villages: VillageGeometry;
  /** Lines between two villages of one kecamatan. */
  readonly villageLines: LineSet;
  /** Lines between two kecamatan. */
  readonly districtLines: LineSet;
  /** The outline of the whole. */
  readonly outline: LineSet;
  /** Neighbouring regencies as quiet context, with a label point; empty where the pack brings none. */
  readonly neighbours: readonly Neighbour[];
  /** Sea polygons, exterior rings only. */
  readonly sea: readonly Float64Array[];
}

export interface Neighbour {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  /** Polygons: each a list of closed rings [lon, lat, …]. */
  readonly polygons: readonly (readonly Float64Array[])[];
}
