import type { VillageDataset, Indicator } from '../../data/model/dataset';
import { basisOf } from '../../data/model/basis';
import {
  areaDigits,
  countDigits,
  figureDigits,
  numberCell,
  shareDigits,
} from '../../data/export/exportDigits';
import { provenanceOf, type ExportCell } from '../../data/export/exportTable';
import { groupLabel } from '../../data/model/groupColumn';
import { MARK } from '../../data/model/mark';
import { textAt } from '../../data/model/textColumn';
import { APPORTIONED, className, STATUS_TEXT } from '../table/fileWords';
import type { MadeRegion } from './madeRegion';
import { contributions, type RegionFigure } from './regionFigure';
import type { RegionInterventions } from './regionInterventions';

/** The content of an exported region file. */
export interface RegionFileQuestion {
  readonly dataset: VillageDataset;
  readonly name: string;
  readonly region: MadeRegion;
  readonly figures: readonly RegionFigure[];
  readonly interventions: RegionInterventions;
  /** Link to the state of the app in which the file was made. */
  readonly link: string;
}

/** How the villages of a region were apportioned, in the wording of the files. */
export const BY_TEXT: Readonly<Record<MadeRegion['shares']['by'], string>> = {
  area: 'desa di tepi dibagi menurut luas',
  point: 'desa utuh menurut titik acuannya',
  population: 'desa di tepi dibagi menurut penduduk',
  whole: 'desa utuh, dipilih',
};

/** Columns of a region's table. `bagian` states the kind of each line. */
export const REGION_COLUMNS = [
  'bagian', // wilayah, angka, kelas, desa, intervensi, catatan
  'kode',
  'nama',
  'kecamatan',
  'porsi',
  'tahun',
  'nilai',
  'satuan',
  'bawah',
  'atas',
  'galat_baku',
  'pembilang',
  'penyebut',
  'cakupan',
  'keadaan',
  'asal',
  'sumber',
  'lisensi',
  'keterangan',
] as const;
type Line = Partial<Record<(typeof REGION_COLUMNS)[number], ExportCell>>;

/**
 * The table of a region: the region itself, its figures, its villages with their shares, its interventions
 * and its sources.
 */
export function regionRows(question: RegionFileQuestion): readonly (readonly ExportCell[])[] {
  const lines = [
    regionLine(question),
    ...question.figures.flatMap((figure) => figureLines(figure, question.dataset)),
    ...villageLines(question),
    ...interventionLines(question),
    ...noteLines(question),
  ];
  return lines.map((line) => REGION_COLUMNS.map((name) => line[name] ?? ''));
}

function regionLine({ name, region: { shares, joinedFrom } }: RegionFileQuestion): Line {
  return {
    bagian: 'wilayah',
    nama: name,
    nilai: numberCell(shares.area_km2, areaDigits),
    satuan: 'km²',
    cakupan: numberCell(shares.covered_km2 / shares.area_km2, shareDigits),
    keadaan: `${shares.rows.length} desa, ${shares.share.filter((share) => share < 1).length} sebagian`,
    keterangan:
      joinedFrom === null ? BY_TEXT[shares.by] : `${BY_TEXT[shares.by]}; digabung dari ${joinedFrom} poligon`,
  };
}

/** The provenance columns of a line about an indicator-year. */
function originOf(indicator: Indicator, dataset: VillageDataset): Line {
  return {
    kode: indicator.id,
    asal: provenanceOf(indicator, dataset),
    sumber: indicator.sourceIds.map((id) => dataset.sources.get(id)?.title ?? id).join('; '),
    lisensi: indicator.licence,
  };
}

/** Returns a function that formats an indicator's numbers. */
function digitsOf(indicator: Indicator) {
  return (value: number | null | undefined) => numberCell(value, (of) => figureDigits(of, indicator));
}

