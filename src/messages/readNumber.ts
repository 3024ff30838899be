import type { Language } from '../data/model/localized';

export interface NumberWriting {
  /** The language whose decimal and thousands separators apply. */
  readonly language: Language;
  /** Permitted units in lower case, each with its factor in the unit of the field. */
  readonly units?: Readonly<Partial<Record<string, number>>>;
  /**
   * False for numbers without thousands separators, such as degrees: a single point or comma is then the
   * decimal mark.
   */
  readonly thousands?: boolean;
}

const DECIMAL_MARK: Readonly<Record<Language, ',' | '.'>> = { id: ',', en: '.' };
/** Characters that keyboards, phones and word processors produce for a minus sign. */
const MINUS = /^[\u2212\u2010\u2011\u2012\u2013\ufe63\uff0d-]/;
/** Spaces between groups of thousands: plain, no-break, thin, narrow no-break. */
const GROUPED_BY_BLANKS = /^[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d \u00a0\u2009\u202f])/;

/**
 * Parses a number as typed; null where it is none. In Indonesian "2.500" is 2500 and "2,5" is 2.5; in English
 * "2,500" and "2.5". The other language's notation is accepted where it is unambiguous: "12.5" and "1,000.5"
 * in Indonesian, "0,125" in English.
 */
export function readNumber(
  text: string,
  { language, units, thousands = true }: NumberWriting,
): number | null {
  const [, typed = '', unit = ''] = /^(.*?)\s*([a-z%°]+[2²]?)?$/is.exec(text.trim()) ?? [];
  const factor = unit === '' ? 1 : units?.[unit.toLowerCase().replace('²', '2')];
  if (factor === undefined) return null;
  const { body, negative } = signed(typed);
  const plain = thousands
    ? body.replace(GROUPED_BY_BLANKS, (grouped) => grouped.replaceAll(/\D/g, ''))
    : body;
  const pointed = withPoint(plain, DECIMAL_MARK[language], thousands);
  const value = pointed === null ? Number.NaN : Number(pointed) * factor;
  if (!Number.isFinite(value)) return null;
  return negative && value !== 0 ? -value : value;
}

function signed(text: string): { body: string; negative: boolean } {
  const negative = MINUS.test(text);
  return { body: (negative || text.startsWith('+') ? text.slice(1) : text).trim(), negative };
}

/** The number with a decimal point and without thousands separators; null where it is malformed. */
function withPoint(text: string, decimalMark: ',' | '.', thousands: boolean): string | null {
  if (!/^(?:\d[\d.,]*)?\d$|^[.,]\d+$/.test(text)) return null;
  const marks = text.replaceAll(/\d/g, '');
  const [first = '', last = ''] = [marks[0], marks.at(-1)];
  if (marks === '') return text;
  if (marks.length > 1 && !thousands) return null;
  // With two different marks, the last is the decimal mark and the others are thousands separators.
  if (first !== last) return marks.indexOf(last) === marks.length - 1 ? parted(text, first, last) : null;
  if (marks.length > 1) return parted(text, first, null);
  const grouping = thousands && first !== decimalMark && GROUPS_OF_THREE[first as ',' | '.'].test(text);
  return grouping ? parted(text, first, null) : text.replace(first, '.');
}

const GROUPS_OF_THREE = { '.': /^[1-9]\d{0,2}(?:\.\d{3})+$/, ',': /^[1-9]\d{0,2}(?:,\d{3})+$/ } as const;

/** The number without its thousands separators, which must be at every third digit; null where they are not. */
function parted(text: string, thousandsMark: string, decimalMark: string | null): string | null {
  const at = decimalMark === null ? text.length : text.indexOf(decimalMark);
  const whole = text.slice(0, at);
  if (!GROUPS_OF_THREE[thousandsMark as ',' | '.'].test(whole)) return null;
  const fraction = text.slice(at + 1);
  return whole.replaceAll(thousandsMark, '') + (fraction === '' ? '' : `.${fraction}`);
}
