import { MARK, type Mark } from '../../model/mark';

const MISSING =
  /^(?:[-–—_.…*]+|n\.?\/?a\.?|nan|null|none|nihil data|kosong|tidak ada data|tidak tersedia|belum ada data|t\.?a\.?d\.?|#(?:n\/a|na|null!|ref!|div\/0!|value!|name\?|num!))$/i;
/** What nearly all cells are, told first because there are many. */
const PLAIN_NUMBER = /^-?\d[\d.,]*$/;
const NOT_APPLICABLE = /^(?:tidak berlaku|tdk berlaku|not applicable)$/i;
/** "<5": the source itself hides a small number. */
const SUPPRESSED = /^(?:[<≤]\s*\d{1,2}|disembunyikan|dirahasiakan|rahasia)$/i;

/** What a text that stands instead of a number means; null where it may be a number, or is any other text. */
export function markOfText(text: string): Exclude<Mark, typeof MARK.present> | null {
  if (PLAIN_NUMBER.test(text)) return null;
  const bare = text.trim();
  if (bare === '' || MISSING.test(bare)) return MARK.missing;
  if (NOT_APPLICABLE.test(bare)) return MARK.notApplicable;
  return SUPPRESSED.test(bare) ? MARK.suppressed : null;
}
