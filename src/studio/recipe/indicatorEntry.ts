import type { Row } from '../pack/csvText';
import { splitList } from '../../data/pack/tableReader';
import type { ValueLayout } from '../mapping/valueLayout';
import type { CatalogueEntry, PackDraft } from '../publish/packDraft';
import type { RecipeIndicator } from './recipe';

/** An entry of the catalogue in which everything is still open. */
export function emptyEntry(id: string): CatalogueEntry {
  return {
    ...{ id, nama: '', nama_en: '', nama_pendek: '', nama_pendek_en: '', tema: '', tema_en: '' },
    ...{ satuan: '', satuan_en: '', jenis: '', arah: '', basis: '', asal: '', metode: '', metode_en: '' },
    ...{ sumber: [], lisensi: '', definisi: '', definisi_en: '', desimal: 0, pengali: null, rumus: '' },
    ...{ kelas_batas: [], kelas_label: [], kelas_label_en: [], padanan_rasio: '' },
  };
}

/** The entry of an indicator as the pack of a draft has it; an open one where it has none. */
export function keptEntry({ tables }: Pick<PackDraft, 'tables'>, id: string): CatalogueEntry {
  const row = tables.katalog?.find((one) => one.id === id);
  return row ? filledEntry(emptyEntry(id), row) : emptyEntry(id);
}

/** What a recipe says of an indicator, over what the pack says of it already. */
export function entryOf(draft: PackDraft, { katalog }: RecipeIndicator): CatalogueEntry {
  return filledEntry(keptEntry(draft, katalog.id), katalog as Row);
}

/** Cells of a row in place of those of an entry; lists may be written with `;`. Columns of no entry are left out. */
function filledEntry(entry: CatalogueEntry, row: Readonly<Record<string, unknown>>): CatalogueEntry {
  const filled: Record<string, unknown> = { ...entry };
  for (const [name, before] of Object.entries(entry)) {
    const cell = row[name];
    if (cell === undefined || cell === null) continue;
    if (Array.isArray(before)) {
      const list = Array.isArray(cell) ? cell : splitList(String(cell));
      filled[name] = name === 'kelas_batas' ? list.map(Number) : list.map(String);
    } else if (name === 'desimal') filled[name] = Number(cell);
    else if (name === 'pengali') filled[name] = cell === '' ? null : Number(cell);
    else filled[name] = String(cell);
  }
  return filled as unknown as CatalogueEntry;
}

/** Where a recipe says that the numbers of an indicator stand. Throws a sentence where it says neither years nor their column. */
export function layoutOf({
  berkas,
  tahun,
  kolom_tahun,
  nilai,
  pembilang,
  penyebut,
}: RecipeIndicator): ValueLayout {
  const columns = (one: Pick<RecipeIndicator, 'nilai' | 'pembilang' | 'penyebut'>) => ({
    value: one.nilai ?? null,
    numerator: one.pembilang ?? null,
    denominator: one.penyebut ?? null,
  });
  if (kolom_tahun !== undefined)
    return { kind: 'rows', year: kolom_tahun, ...columns({ nilai, pembilang, penyebut }) };
  if (!tahun) throw new Error(`${berkas}: isi "tahun" atau "kolom_tahun" di sources.json`);
  return {
    kind: 'columns',
    years: Object.entries(tahun).map(([year, one]) => ({ year: Number(year), ...columns(one) })),
  };
}
