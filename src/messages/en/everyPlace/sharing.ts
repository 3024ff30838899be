import type { texts as indonesian } from '../../id/everyPlace/sharing';

/** English texts of links, tables and printed pages of a view. */
export const texts: Record<keyof typeof indonesian, string> = {
  'profil.lihat': 'See on the map',
  'profil.cetak': 'Print',
  'bagikan.ke_rapat': 'Add to meeting',
  'bagikan.tautan': 'Copy a link to this view',
  'bagikan.tersalin': 'Link copied',
  'bagikan.tersalin_pratinjau':
    'Link copied. The preview is only in this browser: elsewhere this link does not open it.',
  'bagikan.cetak': 'Print',
  'bagikan.csv': 'Download the CSV table',
  'bagikan.excel': 'Download for Indonesian Excel (CSV)',
  'bagikan.xlsx': 'Download the XLSX table',
  'bagikan.tersaring': 'as filtered',
  'bagikan.terunduh': 'Downloaded: {berkas}',
  'bagikan.tak_terunduh':
    'The file could not be made, nothing was downloaded. Reload this page and try again.',
  'bagikan.excel_arti':
    'Plain CSV has commas between columns and decimal points, for programs. The file for Indonesian Excel has semicolons and decimal commas, so that it opens as columns at once.',
  'bagikan.tautan_lokal':
    'This link contains a region that is stored in this browser only, so nobody else could open it. Download its Petala file from the card of the region and send that.',
  'bagikan.tautan_panjang':
    'This link has {n} characters; many apps cut those above {m}. Download its regions as Petala files, or delete one.',
  'bagikan.gagal': 'The browser refused to copy. Copy this link yourself:',
  'bagikan.diteruskan': 'Link passed on',
  'bagikan.peraga': 'sample, not data',
  'bagikan.estimasi': 'model estimate',
  'bagikan.catatan': 'The file carries source, year, data basis, version and the note: {batas}.',
  'profil.salin': 'Copy link',
  'profil.per_tanggal': 'Data pack {paket}, version {versi}, {tanggal}. {batas}.',
  'profil.sumber': 'Sources',
  'profil.arti_asal': 'What the marks of origin mean',
  'tabel.kolom.nama': 'Name',
  'tabel.kolom.kecamatan': 'District',
  'tabel.kolom.kelas': 'Class',
  'tabel.kolom.peringkat': 'Rank',
  'tabel.kolom.tipologi': 'Typology',
  'tabel.kolom.status': 'Programme status',
  'tabel.kolom.intervensi': 'Interventions',
  'tabel.urut_naik': 'Ordered by {kolom}, ascending',
  'tabel.urut_turun': 'Ordered by {kolom}, descending',
};
