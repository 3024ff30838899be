import type { FeatureCollection, Polygon } from 'geojson';
import { basisOf } from '../../data/model/basis';
import type { VillageDataset, Indicator } from '../../data/model/dataset';
import type { ExportCell } from '../../data/export/exportTable';
import {
  areaDigits,
  degreeDigits,
  figureDigits,
  numberCell,
  shareDigits,
} from '../../data/export/exportDigits';
import { csvText, type CsvForm } from '../../data/export/exportText';
import { textAt } from '../../data/model/textColumn';
import { NO_CLASS } from '../classes/classify';
import { APPORTIONED, className, STATUS_TEXT } from '../table/fileWords';
import type { Status } from '../rollup/rollupRequest';
import { hexProvenance } from './hexProvenance';
import type { HexContent, HexQuestion, Hexagons } from './hexQuestion';

/** The content of an exported hexagon file. */
export interface HexFileQuestion {
  readonly dataset: VillageDataset;
  readonly question: HexQuestion;
  readonly hexagons: Hexagons;
  /** Link to the state of the app in which the file was made. */
  readonly link: string;
}

const CONTENT_TEXT: Readonly<Record<HexContent, string>> = {
  contract: `aturan indikator; ${APPORTIONED}`,
  area: 'kelas dari bagian terluas; bagian luas per kelas',
  points: 'kelas dari titik acuan terbanyak; banyak titik per kelas',
};
const GRID_TEXT = 'segi enam sama luas, proyeksi silindris sama luas Lambert (WGS84)';

/** Columns of the table; one line per hexagon. */
const COLUMNS = [
  'segi_enam',
  'bujur',
  'lintang',
  'luas_km2',
  'porsi_daratan',
  'desa',
  'indikator',
  'nama_indikator',
  'tahun',
  'nilai',
  'satuan',
  'bawah',
  'atas',
  'galat_baku',
  'cakupan',
  'keadaan',
  'kelas',
  'per_kelas',
  'cara',
  'kisi',
  'asal',
  'basis',
  'sumber',
  'lisensi',
  'catatan',
  'catatan_batas',
  'tautan',
  'paket',
  'versi_data',
] as const;
type Line = Readonly<Record<(typeof COLUMNS)[number], ExportCell>>;

/** Hexagons as CSV. */
export function hexCsv(question: HexFileQuestion, form: CsvForm = 'csv'): string {
  return csvText([COLUMNS, ...hexLines(question).map((line) => COLUMNS.map((name) => line[name]))], form);
}

/** Hexagons as GeoJSON features whose properties are the columns of the table; empty cells become null. */
export function hexGeojson(question: HexFileQuestion): string {
  const collection: FeatureCollection<Polygon> = {
    type: 'FeatureCollection',
    features: hexLines(question).map((line, hexagon) => ({
      type: 'Feature',
      id: hexagon + 1,
      properties: Object.fromEntries(COLUMNS.map((name) => [name, line[name] === '' ? null : line[name]])),
      geometry: { type: 'Polygon', coordinates: [ringOf(question.hexagons, hexagon)] },
    })),
  };
  return `${JSON.stringify(collection)}\n`;
}

/** A descriptive file name without extension. */
export function hexFileName({ dataset: { manifest }, question }: HexFileQuestion): string {
  const { indicator, column, area_km2 } = question;
  return [manifest.id, 'segi-enam', indicator.id, column.year, `${area_km2}km2`, `v${manifest.version}`].join(
    '-',
  );
}

function hexLines({ dataset, question, hexagons, link }: HexFileQuestion): readonly Line[] {
  const { manifest, sources, villages } = dataset;
  const { indicator, column, area_km2, as } = question;
  const { start, row, value, low, high, standardError, coverage, land, status, classIndex } = hexagons;
  const same = {
    luas_km2: areaDigits(area_km2),
    indikator: indicator.id,
    nama_indikator: indicator.name.id,
    tahun: column.year,
    satuan: indicator.unit.id,
    cara: CONTENT_TEXT[as],
    kisi: GRID_TEXT,
    asal: hexProvenance(indicator),
    basis: basisOf(indicator, column.year)?.label ?? indicator.basis,
    sumber: indicator.sourceIds.map((id) => sources.get(id)?.title ?? id).join('; '),
    lisensi: indicator.licence,
    catatan: manifest.demo ? 'Peraga: angka contoh, bukan data' : '',
    catatan_batas: manifest.boundary.note.id,
    tautan: link,
    paket: manifest.id,
    versi_data: manifest.version,
  };
  const figure = (of: number) => numberCell(of, (one) => figureDigits(one, indicator));
  return Array.from(status, (stated, hexagon) => {
    const [bujur, lintang] = middleOf(hexagons, hexagon);
    const codes = Array.from(row.subarray(start[hexagon], start[hexagon + 1]), (at) =>
      textAt(villages.code, at),
    );
    const classed = classIndex[hexagon]!;
    return {
      ...same,
      segi_enam: hexagon + 1,
      bujur,
      lintang,
      porsi_daratan: numberCell(land[hexagon], shareDigits),
      desa: codes.join(' '),
      nilai: figure(value[hexagon]!),
      bawah: figure(low[hexagon]!),
      atas: figure(high[hexagon]!),
      galat_baku: figure(standardError[hexagon]!),
      cakupan: numberCell(coverage[hexagon], shareDigits),
      keadaan: STATUS_TEXT[stated as Status],
      kelas: classed === NO_CLASS ? '' : className(indicator, hexagons.upper, classed),
      per_kelas: perClass(hexagons, { hexagon, indicator }),
    };
  });
}

/**
 * Shares by class, such as `Maju: 0.62; Mandiri: 0.38`, without classes that have none; empty where the
 * hexagon has one number.
 */
function perClass(
  { perClass: parts, classCount, upper }: Hexagons,
  { hexagon, indicator }: { readonly hexagon: number; readonly indicator: Indicator },
): string {
  const own = parts.subarray(hexagon * classCount, (hexagon + 1) * classCount);
  return Array.from(own, (part, i) =>
    part > 0 ? `${className(indicator, upper, i)}: ${shareDigits(part)}` : '',
  )
    .filter((text) => text !== '')
    .join('; ');
}

/** The hexagon's vertices counter-clockwise, with the first repeated at the end, as RFC 7946 requires. */
function ringOf({ corners }: Hexagons, hexagon: number): number[][] {
  const ring = Array.from({ length: 6 }, (_, i) => {
    const at = 12 * hexagon + 2 * i;
    return [degreeDigits(corners[at]!), degreeDigits(corners[at + 1]!)];
  });
  return [...ring, ring[0]!];
}

/** The centre, as the mean of the vertices, which are symmetric about it. */
function middleOf({ corners }: Hexagons, hexagon: number): readonly [number, number] {
  const mean = (axis: number) => {
    const own = Array.from({ length: 6 }, (_, i) => corners[12 * hexagon + 2 * i + axis]!);
    return degreeDigits(own.reduce((sum, at) => sum + at, 0) / 6);
  };
  return [mean(0), mean(1)];
}
