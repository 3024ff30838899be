import type { Language } from '../data/model/localized';

/**
 * Formats of numbers, money and dates by language. Implemented here instead of with `Intl`, whose results
 * depend on the runtime's locale data, so that the same number looks the same in Node, in images and on
 * phones.
 */
export interface Formats {
  /**
   * 12345.678, 1 → "12.345,7" (id), "12,345.7" (en). Without `decimals`, as many as the number has, at most
   * 6.
   */
  number(value: number, decimals?: number): string;
  /** A change with its sign: "+1,20" or "−1,20"; zero has no sign. */
  signed(value: number, decimals?: number): string;
  /** A value that is already in per cent: 12.9, 2 → "12,90 %" with a non-breaking space (id), "12.90%" (en). */
  percent(value: number, decimals?: number): string;
  /** Whole rupiah: "Rp 19.490.000.000" (id), "Rp19,490,000,000" (en). */
  rupiah(value_rp: number): string;
  /** Three or four digits and a word: "Rp 19,5 miliar" (id), "Rp19.5 billion" (en). */
  rupiahCompact(value_rp: number): string;
  /** An ISO date of any precision: 2018, 2020-08, 2020-08-04. Other texts are returned unchanged. */
  date(iso: string): string;
  /** A range "12–19" with an en dash, with spaces where the dash would touch a sign. */
  range(ends: { readonly low: number; readonly high: number }, decimals?: number): string;
}

interface Habits {
  readonly decimal: string;
  readonly thousands: string;
  readonly percent: string;
  readonly currency: string;
  /** In descending order of factor. */
  readonly scales: readonly (readonly [factor: number, word: string])[];
  readonly months: readonly string[];
  /** Formats day, month and year in the language's order. */
  readonly day: (day: number, month: string, year: string) => string;
}

const NBSP = '\u00a0';
const MINUS = '\u2212';
const DASH = '\u2013';

const HABITS: Record<Language, Habits> = {
  id: {
    decimal: ',',
    thousands: '.',
    percent: `${NBSP}%`,
    currency: `Rp${NBSP}`,
    scales: [
      [1e12, 'triliun'],
      [1e9, 'miliar'],
      [1e6, 'juta'],
      [1e3, 'ribu'],
    ],
    months: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
      ' ',
    ),
    day: (day, month, year) => `${day} ${month} ${year}`,
  },
  en: {
    decimal: '.',
    thousands: ',',
    percent: '%',
    currency: 'Rp',
    scales: [
      [1e12, 'trillion'],
      [1e9, 'billion'],
      [1e6, 'million'],
      [1e3, 'thousand'],
    ],
    months: 'January February March April May June July August September October November December'.split(
      ' ',
    ),
    day: (day, month, year) => `${day} ${month} ${year}`,
  },
};

/** The formats of a language. Numbers that are not finite are written as a dash. */
export function formats(language: Language): Formats {
  const habits = HABITS[language];
  const write = (value: number, decimals?: number) => writeNumber(value, decimals, habits);
  return {
    number: write,
    signed: (value, decimals) => {
      const text = write(value, decimals);
      const isZero = !/[1-9]/.test(text);
      return value > 0 && Number.isFinite(value) && !isZero ? `+${text}` : text;
    },
    percent: (value, decimals) => (Number.isFinite(value) ? write(value, decimals) + habits.percent : DASH),
    rupiah: (value_rp) => money(value_rp, write(Math.abs(value_rp), 0), habits),
    rupiahCompact: (value_rp) => money(value_rp, compact(Math.abs(value_rp), habits), habits),
    date: (iso) => writeDate(iso, habits),
    range: ({ low, high }, decimals) => {
      const ends = [write(low, decimals), write(high, decimals)];
      return ends.join(ends.some((end) => end.startsWith(MINUS)) ? ` ${DASH} ` : DASH);
    },
  };
}

/**
 * Rounds half away from zero based on the decimal digits of the number: 1.005 → 1.01, where binary floating
 * point would give 1.00.
 */
export function roundTo(value: number, decimals: number): number {
  if (!Number.isFinite(value) || Math.abs(value) * 10 ** decimals >= 1e21) return value;
  const [digits, exponent = '0'] = String(Math.abs(value)).split('e');
  const rounded = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  return Math.sign(value) * Number(`${rounded}e${-decimals}`) || 0;
}

function writeNumber(value: number, decimals: number | undefined, habits: Habits): string {
  if (!Number.isFinite(value)) return DASH;
  const rounded = roundTo(value, decimals ?? 6);
  const plain = decimals === undefined ? plainDigits(rounded) : Math.abs(rounded).toFixed(decimals);
  const [whole = '', fraction] = plain.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, habits.thousands);
  return (rounded < 0 ? MINUS : '') + grouped + (fraction === undefined ? '' : habits.decimal + fraction);
}

/** Up to six decimals, without trailing zeros. */
function plainDigits(value: number): string {
  return Math.abs(value)
    .toFixed(6)
    .replace(/\.?0+$/, '');
}

function money(value_rp: number, amount: string, habits: Habits): string {
  if (!Number.isFinite(value_rp)) return DASH;
  return (value_rp < 0 ? MINUS : '') + habits.currency + amount;
}

/** One decimal below 100 of the scale's unit, none above; values that round up to the next unit use that unit. */
function compact(value: number, habits: Habits): string {
  const scale = habits.scales.find(([factor]) => Math.round((value / factor) * 1000) >= 1000);
  if (scale === undefined) return writeNumber(value, 0, habits);
  const scaled = value / scale[0];
  return `${writeNumber(roundTo(scaled, scaled < 100 ? 1 : 0), undefined, habits)}${NBSP}${scale[1]}`;
}

function writeDate(iso: string, habits: Habits): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  const year = parts?.[1];
  const month = habits.months[Number(parts?.[2]) - 1];
  const day = Number(parts?.[3]);
  if (year === undefined || (parts?.[2] !== undefined && month === undefined)) return iso;
  if (month === undefined) return year;
  if (Number.isNaN(day)) return `${month} ${year}`;
  return day >= 1 && day <= 31 ? habits.day(day, month, year) : iso;
}
