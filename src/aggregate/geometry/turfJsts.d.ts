/** What is used of JSTS, which brings no types of its own. */
declare module '@turf/jsts' {
  import type { Geometry } from 'geojson';

  interface Jsts {
    readonly GeoJSONReader: new () => { readonly read: (geometry: Geometry) => object };
    readonly GeoJSONWriter: new () => { readonly write: (geometry: object) => Geometry };
    readonly BufferOp: {
      /** @param segments pieces of an arc over a quarter of a circle */
      readonly bufferOp: (geometry: object, distance: number, segments: number) => object;
    };
  }
  const jsts: Jsts;
  export default jsts;
}