function figureLines(figure: RegionFigure, dataset: VillageDataset): readonly Line[] {
  const { indicator, column, made, value, interval, bounds, coverage, apportioned, status } = figure;
  const origin = { ...originOf(indicator, dataset), nama: indicator.name.id, tahun: column.year };
  const basis = basisOf(indicator, column.year)?.label ?? indicator.basis;
  const share = apportioned > 0 && made.kind !== 'distribution' ? `; ${APPORTIONED}` : '';
  const digits = digitsOf(indicator);
  const head: Line = {
    ...origin,
    bagian: 'angka',
    nilai: digits(value),
    satuan: indicator.unit.id,
    cakupan: numberCell(coverage, shareDigits),
    keadaan: STATUS_TEXT[status],
    keterangan: `dasar data ${basis}${share}`,
  };
  if (made.kind === 'distribution') {
    const classes = Array.from(made.perClass, (n, i): Line => {
      return {
        ...origin,
        bagian: 'kelas',
        nilai: n,
        satuan: 'desa',
        keterangan: className(indicator, made.upper, i),
      };
    });
    return [
      { ...head, keterangan: `${head.keterangan}; tidak dijumlahkan dan tidak dirata-ratakan` },
      ...classes,
    ];
  }
  return [
    {
      ...head,
      bawah: digits(interval?.low ?? bounds?.low),
      atas: digits(interval?.high ?? bounds?.high),
      galat_baku: digits(made.standardError[0]),
      ...(made.kind === 'ratio'
        ? {
            pembilang: numberCell(made.numerator[0], countDigits),
            penyebut: numberCell(made.denominator[0], countDigits),
          }
        : {}),
    },
  ];
}

function villageLines({ region: { shares }, dataset: { villages }, figures }: RegionFileQuestion): Line[] {
  const first = figures[0];
  const own = first ? contributions(shares, first.column) : [];
  return Array.from(shares.rows, (row, i) => ({
    bagian: 'desa',
    kode: textAt(villages.code, row),
    nama: textAt(villages.name, row),
    kecamatan: groupLabel(villages.kecamatan, row),
    porsi: shareDigits(shares.share[i]!),
    ...(first
      ? {
          tahun: first.column.year,
          nilai: digitsOf(first.indicator)(own[i]?.value),
          satuan: first.indicator.unit.id,
          pembilang: numberCell(own[i]?.numerator, countDigits),
          penyebut: numberCell(own[i]?.denominator, countDigits),
          keadaan: MARK_TEXT[own[i]!.mark],
          keterangan: first.indicator.id,
        }
      : {}),
  }));
}

const MARK_TEXT = {
  [MARK.present]: 'ada',
  [MARK.missing]: 'kosong',
  [MARK.suppressed]: 'sembunyi',
  [MARK.notApplicable]: 'tidak_berlaku',
} as const;

function interventionLines({ interventions, dataset: { sources } }: RegionFileQuestion): Line[] {
  return interventions.within.map((one) => ({
    bagian: 'intervensi',
    kode: one.id,
    nama: one.title.id,
    tahun: one.startYear,
    nilai: one.budget_rp ?? '',
    satuan: one.budget_rp === null ? '' : 'rupiah pagu',
    asal: one.provenance,
    sumber: sources.get(one.sourceId)?.title ?? one.sourceId,
    keterangan: one.sector,
  }));
}

function noteLines({ dataset: { manifest }, link, interventions }: RegionFileQuestion): Line[] {
  const note = (nama: string, keterangan: string): Line => ({ bagian: 'catatan', nama, keterangan });
  return [
    note('paket data', `${manifest.id}: ${manifest.title.id}`),
    note('versi data', manifest.version),
    ...(manifest.demo ? [note('peraga', 'Peraga: angka contoh, bukan data')] : []),
    note('batas wilayah', manifest.boundary.note.id),
    note(
      'intervensi tanpa letak',
      `${interventions.unplaced} diketahui sampai kecamatan atau kabupaten, tidak dihitung`,
    ),
    note('galat baku', 'akar jumlah kuadrat galat desa, dianggap saling bebas; selang 95 %'),
    note('tautan', link),
  ];
}
