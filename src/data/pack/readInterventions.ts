import { LARGEST_NUMBER, outsideRange, YEARS } from '../model/allowedValues';
import { isRecord } from '../model/untrustedJson';
import type { Villages } from '../model/dataset';
import { fail, ok, type Fault, type Result } from '../model/fault';
import { parseJson } from '../model/manifest';
import { isIsoDate } from '../model/isoDate';
import { fundsOf, type Commitment, type Intervention, type StatedShares } from '../model/programme';
import type { RowIndex } from '../model/rowIndex';
import { PRECISION_WORDS, STAGE_WORDS, type Provenance } from '../model/packWords';
import { TABLES, type ColumnSchema } from '../model/schema';
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
  const cell = cellsOf(isRecord(feature) && isRecord(feature.properties) ? feature.properties : {});
  if (typeof cell !== 'function') return cell;
  const amount = (name: 'komitmen_rp' | 'pagu_rp' | 'realisasi_rp' | 'tahun_selesai') =>
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
  const impossible = amountFault(cell) ?? dateFault(cell);
  if (impossible) return impossible;
  const fund = cell('sumber_dana');
  const actorIds = splitList(cell('pelaku'));
  const shares = sharesOf(cell, {
    porsi: place.rows.length + place.districts.length,
    porsi_pelaku: actorIds.length,
    porsi_dana: fundsOf({ fund }).length,
  });
  if ('code' in shares) return shares;
  return {
    id: cell('id'),
    title: { id: cell('judul'), en: cell('judul_en') || cell('judul') },
    sector: cell('sektor'),
    actorIds,
    actorName: cell('nama_pelaku'),
    fund,
    budget_rp: amount('pagu_rp'),
    realised_rp: amount('realisasi_rp'),
    amountNote: cell('catatan_rp'),
    commitment: commitmentOf(cell, amount('komitmen_rp')),
    shares,
    owner: cell('opd'),
    programme: cell('program'),
    updated: cell('diperbarui'),
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

/** The properties as the cells of a table's row; a fault where one is not of its column. */
function cellsOf(properties: Readonly<Record<string, unknown>>): Cell | Fault {
  const cells = new Map<string, string>();
  for (const schema of TABLES.intervensi as readonly ColumnSchema[]) {
    const cell = cellOf(properties[schema.name]);
    if (cell === null || !fits(cell, schema)) {
      const got = worded(properties[schema.name]);
      return fail('rowInvalid', { where: schema.name, got, expected: expectation(schema) }).fault;
    }
    cells.set(schema.name, cell);
  }
  return (name) => cells.get(name) ?? '';
}

type Cell = (name: (typeof TABLES)['intervensi'][number]['name']) => string;

function commitmentOf(cell: Cell, amount_rp: number | null): Commitment | null {
  const [date, due] = [cell('tanggal_komitmen'), cell('tenggat')];
  return amount_rp === null && date === '' && due === '' ? null : { amount_rp, date, due };
}

/** Stated shares, as many as there are things to share among; whether they add up is for those who use them. */
function sharesOf(
  cell: Cell,
  expected: Readonly<Record<'porsi' | 'porsi_pelaku' | 'porsi_dana', number>>,
): StatedShares | Fault {
  const read = { porsi: null, porsi_pelaku: null, porsi_dana: null } as Record<
    keyof typeof expected,
    number[] | null
  >;
  for (const column of ['porsi', 'porsi_pelaku', 'porsi_dana'] as const) {
    if (cell(column) === '') continue;
    const shares = splitList(cell(column)).map((text) => (text === '' ? Number.NaN : Number(text)));
    if (shares.length !== expected[column] || !shares.every(Number.isFinite)) {
      const wanted = `${expected[column]} bilangan 0–1`;
      return fail('rowInvalid', { where: column, got: cell(column), expected: wanted }).fault;
    }
    read[column] = shares;
  }
  return { places: read.porsi, actors: read.porsi_pelaku, funds: read.porsi_dana };
}

function dateFault(cell: Cell): Fault | null {
  for (const where of ['tanggal_komitmen', 'tenggat', 'diperbarui'] as const) {
    const got = cell(where);
    if (got !== '' && !isIsoDate(got))
      return fail('rowInvalid', { where, got, expected: '2018 | 2018-12 | 2018-12-31' }).fault;
  }
  return null;
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
function amountFault(cell: Cell): Fault | null {
  const number = (name: Parameters<Cell>[0]) => (cell(name) === '' ? NaN : Number(cell(name)));
  const money = { low: 0, high: LARGEST_NUMBER };
  const start = number('tahun_mulai');
  return (
    outsideRange(number('komitmen_rp'), money, { file: '', where: 'komitmen_rp' }) ??
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
  const isCell = (one: unknown) => typeof one === 'string' || typeof one === 'number';
  if (Array.isArray(value)) return value.every(isCell) ? value.join(';') : null;
  return isCell(value) ? String(value) : null;
}

function worded(value: unknown): string {
  return (JSON.stringify(value) ?? '').slice(0, 60);
}
