import type { FeatureCollection, MultiPolygon } from 'geojson';
import { tameText } from '../../data/export/exportText';
import type { Dataset } from '../../data/model/dataset';
import type { VillageGeometry } from '../../data/model/geometry';
import { textAt } from '../../data/model/textColumn';
import { villageParts } from '../geometry/geometryOfRows';
import { woundParts } from '../geometry/woundParts';

/** The boundaries of a pack as GeoJSON: a feature for each village, with its codes, names and area. */
export function villagesGeojson(
  { villages, manifest }: Pick<Dataset, 'villages' | 'manifest'>,
  geometry: VillageGeometry,
): string {
  const label = ({ index, labels }: typeof villages.kecamatan, row: number) => labels[index[row] ?? -1] ?? '';
  const collection: FeatureCollection<MultiPolygon> & { readonly metadata: Record<string, unknown> } = {
    type: 'FeatureCollection',
    metadata: {
      paket: manifest.title.id,
      versi: manifest.version,
      tanggal: manifest.created,
      batas: { status: manifest.boundary.status, catatan: manifest.boundary.note.id },
    },
    features: Array.from({ length: villages.n }, (_, row) => ({
      type: 'Feature',
      id: textAt(villages.code, row),
      properties: {
        kode: textAt(villages.code, row),
        kode_bps: textAt(villages.bpsCode, row),
        nama: tameText(textAt(villages.name, row)),
        jenis: label(villages.kind, row),
        kecamatan: tameText(label(villages.kecamatan, row)),
        luas_km2: villages.area_km2[row] ?? null,
        status_batas: manifest.boundary.status,
      },
      geometry: { type: 'MultiPolygon', coordinates: woundParts(villageParts(geometry, row)) },
    })),
  };
  return `${JSON.stringify(collection)}\n`;
}
