/** The two forms that English has; Indonesian has one and writes no forms. */
export type PluralForm = 'one' | 'other';

const RULES = new Map<number, Intl.PluralRules>();

/**
 * Which form goes with a number as English writes it: "1" is one, "1,234", "1.0" and "1–4" are other. The rule
 * is defined on the digits that are read (CLDR operands), so the formatted text is what it needs.
 */
export function pluralForm(written: string | number): PluralForm {
  const [, digits, fraction = ''] = /^[-\u2212]?(\d+(?:,\d{3})*)(?:\.(\d+))?$/.exec(String(written)) ?? [];
  if (digits === undefined) return 'other';
  const value = Number(`${digits.replaceAll(',', '')}.${fraction}0`);
  return rules(fraction.length).select(value) === 'one' ? 'one' : 'other';
}

/** "1.0" takes another form than "1": the rules have to know how many decimals stand there. */
function rules(decimals: number): Intl.PluralRules {
  const known = RULES.get(decimals) ?? new Intl.PluralRules('en', { minimumFractionDigits: decimals });
  RULES.set(decimals, known);
  return known;
}
