declare module 'shpjs' {
  /** Reads a zip as a GeoJSON collection, or several. */
  export default function shp(zip: ArrayBuffer): Promise<unknown>;
}
