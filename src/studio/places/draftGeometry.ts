import type { Polygon, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { polygonColumns } from '../../aggregate/geometry/polygonColumns';
import type { VillageGeometry } from '../../data/model/geometry';

/** The villages of a topology as columns, in the order of `desa`; and the rings of its sea, where it draws one. */
export function draftGeometry(topology: Topology): {
  readonly villages: VillageGeometry;
  readonly sea: readonly Float64Array[];
} {
  const villages = polygonsIn(topology, 'desa');
  const sea = polygonsIn(topology, 'laut').flatMap((parts) =>
    parts.flatMap(([outer]) => (outer ? [outer] : [])),
  );
  return {
    villages: polygonColumns(villages),
    sea: sea.map((ring) => Float64Array.from(ring.flatMap(([lon, lat]) => [lon!, lat!]))),
  };
}

function polygonsIn(topology: Topology, name: string): MultiPolygon['coordinates'][] {
  const object = topology.objects[name];
  if (!object) return [];
  const converted = feature(topology, object);
  const features = converted.type === 'FeatureCollection' ? converted.features : [converted];
  return features.map(({ geometry }) => {
    const shape = geometry as Polygon | MultiPolygon | null;
    if (shape?.type === 'MultiPolygon') return shape.coordinates;
    return shape?.type === 'Polygon' ? [shape.coordinates] : [];
  });
}
