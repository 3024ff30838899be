import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const RECIPE = {
  jenis: 'resep_studio',
  versi: 1,
  paket_dasar: resolve('public/geojson/pekalongan'),
  terbitan: {
    versi: '1.1.0',
    tanggal: '2026-01-15',
    keterangan: { id: 'Jamban ditambahkan', en: 'Toilets added' },
  },
  sumber: [{ id: 'jamban-2025', judul: 'Pendataan jamban', lisensi: 'CC BY 4.0' }],
  indikator: [
    {
      berkas: 'jamban.csv',
      katalog: {
        id: 'tanpa_jamban',
        nama: 'Keluarga tanpa jamban',
        tema: 'Rumah',
        satuan: 'keluarga',
        jenis: 'cacah',
        arah: 'tinggi',
        basis: 'Pendataan 2025',
        asal: 'resmi',
        sumber: 'jamban-2025',
        lisensi: 'CC BY 4.0',
        definisi: 'Keluarga tanpa jamban',
        metode: 'Dihitung per desa',
      },
      tahun: { '2025': { nilai: 'Jumlah 2025' } },
    },
  ],
};

/** Two villages by code in two spellings, one by a name that is spelled otherwise, and the total. */
export const TABLE = [
  'Kode;Desa;Kecamatan;Jumlah 2025',
  '33.26.01.2001;Klesem;Kandangserang;1.250',
  '3326012002;BODAS;Kandangserang;40',
  ';Gembongg;Kandangserang;77',
  ';JUMLAH;;1.367',
  '',
].join('\n');

/** What a person decided of the third row. */
export const DECISIONS = {
  jenis: 'keputusan_pasang',
  versi: 1,
  keputusan: [
    {
      tindakan: 'terima',
      baris: { kode: '', nama: 'Gembongg', kecamatan: 'Kandangserang' },
      semula: 'nama_mirip',
      oleh: 'Petugas data',
      pada: '2026-01-10T08:00:00.000Z',
      alasan: 'salah ketik',
      desa: { kode: '33.26.01.2004', nama: 'Gembong' },
    },
  ],
};

/** A folder of raw files: texts by name, anything else as JSON. */
export function rawFolder(files: Readonly<Record<string, unknown>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'petala-mentah-'));
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(dir, name), typeof content === 'string' ? content : JSON.stringify(content));
  return dir;
}
