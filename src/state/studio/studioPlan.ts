import * as v from 'valibot';
import type { Localized } from '../../data/model/localized';
import { CORRECTION, type Correction } from '../../studio/corrections/correction';
import { POINT_CHOICES } from '../../studio/places/placedInterventions';
import type { KeyColumnNames } from '../../studio/join/joinPart';
import { TABLE_FILES } from '../../studio/mapping/tableFiles';
import type { TableMapping } from '../../studio/tables/tableMapping';
import type { Recipe, RecipeIndicator, RecipeTable } from '../../studio/recipe/recipe';

const TEXT = v.pipe(v.string(), v.maxLength(4_000));

const SOURCE = v.object({
  id: TEXT,
  judul: TEXT,
  penerbit: TEXT,
  alamat: TEXT,
  lisensi: TEXT,
  tanggal: TEXT,
  catatan: TEXT,
});

const YEAR = v.object({ column: TEXT, year: TEXT, numerator: TEXT, denominator: TEXT });

const INDICATOR = v.object({
  /** The file and its part, as a recipe names them, and the heading that the columns share. */
  berkas: TEXT,
  lembar: TEXT,
  heading: TEXT,
  used: v.boolean(),
  id: TEXT,
  /** What the catalogue is told of it: column of `katalog` to text; lists with `;`. */
  entry: v.record(TEXT, TEXT),
  years: v.array(YEAR),
  /** Column of years, where a village has a row for each; empty where years are columns. */
  yearColumn: TEXT,
});

const BOUNDARY = v.object({
  berkas: TEXT,
  lembar: TEXT,
  status: v.picklist(['indikatif', 'definitif']),
  sumber: TEXT,
  keterangan: TEXT,
  keterangan_en: TEXT,
});

const TABLE = v.object({
  berkas: TEXT,
  lembar: TEXT,
  table: v.picklist(TABLE_FILES),
  columns: v.record(TEXT, TEXT),
  words: v.record(TEXT, v.record(TEXT, TEXT)),
  fixed: v.record(TEXT, TEXT),
});

/** What a person changed by hand, and tables with headings of their own; work of earlier versions has nothing of the kind. */
const CHANGED = {
  /** Files that become tables of the pack, with the columns that stand for its own. */
  tables: v.optional(v.array(TABLE), []),
  /** Numbers that were corrected, in the order in which it was done. */
  corrections: v.optional(v.array(CORRECTION), []),
  /** Corrections that were taken back and can be done again, the last one taken back at the end. */
  undone: v.optional(v.array(CORRECTION), []),
  /** By id of an intervention where it stands. */
  points: v.optional(v.record(TEXT, v.picklist(POINT_CHOICES)), {}),
};

const RELEASE = v.object({ versi: TEXT, keterangan: TEXT, keterangan_en: TEXT });

export const PLAN = v.object({
  sources: v.array(SOURCE),
  indicators: v.array(INDICATOR),
  boundaries: v.array(BOUNDARY),
  release: RELEASE,
  ...CHANGED,
});

export type SourcePlan = v.InferOutput<typeof SOURCE>;
export type YearPlan = v.InferOutput<typeof YEAR>;
export type IndicatorPlan = v.InferOutput<typeof INDICATOR>;
export type BoundaryPlan = v.InferOutput<typeof BOUNDARY>;
export type TablePlan = v.InferOutput<typeof TABLE>;
export type ReleasePlan = v.InferOutput<typeof RELEASE>;
/** What becomes of the files, while it is filled in; empty texts are open yet. */
export type StudioPlan = v.InferOutput<typeof PLAN>;

/** What a pack says of new boundaries below its maps, in both of its languages, until somebody says otherwise. */
export const FIRST_NOTE: Localized = {
  id: 'Batas indikatif, bukan rujukan hukum',
  en: 'Indicative boundaries, no legal reference',
};

export const EMPTY_PLAN: StudioPlan = {
  sources: [],
  indicators: [],
  boundaries: [],
  tables: [],
  release: { versi: '', keterangan: '', keterangan_en: '' },
  corrections: [],
  undone: [],
  points: {},
};

/** Where in the files something of a plan lies. */
export interface PlanPlace {
  readonly berkas: string;
  readonly lembar: string;
}

export function samePlace(a: PlanPlace, b: PlanPlace): boolean {
  return a.berkas === b.berkas && a.lembar === b.lembar;
}

/** Puts an entry in place of the one for the same columns, or adds it. */
export function withIndicatorPlan(plan: StudioPlan, one: IndicatorPlan): StudioPlan {
  const at = plan.indicators.findIndex((old) => samePlace(old, one) && old.heading === one.heading);
  return {
    ...plan,
    indicators: at < 0 ? [...plan.indicators, one] : plan.indicators.with(at, one),
  };
}

export function withBoundaryPlan(plan: StudioPlan, one: BoundaryPlan): StudioPlan {
  const at = plan.boundaries.findIndex((old) => samePlace(old, one));
  return { ...plan, boundaries: at < 0 ? [...plan.boundaries, one] : plan.boundaries.with(at, one) };
}

export function withTablePlan(plan: StudioPlan, one: TablePlan): StudioPlan {
  const at = plan.tables.findIndex((old) => samePlace(old, one));
  return { ...plan, tables: at < 0 ? [...plan.tables, one] : plan.tables.with(at, one) };
}

