import type { Words } from '../../../reading/words';
import type { FileReading } from '../../../studio/recipe/fileReading';
import type { Fit, TableFit, Unfit } from '../../../studio/recipe/earlierRecipe';
import type { Recipe } from '../../../studio/recipe/recipe';

type Told = Pick<Words, 't'>;

/** What an earlier recipe calls an indicator: its Indonesian name, else its id. */
function indicatorName({ indikator }: Pick<Recipe, 'indikator'>, id: string): string {
  const name = indikator.find(({ katalog }) => katalog.id === id)?.katalog['nama'];
  return typeof name === 'string' && name !== '' ? name : id;
}

/** Sentences for what is proposed for a table. */
export function proposalSentences(
  { fits, reading }: TableFit,
  recipe: Pick<Recipe, 'indikator' | 'sumber'>,
  { t }: Told,
): readonly string[] {
  const source = (id: string) => recipe.sumber.find((one) => one.id === id)?.judul ?? id;
  const said = fits.map((fit) => {
    if (fit.kind === 'tabel') return t('studioDulu.usul.tabel', { tabel: fit.entry });
    if (fit.kind === 'indikator') return indicatorSentence(fit, { recipe, source, t });
    const { status, sumber, keterangan } = fit.entry;
    return t('studioDulu.usul.batas', {
      status: t(status === 'definitif' ? 'studio.batas_definitif' : 'studio.batas_indikatif'),
      ...{ sumber: source(sumber), catatan: keterangan.id },
    });
  });
  return [...said, ...readingSentences(reading, { t })];
}

function indicatorSentence(
  { entry, years, yearColumn }: Extract<Fit, { kind: 'indikator' }>,
  {
    recipe,
    source,
    t,
  }: Told & { readonly recipe: Pick<Recipe, 'indikator'>; readonly source: (id: string) => string },
): string {
  const { id, sumber, basis } = entry.katalog;
  const ids = Array.isArray(sumber) ? sumber.map(String) : String(sumber ?? '').split(';');
  const told = {
    nama: indicatorName(recipe, id),
    kolom: years.map(({ nilai, pembilang }) => nilai || pembilang).join(', '),
    sumber: ids.map(source).join(', '),
    basis: String(basis ?? ''),
  };
  if (yearColumn !== '') return t('studioDulu.usul.tahun_baris', { ...told, tahun: yearColumn });
  if (years.some(({ year }) => year === null)) return t('studioDulu.usul.tahun_kosong', told);
  return t('studioDulu.usul.tahun', { ...told, tahun: years.map(({ year }) => year).join(', ') });
}

function readingSentences(reading: FileReading | null, { t }: Told): readonly string[] {
  const { crs, tukar, pengodean, baris_judul, format = {} } = reading ?? {};
  return [
    ...(crs === undefined ? [] : [t('studioDulu.usul.crs', { isi: crs })]),
    ...(tukar ? [t('studioDulu.usul.tukar')] : []),
    ...(pengodean === undefined ? [] : [t('studioDulu.usul.sandi', { isi: pengodean })]),
    ...(baris_judul === undefined ? [] : [t('studioDulu.usul.kepala', { isi: String(baris_judul) })]),
    ...Object.keys(format).map((isi) => t('studioDulu.usul.angka', { isi })),
  ];
}

/** The sentence for an entry of the recipe that no file fits. */
export function unfitSentence(
  { kind, of, berkas, missing }: Unfit,
  recipe: Pick<Recipe, 'indikator'>,
  { t }: Told,
): string {
  if (kind === 'indikator')
    return t('studioDulu.tak.indikator', { nama: indicatorName(recipe, of), berkas, kolom: missing });
  if (kind === 'tabel') return t('studioDulu.tak.tabel', { tabel: of, berkas });
  return missing === ''
    ? t('studioDulu.tak.batas', { berkas })
    : t('studioDulu.tak.batas_kolom', { berkas, kolom: missing });
}
