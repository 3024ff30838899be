import type { Topology } from 'topojson-specification';
import { columnKey, type Indicator, type IndicatorYear } from '../../data/model/dataset';
import type { Localized } from '../../data/model/localized';
import { MARK } from '../../data/model/mark';
import type { TableName } from '../../data/model/schema';
import type { PackFiles } from '../../data/pack/packFiles';
import { OUTLINE_RESOURCE } from '../../data/pack/provinces';
import type { Row } from '../pack/csvText';
import type { InterventionCollection, ExtraFile } from '../pack/packContent';
import type { PackHead, ResourceAbout } from '../pack/packDescriptor';

/** Tables that a draft holds as rows; values that were brought stand apart from them until they are published. */
export type DraftTable = Exclude<TableName, 'intervensi'>;

/** A row of `katalog` while it is filled in: cells of its columns but `tahun`, which follows from the values. */
export interface CatalogueEntry {
  readonly id: string;
  readonly nama: string;
  readonly nama_en: string;
  readonly nama_pendek: string;
  readonly nama_pendek_en: string;
  readonly tema: string;
  readonly tema_en: string;
  readonly satuan: string;
  readonly satuan_en: string;
  /** `cacah`, `rasio`, `indeks` or `kategori`; empty while it is open, as all of these. */
  readonly jenis: string;
  readonly arah: string;
  readonly basis: string;
  readonly asal: string;
  readonly metode: string;
  readonly metode_en: string;
  /** Ids in `sumber`. */
  readonly sumber: readonly string[];
  readonly lisensi: string;
  readonly definisi: string;
  readonly definisi_en: string;
  readonly desimal: number;
  readonly pengali: number | null;
  readonly rumus: string;
  readonly kelas_batas: readonly number[];
  readonly kelas_label: readonly string[];
  readonly kelas_label_en: readonly string[];
  readonly padanan_rasio: string;
}

/** An indicator that somebody brings: what it is, and its true values by village row, hidden by nobody yet. */
export interface DraftIndicator {
  readonly entry: CatalogueEntry;
  /** One a year. Years of the open pack that are not among them are kept. */
  readonly columns: readonly IndicatorYear[];
  /** Why its counts need no hiding, such as that they count schools and not people; absent where small ones are hidden. */
  readonly exempt?: string;
  /** The persons behind it, where counts of them came with it. */
  readonly people?: DraftPeople;
}

/** Persons behind figures: what tells of too few of them is hidden, however many they stand for. */
export interface DraftPeople {
  /** Which persons these are; indicators of the same persons are hidden together, for one follows from others. */
  readonly of: string;
  /** Villages, by row, in which they are too few. */
  readonly few: ReadonlySet<number>;
}

/** The publication that a draft is to become. */
export interface DraftVersion {
  /** `1.1.0`, higher than that of the pack it starts from. */
  readonly version: string;
  /** ISO day. */
  readonly date: string;
  /** What changed, and why. */
  readonly note: Localized;
}

/** New boundaries: a topology with `desa`, `kecamatan` and `kabupaten`, as `boundaryTopology` builds it. */
export interface DraftBoundary {
  readonly topology: Topology;
  readonly status: 'indikatif' | 'definitif';
  readonly note: Localized;
  /** Id in `sumber`. */
  readonly sourceId: string;
  /** Names of provinces by code, where the boundary file says them. */
  readonly provinceNames?: ReadonlyMap<string, string>;
}

/** A pack in the making: a value, of which every change is a new one. */
export interface PackDraft {
  /** The pack that it starts from; null where there was none. */
  readonly base: PackFiles | null;
  readonly head: PackHead;
  /** Rows as they are published, in the order of their files; `nilai` and `total` without what was brought. */
  readonly tables: Readonly<Partial<Record<DraftTable, readonly Row[]>>>;
  /** Columns of the open pack, by `columnKey`. */
  readonly kept: ReadonlyMap<string, IndicatorYear>;
  /** Indicators of the open pack. */
  readonly indicators: readonly Indicator[];
  readonly brought: ReadonlyMap<string, DraftIndicator>;
  readonly topology: Topology;
  readonly interventions: InterventionCollection;
  readonly about: Readonly<Record<string, ResourceAbout>>;
  readonly extraFiles: readonly ExtraFile[];
  /** Names of provinces by code, as far as the open pack or a boundary file says them. */
  readonly provinceNames: ReadonlyMap<string, string>;
  /** null while nothing is to be published: the version of the open pack stays. */
  readonly version: DraftVersion | null;
}

