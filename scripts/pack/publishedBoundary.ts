import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { mergeArcs } from 'topojson-client';
import { topology as makeTopology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { matchFeatures, type BoundaryMatch } from './boundaryMatch';
import { parseBoundaryFile } from './boundaryFile';
import type { PackVillage } from './places';

export interface PublishedBoundary extends Omit<BoundaryMatch, 'featuresOfVillage'> {
  readonly topology: Topology;
}

/** Steps across the regency's extent: half a metre for fifty kilometres, finer than any published border. */
const QUANTIZATION = 1e5;

/**
 * A pack's topology from a published GeoJSON. Features are joined by code, in either system; borders that two
 * villages draw with the same positions become one arc, after snapping to a grid of half a metre; kecamatan and
 * regency are merged from the same arcs. Throws, in words, where the file cannot be understood or lacks a village.
 */
export function publishedBoundary(
  bytes: Uint8Array,
  {
    villages,
    region,
  }: {
    readonly villages: readonly PackVillage[];
    readonly region: { readonly code: string; readonly name: string };
  },
): PublishedBoundary {
  const { featuresOfVillage, ...match } = matchFeatures(parseBoundaryFile(bytes), villages);
  if (match.missing.length > 0) {
    const names = match.missing.slice(0, 8).join(', ') + (match.missing.length > 8 ? ', …' : '');
    throw new Error(
      `berkas batas tidak memuat ${match.missing.length} dari ${villages.length} desa: ${names}`,
    );
  }
  const features = villages.map((village, row) => featureOf(village, featuresOfVillage[row] ?? []));
  const desa: FeatureCollection = { type: 'FeatureCollection', features };
  const built = makeTopology({ desa }, QUANTIZATION) as Topology;
  return { ...match, topology: withOutlines(built, villages, region) };
}

function featureOf(village: PackVillage, parts: readonly (Polygon | MultiPolygon)[]): Feature<MultiPolygon> {
  const { kode, kode_bps, nama, jenis, kecamatan } = village;
  const polygons = parts.flatMap((part) => (part.type === 'Polygon' ? [part.coordinates] : part.coordinates));
  return {
    type: 'Feature',
    id: kode,
    properties: { kode, kode_bps, nama, jenis, kecamatan, status_batas: 'indikatif' },
    geometry: { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map(orient)) },
  };
}

/** RFC 7946: outer rings counter-clockwise, holes clockwise; heights dropped. */
function orient(ring: readonly Position[], index: number): Position[] {
  const plain = ring.map(([lon = NaN, lat = NaN]) => [lon, lat]);
  return signedArea(plain) > 0 === (index === 0) ? plain : plain.reverse();
}

/** Twice the shoelace area: positive counter-clockwise. */
export function signedArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
}

function withOutlines(
  topology: Topology,
  villages: readonly PackVillage[],
  region: { readonly code: string; readonly name: string },
): Topology {
  const desa = topology.objects.desa as GeometryCollection;
  const merged = (rows: readonly number[]): MultiPolygon & { arcs: number[][][] } => {
    const members = rows.map((row) => desa.geometries[row]) as Parameters<typeof mergeArcs>[1];
    return mergeArcs(topology, members) as unknown as MultiPolygon & { arcs: number[][][] };
  };
  const rowsOf = new Map<string, number[]>();
  villages.forEach(({ kode_kecamatan }, row) =>
    rowsOf.set(kode_kecamatan, [...(rowsOf.get(kode_kecamatan) ?? []), row]),
  );
  const kecamatan = [...rowsOf].map(([kode, rows]) => ({
    type: 'MultiPolygon' as const,
    arcs: merged(rows).arcs,
    id: kode,
    properties: { kode, nama: villages[rows[0] ?? 0]?.kecamatan ?? '' },
  }));
  const whole = {
    type: 'MultiPolygon' as const,
    arcs: merged(villages.map((_, row) => row)).arcs,
    id: region.code,
    properties: { kode: region.code, nama: region.name },
  };
  const { bbox: _box, ...rest } = topology;
  return {
    ...rest,
    objects: {
      desa,
      kecamatan: { type: 'GeometryCollection', geometries: kecamatan },
      kabupaten: { type: 'GeometryCollection', geometries: [whole] },
    },
  };
}
