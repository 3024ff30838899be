import { columnKey, type IndicatorYear } from '../../data/model/dataset';
import { DEFAULT_DISCLOSURE, type DisclosureSettings } from '../../data/disclosure/settings';
import { MARK } from '../../data/model/mark';
import type { ColumnName, ValueCell } from '../pack/columnFiles';
import type { Row } from '../pack/csvText';
import { discloseTables, WORD_OF_MARK, type Disclosure } from '../pack/discloseTables';
import { isLarge } from './draftSize';
import { broughtKeys, yearsOf, type CatalogueEntry, type PackDraft } from './packDraft';

/** Tables of a draft as they are published: nothing that may not be shown stands in them. */
export interface DraftValues {
  readonly katalog: readonly Row[];
  /** Empty in a large pack, which has `columns` instead. */
  readonly nilai: readonly Row[];
  readonly total: readonly Row[];
  /** Of a large pack the indicator-years that are written anew; the files of the others stay. */
  readonly columns: readonly PublishedColumn[];
  /** Of a large pack the indicator-years whose totals are all among `total`. */
  readonly totalled: readonly ColumnName[];
  /** What was hidden; null where nothing was brought, and the tables are those of the open pack. */
  readonly disclosure: Disclosure | null;
}

/** An indicator-year as it is published. */
export interface PublishedColumn extends ColumnName {
  /** One a village; made when they are written, since all of them at once are many. */
  readonly cells: () => ValueCell[];
}

/**
 * The catalogue, values and totals of a draft. What was brought is protected together with the columns of the open pack that
 * hide nothing, of which some may be hidden now; columns that hide something already stay as they are, since their true
 * values are not in the pack. Throws the sentence of `discloseTables` on numbers that contradict each other.
 */
export function draftValues(draft: PackDraft): DraftValues {
  const { nilai = [], total = [] } = draft.tables;
  const katalog = catalogueRows(draft);
  if (draft.brought.size === 0) return { katalog, nilai, total, columns: [], totalled: [], disclosure: null };
  const brought = broughtKeys(draft);
  const open = openColumns(draft, brought);
  const catalogue = katalog.flatMap((row) => {
    const tahun = yearsOf(draft, String(row.id)).filter((year) => open.has(columnKey(String(row.id), year)));
    return tahun.length === 0 ? [] : [{ ...row, tahun }];
  });
  const disclosure = discloseTables({
    catalogue,
    villages: draft.tables.desa ?? [],
    settings: settingsAmong(draftDisclosure(draft), new Set(catalogue.map(idOf))),
    columnOf: ({ id }, year) => open.get(columnKey(id, year))!,
    fewRows: ({ id }, year) =>
      brought.has(columnKey(id, year)) ? (draft.brought.get(id)?.people?.few ?? NOBODY) : NOBODY,
  });
  const isOpen = ({ indikator, tahun }: Row) => open.has(columnKey(String(indikator), Number(tahun)));
  const anew = broughtColumns(draft, disclosure);
  const common = {
    katalog,
    total: [...total.filter((row) => !isOpen(row)), ...disclosure.totals],
    disclosure,
  };
  if (isLarge(draft)) {
    const changed = keptColumns(draft, open, disclosure).filter((one) => one.isChanged);
    return { ...common, nilai: [], columns: [...changed, ...anew], totalled: [...open.values()] };
  }
  const codes = (draft.tables.desa ?? []).map(({ kode }) => String(kode));
  const isBrought = ({ indikator, tahun }: Row) => brought.has(columnKey(String(indikator), Number(tahun)));
  const rowOf = new Map(codes.map((code, row) => [code, row]));
  const kept = nilai
    .filter((row) => !isBrought(row))
    .map((row) => (isOpen(row) ? shownRow(row, disclosure, rowOf) : row));
  const rows = anew.flatMap(({ indicatorId, year, cells }) =>
    cells().map((cell, row) => ({ kode: codes[row], indikator: indicatorId, tahun: year, ...cell })),
  );
  return { ...common, nilai: [...kept, ...rows], columns: [], totalled: [] };
}

/** What was brought, as it is published. */
function broughtColumns(draft: PackDraft, disclosure: Disclosure): PublishedColumn[] {
  return [...draft.brought.values()].flatMap(({ entry, columns }) =>
    columns.map((column) => ({
      ...{ indicatorId: entry.id, year: column.year },
      cells: () => valueCells(column, hiddenOf(draft, disclosure, entry, column.year)),
    })),
  );
}

/** Columns of a large open pack that were not brought again; changed where more is hidden now, or they stood in one table. */
function keptColumns(
  draft: PackDraft,
  open: ReadonlyMap<string, IndicatorYear>,
  { hiddenRows }: Disclosure,
): readonly (PublishedColumn & { readonly isChanged: boolean })[] {
  const brought = broughtKeys(draft);
  const stoodInOneTable = (draft.tables.nilai ?? []).length > 0;
  return [...draft.kept]
    .filter(([key]) => !brought.has(key))
    .map(([key, column]) => {
      const { indicatorId, year } = column;
      const hidden = open.has(key) ? hiddenRows(indicatorId, year) : NOBODY;
      const isChanged = stoodInOneTable || hidden.size > 0;
      return { indicatorId, year, isChanged, cells: () => valueCells(column, hidden) };
    });
}

/** No village. */
const NOBODY: ReadonlySet<number> = new Set();

const idOf = ({ id }: Row): string => String(id);

