import { encodeUtf8 } from '../../data/bytes/utf8';
import { columnKey, type Indicator, type IndicatorYear } from '../../data/model/dataset';
import {
  protectPack,
  hiddenByFormula,
  type PackToProtect,
  type ProtectionReport,
} from '../../data/disclosure/protectPack';
import type { TotalRow } from '../../data/disclosure/publishedTotals';
import { readDisclosureSettings, type DisclosureSettings } from '../../data/disclosure/settings';
import type { MARK_WORDS } from '../../data/model/packWords';
import { readCatalogue } from '../../data/pack/readCatalogue';
import { csvText, type Row } from './csvText';

export interface DisclosureOrder {
  /** Rows of `katalog`. */
  readonly catalogue: readonly Row[];
  /** Rows of `desa`, in their order. */
  readonly villages: readonly Row[];
  /** The true numbers of an indicator-year; asked once, for those that count something. */
  readonly columnOf: (indicator: Indicator, year: number) => IndicatorYear;
  /** Villages, by row, of which an indicator-year is hidden whatever its numbers; none where it is left out. */
  readonly fewRows?: PackToProtect['fewRows'];
  /** `petala.disclosure`, as the pack's sources give it. */
  readonly settings: unknown;
}

export interface Disclosure {
  readonly settings: DisclosureSettings;
  /** Villages, by row, of which an indicator-year is hidden. */
  readonly hiddenRows: (indicatorId: string, year: number) => ReadonlySet<number>;
  /** Rows of `total`; empty where nothing is hidden. */
  readonly totals: readonly Row[];
  readonly report: ProtectionReport;
}

/** Decides what a pack hides, and has it attacked. Throws the sentence on anything that does not fit. */
export function discloseTables({
  catalogue,
  villages,
  columnOf,
  fewRows,
  settings: raw,
}: DisclosureOrder): Disclosure {
  const settings = readDisclosureSettings(raw);
  if (typeof settings === 'string') throw new Error(settings);
  const read = readCatalogue('katalog.csv', encodeUtf8(csvText('katalog', catalogue)));
  if (!read.ok)
    throw new Error(
      `katalog.csv, ${read.fault.where}: ada "${read.fault.got}"; seharusnya ${read.fault.expected}`,
    );
  const indicators = read.value;
  const counting = indicators.filter(
    ({ kind, level }) => level === 'village' && (kind === 'count' || kind === 'ratio'),
  );
  const done = protectPack({
    indicators,
    settings,
    columns: counting.flatMap((indicator) => indicator.years.map((year) => columnOf(indicator, year))),
    districtOfRow: villages.map(({ kode_kecamatan }) => String(kode_kecamatan ?? '')),
    codeAt: (row) => String(villages[row]?.kode),
    fewRows,
  });
  if (typeof done === 'string') throw new Error(done);
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return {
    settings,
    hiddenRows: (indicatorId, year) =>
      done.hiddenRows.get(columnKey(indicatorId, year)) ??
      hiddenByFormula(byId.get(indicatorId)!, year, done.hiddenRows),
    totals: done.totals.map((total) => totalRow(total, byId.get(total.indicatorId)!)),
    report: done.report,
  };
}

/** The words of the pack for what a cell has in place of a number. */
export const WORD_OF_MARK = {
  present: 'ada',
  missing: 'kosong',
  suppressed: 'sembunyi',
  notApplicable: 'tidak_berlaku',
} as const satisfies Record<TotalRow['mark'], keyof typeof MARK_WORDS>;

function totalRow(
  { code, year, villages, mark, ...total }: TotalRow,
  { id, decimals, kind }: Indicator,
): Row {
  const head = { kode: code, indikator: id, tahun: year, desa: villages };
  const tanda = WORD_OF_MARK[mark];
  if (mark !== 'present') return { ...head, tanda };
  const nilai = Number(total.value.toFixed(decimals));
  if (kind !== 'ratio') return { ...head, nilai, tanda };
  return { ...head, nilai, pembilang: total.numerator, penyebut: total.denominator, tanda };
}

/** What was done, for people. */
export function disclosureLine({ report, settings }: Disclosure): string {
  const { primary, complementary, withheldTotals, audited, blocks, narrowest } = report;
  if (audited === 0) return `Penyembunyian (ambang ${settings.threshold}): tidak ada sel yang perlu`;
  return (
    `Penyembunyian (ambang ${settings.threshold}): ${primary} sel kecil, ${complementary} sel pelengkap, ` +
    `${withheldTotals} jumlah ditahan; ${audited} sel diserang dalam ${blocks} blok (kecamatan × tabel tertaut), ` +
    `rentang tersempit ${narrowest}`
  );
}
