import type { Feature, MultiPoint, Point } from 'geojson';
import { TABLES, type ColumnSchema } from '../../src/data/model/schema';
import type { Row } from '../../src/studio/pack/csvText';
import type { PackVillage, Places } from './places';
import type { InterventionCollection } from '../../src/studio/pack/packContent';
import type { SourceRow } from './sourceTable';

/**
 * Interventions as GeoJSON. Their column `tempat` names villages as "Mulyorejo / Tirto" or, for precision
 * kecamatan, kecamatan; both are joined to codes strictly. One that is known by village stands at the village's
 * reference point (several: a MultiPoint); anything coarser has no geometry.
 */
export function interventionFeatures(
  rows: readonly SourceRow[],
  villages: readonly PackVillage[],
  places: Places,
): InterventionCollection {
  return { type: 'FeatureCollection', features: rows.map((row) => featureOf(row, villages, places)) };
}

function featureOf(
  row: SourceRow,
  villages: readonly PackVillage[],
  places: Places,
): Feature<Point | MultiPoint | null, Row> {
  const precision = row.text('presisi_lokasi');
  const named = row.text('tempat') === '' ? [] : row.text('tempat').split(';');
  const found =
    precision === 'desa' ? named.map((place) => villageAt(place, villages, places, row.where)) : [];
  if (precision === 'desa' && found.length === 0) throw new Error(`${row.where}: presisi desa tanpa tempat`);
  if (precision === 'kabupaten' && named.length > 0)
    throw new Error(`${row.where}: presisi kabupaten dengan tempat`);
  const codes =
    precision === 'desa'
      ? found.map(({ kode }) => kode)
      : named.map((name) => places.kecamatanCode(name, row.where));
  const properties: Record<string, string | number> = {};
  for (const column of TABLES.intervensi as readonly ColumnSchema[]) {
    const cell = column.name === 'kode' ? codes.join(';') : cellOf(row, column);
    if (cell === '') continue;
    properties[column.name] = column.type === 'number' || column.type === 'integer' ? Number(cell) : cell;
  }
  const positions = found.map(({ lon, lat }) => [lon, lat] as const);
  return { type: 'Feature', geometry: pointsGeometry(positions), properties };
}

/** A source table may lack optional columns: those that came later, or that it never fills. */
export function cellOf(row: SourceRow, { name, required }: ColumnSchema): string {
  return required ? row.text(name) : row.textIfThere(name);
}

function villageAt(
  place: string,
  villages: readonly PackVillage[],
  places: Places,
  where: string,
): PackVillage {
  const [name = '', kecamatan = ''] = place.split('/').map((part) => part.trim());
  const village = villages[places.village(name, kecamatan, where)];
  if (!village) throw new Error(`${where}: ${place} tidak ditemukan`);
  return village;
}

/** Where an intervention stands: at a point, at several, or nowhere. */
export function pointsGeometry(
  positions: readonly (readonly [lon: number, lat: number])[],
): Point | MultiPoint | null {
  const coordinates = positions.map(([lon, lat]) => [lon, lat]);
  const [first] = coordinates;
  if (first === undefined) return null;
  return coordinates.length === 1
    ? { type: 'Point', coordinates: first }
    : { type: 'MultiPoint', coordinates };
}
