/**
 * Reads typed money: "1.500.000", "1500000", "Rp 1.500.000"; null for nothing. What is no amount becomes NaN, which the
 * check of a task names.
 */
export function readRupiah(typed: string): number | null {
  const text = typed
    .trim()
    .replace(/^rp\.?\s*/i, '')
    .replaceAll(/\s/g, '');
  if (text === '') return null;
  if (/^-?\d{1,3}(?:\.\d{3})+$/.test(text)) return Number(text.replaceAll('.', ''));
  return /^-?\d+$/.test(text) ? Number(text) : NaN;
}
