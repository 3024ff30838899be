/** The two plural forms of English; Indonesian has none. */
export type PluralForm = 'one' | 'other';

const RULES = new Map<number, Intl.PluralRules>();

/**
 * The English plural form for a formatted number: "1" is `one`; "1,234", "1.0" and "1–4" are `other`. The
 * CLDR rules are defined on the visible digits, so that the formatted text is the right input.
 */
export function pluralForm(written: string | number): PluralForm {
  const [, digits, fraction = ''] = /^[-\u2212]?(\d+(?:,\d{3})*)(?:\.(\d+))?$/.exec(String(written)) ?? [];
  if (digits === undefined) return 'other';
  const value = Number(`${digits.replaceAll(',', '')}.${fraction}0`);
  return rules(fraction.length).select(value) === 'one' ? 'one' : 'other';
}

/** The plural rules for a number of decimals, because "1.0" takes another form than "1". */
function rules(decimals: number): Intl.PluralRules {
  const known = RULES.get(decimals) ?? new Intl.PluralRules('en', { minimumFractionDigits: decimals });
  RULES.set(decimals, known);
  return known;
}
