import { foldName } from '../../src/data/model/nameSpelling';
import type { PackVillage, Places } from './places';
import type { SourceRow } from './sourceTable';

/** How a school came to its village, or why it has none. */
export type SchoolPlace =
  { readonly by: 'name' | 'point'; readonly row: number } | { readonly by: 'doubtful'; readonly row: null };

export interface SchoolCount {
  /** Schools in each village, by row. */
  readonly count: readonly number[];
  readonly byName: number;
  readonly byPoint: number;
  /** Schools whose coordinates contradict their kecamatan and whose name names no village of it. */
  readonly doubtful: number;
  /** Of the schools placed by name with trusted coordinates, the share that the point rule would place alike. */
  readonly agreement: number;
}

/**
 * Places each school in a village of its stated kecamatan. A model boundary cannot say in which village a point
 * lies, so the school's own name comes first ("SD NEGERI 02 ROWOLAKU"; primary schools only, since a secondary
 * school is named after its kecamatan), then the nearest reference point in the metric of the village's ellipse,
 * and only where the coordinates lie in the stated kecamatan.
 */
export function countSchools(
  rows: readonly SourceRow[],
  villages: readonly PackVillage[],
  places: Places,
): SchoolCount {
  const count = villages.map(() => 0);
  const tally = { name: 0, point: 0, doubtful: 0 };
  let compared = 0;
  let alike = 0;
  for (const row of rows) {
    const kecamatan = places.kecamatanCode(row.text('kecamatan'), row.where);
    const candidates = villages.flatMap((village, index) =>
      village.kode_kecamatan === kecamatan ? [index] : [],
    );
    const place = placeSchool(row, candidates, villages);
    tally[place.by] += 1;
    if (place.row !== null) count[place.row] = (count[place.row] ?? 0) + 1;
    if (place.by === 'name' && isTrusted(row)) {
      compared += 1;
      if (nearest(row, candidates, villages) === place.row) alike += 1;
    }
  }
  return {
    count,
    byName: tally.name,
    byPoint: tally.point,
    doubtful: tally.doubtful,
    agreement: compared === 0 ? NaN : alike / compared,
  };
}

function placeSchool(
  row: SourceRow,
  candidates: readonly number[],
  villages: readonly PackVillage[],
): SchoolPlace {
  const named = row.text('bentuk') === 'SD' ? namedVillage(row.text('nama'), candidates, villages) : null;
  if (named !== null) return { by: 'name', row: named };
  const near = isTrusted(row) ? nearest(row, candidates, villages) : null;
  return near === null ? { by: 'doubtful', row: null } : { by: 'point', row: near };
}

/** The one village whose name ends the school's name; the longest where one name ends another. */
export function namedVillage(
  school: string,
  candidates: readonly number[],
  villages: readonly PackVillage[],
): number | null {
  const folded = foldName(school);
  let best: { row: number; length: number } | null = null;
  for (const row of candidates) {
    const name = foldName(villages[row]?.nama ?? '');
    if (name !== '' && folded.endsWith(name) && name.length > (best?.length ?? 0))
      best = { row, length: name.length };
  }
  return best?.row ?? null;
}

function isTrusted(row: SourceRow): boolean {
  return row.text('catatan_koordinat') === 'dalam kecamatan';
}

const KM_PER_DEGREE = 111.32;
const LEAST_AXIS_KM = 0.05;
const LAMBDA = 0.3;

/** The candidate whose ellipse is nearest, with the size term of the model boundaries but without balancing. */
function nearest(
  row: SourceRow,
  candidates: readonly number[],
  villages: readonly PackVillage[],
): number | null {
  let best: { row: number; distance: number } | null = null;
  for (const index of candidates) {
    const village = villages[index];
    if (!village) continue;
    const distance = ellipseCost(village, { lon: row.number('lon'), lat: row.number('lat') });
    if (best === null || distance < best.distance) best = { row: index, distance };
  }
  return best?.row ?? null;
}

/** d(x) of the model: squared distance in the ellipse's metric plus λ·2·ln(long × short). */
export function ellipseCost(
  village: Pick<PackVillage, 'lon' | 'lat' | 'rentang_panjang_km' | 'rentang_pendek_km' | 'arah_derajat'>,
  point: { readonly lon: number; readonly lat: number },
): number {
  const long_km = Math.max(LEAST_AXIS_KM, village.rentang_panjang_km);
  const short_km = Math.max(LEAST_AXIS_KM, village.rentang_pendek_km);
  const azimuth = (village.arah_derajat * Math.PI) / 180;
  const east = (point.lon - village.lon) * KM_PER_DEGREE * Math.cos((village.lat * Math.PI) / 180);
  const north = (point.lat - village.lat) * KM_PER_DEGREE;
  const along = (east * Math.sin(azimuth) + north * Math.cos(azimuth)) / long_km;
  const across = (east * Math.cos(azimuth) - north * Math.sin(azimuth)) / short_km;
  return along ** 2 + across ** 2 + LAMBDA * 2 * Math.log(long_km * short_km);
}
