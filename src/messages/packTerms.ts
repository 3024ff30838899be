import type { Language } from '../data/model/localized';

/**
 * English translations of standard terms that packs contain in Indonesian only: typologies, sectors, funding
 * sources. Unknown values are shown unchanged; exports and filters always use the pack's own value.
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

/**
 * Translates a term of the pack, each part of a list such as "APBN; CSR" separately. A year after a fund is
 * kept.
 */
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