/**
 * Adds an indicator, or replaces the years that it brings and what the catalogue says of it. A village to which the indicator
 * does not apply in the open pack stays so where the new numbers say nothing of it: a ward that no village index assesses.
 */
export function withIndicator(draft: PackDraft, indicator: DraftIndicator): PackDraft {
  const { id } = indicator.entry;
  const columns = indicator.columns.map((column) => ({ ...column, mark: standingMarks(draft, id, column) }));
  return { ...draft, brought: new Map(draft.brought).set(id, { ...indicator, columns }) };
}

function standingMarks(
  { kept, indicators }: PackDraft,
  id: string,
  { year, mark }: IndicatorYear,
): Uint8Array {
  const newest = indicators.find((one) => one.id === id)?.years.at(-1) ?? year;
  const known = kept.get(columnKey(id, year)) ?? kept.get(columnKey(id, newest));
  return mark.map((one, row) =>
    one === MARK.missing && known?.mark[row] === MARK.notApplicable ? MARK.notApplicable : one,
  );
}

/** Puts new boundaries in place of the old ones; the village table says so in every row. */
export function withBoundary(draft: PackDraft, boundary: DraftBoundary): PackDraft {
  const { topology, status, note, sourceId, provinceNames = draft.provinceNames } = boundary;
  const { provinces: _drawnBefore, ...head } = draft.head;
  const pointsFrom = head.boundary.pointsFrom ? { pointsFrom: head.boundary.pointsFrom } : {};
  const desa = draft.tables.desa?.map((row) => ({ ...row, status_batas: status, sumber_batas: sourceId }));
  return {
    ...draft,
    ...{ topology, provinceNames },
    head: { ...head, boundary: { status, note, sourceIds: [sourceId], ...pointsFrom } },
    tables: { ...draft.tables, ...(desa ? { desa } : {}) },
    extraFiles: draft.extraFiles.filter(({ name }) => !isBinaryBoundary(name)),
    about: Object.fromEntries(Object.entries(draft.about).filter(([name]) => name !== 'batas')),
  };
}

/** Whether a file has boundaries in the binary form, whole or by province, which the app prefers to the open one. */
export function isBinaryBoundary(name: string): boolean {
  return name === 'batas-biner' || name === OUTLINE_RESOURCE || /^batas-\d\d$/.test(name);
}

/** Adds a source, or replaces the one with its id. */
export function withSource(draft: PackDraft, source: Row & { readonly id: string }): PackDraft {
  const rows = draft.tables.sumber ?? [];
  const at = rows.findIndex(({ id }) => id === source.id);
  const sumber = at < 0 ? [...rows, source] : rows.with(at, source);
  return { ...draft, tables: { ...draft.tables, sumber } };
}

/** Puts rows in place of a whole table: programme events, actors, participatory findings, problems, series. */
export function withTable(
  draft: PackDraft,
  table: Exclude<DraftTable, 'nilai' | 'total' | 'katalog' | 'sumber' | 'versi'>,
  rows: readonly Row[],
): PackDraft {
  return { ...draft, tables: { ...draft.tables, [table]: rows } };
}

/** Adds interventions; those with an id that the draft has already replace them in their place. */
export function withInterventions(draft: PackDraft, features: InterventionCollection['features']): PackDraft {
  const byId = new Map(draft.interventions.features.map((one) => [String(one.properties.id), one]));
  for (const feature of features) byId.set(String(feature.properties.id), feature);
  return { ...draft, interventions: { ...draft.interventions, features: [...byId.values()] } };
}

/** Adds a file that the pack describes but the app does not read, or replaces the one of that name. */
export function withFile(draft: PackDraft, file: ExtraFile): PackDraft {
  return { ...draft, extraFiles: [...draft.extraFiles.filter(({ name }) => name !== file.name), file] };
}

export function withVersion(draft: PackDraft, version: DraftVersion): PackDraft {
  return { ...draft, version };
}

/** Keys of the columns that were brought, as `columnKey`. */
export function broughtKeys({ brought }: Pick<PackDraft, 'brought'>): ReadonlySet<string> {
  return new Set(
    [...brought.values()].flatMap(({ entry, columns }) =>
      columns.map(({ year }) => columnKey(entry.id, year)),
    ),
  );
}

/** Years of an indicator once the draft is published, ascending. */
export function yearsOf({ brought, indicators }: PackDraft, id: string): readonly number[] {
  const kept = indicators.find((one) => one.id === id)?.years ?? [];
  const added = brought.get(id)?.columns.map(({ year }) => year) ?? [];
  return [...new Set([...kept, ...added])].sort((a, b) => a - b);
}
