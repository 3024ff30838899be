import type { GroupColumn, VillageDataset, Villages } from '../../data/model/dataset';
import { groupColumn, groupKey } from '../../data/model/groupColumn';
import { textAt, textColumn } from '../../data/model/textColumn';
import { groupMembership, regencyMembership, type Membership } from '../rollup/membership';
import type { CoarseLevel } from '../../data/model/level';

/** The areas of a pack at a level above the village, in ascending order of their codes. */
export interface Areas {
  readonly level: CoarseLevel;
  /** The villages of each area. */
  readonly membership: Membership;
  /** Index of the area that each village belongs to. */
  readonly areaOf: Uint32Array;
  /**
   * Index of the area that each kecamatan belongs to, by the kecamatan's position in the base dataset's
   * `Villages.kecamatan`.
   */
  readonly areaOfDistrict: Uint32Array;
  /** The areas in the same structure as villages. */
  readonly rows: Villages<CoarseLevel>;
}

/** How many leading digits of a BPS village code name the area: 3326150 and 3326 of 3326150015. */
const BPS_DIGITS: Record<CoarseLevel, number> = { district: 7, regency: 4 };
const KIND_KEYS: Record<CoarseLevel, string> = { district: 'kecamatan', regency: 'kabupaten' };
/** Length of the regency part of a Kemendagri code, such as 33.26. */
const REGENCY_CODE = 5;

export function areasOf({ villages, manifest }: VillageDataset, level: CoarseLevel): Areas {
  const { region } = manifest;
  const names = new Map([[region.code, region.name.id]]);
  const membership =
    level === 'district' ? groupMembership(villages.kecamatan) : regencyMembership(villages, names);
  const areaOf = new Uint32Array(villages.n);
  const n = membership.keys.length;
  for (let area = 0; area < n; area++) {
    for (const row of rowsOfArea(membership, area)) areaOf[row] = area;
  }
  const areaOfDistrict = new Uint32Array(villages.kecamatan.keys.length);
  villages.kecamatan.index.forEach((district, row) => (areaOfDistrict[district] = areaOf[row]!));
  return {
    level,
    membership,
    areaOf,
    areaOfDistrict,
    rows: areaRows({ villages, membership, level, names }),
  };
}

/** Rows of the villages of an area. */
export function rowsOfArea({ start, row }: Membership, area: number): Uint32Array {
  const [from, to] = [start[area]!, start[area + 1]!];
  return row === null ? Uint32Array.from({ length: to - from }, (_, i) => from + i) : row.subarray(from, to);
}

interface Rows {
  readonly villages: Villages;
  readonly membership: Membership;
  readonly level: CoarseLevel;
  readonly names: ReadonlyMap<string, string>;
}

function areaRows({ villages, membership, level, names }: Rows): Villages<CoarseLevel> {
  const { keys, labels } = membership;
  const members = keys.map((_, area) => rowsOfArea(membership, area));
  const points = members.map((rows) => middleVillage(villages, rows));
  const regencies = keys.map((key) => key.slice(0, REGENCY_CODE));
  const several = level === 'district' && new Set(regencies).size > 1;
  const column = (of: (rows: Uint32Array, area: number) => number) => Float64Array.from(members, of);
  return {
    level,
    n: keys.length,
    code: textColumn(keys),
    bpsCode: textColumn(
      members.map((rows) => textAt(villages.bpsCode, rows[0]!).slice(0, BPS_DIGITS[level])),
    ),
    name: textColumn(labels),
    kind: groupColumn(keys.map(() => KIND_KEYS[level])),
    kecamatan: groupColumn(
      regencies,
      // Where the pack holds one regency, and at regency level, the label would repeat what is already known.
      regencies.map((key) => (several ? (names.get(key) ?? key) : '')),
    ),
    typology: common(villages.typology, members),
    boundaryStatus: common(villages.boundaryStatus, members),
    area_km2: column((rows) => rows.reduce((sum, row) => sum + villages.area_km2[row]!, 0)),
    lon: column((_, area) => villages.lon[points[area]!]!),
    lat: column((_, area) => villages.lat[points[area]!]!),
  };
}

/** The value that all villages of an area have in common; empty where they differ. */
function common(column: GroupColumn, members: readonly Uint32Array[]): GroupColumn {
  const keyOf = (rows: Uint32Array) => {
    const first = groupKey(column, rows[0]!);
    return rows.every((row) => groupKey(column, row) === first) ? first : '';
  };
  const keys = members.map(keyOf);
  const labels = new Map(column.keys.map((key, i) => [key, column.labels[i] ?? key]));
  return groupColumn(
    keys,
    keys.map((key) => labels.get(key) ?? ''),
  );
}

/**
 * The village whose reference point is nearest to the mean of all reference points. Its point is used as the
 * area's, because a label there is certain to lie inside the area.
 */
function middleVillage({ lon, lat }: Villages, rows: Uint32Array): number {
  const mean = (values: Float64Array) => rows.reduce((sum, row) => sum + values[row]!, 0) / rows.length;
  const [x, y] = [mean(lon), mean(lat)];
  const away = (row: number) => (lon[row]! - x) ** 2 + (lat[row]! - y) ** 2;
  return rows.reduce((best, row) => (away(row) < away(best) ? row : best), rows[0]!);
}
