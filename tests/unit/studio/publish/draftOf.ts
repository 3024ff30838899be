import { openDraft } from '../../../../src/studio/publish/openDraft';
import type { CatalogueEntry, PackDraft } from '../../../../src/studio/publish/packDraft';
import type { IndicatorYear } from '../../../../src/data/model/dataset';
import { openPack } from '../../../../src/data/pack/packFiles';
import { folderIo } from '../../../../scripts/pack/folderIo';

/** A draft of a pack in the repository. */
export async function draftOf(id: 'contoh' | 'pekalongan'): Promise<PackDraft> {
  const files = await openPack(`public/geojson/${id}/`, folderIo);
  if (!files.ok) throw new Error(files.fault.code);
  const draft = await openDraft(files.value);
  if (!draft.ok) throw new Error(JSON.stringify(draft.fault));
  return draft.value;
}

/** An indicator with all that publication asks for. */
export function entryOf(over: Partial<CatalogueEntry> & { readonly id: string }): CatalogueEntry {
  return {
    nama: 'Keluarga tanpa jamban',
    nama_en: 'Families without a toilet',
    nama_pendek: 'Tanpa jamban',
    nama_pendek_en: 'No toilet',
    tema: 'Rumah',
    tema_en: 'Housing',
    satuan: 'keluarga',
    satuan_en: 'families',
    jenis: 'cacah',
    arah: 'tinggi',
    basis: 'Pendataan desa 2025',
    asal: 'resmi',
    metode: 'Dihitung per desa',
    metode_en: 'Counted by village',
    sumber: ['jamban-2025'],
    lisensi: 'CC BY 4.0',
    definisi: 'Keluarga yang tidak punya jamban sendiri atau bersama',
    definisi_en: 'Families without a toilet of their own or shared',
    desimal: 0,
    pengali: null,
    rumus: '',
    kelas_batas: [],
    kelas_label: [],
    kelas_label_en: [],
    padanan_rasio: '',
    ...over,
  };
}

/** A column whose numbers are all there. */
export function fullColumn(indicatorId: string, year: number, value: readonly number[]): IndicatorYear {
  return {
    ...{ indicatorId, year, value: Float64Array.from(value), mark: new Uint8Array(value.length) },
    ...{ numerator: null, denominator: null, standardError: null },
  };
}
