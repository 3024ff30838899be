import type { ImportedPart } from '../../data/import/imported';
import { positionsOf, type Positions } from '../../data/import/tables/coordinates';
import { splitList } from '../../data/pack/tableReader';
import type { InterventionCollection } from '../pack/packContent';
import type { Row } from '../pack/csvText';
import { tableRows } from '../mapping/tableRows';
import type { PackDraft } from '../publish/packDraft';
import { draftGeometry } from './draftGeometry';
import { placePoints, type PlacedPoint } from './placePoints';

/** What a person decides of a point that does not lie where its source says. */
export const POINT_CHOICES = ['titik', 'sebutan', 'tinggalkan'] as const;
export type PointChoice = (typeof POINT_CHOICES)[number];

/** What is odd about how coordinates are written, whether or not they could be used. */
export const POINT_NOTES = [
  /** No position could be read from what is written. */
  'unread',
  /** Latitude and longitude were exchanged, and put right. */
  'swapped',
  /** The minus of a southern latitude is likely missing. */
  'sign',
  /** Latitude and longitude are the same number. */
  'repeated',
] as const;
export type PointNote = (typeof POINT_NOTES)[number];

/** What became of an intervention. */
export interface PlacedIntervention {
  readonly id: string;
  readonly title: string;
  /** Number of its row in the file. */
  readonly rowNumber: number;
  readonly lon: number;
  readonly lat: number;
  readonly found: PlacedPoint;
  readonly notes: readonly PointNote[];
  /** Codes of the villages or kecamatan that the row states, with dots. */
  readonly stated: readonly string[];
  /** `titik`: stands at its point; `sebutan`: at what is stated of it; `tinggalkan`: is not taken, since neither is known. */
  readonly used: PointChoice;
  /** Whether somebody should look at it: its point contradicts what is stated, lies in no village, or cannot be read. */
  readonly doubtful: boolean;
}

export interface PlacedInterventions {
  readonly features: InterventionCollection['features'];
  readonly placed: readonly PlacedIntervention[];
  /** What was met while reading the coordinates; null where the table has none. */
  readonly positions: Positions | null;
}

/** The states in which a point stands by itself. */
const TRUSTED: ReadonlySet<PlacedPoint['state']> = new Set(['agrees', 'unstated', 'otherVillage']);

/**
 * Interventions from a table with the columns of the pack and their coordinates in `lon` and `lat`, or both in `koordinat`, in
 * any writing. A point in a village of the stated kecamatan is taken; one that contradicts what is stated, or lies in no
 * village, gives way to the stated village or kecamatan until somebody chooses otherwise. Where nothing is stated, the village of the point is.
 *
 * @param choices by id of the intervention
 */
export function placedInterventions(
  part: ImportedPart,
  draft: PackDraft,
  choices: ReadonlyMap<string, PointChoice>,
): PlacedInterventions {
  const rows = tableRows(part, 'intervensi');
  const positions = positionsIn(part);
  const villages = draft.tables.desa ?? [];
  const rowOf = new Map(villages.map(({ kode }, row) => [digitsOf(String(kode)), row]));
  const empty = new Float64Array(rows.length).fill(NaN);
  const { lon, lat } = positions ?? { lon: empty, lat: empty };
  const { villages: geometry, sea } = draftGeometry(draft.topology);
  const codes = rows.map(({ kode }) => splitList(String(kode ?? '')).map(digitsOf));
  const stated = codes.map((list) => list.flatMap((code) => rowOf.get(code) ?? []));
  const found = placePoints({
    ...{ lon, lat, geometry, sea },
    districtOf: villages.map(({ kode_kecamatan }) => String(kode_kecamatan)),
    villages: stated,
    districts: codes.map((list) => list.filter((code) => code.length === 6).map(dotted)),
  });
  const notesOf = notesIn(positions);
  const placed = rows.map((row, i): PlacedIntervention => {
    const id = String(row.id ?? '');
    const notes = notesOf(i);
    return {
      ...{ id, title: String(row.judul ?? ''), rowNumber: part.rowNumbers[i]! },
      ...{ lon: lon[i]!, lat: lat[i]!, found: found[i]!, notes },
      stated: codes[i]!.map(dotted),
      used: choices.get(id) ?? usedBySelf(row, found[i]!),
      doubtful: notes.includes('unread') || (!TRUSTED.has(found[i]!.state) && found[i]!.state !== 'missing'),
    };
  });
  const features = placed.flatMap((one, i) =>
    one.used === 'tinggalkan' ? [] : [featureOf(rows[i]!, one, { codes: codes[i]!, villages })],
  );
  return { features, placed, positions };
}

function positionsIn({ columns }: ImportedPart): Positions | null {
  const cells = (name: string) => columns.find((column) => column.name === name)?.cells;
  const [lon, lat, both] = [cells('lon'), cells('lat'), cells('koordinat')];
  if (lon && lat) return positionsOf({ lon, lat });
  return both ? positionsOf({ both }) : null;
}

/** What is odd about the coordinates of a row, by its index. */
function notesIn(positions: Positions | null): (row: number) => readonly PointNote[] {
  if (positions === null) return () => [];
  const { isSwapped, swappedRows, signRows, repeatedRows, unread } = positions;
  const otherwise = new Set(swappedRows);
  const rowsOf = { unread: new Set(unread), sign: new Set(signRows), repeated: new Set(repeatedRows) };
  return (row) => {
    const isRead = !Number.isNaN(positions.lon[row]!);
    const was = isRead && otherwise.has(row) !== isSwapped;
    return POINT_NOTES.filter((note) => (note === 'swapped' ? was : rowsOf[note].has(row)));
  };
}

function usedBySelf({ kode, presisi_lokasi }: Row, { state }: PlacedPoint): PointChoice {
  const isCoarse = presisi_lokasi === 'kecamatan' || presisi_lokasi === 'kabupaten';
  if (TRUSTED.has(state) && !isCoarse && presisi_lokasi !== 'desa') return 'titik';
  const isStated = String(kode ?? '') !== '' || presisi_lokasi === 'kabupaten';
  return isStated ? 'sebutan' : 'tinggalkan';
}

function featureOf(
  row: Row,
  { used, lon, lat, found }: PlacedIntervention,
  { codes, villages }: { readonly codes: readonly string[]; readonly villages: readonly Row[] },
): InterventionCollection['features'][number] {
  const isPoint = used === 'titik' && Number.isFinite(lon + lat);
  const inside = villages[found.row];
  const kode = codes.length > 0 ? codes.map(dotted) : isPoint && inside ? [String(inside.kode)] : [];
  const isDistrict = kode.length > 0 && kode.every((code) => code.length === 8);
  const stated = row.presisi_lokasi === 'kabupaten' ? 'kabupaten' : isDistrict ? 'kecamatan' : 'desa';
  const filled = Object.entries(row).filter(([, cell]) => cell !== '' && cell !== null);
  return {
    type: 'Feature',
    geometry: isPoint ? { type: 'Point', coordinates: [lon, lat] } : null,
    properties: {
      ...Object.fromEntries(filled),
      ...(kode.length > 0 ? { kode: kode.join(';') } : {}),
      presisi_lokasi: isPoint ? 'titik' : stated,
    },
  };
}

const digitsOf = (code: string): string => code.replaceAll('.', '').trim();

/** "3326012001" as "33.26.01.2001", "332601" as "33.26.01". */
function dotted(code: string): string {
  return code.length >= 6
    ? [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6), code.slice(6)].filter(Boolean).join('.')
    : code;
}
