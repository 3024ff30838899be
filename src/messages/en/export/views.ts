import type { texts as indonesian } from '../../id/export/views';

/** English texts of what is carried away: pictures, paper, slides. */
export const texts: Record<keyof typeof indonesian, string> = {
  'bagikan.png': 'Download a picture (PNG)',
  'bagikan.pptx': 'Download a slide (PPTX)',
  'bagikan.docx': 'Download a document (DOCX)',
  'bagikan.svg': 'Download a vector picture (SVG)',
  'bagikan.menyiapkan': 'Preparing…',
  'bagikan.kirim_gambar': 'Send the picture with its link',
  'bagikan.gambar_dikirim': 'Picture passed on',
  'bagikan.obrolan': 'Send by WhatsApp',
  'ekspor.data': 'Data: {paket}, version {versi}, {tanggal}, hash {sidik}.',
  'ekspor.dibuat': 'Made on {tanggal} with Petala.',
  'ekspor.gambar': 'Map of {wilayah}: {apa}. {baca}.',
  'ekspor.sumber': 'Sources',
  'ekspor.sumber_lanjut': 'All sources are on the next page.',
  'ekspor.asal': 'Origin of figures',
  'ekspor.tautan': 'Open this map',
  'ekspor.utara': 'N',
  'ekspor.lokasi': 'Location',
  'ekspor.belum_lengkap':
    'The map is still being loaded or worked out. Wait until it is complete, then try again.',
  'ekspor.ditolak':
    'What this link asks for cannot be drawn. The map says why, and what can be shown instead.',
  'ekspor.kosong': 'There is nothing to draw: this pack has no indicator for the map yet.',
  'ekspor.terlalu_besar':
    'The picture is larger than this device can make (at most {n} pixels a side). Choose a smaller size.',
  'ekspor.tak_tergambar': 'The picture cannot be made on this device. Try SVG or PDF.',
  'ekspor.memori':
    'This device has too little memory for a file of that size. Choose smaller paper, a smaller scale or fewer sheets.',
  'ekspor.tanpa_peta':
    'The borders of this pack cannot be read, so there is no map to print. Reload the page; table and profiles can still be opened.',
  'ekspor.huruf_asing':
    'The letters {huruf} are not in the typeface of this page and are written as question marks; SVG, PPTX and DOCX files hold them whole.',
  'lembar.peringkat': 'Rank',
  'lembar.sebaran': 'Distribution',
  'lembar.lainnya': 'and {n} more; all of them in the profile',
  'lembar.daftar': 'Sheets of {wilayah}',
  'lembar.tak_dikenal': '{kode}: not in this data pack',
  'lembar.tanpa': '{sebab}: {daftar}.',
  'lembar.huruf_asing':
    'The letters {huruf} are not in the typeface of the sheets and are written as question marks ({tempat}); the profile on the screen has them whole.',
  'lembar.gagal': 'The sheet of {kode} cannot be made: {sebab}',
  'lembar.indikator': 'Indicator',
};
