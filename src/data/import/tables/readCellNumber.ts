/** How numbers are written: "1.234,5" in Indonesian, "1,234.5" in English. */
export type NumberFormat = 'id' | 'en';

/** A text as a number. */
export interface CellNumber {
  readonly value: number;
  /** Whether it stands with a percent sign; "12,9 %" is 12.9. */
  readonly isPercent: boolean;
}

/** Units that may follow a number; they change nothing. "juta" would, and is not among them. */
const UNITS =
  /\s*(?:jiwa|orang|org|kk|keluarga|ruta|rumah|rumah tangga|unit|desa|kelurahan|ha|hektar|km|km2|km²|m|m2|m²|tahun|thn|kg|ton)\.?$/i;
const CURRENCY = /^(?:rp\.?|idr)\s*/i;
/** Characters that keyboards, phones and word processors produce for a minus sign. */
const MINUS = /^[\u2212\u2010\u2011\u2012\u2013\ufe63\uff0d-]\s*/;
/** Blanks between groups of thousands: plain, no-break, thin, narrow no-break. */
const BLANKS = /[ \u00a0\u2009\u202f]/g;
const BLANK_GROUPS = /^\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?=$|[.,])/;

const BODY: Readonly<Record<NumberFormat, RegExp>> = {
  id: /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d+)?(?:e[+-]?\d{1,3})?$/i,
  en: /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i,
};

/** What a number starts with, whatever stands around it: a digit, a sign, a bracket, a quote, "Rp", "IDR". */
const START = /^\s*['\d(+\u2212\u2010-\u2013\ufe63\uff0d\-ri]/i;
/** Digits with at most one mark, as nearly all numbers are. */
const PLAIN = /^(-?)(\d+)(?:([.,])(\d+))?$/;
const CODE = /^\d\d\.\d\d\.\d\d\.\d{4}$/;

/** A text as a number in a format; null where it is none. A sign, Rp, %, brackets for a minus and common units may be there. */
export function readCellNumber(text: string, format: NumberFormat): CellNumber | null {
  const plain = PLAIN.exec(text);
  if (plain !== null) return plainNumber(plain, format);
  if (!START.test(text) || !/\d/.test(text) || CODE.test(text)) return null;
  let body = text.trim().replace(/^'/, '');
  const isPercent = /(?:%|\bpersen)$/i.test(body);
  if (isPercent) body = body.replace(/\s*(?:%|persen)$/i, '');
  const isBracketed = /^\(.*\)$/.test(body);
  if (isBracketed) body = body.slice(1, -1).trim();
  const isNegative = MINUS.test(body);
  body = body.replace(MINUS, '').replace(/^\+/, '').replace(CURRENCY, '').replace(UNITS, '');
  // "Rp 1.500,-"
  body = body.replace(/[.,]-$/, '').replace(BLANK_GROUPS, (group) => group.replaceAll(BLANKS, ''));
  if (!BODY[format].test(body)) return null;
  const [thousands, decimal] = format === 'id' ? ['.', ','] : [',', '.'];
  const size = Number(body.replaceAll(thousands!, '').replace(decimal!, '.'));
  if (!Number.isFinite(size)) return null;
  return { value: (isNegative || isBracketed) && size !== 0 ? -size : size, isPercent };
}

function plainNumber(
  [, sign = '', whole = '', mark = '', rest = '']: RegExpExecArray,
  format: NumberFormat,
): CellNumber | null {
  const isDecimal = mark === (format === 'id' ? ',' : '.');
  const isThousands = rest.length === 3 && whole.length <= 3 && !whole.startsWith('0');
  if (mark !== '' && !isDecimal && !isThousands) return null;
  const size = Number(isDecimal ? `${whole}.${rest}` : whole + rest);
  if (!Number.isFinite(size)) return null;
  return { value: sign === '-' && size !== 0 ? -size : size, isPercent: false };
}
