import { LARGEST_NUMBER, outsideRange, YEARS } from '../model/allowedValues';
import { isRecord } from '../model/untrustedJson';
import type { Villages } from '../model/dataset';
import { fail, ok, type Fault, type Result } from '../model/fault';
import { parseJson } from '../model/manifest';
import type { Intervention } from '../model/programme';
import type { RowIndex } from '../model/rowIndex';
import { PRECISION_WORDS, STAGE_WORDS, TABLES, type ColumnSchema, type Provenance } from '../model/schema';
import { expectation, fits, splitList } from './tableReader';

interface Join {
  readonly rows: RowIndex;
  readonly villages: Villages;
}

/**
 * Reads interventions from a GeoJSON FeatureCollection whose properties are the columns of `intervensi`. An
 * intervention located only by village gets the village's reference point; one located only by kecamatan or
 * regency has no point.
 */
export function readInterventions(
  file: string,
  bytes: Uint8Array,
  join: Join,
): Result<readonly Intervention[]> {
  const json = parseJson(bytes);
  if (!json.ok) return { ok: false, fault: { ...json.fault, file } };
  const features = isRecord(json.value) ? json.value.features : undefined;
  if (!Array.isArray(features)) return fail('fileUnreadable', { file, expected: 'FeatureCollection' });
  const interventions: Intervention[] = [];
  for (const [i, feature] of features.entries()) {
    const read = readFeature(feature, join);
    if ('code' in read)
      return { ok: false, fault: { ...read, file, where: `fitur ${i + 1}, ${read.where}` } };
    interventions.push(read);
  }
  return ok(interventions);
}

function readFeature(feature: unknown, join: Join): Intervention | Fault {
  const properties = isRecord(feature) && isRecord(feature.properties) ? feature.properties : {};
  const cells = new Map<string, string>();
  for (const schema of TABLES.intervensi as readonly ColumnSchema[]) {
    const cell = cellOf(properties[schema.name]);
    if (cell === null || !fits(cell, schema)) {
      return fail('rowInvalid', {
        where: schema.name,
        got: worded(properties[schema.name]),
        expected: expectation(schema),
      }).fault;
    }
    cells.set(schema.name, cell);
  }
  const cell = (name: (typeof TABLES.intervensi)[number]['name']) => cells.get(name) ?? '';
  const amount = (name: 'pagu_rp' | 'realisasi_rp' | 'tahun_selesai') =>
    cell(name) === '' ? null : Number(cell(name));
  const precision = PRECISION_WORDS[cell('presisi_lokasi') as keyof typeof PRECISION_WORDS];
  const isPlaceless = precision !== 'regency' && precision !== 'point' && cell('kode') === '';
  if (isPlaceless) return fail('rowInvalid', { where: 'kode', expected: 'desa.csv' }).fault;
  const place = placeOf(splitList(cell('kode')), precision, join);
  if ('code' in place) return place;
  const stated = pointsOf(isRecord(feature) ? feature.geometry : null);
  if (stated === null || (precision === 'point' && stated.length === 0)) {
    const got = worded(isRecord(feature) ? feature.geometry : null);
    return fail('rowInvalid', { where: 'geometry', got, expected: 'Point | MultiPoint, lon ±180, lat ±90' })
      .fault;
  }
  const impossible = amountFault(cell);
  if (impossible) return impossible;
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
    points:
      precision === 'point'
        ? stated
        : place.rows.map((row) => [join.villages.lon[row] ?? 0, join.villages.lat[row] ?? 0] as const),
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
  const positions = codes.map((code) =>
    coarse ? villages.kecamatan.keys.indexOf(code) : (rows.get(code) ?? -1),
  );
  const unknown = positions.indexOf(-1);
  if (unknown >= 0)
    return fail('packInconsistent', { where: 'kode', got: codes[unknown] ?? '', expected: 'desa.csv' }).fault;
  return coarse ? { rows: [], districts: positions } : { rows: positions, districts: [] };
}

/** A fault for amounts and years outside of their permitted ranges. */
function amountFault(
  cell: (name: 'pagu_rp' | 'realisasi_rp' | 'tahun_mulai' | 'tahun_selesai') => string,
): Fault | null {
  const number = (name: Parameters<typeof cell>[0]) => (cell(name) === '' ? NaN : Number(cell(name)));
  const money = { low: 0, high: LARGEST_NUMBER };
  const start = number('tahun_mulai');
  return (
    outsideRange(number('pagu_rp'), money, { file: '', where: 'pagu_rp' }) ??
    outsideRange(number('realisasi_rp'), money, { file: '', where: 'realisasi_rp' }) ??
    outsideRange(start, YEARS, { file: '', where: 'tahun_mulai' }) ??
    outsideRange(
      number('tahun_selesai'),
      { low: start, high: YEARS.high },
      { file: '', where: 'tahun_selesai' },
    )
  );
}

/** The points of a feature: empty where it has no geometry; null where one is not a valid position. */
function pointsOf(geometry: unknown): (readonly [number, number])[] | null {
  if (geometry === null || geometry === undefined) return [];
  if (!isRecord(geometry)) return null;
  const raw =
    geometry.type === 'Point'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPoint'
        ? geometry.coordinates
        : null;
  if (!Array.isArray(raw)) return null;
  const points: (readonly [number, number])[] = [];
  for (const position of raw as unknown[]) {
    if (!Array.isArray(position)) return null;
    const [lon, lat] = position as unknown[];
    if (!isDegree(lon, 180) || !isDegree(lat, 90)) return null;
    points.push([lon, lat]);
  }
  return points;
}

function isDegree(x: unknown, limit: number): x is number {
  return typeof x === 'number' && Math.abs(x) <= limit;
}

/** A property as the text of a table cell; null for values that a cell cannot contain. */
function cellOf(value: unknown): string | null {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string') ? value.join(';') : null;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

function worded(value: unknown): string {
  return (JSON.stringify(value) ?? '').slice(0, 60);
}
