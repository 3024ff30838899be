/** Types of the parts of JSTS that are used here; the package has no type definitions. */
declare module '@turf/jsts' {
  import type { Geometry } from 'geojson';

  interface Jsts {
    readonly GeoJSONReader: new () => { readonly read: (geometry: Geometry) => object };
    readonly GeoJSONWriter: new () => { readonly write: (geometry: object) => Geometry };
    readonly BufferOp: {
      /** @param segments segments per quarter circle in rounded corners */
      readonly bufferOp: (geometry: object, distance: number, segments: number) => object;
    };
  }
  const jsts: Jsts;
  export default jsts;
}
