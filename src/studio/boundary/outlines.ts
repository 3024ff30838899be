import type { GeometryCollection, Topology } from 'topojson-specification';
import { arcEnds, mergedArcs, type MergedArcs } from './mergedArcs';

/** Of a village what its kecamatan's outline needs. */
export interface OutlinedVillage {
  readonly kode_kecamatan: string;
  readonly kecamatan: string;
}

/**
 * A topology of villages with `kecamatan` and `kabupaten` merged from the same arcs, so that no line is drawn twice. Villages
 * are in the order of `objects.desa`; a kecamatan stands where its first village stands, and so does a regency of a region that
 * has several. Nobody gave the names of these, so that they bear their codes.
 */
export function withOutlines(
  topology: Topology,
  villages: readonly OutlinedVillage[],
  region: { readonly code: string; readonly name: string },
): Topology {
  const desa = topology.objects.desa as GeometryCollection;
  const ends = arcEnds(topology);
  const merged = (rows: readonly number[]): MergedArcs =>
    mergedArcs(
      topology,
      ends,
      rows.map((row) => desa.geometries[row]!),
    );
  const kecamatan = [...rowsBy(villages, ({ kode_kecamatan }) => kode_kecamatan)].map(([kode, rows]) =>
    outline(kode, villages[rows[0] ?? 0]?.kecamatan ?? '', merged(rows)),
  );
  const isRegency = region.code.length >= REGENCY_CODE;
  const regencies = rowsBy(villages, ({ kode_kecamatan }) =>
    isRegency ? region.code : kode_kecamatan.slice(0, REGENCY_CODE),
  );
  const kabupaten = [...regencies].map(([kode, rows]) =>
    outline(kode, isRegency ? region.name : kode, merged(rows)),
  );
  const { bbox: _box, ...rest } = topology;
  return {
    ...rest,
    objects: {
      desa,
      kecamatan: { type: 'GeometryCollection', geometries: kecamatan },
      kabupaten: { type: 'GeometryCollection', geometries: kabupaten },
    },
  };
}

/** Length of a regency's code, such as 33.26. */
const REGENCY_CODE = 5;

function outline(kode: string, nama: string, arcs: MergedArcs) {
  return { type: 'MultiPolygon' as const, arcs, id: kode, properties: { kode, nama } };
}

function rowsBy(
  villages: readonly OutlinedVillage[],
  key: (village: OutlinedVillage) => string,
): ReadonlyMap<string, readonly number[]> {
  const rowsOf = new Map<string, number[]>();
  villages.forEach((village, row) => {
    const rows = rowsOf.get(key(village));
    if (rows) rows.push(row);
    else rowsOf.set(key(village), [row]);
  });
  return rowsOf;
}
