import { ISO_TIME } from '../../data/model/isoDate';
import * as v from 'valibot';
import type { IndicatorYear } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';

/** Numbers of a village and year that can be corrected; a ratio is worked out from its parts, so that those are. */
export const CORRECTED = ['nilai', 'pembilang', 'penyebut'] as const;
export type Corrected = (typeof CORRECTED)[number];

/** The words that stand in place of a number. */
export const ABSENT = ['kosong', 'tidak_berlaku'] as const;

const text = v.pipe(v.string(), v.maxLength(2_000));
const cell = v.union([v.pipe(v.number(), v.finite()), v.picklist(ABSENT)]);

/** One number that a person changed: what stood there, what stands there now, who says so, when and why. */
export const CORRECTION = v.object({
  kode: v.pipe(v.string(), v.regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/)),
  indikator: v.pipe(text, v.minLength(1)),
  tahun: v.pipe(v.number(), v.integer()),
  kolom: v.optional(v.picklist(CORRECTED), 'nilai'),
  sebelum: cell,
  sesudah: cell,
  oleh: text,
  pada: v.pipe(v.string(), v.regex(ISO_TIME)),
  alasan: text,
});
export type Correction = v.InferOutput<typeof CORRECTION>;
export type CorrectedCell = Correction['sebelum'];

/** A cell of a column: its number, or the word for why there is none. */
export function cellOf(
  { value, numerator, denominator, mark }: IndicatorYear,
  row: number,
  of: Corrected,
): CorrectedCell {
  if (mark[row] === MARK.notApplicable) return 'tidak_berlaku';
  const numbers = { nilai: value, pembilang: numerator, penyebut: denominator }[of];
  const number = numbers?.[row] ?? NaN;
  // Where a part of a ratio is missing, the other one may be there all the same.
  return Number.isNaN(number) || (of === 'nilai' && mark[row] !== MARK.present) ? 'kosong' : number;
}

/** The columns of an indicator that a person can change. */
export function correctedColumns({ jenis }: { readonly jenis: string }): readonly Corrected[] {
  return jenis === 'rasio' ? ['pembilang', 'penyebut'] : ['nilai'];
}