/** Adds a correction; what was taken back before can not be done again after it. */
export function corrected(plan: StudioPlan, correction: Correction): StudioPlan {
  return {
    ...plan,
    corrections: [...plan.corrections, correction],
    undone: plan.undone.filter(({ indikator }) => indikator !== correction.indikator),
  };
}

/** Takes the last correction of an indicator back. */
export function withoutLast(plan: StudioPlan, indicator: string): StudioPlan {
  const at = plan.corrections.findLastIndex(({ indikator }) => indikator === indicator);
  if (at < 0) return plan;
  return {
    ...plan,
    corrections: plan.corrections.toSpliced(at, 1),
    undone: [...plan.undone, plan.corrections[at]!],
  };
}

/** Does the last correction of an indicator again that was taken back. */
export function doneAgain(plan: StudioPlan, indicator: string): StudioPlan {
  const at = plan.undone.findLastIndex(({ indikator }) => indikator === indicator);
  if (at < 0) return plan;
  return {
    ...plan,
    corrections: [...plan.corrections, plan.undone[at]!],
    undone: plan.undone.toSpliced(at, 1),
  };
}

export interface RecipeParts {
  /** Files that are used for numbers, for boundaries. */
  readonly numbers: readonly PlanPlace[];
  readonly boundaries: readonly PlanPlace[];
  /** Key columns that were chosen by hand; null where they are guessed. */
  readonly keysOf: (place: PlanPlace) => KeyColumnNames | null;
  /** How the numbers of columns are written, where a person decided it. */
  readonly formatsOf: (place: PlanPlace) => RecipeIndicator['format'];
  /** Files that become tables of the pack, with the columns that stand for its own. */
  readonly tables: readonly (PlanPlace & { readonly mapping: TableMapping })[];
  /** ISO day. */
  readonly today: string;
}

/** The recipe of a plan: what is not used is left out, and so are sources that nothing names. */
export function recipeOf(
  plan: StudioPlan,
  { numbers, boundaries, keysOf, formatsOf, tables, today }: RecipeParts,
): Recipe {
  const used = plan.indicators.filter(
    (one) => one.used && numbers.some((place) => samePlace(place, one)) && one.id !== '',
  );
  const boundary = plan.boundaries.find((one) => boundaries.some((place) => samePlace(place, one)));
  const named = new Set([
    boundary?.sumber,
    ...used.flatMap(({ entry }) => entry['sumber'] ?? []),
    ...tables.map(({ mapping }) => mapping.fixed['sumber']),
  ]);
  const tabel = recipeTables(tables);
  return {
    jenis: 'resep_studio',
    versi: 1,
    paket_dasar: '.',
    terbitan: {
      versi: plan.release.versi,
      tanggal: today,
      keterangan: { id: plan.release.keterangan, en: plan.release.keterangan_en },
    },
    baca: {},
    sumber: plan.sources.filter(({ id }) => named.has(id)),
    indikator: used.map((one) => ({ ...recipeIndicator(one, keysOf(one)), format: formatsOf(one) })),
    tabel,
    koreksi: plan.corrections.filter(({ indikator }) => used.some(({ id }) => id === indikator)),
    ...(tabel.intervensi === undefined ? {} : { titik: plan.points }),
    ...(boundary
      ? {
          batas: {
            ...{ berkas: boundary.berkas, lembar: boundary.lembar, status: boundary.status },
            ...{ sumber: boundary.sumber, ...keyWords(keysOf(boundary)) },
            keterangan: { id: boundary.keterangan, en: boundary.keterangan_en },
          },
        }
      : {}),
  };
}

function recipeTables(tables: RecipeParts['tables']): Recipe['tabel'] {
  const made: Partial<Record<TableMapping['table'], RecipeTable[]>> = {};
  for (const { berkas, lembar, mapping } of tables) {
    const { table, columns, words, fixed } = mapping;
    const entry = { berkas, lembar, kolom: columns, kata: words, tetap: fixed };
    made[table] = [...(made[table] ?? []), entry];
  }
  return made;
}

function recipeIndicator(
  { berkas, lembar, id, entry, years, yearColumn }: IndicatorPlan,
  keys: KeyColumnNames | null,
): RecipeIndicator {
  const katalog = { id, ...Object.fromEntries(Object.entries(entry).filter(([, text]) => text !== '')) };
  const place = { berkas, lembar, katalog, format: {}, ...keyWords(keys) };
  const [first] = years;
  if (yearColumn !== '' && first) return { ...place, kolom_tahun: yearColumn, ...numberWords(first) };
  const tahun = Object.fromEntries(
    years.filter(({ year }) => /^\d{4}$/.test(year)).map((one) => [one.year, numberWords(one)]),
  );
  return { ...place, tahun };
}

function numberWords({ column, numerator, denominator }: YearPlan) {
  return {
    ...(column === '' ? {} : { nilai: column }),
    ...(numerator === '' ? {} : { pembilang: numerator }),
    ...(denominator === '' ? {} : { penyebut: denominator }),
  };
}

function keyWords(keys: KeyColumnNames | null): Pick<RecipeIndicator, 'kunci'> {
  if (keys === null) return {};
  const { code, name, district } = keys;
  return {
    kunci: {
      ...(code === null ? {} : { kode: code }),
      ...(name === null ? {} : { nama: name }),
      ...(district === null ? {} : { kecamatan: district }),
    },
  };
}
