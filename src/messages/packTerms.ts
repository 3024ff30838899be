import type { Language } from '../data/model/localized';

/**
 * English for standard terms that packs bring in Indonesian alone: typologies, sectors, sources of funds. A value
 * that is not known stays as the pack has it; exports and filters keep the pack's own value always.
 */
const ENGLISH: Readonly<Record<string, string>> = {
  // Typologies
  pegunungan: 'mountains',
  perdesaan: 'rural',
  pedesaan: 'rural',
  perkotaan: 'urban',
  pesisir: 'coast',
  // Sectors
  'air bersih': 'Clean water',
  infrastruktur: 'Infrastructure',
  kesehatan: 'Health',
  'ketahanan pangan': 'Food security',
  ketenagakerjaan: 'Employment',
  'lintas sektor': 'Cross-sector',
  lingkungan: 'Environment',
  listrik: 'Electricity',
  pendampingan: 'Mentoring',
  pendidikan: 'Education',
  perikanan: 'Fisheries',
  rtlh: 'Unfit housing (RTLH)',
  sanitasi: 'Sanitation',
  umkm: 'Small business (UMKM)',
  // Sources of funds
  apbd: 'Local government budget (APBD)',
  'apbd kabupaten': 'Regency budget (APBD)',
  'apbd provinsi': 'Provincial budget (APBD)',
  apbdes: 'Village budget (APBDes)',
  apbn: 'State budget (APBN)',
  'apbn-bsps': 'State budget, self-help housing (APBN-BSPS)',
  'apbn-dak': 'State budget, special allocation (APBN-DAK)',
  'campuran (tidak dirinci)': 'mixed (not itemised)',
  'dana desa': 'Village Fund (Dana Desa)',
  'kkn/lppm': 'Universities (KKN/LPPM)',
  swadaya: 'Self-help',
  zis: 'Islamic alms (ZIS)',
  'zis (baznas)': 'Islamic alms (ZIS, Baznas)',
};

/** A term of the pack in the reader's language; a list "APBN; CSR" part by part. A year behind a fund stays. */
export function packTerm(text: string, language: Language): string {
  if (language === 'id') return text;
  return text
    .split(/;\s*/)
    .map((part) => {
      const [, term = part, year = ''] = /^(.*?)(\s+\d{4})?$/.exec(part) ?? [];
      const known = ENGLISH[term.toLowerCase()];
      return known === undefined ? part : known + year;
    })
    .join('; ');
}
