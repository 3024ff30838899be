import type { texts as indonesian } from '../../id/planner/files';

/** English texts of plans as files, and as kept in the browser. */
export const texts: Record<keyof typeof indonesian, string> = {
  'perencana.berkas.simpan': 'Save as file',
  'perencana.berkas.buka': 'Open file',
  'perencana.berkas.rusak': 'It holds no Petala plan, or is cut off. Ask for the link or file again.',
  'perencana.berkas.lebih_baru':
    'This plan was made by a newer Petala (version {versi}). Reload the page to update Petala.',
  'perencana.berkas.isian': 'Field "{isian}" does not fit: it says {tertulis}.',
  'perencana.berkas.aturan_kembar': 'Two rules are named "{nama}". Give them different names.',
  'perencana.simpanan.simpan': 'Keep this plan',
  'perencana.simpanan.judul': 'Plans in this browser',
  'perencana.simpanan.tersimpan': 'Kept in this browser: {nama}',
  'perencana.simpanan.hapus': 'Remove {nama}',
  'perencana.simpanan.hapus_pendek': 'Remove',
  'perencana.simpanan.gagal': 'The plan cannot be kept in this browser. Save it as a file.',
  'perencana.mulai_baru': 'Start afresh',
  'perencana.tautan_tak_terbaca': 'The plan in this link cannot be opened.',
  'perencana.terlalu_panjang': 'This plan is too long for a link. Save it as a file to keep it.',
};