/** The catalogue with what was brought in its place, or behind it. */
function catalogueRows(draft: PackDraft): Row[] {
  const known = draft.tables.katalog ?? [];
  const rowOf = ({ id }: CatalogueEntry): Row => ({
    ...spelledOut(draft.brought.get(id)!.entry),
    ...{ level: 'desa', tahun: yearsOf(draft, id) },
  });
  const ids = new Set(known.map(idOf));
  return [
    ...known.map((row) => {
      const indicator = draft.brought.get(idOf(row));
      return indicator ? rowOf(indicator.entry) : row;
    }),
    ...[...draft.brought.values()].filter(({ entry }) => !ids.has(entry.id)).map(({ entry }) => rowOf(entry)),
  ];
}

/** An entry whose short and English names follow the long Indonesian ones where nobody gave them. */
function spelledOut(entry: CatalogueEntry): CatalogueEntry {
  const nama_pendek = entry.nama_pendek || entry.nama;
  return {
    ...entry,
    nama_pendek,
    nama_en: entry.nama_en || entry.nama,
    nama_pendek_en: entry.nama_pendek_en || entry.nama_en || nama_pendek,
    tema_en: entry.tema_en || entry.tema,
    satuan_en: entry.satuan_en || entry.satuan,
    metode_en: entry.metode_en || entry.metode,
    definisi_en: entry.definisi_en || entry.definisi,
    rumus: entry.jenis === 'rasio' ? 'rasio' : entry.rumus,
  };
}

/** Columns whose true values are all there: those brought, and those of the open pack that hide nothing. */
function openColumns(draft: PackDraft, brought: ReadonlySet<string>): Map<string, IndicatorYear> {
  const kept = [...draft.kept].filter(
    ([key, { mark }]) => !brought.has(key) && !mark.includes(MARK.suppressed),
  );
  const added = [...draft.brought.values()].flatMap(({ entry, columns }) =>
    columns.map((column) => [columnKey(entry.id, column.year), withoutHidden(column)] as const),
  );
  return new Map([...kept, ...added]);
}

/** What the source itself hides is not known here: for protection it is missing, whatever is published of it. */
function withoutHidden(column: IndicatorYear): IndicatorYear {
  const mark = column.mark.map((one) => (one === MARK.suppressed ? MARK.missing : one));
  return { ...column, mark };
}

/** What a pack hides: as before, with the exemptions of what was brought. */
export function draftDisclosure({ head, brought }: PackDraft): DisclosureSettings {
  const settings = head.disclosure ?? DEFAULT_DISCLOSURE;
  const added = [...brought.values()].flatMap(({ entry, exempt }) =>
    exempt === undefined ? [] : [{ indicator: entry.id, reason: exempt }],
  );
  const ids = new Set(added.map(({ indicator }) => indicator));
  return { ...settings, exempt: [...settings.exempt.filter((one) => !ids.has(one.indicator)), ...added] };
}

/** What the settings say of these indicators alone. */
function settingsAmong(settings: DisclosureSettings, ids: ReadonlySet<string>): DisclosureSettings {
  const isThere = (name: string) => ids.has(name.replace(/@.*$/, '').replace(/\.\w+$/, ''));
  return {
    ...settings,
    exempt: settings.exempt.filter(({ indicator }) => ids.has(indicator)),
    linked: settings.linked.filter(({ total, parts }) => [total, ...parts].every(isThere)),
    ...(settings.subsets
      ? { subsets: settings.subsets.filter(({ part, whole }) => isThere(part) && isThere(whole)) }
      : {}),
  };
}

function shownRow(row: Row, disclosure: Disclosure, rowOf: ReadonlyMap<string, number>): Row {
  const { kode, indikator, tahun } = row;
  const hidden = disclosure.hiddenRows(String(indikator), Number(tahun));
  return hidden.has(rowOf.get(String(kode))!) ? { kode, indikator, tahun, tanda: 'sembunyi' } : row;
}

const MARK_NAMES = [
  'present',
  'missing',
  'suppressed',
  'notApplicable',
] as const satisfies readonly (keyof typeof MARK)[];

/**
 * Villages, by row, of which an indicator is hidden in a year. An index, in which nothing is added up, is hidden where its
 * persons are few, and where a share of the same persons is: M0 over A would give H.
 */
function hiddenOf(
  { brought }: PackDraft,
  { hiddenRows }: Disclosure,
  { id, jenis }: CatalogueEntry,
  year: number,
): ReadonlySet<number> {
  const people = brought.get(id)?.people;
  if (people === undefined || jenis !== 'indeks') return hiddenRows(id, year);
  const same = [...brought.values()].filter((other) => other.people?.of === people.of);
  return new Set([...people.few, ...same.flatMap(({ entry }) => [...hiddenRows(entry.id, year)])]);
}

/** One cell a village: a number, or the mark that says why there is none. */
function valueCells(
  { value, mark, numerator, denominator, standardError }: IndicatorYear,
  hidden: ReadonlySet<number>,
): ValueCell[] {
  const cell = (column: Float64Array | null, row: number) =>
    column === null || Number.isNaN(column[row]) ? undefined : column[row];
  return Array.from(mark, (one, row): ValueCell => {
    if (hidden.has(row)) return { tanda: 'sembunyi' };
    const tanda = WORD_OF_MARK[MARK_NAMES[one] ?? 'missing'];
    if (one !== MARK.present) return { tanda };
    return {
      nilai: cell(value, row),
      pembilang: cell(numerator, row),
      penyebut: cell(denominator, row),
      galat_baku: cell(standardError, row),
      tanda,
    };
  });
}
