/** A term that the glossary explains; its name and meaning are the messages `istilah.<id>.nama` and `.arti`. */
export interface GlossaryEntry {
  readonly id: string;
  /** How it is written in texts; empty where only the glossary itself has it. */
  readonly written: readonly string[];
  /** Law, agency or publication that defines it. */
  readonly source: string;
}

/** Every term, in alphabetical order of the Indonesian names. */
export const GLOSSARY = [
  { id: 'apbd', written: ['APBD'], source: 'PP 12/2019' },
  { id: 'apbdes', written: ['APBDes'], source: 'Permendagri 20/2018' },
  { id: 'ats', written: ['ATS'], source: 'BDT, Dapodik, EMIS' },
  { id: 'baznas', written: ['Baznas'], source: 'UU 23/2011' },
  { id: 'bdt', written: ['BDT'], source: 'PBDT 2015' },
  { id: 'bps', written: ['BPS'], source: 'UU 16/1997' },
  { id: 'lisensi_cc', written: ['CC BY'], source: 'Creative Commons' },
  { id: 'codab', written: ['COD-AB'], source: 'OCHA HDX' },
  { id: 'csr', written: ['CSR'], source: 'UU 40/2007' },
  { id: 'csvw', written: ['CSVW'], source: 'W3C 2015' },
  { id: 'laboratorium', written: [], source: 'JIPPNAS 413' },
  { id: 'desa_merah', written: [], source: 'radarsemarang 2015' },
  { id: 'replikasi', written: [], source: 'radarpekalongan 9801' },
  { id: 'desil', written: ['desil', 'Desil'], source: 'Inpres 4/2025' },
  { id: 'dtks', written: ['DTKS'], source: 'Permensos 3/2021' },
  { id: 'dtsen', written: ['DTSEN'], source: 'Inpres 4/2025' },
  { id: 'dukcapil', written: ['Dukcapil'], source: 'UU 24/2013' },
  { id: 'galat_baku', written: [], source: 'BPS, Susenas' },
  { id: 'garis_kemiskinan', written: [], source: 'BPS, Susenas Maret' },
  { id: 'helix', written: ['helix', 'Helix'], source: 'nusakini 2018' },
  { id: 'idm', written: ['IDM'], source: 'Permendesa 2/2016' },
  { id: 'ike', written: ['IKE'], source: 'Permendesa 2/2016' },
  { id: 'ikl', written: ['IKL'], source: 'Permendesa 2/2016' },
  { id: 'iks', written: ['IKS'], source: 'Permendesa 2/2016' },
  { id: 'indeks_desa', written: [], source: 'Permendesa PDTT 9/2024' },
  { id: 'iou', written: ['IoU'], source: 'Jaccard 1901' },
  { id: 'kantong', written: [], source: 'Anselin 1995; Getis dan Ord 1992' },
  { id: 'kk', written: ['KK'], source: 'UU 24/2013' },
  { id: 'kv', written: ['KV'], source: 'BPS, Susenas' },
  { id: 'median', written: ['median', 'Median'], source: 'BPS' },
  { id: 'opd', written: ['OPD'], source: 'PP 18/2016' },
  { id: 'p0', written: ['P0'], source: 'BPS, Susenas Maret' },
  { id: 'p1', written: ['P1'], source: 'BPS, Susenas Maret' },
  { id: 'p2', written: ['P2'], source: 'BPS, Susenas Maret' },
  { id: 'p3ke', written: ['P3KE'], source: 'p3ke.kemenkopmk.go.id' },
  { id: 'peraga', written: [], source: 'Petala' },
  { id: 'ppa', written: ['PPA'], source: 'Pedoman Umum AKP 2013' },
  { id: 'regsosek', written: ['Regsosek'], source: 'BPS 2022' },
  { id: 'rob', written: ['rob', 'Rob'], source: 'BPBD' },
  { id: 'rtlh', written: ['RTLH'], source: 'Permensos 20/2017; PUPR 29/2018' },
  { id: 'sdi', written: ['Satu Data Indonesia'], source: 'Perpres 39/2019' },
  { id: 'selang', written: [], source: 'Neyman 1937' },
  { id: 'sha256', written: ['sha256'], source: 'NIST FIPS 180-4' },
  { id: 'sp2020', written: ['SP2020'], source: 'BPS' },
  { id: 'stunting', written: ['stunting', 'Stunting'], source: 'Permenkes 2/2020' },
  { id: 'susenas', written: ['Susenas'], source: 'BPS' },
  { id: 'tkpk', written: ['TKPK'], source: 'Perpres 96/2015' },
  { id: 'umkm', written: ['UMKM'], source: 'UU 20/2008' },
  { id: 'wcag', written: ['WCAG'], source: 'W3C 2023' },
  { id: 'zip', written: ['ZIP'], source: 'ISO/IEC 21320-1' },
] as const satisfies readonly GlossaryEntry[];
export type TermId = (typeof GLOSSARY)[number]['id'];
