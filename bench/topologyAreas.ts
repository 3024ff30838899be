import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { ImportedShape } from '../src/data/import/imported';

/** The areas of a topology's geometries, in their order, as an import gives them. */
export function areaShapes(
  topology: Topology,
  geometries: GeometryCollection['geometries'],
): readonly ImportedShape[] {
  const { features } = feature(topology, { type: 'GeometryCollection', geometries } as GeometryCollection);
  return features.map(({ geometry }) => {
    const polygons =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : [];
    return {
      kind: 'area',
      parts: polygons.map((rings) => rings.map((ring) => Float64Array.from(ring.flat()))),
    };
  });
}
