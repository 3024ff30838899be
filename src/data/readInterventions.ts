import type { Villages } from './dataset';
import { fail, ok, type Fault, type Result } from './fault';
import { parseJson } from './manifest';
import type { Intervention } from './programme';
import type { RowIndex } from './rowIndex';
import { PRECISION_WORDS, STAGE_WORDS, TABLES, type ColumnSchema, type Provenance } from './schema';
import { expectation, fits, splitList } from './tableReader';

interface Join {
  readonly rows: RowIndex;
  readonly villages: Villages;
}

/**
 * Interventions from a GeoJSON FeatureCollection whose properties are the `intervensi` columns. One that is
 * known only by village stands at the village's reference point; one known only by kecamatan or regency has
 * no point at all.
 */
export function readInterventions(file: string, bytes: Uint8Array, join: Join): Result<readonly Intervention[]> {
  const json = parseJson(bytes);
  if (!json.ok) return { ok: false, fault: { ...json.fault, file } };
  const features = isRecord(json.value) ? json.value.features : undefined;
  if (!Array.isArray(features)) return fail('fileUnreadable', { file, expected: 'FeatureCollection' });
  const interventions: Intervention[] = [];
  for (const [i, feature] of features.entries()) {
    const read = readFeature(feature, join);
    if ('code' in read) return { ok: false, fault: { ...read, file, where: `fitur ${i + 1}, ${read.where}` } };
    interventions.push(read);
  }
  return ok(interventions);
}

function readFeature(feature: unknown, join: Join): Intervention | Fault {
  const properties = isRecord(feature) && isRecord(feature.properties) ? feature.properties : {};
  const cells = new Map<string, string>();
  for (const schema of TABLES.intervensi as readonly ColumnSchema[]) {
    const cell = cellOf(properties[schema.name]);
    if (!fits(cell, schema)) return fail('rowInvalid', { where: schema.name, got: cell, expected: expectation(schema) }).fault;
    cells.set(schema.name, cell);
  }
  const cell = (name: (typeof TABLES.intervensi)[number]['name']) => cells.get(name) ?? '';
  const amount = (name: 'pagu_rp' | 'realisasi_rp' | 'tahun_selesai') => (cell(name) === '' ? null : Number(cell(name)));
  const precision = PRECISION_WORDS[cell('presisi_lokasi') as keyof typeof PRECISION_WORDS];
  const place = placeOf(splitList(cell('kode')), precision, join);
  if ('code' in place) return place;
  const stated = precision === 'point' ? pointsOf(isRecord(feature) ? feature.geometry : null) : [];
  return {
    id: cell('id'),
    title: { id: cell('judul'), en: cell('judul_en') || cell('judul') },
    sector: cell('sektor'),
    actorIds: splitList(cell('pelaku')),
    actorName: cell('nama_pelaku'),
    fund: cell('sumber_dana'),
    budget_rp: amount('pagu_rp'),
    realised_rp: amount('realisasi_rp'),
    amountNote: cell('catatan_rp'),
    startYear: Number(cell('tahun_mulai')),
    endYear: amount('tahun_selesai'),
    stage: STAGE_WORDS[cell('status') as keyof typeof STAGE_WORDS],
    beneficiaries: cell('penerima'),
    precision,
    ...place,
    points: stated.length > 0 ? stated : place.rows.map((row) => [join.villages.lon[row] ?? 0, join.villages.lat[row] ?? 0] as const),
    provenance: cell('asal') as Provenance,
    sourceId: cell('sumber'),
    note: cell('catatan'),
  };
}

function placeOf(
  codes: readonly string[],
  precision: Intervention['precision'],
  { rows, villages }: Join,
): { rows: number[]; districts: number[] } | Fault {
  const coarse = precision === 'district' || precision === 'regency';
  const positions = codes.map((code) => (coarse ? villages.kecamatan.keys.indexOf(code) : (rows.get(code) ?? -1)));
  const unknown = positions.indexOf(-1);
  if (unknown >= 0) return fail('packInconsistent', { where: 'kode', got: codes[unknown] ?? '', expected: 'desa.csv' }).fault;
  return coarse ? { rows: [], districts: positions } : { rows: positions, districts: [] };
}

function pointsOf(geometry: unknown): (readonly [number, number])[] {
  if (!isRecord(geometry)) return [];
  const raw = geometry.type === 'Point' ? [geometry.coordinates] : geometry.type === 'MultiPoint' ? geometry.coordinates : [];
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((position: unknown) => {
    if (!Array.isArray(position)) return [];
    const [lon, lat] = position as unknown[];
    return isDegree(lon, 180) && isDegree(lat, 90) ? [[lon, lat] as const] : [];
  });
}

function isDegree(x: unknown, limit: number): x is number {
  return typeof x === 'number' && Math.abs(x) <= limit;
}

function cellOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(';');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
