import { foldName } from '../../data/model/nameSpelling';
import { TABLES, type ColumnSchema } from '../../data/model/schema';
import type { TableFile } from '../mapping/tableFiles';

/** A column of a table of the pack. */
export interface TableColumn {
  readonly table: string;
  readonly column: string;
}

/** Kinds of actors that the app knows; a pack may have others. */
const ACTOR_KINDS = ['pemkab', 'pemdes', 'usaha', 'pt', 'masyarakat', 'media'] as const;

/** The words that a column may hold; null where it holds any text. */
export function wordsOfColumn({ table, column }: TableColumn): readonly string[] | null {
  if (table === 'pelaku' && column === 'jenis') return ACTOR_KINDS;
  const schema: readonly ColumnSchema[] = TABLES[table as TableFile] ?? [];
  return schema.find(({ name }) => name === column)?.words ?? null;
}

/** What offices write for the words of the pack, by column; each as a pattern of what is left of it in small letters. */
const MEANINGS: Readonly<Record<string, readonly (readonly [word: string, pattern: RegExp])[]>> = {
  'intervensi.status': [
    [
      'rencana',
      /^(?:belum\b.*|(?:di)?rencana(?:kan|n)?\b.*|usul(?:an)?\b.*|persiapan|perencanaan|lelang|tender|planned|not started|0 ?%?)$/,
    ],
    [
      'selesai',
      /^(?:sudah\b.*|telah\b.*|selesai\b.*|tuntas|rampung|terealisasi|terlaksana|done|completed?|finished|pho|fho|100 ?%?)$/,
    ],
    [
      'berjalan',
      /^(?:sedang\b.*|proses\b.*|dalam (?:proses|pelaksanaan|pengerjaan).*|(?:on ?)?going|berlangsung|pelaksanaan|pengerjaan|running|in progress|ongoing|\d\d? ?%)$/,
    ],
  ],
  'program.status': [
    ['keluar_merah', /^(?:keluar|lulus|entas|terentas(?:kan)?)\b.*|^left red.*/],
    ['merah', /^(?:desa |zona )?merah$|^red$/],
    ['kuning', /^(?:desa |zona )?kuning$|^yellow$/],
    ['hijau', /^(?:desa |zona )?hijau$|^green$/],
    ['laboratorium', /^(?:desa )?lab(?:oratorium)?\b.*|^laboratory.*/],
    ['replikasi', /^(?:desa )?replika(?:si)?\b.*|^replication.*/],
    ['calon', /^(?:calon|kandidat|usulan)\b.*|^candidate.*/],
  ],
  'ppa.jenis': [
    ['peringkat_masalah', /^(?:peringkat|ranking|rangking|prioritas) ?masalah$|^masalah$|^problem.*/],
    ['kelas_kesejahteraan', /^(?:kelas|klasifikasi|tingkat|peringkat)? ?kesejahteraan$|^wealth.*/],
    ['penyebab', /^(?:penyebab|sebab|akar masalah|pohon masalah)\b.*|^causes?$/],
    ['musim', /^(?:kalender )?musim(?:an)?$|^season.*/],
    ['potensi', /^(?:potensi|aset|peluang)\b.*|^potentials?$/],
  ],
  'pelaku.jenis': [
    [
      'pemkab',
      /^(?:pemerintah(?:an)? (?:kabupaten|daerah|kab)|pemda|pemkab|opd|dinas|pemerintah|regency government|government)$/,
    ],
    ['pemdes', /^(?:pemerintah(?:an)? desa|pemdes|desa|village government)$/],
    [
      'usaha',
      /^(?:dunia usaha|swasta|perusahaan|bumn|bumd|umkm|usaha|bisnis|business|company|private(?: sector)?)$/,
    ],
    ['pt', /^(?:perguruan tinggi|kampus|universitas|akademisi|akademi|pt|university|academia)$/],
    ['masyarakat', /^(?:lsm|ngo|ormas|komunitas|masyarakat(?: sipil)?|yayasan|civil society|community)$/],
    ['media', /^(?:media(?: massa)?|pers|press)$/],
  ],
  asal: [
    ['resmi', /^(?:data )?(?:resmi|official)$/],
    ['estimasi', /^(?:estimasi|perkiraan|model|estimated?)$/],
    ['partisipatif', /^(?:partisipatif|musyawarah|warga|participatory)$/],
    ['dokumentasi', /^(?:dokumentasi|dokumen|berita|documented|documents?)$/],
    ['hitungan', /^(?:hitungan|perhitungan|calculated|computed)$/],
    ['peraga', /^(?:peraga|contoh|sample|demo)$/],
  ],
  presisi_lokasi: [
    ['titik', /^(?:titik|koordinat|gps|point|exact)$/],
    ['desa', /^(?:desa|kelurahan|village)$/],
    ['kecamatan', /^(?:kecamatan|kec|district)$/],
    ['kabupaten', /^(?:kabupaten|kab|regency)$/],
  ],
};

/**
 * The word of the pack that a text most likely means; null where none is. The same word apart from case, blanks and underscores
 * is that word; what offices write instead is a proposal.
 */
export function wordMeant({ table, column }: TableColumn, text: string): string | null {
  const exact = sameWord({ table, column }, text);
  if (exact !== null) return exact;
  const bare = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, ' ')
    .replace(/[.!]+$/, '');
  const meanings = MEANINGS[`${table}.${column}`] ?? MEANINGS[column] ?? [];
  return meanings.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

/** The word of the pack that a text is, apart from case, blanks and underscores; null where it is none. */
export function sameWord(at: TableColumn, text: string): string | null {
  const folded = foldName(text);
  return wordsOfColumn(at)?.find((word) => foldName(word) === folded) ?? null;
}

/** Which of a list of texts is the same as another apart from its spelling, or else the only one that holds it or is held by it. */
export function likeliest(text: string, known: readonly string[]): string | null {
  const folded = foldName(text);
  if (folded === '') return null;
  const same = known.find((one) => foldName(one) === folded);
  if (same !== undefined) return same;
  const within = known.filter((one) => {
    const other = foldName(one);
    return other.length > 3 && folded.length > 3 && (folded.includes(other) || other.includes(folded));
  });
  return within.length === 1 ? within[0]! : null;
}
