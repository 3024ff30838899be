import type { MultiPolygon } from 'geojson';
import { mergeArcs } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Of a village what its kecamatan's outline needs. */
export interface OutlinedVillage {
  readonly kode_kecamatan: string;
  readonly kecamatan: string;
}

/**
 * A topology of villages with `kecamatan` and `kabupaten` merged from the same arcs, so that no line is drawn twice. Villages
 * are in the order of `objects.desa`; a kecamatan stands where its first village stands.
 */
export function withOutlines(
  topology: Topology,
  villages: readonly OutlinedVillage[],
  region: { readonly code: string; readonly name: string },
): Topology {
  const desa = topology.objects.desa as GeometryCollection;
  const merged = (rows: readonly number[]): number[][][] => {
    const members = rows.map((row) => desa.geometries[row]) as Parameters<typeof mergeArcs>[1];
    return (mergeArcs(topology, members) as unknown as MultiPolygon & { arcs: number[][][] }).arcs;
  };
  const rowsOf = new Map<string, number[]>();
  villages.forEach(({ kode_kecamatan }, row) => {
    const rows = rowsOf.get(kode_kecamatan);
    if (rows) rows.push(row);
    else rowsOf.set(kode_kecamatan, [row]);
  });
  const kecamatan = [...rowsOf].map(([kode, rows]) => ({
    type: 'MultiPolygon' as const,
    arcs: merged(rows),
    id: kode,
    properties: { kode, nama: villages[rows[0] ?? 0]?.kecamatan ?? '' },
  }));
  const whole = {
    type: 'MultiPolygon' as const,
    arcs: merged(villages.map((_, row) => row)),
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
