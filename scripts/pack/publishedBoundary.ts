import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson';
import { topology as makeTopology } from 'topojson-server';
import type { Topology } from 'topojson-specification';
import { twiceArea, type Polygons } from '../../src/studio/shapes/mendShape';
import { withOutlines } from '../../src/studio/boundary/outlines';
import { soundShapes } from './boundary/soundShapes';
import { matchFeatures, villageLabel, type BoundaryMatch } from './boundaryMatch';
import type { ForeignFeature } from './boundaryFile';
import type { PackVillage } from './places';

export interface PublishedBoundary extends Omit<BoundaryMatch, 'featuresOfVillage'> {
  readonly topology: Topology;
  /** What was mended, by what it was: "Klesem, Kec. Kandangserang (33.26.01.2001) di 109.5421, -7.2284". */
  readonly mended: readonly { readonly title: string; readonly shapes: readonly string[] }[];
}

/** Steps across the regency's extent: half a metre for fifty kilometres, finer than any published border. */
const QUANTIZATION = 1e5;

/**
 * A pack's topology from published boundaries. Features are joined by code, in either system, mended where that is beyond
 * doubt, and held against their villages' reference points, areas and neighbours; borders that two villages draw with the
 * same positions become one arc, after snapping to a grid of half a metre; kecamatan and regency are merged from the same
 * arcs. Throws, in words that name the villages, where the file cannot be understood, lacks a village or has it elsewhere.
 */
export function publishedBoundary(
  foreign: readonly ForeignFeature[],
  {
    villages,
    region,
  }: {
    readonly villages: readonly PackVillage[];
    readonly region: { readonly code: string; readonly name: string };
  },
): PublishedBoundary {
  const { featuresOfVillage, ...match } = matchFeatures(foreign, villages);
  if (match.missing.length > 0) {
    throw new Error(
      `berkas batas tidak memuat ${match.missing.length} dari ${villages.length} desa: ${match.missing.join(', ')}`,
    );
  }
  const references = villages.map((village) => ({
    ...{ code: village.kode, label: villageLabel(village) },
    ...{ lon: village.lon, lat: village.lat, area_km2: village.luas_km2 },
  }));
  const { shapes, mended } = soundShapes(featuresOfVillage, references);
  const features = villages.map((village, row) => featureOf(village, shapes[row] ?? []));
  const desa: FeatureCollection = { type: 'FeatureCollection', features };
  const built = makeTopology({ desa }, QUANTIZATION) as Topology;
  return { ...match, mended, topology: withOutlines(built, villages, region) };
}

function featureOf(village: PackVillage, polygons: Polygons): Feature<MultiPolygon> {
  const { kode, kode_bps, nama, jenis, kecamatan } = village;
  return {
    type: 'Feature',
    id: kode,
    properties: { kode, kode_bps, nama, jenis, kecamatan, status_batas: 'indikatif' },
    geometry: { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map(orient)) },
  };
}

/** RFC 7946: closed, outer rings counter-clockwise, holes clockwise. */
function orient(ring: readonly Position[], index: number): Position[] {
  const turned = twiceArea(ring) > 0 === (index === 0) ? [...ring] : [...ring].reverse();
  return [...turned, ...turned.slice(0, 1)];
}
