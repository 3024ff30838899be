import * as v from 'valibot';
import { TABLE_FILES } from '../mapping/tableFiles';
import { RECIPE_KIND, RECIPE_VERSION } from './recipeFile';
import { parsedJson } from '../../data/model/untrustedJson';
import { CORRECTION } from '../corrections/correction';
import { POINT_CHOICES } from '../places/placedInterventions';
import { READING } from './fileReading';

const text = v.pipe(v.string(), v.maxLength(4_000));
const said = v.pipe(text, v.minLength(1));
const both = v.strictObject({ id: said, en: v.optional(text, '') });

const keys = { kode: v.optional(text), nama: v.optional(text), kecamatan: v.optional(text) };

/** Which table of which file, and the columns that say which village a row is about; those left out are guessed. */
const place = {
  berkas: said,
  lembar: v.optional(text, ''),
  kunci: v.optional(v.strictObject(keys)),
};
const numbers = { nilai: v.optional(said), pembilang: v.optional(said), penyebut: v.optional(said) };
const entry = v.looseObject({ id: v.pipe(v.string(), v.regex(/^\w[\w-]*$/)) });
const format = v.picklist(['id', 'en']);

const indicator = v.strictObject({
  ...place,
  katalog: entry,
  /** Columns by year; or, with `kolom_tahun`, columns of a table with a row a village and year. */
  tahun: v.optional(v.record(v.pipe(v.string(), v.regex(/^\d{4}$/)), v.strictObject(numbers))),
  kolom_tahun: v.optional(said),
  ...numbers,
  format: v.optional(v.record(v.string(), format), {}),
  /** Why small counts of it are shown: it counts no people. */
  tanpa_sembunyi: v.optional(said),
});

const boundary = v.strictObject({
  ...place,
  /** … and the column with the name of its province, which a pack of several provinces shows. */
  kunci: v.optional(v.strictObject({ ...keys, provinsi: v.optional(text) })),
  status: v.picklist(['indikatif', 'definitif']),
  sumber: said,
  keterangan: both,
  /**
   * Kilobytes that the whole pack may have once compressed, 150 where left out; the borders are simplified to fit. A pack of
   * more than 10,000 villages loads them by province: there it counts the boundaries alone, half a kilobyte a village.
   */
  paket_kb: v.optional(v.pipe(v.number(), v.minValue(1))),
});

const words = v.record(said, text);

/** A table of a file that becomes one of the pack; without `kolom` its columns bear the pack's names. */
const table = v.strictObject({
  berkas: said,
  lembar: v.optional(text, ''),
  /** Heading by column of the pack's table, and `desa`, `kecamatan`, `lon`, `lat`, `koordinat` beside them. */
  kolom: v.optional(v.record(said, said)),
  /** By column what its cells mean, where they are not the pack's words. */
  kata: v.optional(v.record(said, words), {}),
  /** By column what holds for every row. */
  tetap: v.optional(words, {}),
});
const tables = v.union([
  // The name of a file alone.
  v.pipe(
    said,
    v.transform((berkas) => [v.parse(table, { berkas })]),
  ),
  v.pipe(
    table,
    v.transform((one) => [one]),
  ),
  v.array(table),
]);

const source = v.strictObject({
  id: said,
  judul: said,
  penerbit: v.optional(text, ''),
  alamat: v.optional(text, ''),
  lisensi: said,
  tanggal: v.optional(text, ''),
  catatan: v.optional(text, ''),
});

const newPack = v.strictObject({
  /** Name of its folder. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/)),
  judul: v.strictObject({ id: said, en: said }),
  daerah: v.strictObject({
    /** Of a regency or province: codes of its villages begin so. 00 is the whole nation. */
    kode: said,
    nama: v.strictObject({ id: said, en: said }),
    keterangan: v.optional(v.strictObject({ id: text, en: text })),
  }),
  lisensi: v.pipe(v.array(said), v.minLength(1)),
});

const document = v.strictObject({
  jenis: v.literal(RECIPE_KIND),
  versi: v.literal(RECIPE_VERSION),
  /** The pack that this one starts from: a folder, from that of the recipe. */
  paket_dasar: v.optional(said),
  /** Instead, for a region that has no pack yet: it starts from the villages of the boundaries. */
  paket_baru: v.optional(newPack),
  terbitan: v.strictObject({
    versi: said,
    tanggal: said,
    keterangan: both,
  }),
  sumber: v.optional(v.array(source), []),
  /** How a file is read, by its name, where looking at it decides wrongly. */
  baca: v.optional(v.record(v.string(), READING), {}),
  /** File of decisions of the join, as the studio saves it. */
  keputusan: v.optional(said),
  batas: v.optional(boundary),
  indikator: v.optional(v.array(indicator), []),
  /** Files that become tables of the pack: programme events, actors, interventions and others. */
  tabel: v.optional(
    v.partial(v.strictObject(Object.fromEntries(TABLE_FILES.map((name) => [name, tables])) as Tables)),
    {},
  ),
  /** Of interventions whose point contradicts what is stated: where each stands, by its id. */
  titik: v.optional(v.record(v.string(), v.picklist(POINT_CHOICES))),
  /** Numbers that a person changed, in the order in which it was done. */
  koreksi: v.optional(v.array(CORRECTION), []),
});
type Tables = Record<(typeof TABLE_FILES)[number], typeof tables>;

/** What becomes of raw files: the form of `sources.json`, with the words of a pack. */
export type Recipe = v.InferOutput<typeof document>;
export type RecipeIndicator = Recipe['indikator'][number];
export type RecipeTable = v.InferOutput<typeof table>;
export type RecipeBoundary = NonNullable<Recipe['batas']>;
/** A table of a file, and the columns of its keys. */
export type RecipePlace = Pick<RecipeIndicator, 'berkas' | 'lembar' | 'kunci'>;

export type RecipeRead =
  { readonly ok: true; readonly recipe: Recipe } | { readonly ok: false; readonly where: string };

/** Whether a JSON says of itself that it is such a recipe, sound or not. */
export function isRecipe(json: string): boolean {
  const parsed = parsedJson(json);
  return typeof parsed === 'object' && parsed !== null && 'jenis' in parsed && parsed.jenis === RECIPE_KIND;
}

/** Reads a recipe of unknown origin; gives the path at which it is wrong, such as "indikator.0.berkas". */
export function readRecipe(json: string): RecipeRead {
  const result = v.safeParse(document, parsedJson(json));
  if (!result.success) return { ok: false, where: v.getDotPath(result.issues[0]) ?? 'json' };
  return { ok: true, recipe: result.output };
}
